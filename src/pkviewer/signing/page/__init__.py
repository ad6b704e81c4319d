"""Signatures of pages: PAdES, by the user's own certificate."""
