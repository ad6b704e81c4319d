"""The one door for bytes from outside: every file is read here, within limits, or refused."""
