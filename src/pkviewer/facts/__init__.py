"""Facts: values derived from observations by named measures, with their traces."""
