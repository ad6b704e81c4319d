"""A sheet as a page of the web."""
