"""The look of the window: Fusion with the program's own palette, light or dark."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import QObject, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QGuiApplication, QIcon, QPalette
from PySide6.QtWidgets import QApplication, QStyleFactory, QToolTip

from pkviewer.charts.base import palette
from pkviewer.charts.base.palette import ChartPalette
from pkviewer.ui.look.colours import CONTRAST_DARK, CONTRAST_LIGHT, DARK, LIGHT, Colours
from pkviewer.ui.look.icons import ICON_SIZE, IconName, icon
from pkviewer.ui.look.stylesheet import SIZES
from pkviewer.ui.look.text_roles import LOOKS

ThemeChoice = Literal["system", "light", "dark", "contrast"]
CHOICES: tuple[ThemeChoice, ...] = ("system", "light", "dark", "contrast")
_CHARTS = {
    LIGHT: palette.LIGHT,
    DARK: palette.DARK,
    CONTRAST_LIGHT: palette.CONTRAST_LIGHT,
    CONTRAST_DARK: palette.CONTRAST_DARK,
}
ZOOMS = (0.8, 0.9, 1.0, 1.1, 1.25, 1.5, 1.75, 2.0)


class Theme(QObject):
    """Holds the choice of colours and type size, and applies it to the application."""

    changed = Signal()

    def __init__(self, application: QApplication, family: str) -> None:
        super().__init__(application)
        self._application = application
        self._family = family
        self._system_palette = QPalette(application.palette())
        self._icons: dict[tuple[str, str, str, int, bool], QIcon] = {}
        self.choice: ThemeChoice = "system"
        self.zoom = 1.0
        self.colours = LIGHT
        # A style set later would forget the fonts.
        application.setStyle(QStyleFactory.create("Fusion"))
        self._set_fonts()
        hints = application.styleHints()
        hints.colorSchemeChanged.connect(self._on_scheme_changed)
        hints.accessibility().contrastPreferenceChanged.connect(self._on_scheme_changed)

    def choose(self, choice: ThemeChoice, zoom: float) -> None:
        """Take up a choice of colours and a zoom, of :data:`ZOOMS`."""
        self.choice, self.zoom = choice, zoom
        self._apply()

    def icon(self, name: IconName, *, on_accent: bool = False, side: int = 0) -> QIcon:
        """Return an icon in the present colours, of the usual size where ``side`` is 0."""
        normal = self.colours.on_accent if on_accent else self.colours.ink
        side = side or self.icon_size.width()
        mirrored = QGuiApplication.layoutDirection() is Qt.LayoutDirection.RightToLeft
        key = (name, normal, self.colours.disabled, side, mirrored)
        if key not in self._icons:
            self._icons[key] = icon(name, normal, self.colours.disabled, side, mirrored=mirrored)
        return self._icons[key]

    @property
    def icon_size(self) -> QSize:
        """The size of icons at the present zoom."""
        side = self.scaled(ICON_SIZE)
        return QSize(side, side)

    def font(self, role: str = "body", weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
        """Return the font of a role, for what is painted by hand."""
        font = QFont(self._family)
        font.setPixelSize(round(SIZES[role] * self.zoom))
        font.setWeight(weight)
        return font

    def scaled(self, length: float) -> int:
        """Return a length in logical pixels at the present zoom."""
        return round(length * self.zoom)

    def window_size(self, width: int, height: int) -> QSize:
        """Return the size of a dialog at the present zoom, no larger than the screen has room."""
        room = QGuiApplication.primaryScreen().availableSize() * 0.94
        return QSize(self.scaled(width), self.scaled(height)).boundedTo(room)

    @property
    def chart_palette(self) -> ChartPalette:
        """The colours of charts on the present ground."""
        return _CHARTS[self.colours]

    @property
    def family(self) -> str:
        """Name of the bundled type family."""
        return self._family

    def _apply(self) -> None:
        self.colours = self._resolved()
        self._application.setPalette(_palette(self.colours))
        QToolTip.setPalette(self._application.palette())
        if self._application.font().pixelSize() != self.font().pixelSize():
            self._set_fonts()
        self.changed.emit()

    def _set_fonts(self) -> None:
        """Give every class of labels its font; the application's own goes first."""
        self._application.setFont(self.font())
        usual = self.font()
        for look in LOOKS.values():
            if (font := self.font(look.size, look.weight)) == usual:
                continue
            self._application.setFont(font, look.class_name)  # type: ignore[arg-type]
        QToolTip.setFont(self.font("small"))

    def _resolved(self) -> Colours:
        if self.choice in ("light", "dark"):
            return DARK if self.choice == "dark" else LIGHT
        hints = self._application.styleHints()
        wanted = hints.accessibility().contrastPreference()
        if self.choice == "contrast" or wanted is Qt.ContrastPreference.HighContrast:
            return CONTRAST_DARK if self._is_system_dark() else CONTRAST_LIGHT
        return DARK if self._is_system_dark() else LIGHT

    def _is_system_dark(self) -> bool:
        scheme = self._application.styleHints().colorScheme()
        if scheme is Qt.ColorScheme.Unknown:
            # Plain X11 names no scheme: the palette the platform came with tells.
            window = self._system_palette.color(QPalette.ColorRole.Window)
            return window.lightnessF() < 0.5
        return scheme is Qt.ColorScheme.Dark

    def _on_scheme_changed(self) -> None:
        if self._resolved() is not self.colours:
            self._apply()


def _palette(colours: Colours) -> QPalette:
    role = QPalette.ColorRole
    palette = QPalette()
    for name, colour in (
        (role.Window, colours.ground),
        (role.WindowText, colours.ink),
        (role.Base, colours.surface),
        (role.AlternateBase, colours.raised),
        (role.Text, colours.ink),
        (role.Button, colours.surface),
        (role.ButtonText, colours.ink),
        (role.BrightText, colours.warn_text),
        (role.ToolTipBase, colours.surface),
        (role.ToolTipText, colours.ink),
        (role.PlaceholderText, colours.muted),
        (role.Highlight, colours.accent),
        (role.HighlightedText, colours.on_accent),
        (role.Link, colours.accent),
        (role.LinkVisited, colours.on_desk),
        (role.Accent, colours.accent),
        (role.Light, colours.raised),
        (role.Midlight, colours.line),
        (role.Mid, colours.edge),
        (role.Dark, colours.edge),
        (role.Shadow, colours.line),
    ):
        palette.setColor(name, QColor(colour))
    for name in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, name, QColor(colours.disabled))
    return palette
