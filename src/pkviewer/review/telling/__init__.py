"""The judgement in words, and the report of a whole text."""
