"""The handbook of a pack: every indicator with its cautions."""
