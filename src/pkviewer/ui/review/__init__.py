"""The text check in the window."""
