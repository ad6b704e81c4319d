"""A reader's own figures in the window: added, imported, undone, due."""
