"""What a text says: amounts, periods, whose and what, before any data are asked."""
