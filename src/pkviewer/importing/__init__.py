"""Tables and downloads read into a collection: columns, periods and values recognised."""
