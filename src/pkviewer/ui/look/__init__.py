"""Colours, icons, style sheet, theme."""
