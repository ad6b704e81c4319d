"""What a page's PDF gets after the typesetter: tags in full, words in the order they are read."""
