"""The briefing in the window."""
