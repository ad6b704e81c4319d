"""What the columns of a table are, where a reader says so: chosen, checked, kept."""
