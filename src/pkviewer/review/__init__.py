"""The text check: figures of a text, each tied to an indicator and judged."""
