"""A sector as a Word document."""
