"""The files that collections stand in: opened, watched, and read again."""
