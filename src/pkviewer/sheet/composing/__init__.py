"""The making of a sheet: its charts, its table, its fixed parts and the whole."""
