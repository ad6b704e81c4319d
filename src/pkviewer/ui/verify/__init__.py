"""Checking an exported sheet in the window."""
