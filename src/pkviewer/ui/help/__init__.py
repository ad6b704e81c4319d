"""Everything of the Help menu."""
