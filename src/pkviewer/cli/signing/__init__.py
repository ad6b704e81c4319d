"""Keys and signatures on the command line."""
