"""The commands that write files."""
