"""Editions of the data in the window."""
