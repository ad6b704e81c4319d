"""Finding in the page and finding anything."""
