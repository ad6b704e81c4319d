"""Claims judged: checks run against the data, and the verdicts they give."""
