"""Urdu, read by the same engine: its words and figures are put into English, place by place."""
