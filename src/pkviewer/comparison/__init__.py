"""Comparisons: series side by side, as a reader has set them up."""
