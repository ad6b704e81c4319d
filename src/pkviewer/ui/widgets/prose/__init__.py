"""Paragraphs of running text."""
