"""The dialog that saves one chart: as what, how large, where to."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from pkviewer.charts.base.caption import Caption
from pkviewer.errors import PkviewerError
from pkviewer.export.page.page import PageRenderer
from pkviewer.export.run.chart_files import (
    CHART_FORMATS,
    ChartFormat,
    ChartLook,
    StandaloneChart,
)
from pkviewer.files import safe_name, write_whole
from pkviewer.sheet.chart import ChartSpec
from pkviewer.ui.look.dress import dress
from pkviewer.ui.paper.page_worker import Press
from pkviewer.ui.session import Reading
from pkviewer.ui.settings import Settings
from pkviewer.ui.widgets.messages import warn
from pkviewer.ui.widgets.panel import wrapped
from pkviewer.ui.widgets.plain import PlainLabel

_DRAWN: frozenset[ChartFormat] = frozenset({"png", "svg", "pdf"})
_DPIS = (96, 150, 200, 300, 600)
_LEAST, _MOST = 300, 10_000
"""Pixels that a side may have."""


class ChartDialog(QDialog):
    """Asks how to save a chart, and saves it; ``saved`` tells the name of the file."""

    saved = Signal(str)

    def __init__(
        self,
        reading: Reading,
        press: Press,
        settings: Settings,
        chart: tuple[ChartSpec, Caption, str],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        dress(self)
        self._press = press
        self._settings = settings
        spec, caption, fingerprint = chart
        self._chart = StandaloneChart(reading.pack, spec, caption, fingerprint)
        self._build_ui()
        self._on_kind_changed()

    def _build_ui(self) -> None:
        self.setWindowTitle(self.tr("Save chart"))
        column = QVBoxLayout(self)
        column.addStrut(440)
        column.setContentsMargins(24, 20, 24, 16)
        column.setSpacing(12)
        column.addWidget(wrapped(self._chart.spec.title, "strong"))
        form = QFormLayout()
        self.kind = QComboBox()
        names: dict[ChartFormat, str] = {
            "png": self.tr("PNG: a picture"),
            "svg": self.tr("SVG: a drawing for web pages and designers"),
            "pdf": self.tr("PDF: a drawing for documents"),
            "csv": self.tr("CSV: its values with their sources"),
            "xlsx": self.tr("XLSX: a workbook with a chart to edit"),
        }
        for format_ in CHART_FORMATS:
            self.kind.addItem(names[format_], format_)
        self.width_box, self.height_box = QSpinBox(), QSpinBox()
        size = QHBoxLayout()
        for box, start, name in (
            (self.width_box, 1600, self.tr("Width in pixels")),
            (self.height_box, 900, self.tr("Height in pixels")),
        ):
            box.setRange(_LEAST, _MOST)
            box.setSingleStep(50)
            box.setButtonSymbols(QSpinBox.ButtonSymbols.NoButtons)
            box.setValue(start)
            box.setAccessibleName(name)
        size.addWidget(self.width_box)
        size.addWidget(PlainLabel("×"))
        size.addWidget(self.height_box)
        size.addWidget(PlainLabel(self.tr("pixels")))
        size.addStretch(1)
        self.dpi = QComboBox()
        for dpi in _DPIS:
            self.dpi.addItem(self.tr("{n} dpi").format(n=dpi), dpi)
        self.dpi.setCurrentIndex(_DPIS.index(200))
        form.addRow(self.tr("&Kind of file"), self.kind)
        form.addRow(self.tr("Size"), size)
        form.addRow(self.tr("&Resolution"), self.dpi)
        column.addLayout(form)
        self.note = wrapped("", "small")
        column.addWidget(self.note)
        self.buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Save | QDialogButtonBox.StandardButton.Cancel
        )
        column.addWidget(self.buttons)
        self.kind.currentIndexChanged.connect(self._on_kind_changed)
        self.buttons.accepted.connect(self._on_save_wanted)
        self.buttons.rejected.connect(self.reject)

    def _on_kind_changed(self) -> None:
        drawn = self._format() in _DRAWN
        for field in (self.width_box, self.height_box, self.dpi):
            field.setEnabled(drawn)
        notes: dict[ChartFormat, str] = {
            "csv": self.tr("A second file beside it describes the data (Data Package)."),
            "xlsx": self.tr("Definition, unit, licence and sources stand on its first sheet."),
        }
        plain = self.tr("Title, unit, sources and edition stand in it.")
        self.note.setText(notes.get(self._format(), plain))

    def _format(self) -> ChartFormat:
        return CHART_FORMATS[max(self.kind.currentIndex(), 0)]

    def _on_save_wanted(self) -> None:
        format_ = self._format()
        head = self._chart.pack.head
        name = safe_name(f"pkviewer-{self._chart.spec.id}-{head.edition}", format_)
        folder = Path(self._settings.export_folder or Path.home())
        chosen, _ = QFileDialog.getSaveFileName(
            self, self.tr("Save chart"), str(folder / name), f"{format_.upper()} (*.{format_})"
        )
        if not chosen:
            return
        path = Path(chosen)
        if path.suffix.lower() != f".{format_}":
            path = path.with_name(f"{path.name}.{format_}")
        look = ChartLook(
            self.width_box.value(), self.height_box.value(), float(self.dpi.currentData())
        )
        self.setEnabled(False)

        def made(renderer: PageRenderer) -> dict[str, bytes]:
            return self._chart.files(format_, path.name, look, renderer)

        self._press.with_renderer(made, lambda files: self._write(path, files), self._refuse)

    def _write(self, path: Path, files: dict[str, bytes]) -> None:
        try:
            for name, data in files.items():
                write_whole(path.with_name(name), data)
        except PkviewerError as error:
            self._refuse(error)
            return
        self._settings.export_folder = str(path.parent)
        self.saved.emit(path.name)
        self.accept()

    def _refuse(self, error: PkviewerError) -> None:
        self.setEnabled(True)
        warn(self, self.tr("Not saved"), error.message, error.hint)
