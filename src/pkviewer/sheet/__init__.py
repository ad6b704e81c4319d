"""Composes a sector's fact sheet: what is said, before anything is drawn."""
