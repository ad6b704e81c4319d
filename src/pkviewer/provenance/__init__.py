"""The way from a figure to its sources, and how both are cited."""
