"""Everything that has to do with a reader's own figures: their file, the forms, the lists."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QFileDialog, QWidget

from pkviewer.collection.changes import Change
from pkviewer.collection.file import read_collection
from pkviewer.collection.overlay import Conflict
from pkviewer.errors import DocumentError, PkviewerError
from pkviewer.importing.mapping.kept_columns import KeptColumns
from pkviewer.importing.tables import Table, read_tables, table_of_text
from pkviewer.paths import COLLECTION_ENDING as ENDING
from pkviewer.sheet.figure import Figure
from pkviewer.ui.figures.desk import FiguresDesk
from pkviewer.ui.figures.due_dialog import DueDialog
from pkviewer.ui.figures.files.faulty_line import faulty_line
from pkviewer.ui.figures.files.file_watch import FileWatch
from pkviewer.ui.figures.forms.add_dialog import AddFigureDialog
from pkviewer.ui.figures.forms.form_dialog import FormDialog
from pkviewer.ui.figures.forms.made import form_of
from pkviewer.ui.figures.forms.source_form import SourceForm
from pkviewer.ui.figures.forms.start import FormKind, Start
from pkviewer.ui.figures.importing.import_dialog import ImportDialog
from pkviewer.ui.figures.merge_dialog import MergeDialog
from pkviewer.ui.figures.steps_dialog import StepsDialog
from pkviewer.ui.session import Reading
from pkviewer.ui.settings import Settings
from pkviewer.ui.widgets.faults_dialog import FaultsDialog
from pkviewer.ui.widgets.messages import warn

_PASTED = 16 * 1024**2
"""Characters that are taken of the clipboard: more than a spreadsheet copies of 100,000 rows."""


class FiguresController(QObject):
    """Answers the actions on a reader's own figures."""

    said = Signal(str)
    opened = Signal(str)

    def __init__(self, reading: Reading, settings: Settings, window: QWidget) -> None:
        super().__init__(window)
        self._reading = reading
        self._settings = settings
        self._window = window
        self.desk = FiguresDesk(reading, self)
        self._watch = FileWatch(self)
        self._watch.changed.connect(self._on_files_changed)
        self.desk.changed.connect(self._on_desk_changed)

    def reopen(self) -> None:
        """Open the collections that were open over this pack when the program last ended."""
        pack = self._reading.pack.head.id
        for path in self._settings.collections(pack):
            if not path.exists():
                self.said.emit(self.tr("Not found: {name}").format(name=path))
            else:
                self.open_file(path)

    def add(self, figure: Figure | None = None) -> None:
        """Add the next figure to the series of ``figure`` where one is given."""
        self.add_to(Start.at(figure))

    def revise(self, figure: Figure | None = None) -> None:
        """Replace ``figure`` by a newer one, or any other that is named in the form."""
        self.add_to(Start.at(figure, "revise"))

    def add_to(self, start: Start) -> None:
        """Open the form where it is to begin, and take what it describes."""
        if not self._has_file():
            return
        reading = self._reading
        dialog = AddFigureDialog(self.desk, reading.style, reading.today, start, self._window)
        self._fill_in(dialog)

    def form_wanted(self, kind: FormKind, figure: Figure | None, sector: str) -> None:
        """Open the form for another kind of item, and take what it describes."""
        if self._has_file():
            form = form_of(kind, self.desk, self._reading, figure, sector, self._window)
            self._fill_in(form)

    def _fill_in(self, form: FormDialog) -> None:
        if form.exec() == QDialog.DialogCode.Accepted:
            self._take(form.label(), form.changes(), form.sources)
        form.deleteLater()

    def import_wanted(self) -> None:
        """Ask for a table and import it."""
        name, _ = QFileDialog.getOpenFileName(
            self._window,
            self.tr("Import figures"),
            str(Path.home()),
            self.tr("Tables") + " (*.csv *.tsv *.txt *.xlsx *.xlsm *.xls *.ods *.json)",
        )
        if name:
            self.import_file(Path(name))

    def import_file(self, file: Path) -> None:
        """Show what a table holds, and take it if that is wanted."""
        try:
            tables = read_tables(file)
        except DocumentError as error:
            self._refuse(error, self.tr("Table refused"))
            return
        self._import(file.name, tables)

    def paste_wanted(self) -> None:
        """Import the cells that were copied in a spreadsheet."""
        table = table_of_text(QGuiApplication.clipboard().text()[:_PASTED])
        if len(table.rows) < 2:
            self.said.emit(self.tr("The clipboard holds no table: copy cells with their headings."))
            return
        self._import(self.tr("the clipboard"), (table,))

    def _import(self, name: str, tables: tuple[Table, ...]) -> None:
        if not self._has_file():
            return
        kept = KeptColumns(self._settings.folder / "import-columns.json")
        pack, sources, style = self.desk.pack, self.desk.sources, self._reading.style
        dialog = ImportDialog(name, tables, pack, sources, style, kept, self._window)
        if dialog.exec() == QDialog.DialogCode.Accepted:
            step = dialog.step()
            self._take(step.label, step.changes, dialog.sources)
        dialog.deleteLater()

    def open_wanted(self) -> None:
        """Ask for a collection and open it."""
        name, _ = QFileDialog.getOpenFileName(
            self._window, self.tr("Open figures"), str(Path.home()), self._filter()
        )
        if name:
            self.open_file(Path(name))

    def open_file(self, path: Path) -> bool:
        """Open a collection; if it is refused, say why and keep the present one."""
        try:
            self.desk.open(path)
        except DocumentError as error:
            self._refuse(error, self.tr("Figures refused"))
            return False
        self.opened.emit(str(path.resolve()))
        text = self.tr("Opened: {name}")
        if self.desk.contained:
            text = self.tr(
                "Opened: {name}. The edition now holds {n} of its items: see Your figures."
            )
        self.said.emit(text.format(name=path.name, n=len(self.desk.contained)))
        return True

    def steps_wanted(self) -> None:
        """Show the steps of the open collection."""
        dialog = StepsDialog(self.desk, self._window)
        dialog.open_requested.connect(self.open_wanted)
        dialog.merge_requested.connect(self.merge_wanted)
        self._run(dialog)

    def merge_wanted(self) -> None:
        """Ask for a collection and merge it into the one in hand."""
        name, _ = QFileDialog.getOpenFileName(
            self._window, self.tr("Merge figures"), str(Path.home()), self._filter()
        )
        if name:
            self.merge_file(Path(name))

    def merge_file(self, path: Path) -> None:
        """Take what a collection holds into the one in hand; differences are chosen between."""
        mine = self.desk.collection
        if mine is None:
            self.open_file(path)
            return
        try:
            theirs = read_collection(path)
        except DocumentError as error:
            self._refuse(error, self.tr("Figures refused"))
            return
        dialog = MergeDialog(mine, theirs, self.desk.pack, self._reading.style, self._window)
        if not dialog.differences or dialog.exec() == QDialog.DialogCode.Accepted:
            self._saved(
                lambda: self.desk.merge(theirs, dialog.choose),
                self.tr("Merged: {name}").format(name=path.name),
            )
        dialog.deleteLater()

    def _saved(self, act: Callable[[], None], text: str) -> None:
        try:
            act()
        except PkviewerError as error:
            warn(self._window, self.tr("Not saved"), error.message, error.hint)
        else:
            self.said.emit(text)

    def _on_desk_changed(self) -> None:
        paths = [file.path for file in self.desk.files]
        self._watch.watch(paths)
        if self.desk.files or self._reading.pack.head.id == self.desk.edition.head.id:
            self._settings.keep_collections(self._reading.pack.head.id, paths)

    def _on_files_changed(self) -> None:
        """Show what somebody else has written; while it is faulty, what was read stays."""
        try:
            self.desk.reload()
        except PkviewerError as error:
            self.said.emit(self.tr("Not read again: {fault}").format(fault=faulty_line(error)))

    def due_wanted(self) -> None:
        """Show what is due for update."""
        dialog = DueDialog(self._reading, self._window)
        dialog.add_requested.connect(lambda id_: self.add_to(Start(id_)))
        self._run(dialog)

    def _take(self, label: str, changes: tuple[Change, ...], source: SourceForm) -> None:
        try:
            if self.desk.path is not None:
                source.keep_copy(self.desk.path)
            refused = self.desk.take(label, changes)
        except DocumentError as error:
            self._refuse(error, self.tr("Not added"))
            return
        except PkviewerError as error:
            warn(self._window, self.tr("Not saved"), error.message, error.hint)
            return
        if refused:
            warn(self._window, self.tr("Not added"), _listed(refused))
            return
        self.said.emit(self.tr("Saved: {label}").format(label=label))

    def _has_file(self) -> bool:
        """Ask for a file where no collection is open; return whether there is one now."""
        if self.desk.collection is not None:
            return True
        name, _ = QFileDialog.getSaveFileName(
            self._window,
            self.tr("Where should your figures be kept?"),
            str(Path.home() / f"figures{ENDING}"),
            self._filter(),
        )
        if not name:
            return False
        path = Path(name)
        try:
            path = path if path.suffix == ENDING else Path(name + ENDING)
            self.desk.begin(path)
        except PkviewerError as error:
            warn(self._window, self.tr("Not saved"), error.message, error.hint)
            return False
        self.opened.emit(str(path.resolve()))
        return True

    def _refuse(self, error: DocumentError, title: str) -> None:
        self._run(FaultsDialog(error, "", self._window, title))

    def _run(self, dialog: QDialog) -> None:
        dialog.exec()
        dialog.deleteLater()

    def _filter(self) -> str:
        return self.tr("Figures") + f" (*{ENDING})"


def _listed(conflicts: tuple[Conflict, ...]) -> str:
    return "\n".join(conflict.detail for conflict in conflicts[:20])
