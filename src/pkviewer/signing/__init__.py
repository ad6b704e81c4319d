"""Signatures: who answers for a pack, a collection or a page, and whether it changed since."""
