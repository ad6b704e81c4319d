"""Editions of the data: installed, compared, told apart."""
