"""Periods as a text names them."""
