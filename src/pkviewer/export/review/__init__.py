"""A reviewed text as a page and as HTML."""
