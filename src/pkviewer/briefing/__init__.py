"""Briefings: figures of several sectors on one page of one's own."""
