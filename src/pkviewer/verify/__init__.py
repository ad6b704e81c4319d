"""Exported sheets held against the data."""
