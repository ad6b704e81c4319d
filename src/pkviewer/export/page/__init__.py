"""A fact sheet as one printed page."""
