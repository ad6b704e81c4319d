"""Widgets that know nothing of pkviewer's data."""
