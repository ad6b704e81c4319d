"""A table imported in the window: its columns chosen, its rows shown, then taken."""
