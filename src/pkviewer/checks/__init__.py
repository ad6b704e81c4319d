"""Checks: other people's documents held against the data."""
