"""Which series and period a statement can be about."""
