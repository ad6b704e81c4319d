"""A reader's own figures over a data pack: kept in a file, and never the edition's."""
