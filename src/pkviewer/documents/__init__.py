"""A reader's own files: briefings, page styles, logos."""
