"""The window's own words in other languages than English."""
