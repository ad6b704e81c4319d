"""A sheet and a pack as tables: CSV, Excel, JSON."""
