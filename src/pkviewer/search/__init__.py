"""Finding anything by name, in any script."""
