"""Layouts: how widgets share out the room there is."""
