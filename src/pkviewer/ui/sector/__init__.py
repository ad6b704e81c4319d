"""A sector's tab."""
