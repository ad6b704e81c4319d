"""The window: Qt widgets, and nothing that decides what is said."""
