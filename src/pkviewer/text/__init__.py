"""Numbers, units, periods and prose in the reader's language."""
