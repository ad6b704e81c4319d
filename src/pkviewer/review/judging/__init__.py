"""Whether a statement holds against the data."""
