"""Limits on what is read, each as one number."""

FORMAT = 1
"""Version of the pack format this program reads."""
FILE_BYTES = 64 * 1024**2
PACK_BYTES = 512 * 1024**2
ARCHIVE_ENTRIES = 1_000
"""Most files and folders in a pack's single file."""
ARCHIVE_RATIO = 250
"""How many times its packed size a file may have unpacked; a bomb has a thousand times."""
SMALL_BYTES = 4096
"""Up to this packed size the ratio counts for nothing: there is no harm in it."""
OBSERVATIONS = 2_500_000
DEPTH = 32
STRING_CHARACTERS = 10_000
EXPONENT = 18
"""Largest power of ten, either way, of a published value."""
DIGITS = 24
"""Most significant digits of a published value."""
DECIMALS = 9
"""Most decimals that can be asked for."""
SHOWN_PERIODS = 600
"""Most periods of a chart or a table."""
RELEASE_MONTHS = 240
RELEASE_DAYS = 3660
"""Longest wait between two releases, and after a period's end."""
REPORTED_FAULTS = 200
"""Faults listed in one report; more would not be read."""
