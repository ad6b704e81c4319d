"""Runs of an export: the plan, the files' names, the processes."""
