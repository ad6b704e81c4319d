"""The gaps of the charts, in em: multiples of the size of their type.

Each says what lies on either side of it. One em is about 7.5 points on paper.
"""

from __future__ import annotations

# Around the plot
#    ┌──────────────── HEAD_ROOM ────────────────┐
#    │            106.2                          │
#  40┤·····VALUE_GAP▔▔▔▔·························│ ┐
#    │       ▉▉▉    ▉▉▉▉                         │ │ GRID_STEP
#  20┤·······▉▉▉····▉▉▉▉·························│ ┘
#  ↔ │       ▉▉▉    ▉▉▉▉                         │
#  AXIS_GAP ─┴───────┴── FOOT_GAP ────────────────
#             2024   2025     } FOOT_ROOM

AXIS_GAP = 0.7
"""From the plot to the numbers or names beside it; nearer, a minus touches the axis."""
FOOT_GAP = 0.35
"""From the plot's foot to the names below it."""
FOOT_ROOM = 1.45
"""Below the bars for one line of names."""
HEAD_ROOM = 1.45
"""Above the highest bar for its value."""
HEAD_ROOM_TIGHT = 3.4
"""The same where values of neighbours must stand in two rows."""
LINE_HEAD = 1.6
"""Above the highest point of a line for its value."""
LINE_FOOT = 1.4
"""Below the lowest point of a line, less than above: few values stand there."""
STACK_HEAD = 0.6
"""Above a stack whose sum is not written."""
GRID_STEP = 2.6
"""Least distance of two lines of the grid; nearer, they look like hatching."""
ESTIMATED_FOOT = 1.7
"""Room below while the names' lines are not yet known."""

# Values at their marks
#       3.81 ┐ POINT_ABOVE          ▉▉▉▉▉▉▉▉ 106 BESIDE_BAR
#        ●   ┘                      ┌─────────┐
#       POINT_SIDE 3.81             │ 12.4    │ INSIDE_HEAD

VALUE_GAP = 0.3
"""From a bar's end, or a neighbour, to a value."""
VALUE_BELOW = 0.25
"""The same below a bar that hangs down: digits have no descenders."""
BESIDE_BAR = 0.45
"""From the end of a lying bar to its value."""
INSIDE_HEAD = 0.4
"""From the top of a bar to a value inside it."""
INSIDE_FOOT = 0.5
"""From the bottom of a hanging bar to a value inside it."""
INSIDE_SIDE = 0.15
"""At both sides of a value inside its bar."""
INSIDE_LEAST = 1.6
"""Least height of a bar that takes its value inside."""
BAR_EDGE = 0.13
"""From a bar's edge to a value that leans on it."""
POINT_ABOVE = 0.62
"""From a point to the baseline of the value above it."""
POINT_BELOW = 0.45
"""From a point to the top of the value below it."""
POINT_SIDE = 0.6
"""From a point to a value at its height."""
POINT_ASIDE = 0.3
"""From a point to a value above or below and to its side."""
POINT_AWAY = 0.7
"""One more step away, where a line runs through the first place."""
TARGET_ABOVE = 0.35
"""From a target's rule to its name above."""
TARGET_BELOW = 0.25
"""The same below."""

# Names and key
#     ▪ KEY_TEXT exports   KEY_APART   ▪ imports     ──● END_NAME exports

NAME_GAP = 0.6
"""Between a name and what it names."""
NAMES_APART = 0.3
"""Between neighbouring names below the plot; nearer, they read as one."""
END_NAME = 0.8
"""Room beside a line's end for its name."""
KEY_SIDE = 0.75
"""Side of a square of the key."""
KEY_TEXT = 1.15
"""From a square's left edge to its name."""
KEY_APART = 1.2
"""Between two entries of the key."""
KEY_ROW = 1.45
"""From one row of the key to the next."""
KEY_FOOT = 1.9
"""From the last row's top to the plot."""
KEY_DROP = 0.15
"""By which a square stands below its row's top, level with the small letters."""
STACK_NAME = 1.2
"""Least distance of two names beside a stack."""
NAMES_TIGHT = 0.35
"""The least between two names that are still written side by side."""

# Marks, and where they react
#         ┌ MARK_ZONE ┐
#         │    ◯ MARK_RING
#         └───────────┘

MARK_ZONE = 1.2
"""Above and below a point that is still the point to the mouse."""
MARK_RING = 0.4
"""Half the side of the ring around a point; also its least zone to either side."""
FEW_RADIUS = 0.17
"""Radius of a point where there are few."""
MANY_RADIUS = 0.13
"""Radius of a point where there are many."""
TARGET_WIDTH = 0.17
"""Thickness of a target's rule."""
TARGET_REACH = 4.0
"""Half the length of a target's rule, at most."""
TARGET_ZONE = 0.6
"""Around a target's rule that is the target to the mouse."""
DOT = 0.28
"""Radius of a hollow dot on a ranked bar."""
EVENT_DOT = 0.32
"""Radius of an event on a timeline."""
BAR_MOST = 2.0
"""Half the width of a bar, at most: wider ones look like blocks."""
PAIR_MOST = 1.3
"""Thickness of a bar of a pair, at most."""

# Small multiples
#     PANEL_TITLE                PANEL_TITLE
#     ┌──────────┐  PANEL_GAP    ┌──────────┐
#     └──────────┘               └──────────┘
#     PANEL_ROW

PANEL_GAP = 1.4
"""Between two panels side by side."""
PANEL_ROW = 0.6
"""Between two rows of panels."""
PANEL_TITLE = 1.15
"""Above a panel for its name."""
PANEL_HEAD = 1.45
"""Above the highest value of a panel."""
PANEL_FOOT = 1.3
"""Below its lowest value."""

# Timelines
#          │ FLAG 2 May 2023 an event      } LANE
#     ─────┴────────┬───────── axis
#          2023     │ TICK 2024            } YEAR_ROW

RAIL_GAP = 0.9
"""From the dates to the rail of a timeline, and from the rail to the texts."""
LANE = 0.5
"""Between two lanes of events; also the air around an event's text."""
FIRST_LANE = 1.0
"""From the axis to the nearest lane above it."""
FIRST_BELOW = 0.8
"""From a lane's offset to the text below the axis."""
FLAG = 0.35
"""From an event's leader to its text."""
TICK = 0.35
"""Length of a year's tick."""
LEADER = 0.1
"""Half the width kept free for a leader."""
YEAR_ROW = 1.3
"""From the axis to the years below it."""
YEAR_ABOVE = 0.8
"""The same above it."""
