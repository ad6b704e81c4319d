"""Reading a data pack: bytes, structure, faults."""
