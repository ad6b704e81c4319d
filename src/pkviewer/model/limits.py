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
LOGO_BYTES = 256 * 1024
LOGO_PIXELS = 4_000_000
LOGO_ELEMENTS = 5_000
"""Most parts of a logo's drawing."""
NAME_CHARACTERS = 80
"""Longest name of a page style, of an organisation, of a briefing, of one of its items."""
LINE_CHARACTERS = 160
"""Longest contact line, and longest telling of an embargo."""
NOTE_CHARACTERS = 600
"""Longest note of one's own in a briefing."""
BRIEFING_FIGURES = 12
BRIEFING_ITEMS = 40
BRIEFING_VALUES = 2_000
"""Most values remembered of one chart of a briefing."""
REVIEW_CHARACTERS = 100_000
"""Longest text that is reviewed; a long article has twenty thousand."""
REVIEW_FIGURES = 2_000
"""Most figures of a text that are judged."""
