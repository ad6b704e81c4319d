"""The window's frame: bars, navigation, history, provenance."""
