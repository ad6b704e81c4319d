"""Tables of figures: cells, marks, sorting, copying."""
