"""Export: everything that writes a file."""
