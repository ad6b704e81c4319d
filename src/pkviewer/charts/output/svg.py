"""A chart as SVG for the page: paths and text at the size they print, nothing else.

Written from the plan itself rather than through a paint device, so that one unit is one
point, strokes and hatching are plain geometry, and the same chart gives the same bytes. On
the page text stays text. In a drawing of its own it goes as outlines, for who opens that may
lack the typeface, and every outline says its text to who cannot see it.
"""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtGui import QPainterPath

from pkviewer.charts.base.caption import Caption
from pkviewer.charts.base.measure import Measure
from pkviewer.charts.base.palette import PRINT, ChartPalette
from pkviewer.charts.base.plan import Bar, Box, Dot, Label, Plan, Stroke
from pkviewer.charts.planning import plan_chart
from pkviewer.sheet.chart import ChartSpec

_OUTLINE_SIZE = 256
"""Pixels at which letters are taken from the font: large, so that no hinting bends them."""


def escape(text: str) -> str:
    """Write a text as XML; the standard library's own brings in its network modules."""
    return text.replace("&", "&amp;").replace(">", "&gt;").replace("<", "&lt;")


def quoteattr(text: str) -> str:
    """Write a text as the value of an attribute of XML, with its quotes."""
    text = escape(text)
    for sign in "\n\r\t":
        text = text.replace(sign, f"&#{ord(sign)};")
    if '"' not in text:
        return f'"{text}"'
    return '"{}"'.format(text.replace('"', "&quot;")) if "'" in text else f"'{text}'"


class DrawnChart(NamedTuple):
    """A chart as SVG, and the plan that it was written from."""

    svg: str
    plan: Plan


def drawn_chart(
    spec: ChartSpec, width_pt: float, height_pt: float, font_pt: float = 7.5
) -> DrawnChart:
    """Draw a chart for paper, one unit to the point; an application must exist.

    Text names its family (:data:`pkviewer.charts.base.typeface.FAMILY`) and its true weight.
    """
    measure = Measure(font_pt, page=True)
    plan = plan_chart(spec, width_pt, height_pt, PRINT, measure)
    return DrawnChart(svg_of(plan, measure.family), plan)


def render_svg(
    spec: ChartSpec,
    width_pt: float,
    height_pt: float,
    font_pt: float = 7.5,
    *,
    palette: ChartPalette = PRINT,
    caption: Caption,
) -> str:
    """Return a chart that stands alone as SVG, its letters as outlines; see :func:`drawn_chart`."""
    measure = Measure(font_pt, page=True)
    plan = plan_chart(spec, width_pt, height_pt, palette, measure, caption)
    spoken = (caption.title, spec.alt)
    return svg_of(plan, "", palette.background, spoken, outlines=Outlines(measure))


def svg_of(
    plan: Plan,
    family: str,
    background: str | None = None,
    spoken: tuple[str, str] | None = None,
    outlines: Outlines | None = None,
) -> str:
    """Return a plan as SVG; ``spoken`` are title and description for screen readers.

    Text is set in ``family``, or drawn as ``outlines``.
    """
    width, height = _number(plan.width), _number(plan.height)
    kind = 'role="img"' if outlines else f"font-family={quoteattr(family)}"
    head = (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}pt" height="{height}pt"'
        f' viewBox="0 0 {width} {height}" {kind}>'
    )
    lines = [head]
    if spoken:
        title, description = (escape(_printable(text)) for text in spoken)
        lines.append(f"<title>{title}</title>\n<desc>{description}</desc>")
    if background:
        lines.append(f'<rect width="{width}" height="{height}" fill="{background}"/>')
    lines += [_stroke(stroke) for stroke in plan.grid]
    lines += [_bar(bar) for bar in plan.bars]
    lines += [_stroke(stroke) for stroke in plan.strokes if stroke.panel is not None]
    lines += [_stroke(stroke) for stroke in plan.strokes if stroke.panel is None]
    lines += [_dot(dot) for dot in plan.dots]
    lines += [outlines.of(label) if outlines else _label(label) for label in plan.labels]
    return "\n".join([*lines, "</svg>\n"])


