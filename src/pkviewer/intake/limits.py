"""Limits on bytes from outside, each as one number.

Together they keep every refusal below two seconds and 300 MB (``benchmarks/growth.py``).
"""

FILE_BYTES = 16 * 1024**2
"""Longest file of a pack or of the user's own; decoded, a byte can take four."""
PACK_BYTES = 64 * 1024**2
"""All files of a pack together, unpacked."""
ARCHIVE_BYTES = 32 * 1024**2
"""Longest single file of a pack, which is kept in memory whole."""
ARCHIVE_ENTRIES = 1_000
"""Most files and folders in a pack's single file."""
ARCHIVE_RATIO = 250
"""How many times its packed size a file may have unpacked; a bomb has a thousand times."""
SMALL_BYTES = 4096
"""Up to this packed size the ratio counts for nothing: there is no harm in it."""
DEPTH = 32
"""Deepest nesting, of JSON and of drawings."""
JSON_VALUES = 2_000_000
"""Most keys and values of one JSON file: an empty list of two bytes takes 64 in memory."""
STRING_CHARACTERS = 10_000
NUMBER_CHARACTERS = 32
"""Longest number of JSON: a published value has at most 24 digits."""
INTEGER = 10**18
"""Beyond every integer: all below can be written by any program without losing digits of size."""
FAULT_CHARACTERS = 120
"""Most of what was found that a fault repeats."""
KEY_BYTES = 16 * 1024
"""Longest file of a key; one has half a kilobyte."""
SETTINGS_BYTES = 256 * 1024
LOGO_BYTES = 256 * 1024
LOGO_PIXELS = 4_000_000
LOGO_ELEMENTS = 5_000
"""Most parts of a logo's drawing, each counted as often as it is drawn."""
LOGO_LAYERS = 64
"""Most masks and clippings: each is painted on a layer of the page's size."""
LOGO_ASPECT = 20
"""How many times wider than high a logo may be, or higher than wide."""
PDF_BYTES = 16 * 1024**2
"""Longest PDF: a sheet takes 300 kB, with a logo half a megabyte."""
PDF_CHARACTERS = 100_000
"""Most text of one page; a full sheet has ten thousand."""
PDF_SECONDS = 10.0
"""Longest anybody waits for one PDF; a sheet takes half a second, most of it to start."""
PDF_START_SECONDS = 60.0
"""Longest wait for the process that reads a PDF to start; half a second where nothing else runs."""
PDF_PROCESSOR_SECONDS = 2
"""Longest a processor works on one PDF, where the system can limit it; a sheet takes 0.3 s."""
PDF_MEMORY = 256 * 1024**2
"""Most memory for the process that reads a PDF, where the system can limit it."""
PAGE_INPUT_BYTES = 2 * 1024**2
"""Largest file a page is made again from; a full page with a large logo has a quarter."""
CHART_ELEMENTS = 20_000
"""Most parts of a chart's drawing that a page is made again with."""
