"""The forms that a reader's own items are added by: checked, previewed, then taken."""