def _number(value: float) -> str:
    text = f"{value:.2f}".rstrip("0").rstrip(".")
    return "0" if text == "-0" else text


def _stroke(stroke: Stroke) -> str:
    points = "L".join(f"{_number(x)} {_number(y)}" for x, y in stroke.points)
    dash = " ".join(_number(part) for part in stroke.dash)
    dashed = f' stroke-dasharray="{dash}"' if dash else ""
    return (
        f'<path d="M{points}" fill="none" stroke="{stroke.colour}"'
        f' stroke-width="{_number(stroke.width)}" stroke-linejoin="round"{dashed}/>'
    )


def _bar(bar: Bar) -> str:
    outline = ""
    box = bar.box
    if bar.outline:
        outline = f' stroke="{bar.outline}" stroke-width="{_number(bar.line)}"'
        half = min(bar.line / 2, box.width / 2, box.height / 2)
        box = Box(box.left + half, box.top + half, box.right - half, box.bottom - half)
    shape = (
        f'<rect x="{_number(box.left)}" y="{_number(box.top)}" width="{_number(box.width)}"'
        f' height="{_number(box.height)}" fill="{bar.fill or "none"}"{outline}/>'
    )
    if not bar.hatch:
        return shape
    lines = "".join(
        f"M{_number(x1)} {_number(y1)}L{_number(x2)} {_number(y2)}"
        for (x1, y1), (x2, y2) in bar.hatch
    )
    return f'{shape}\n<path d="{lines}" fill="none"{outline}/>'


def _dot(dot: Dot) -> str:
    outline = f' stroke="{dot.outline}" stroke-width="{_number(dot.line)}"' if dot.outline else ""
    return (
        f'<circle cx="{_number(dot.x)}" cy="{_number(dot.y)}" r="{_number(dot.radius)}"'
        f' fill="{dot.fill}"{outline}/>'
    )


def _label(label: Label) -> str:
    anchor = "" if label.anchor == "start" else f' text-anchor="{label.anchor}"'
    text = escape(_printable(label.text))
    return (
        f'<text x="{_number(label.x)}" y="{_number(label.baseline)}"'
        f' font-size="{_number(label.size)}" font-weight="{label.weight}"'
        f' fill="{label.colour}"{anchor} xml:space="preserve">{text}</text>'
    )


class Outlines:
    """Draws text as the shapes of its letters; an application must exist."""

    def __init__(self, measure: Measure) -> None:
        self._measure = measure

    def of(self, label: Label) -> str:
        """Return a label as a path that says its text."""
        text = _printable(label.text)
        shape = QPainterPath()
        shape.addText(0, 0, self._measure.font(label.weight, _OUTLINE_SIZE), text)
        share = label.size / _OUTLINE_SIZE
        width = self._measure.width(label.text, label.weight, label.size)
        left = label.x - {"start": 0.0, "middle": 0.5, "end": 1.0}[label.anchor] * width
        steps = _steps(shape, share, left, label.baseline)
        spoken = quoteattr(text)
        return f'<path d="{steps}" fill="{label.colour}" role="text" aria-label={spoken}/>'


def _steps(shape: QPainterPath, share: float, left: float, baseline: float) -> str:
    """Return a shape's path data, scaled and moved to its place."""
    kinds = QPainterPath.ElementType
    signs = {kinds.MoveToElement: "M", kinds.LineToElement: "L", kinds.CurveToElement: "C"}
    steps = []
    for index in range(shape.elementCount()):
        element = shape.elementAt(index)
        x, y = left + element.x * share, baseline + element.y * share
        steps.append(f"{signs.get(element.type, ' ')}{_number(x)} {_number(y)}")
    return "".join(steps)


def _printable(text: str) -> str:
    """Return the text without control characters, which XML forbids."""
    return "".join(max(sign, " ") for sign in text if sign != "\x7f")
