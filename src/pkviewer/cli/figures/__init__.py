"""Commands on a reader's own figures: add, list, undo, import, make an edition."""
