"""Charts: a ChartSpec drawn with pyqtgraph; nothing else here uses that library."""
