"""An offline viewer of a country's digital economy, every figure traced to its source."""

__version__ = "0.1.0"
