"""Limits on what a pack and a document may say, each as one number.

Those on bytes and structure are the door's: ``pkviewer.intake.limits``.
"""

FORMAT = 1
"""Version of the pack format this program reads."""
OBSERVATIONS = 1_000_000
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
REVIEW_CHARACTERS = 2_000_000
"""Longest text that is reviewed; a book has a million."""
REVIEW_FIGURES = 20_000
"""Most figures of a text that are judged."""
REVIEW_CORRECTIONS = 2_000
"""Most corrections of a saved review."""
ADDRESS_CHARACTERS = 2_000
"""Longest address: browsers cut longer ones, and a PDF refuses them."""
BRIEF_CHARACTERS = 120
"""Longest text that must fit a heading, a card or a cell; also the longest id."""
TITLE_CHARACTERS = 300
"""Longest title of a chart, an event, a source or a page of one's own."""
PROSE_CHARACTERS = 1_500
"""Longest paragraph, definition, reason or reply; a page has room for some three of them."""
WORD_CHARACTERS = 100
"""Longest run of letters without a blank in what is printed: no line can break it."""
CHARTS = 40
MILESTONES = 400
"""Most events of a sector: each is read out in the description of its timeline."""
HEADLINES = 12
SERIES = 60
"""Most series of a chart, for the same reason."""
VIEW_SERIES = 12
"""Most series of a comparison: more lines are not told apart."""
VIEW_CHARACTERS = 4_000
"""Longest text of a comparison's view."""
KEPT_VIEWS = 200
"""Most comparisons kept by name."""
