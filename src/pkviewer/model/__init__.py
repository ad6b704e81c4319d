"""The data pack: typed, immutable, read from JSON."""
