"""The page in the window: preview, export, print, page style."""
