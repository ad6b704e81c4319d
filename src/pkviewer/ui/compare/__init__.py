"""Series side by side in the window."""
