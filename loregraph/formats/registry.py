"""Every form of an answer by name; a form's code is imported when it is asked for."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from importlib import import_module
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from pathlib import Path
    from typing import TextIO

    from loregraph.options import Settings
    from loregraph.result import Result


@dataclass(frozen=True, slots=True)
class Form:
    """A form of an answer: the module and function that write it, and the suffix of its files."""

    module: str
    function: str
    suffix: str


TABLE: Final = "table"
FORMS: Final = {
    TABLE: Form("table", "write", ".txt"),
    "json": Form("json_rows", "write", ".json"),
    "jsonl": Form("json_rows", "write_lines", ".jsonl"),
    "csv": Form("separated", "write", ".csv"),
    "markdown": Form("markup", "write_markdown", ".md"),
    "wikitext": Form("markup", "write_wikitext", ".wiki"),
    "html": Form("drawn", "write_html", ".html"),
    "graphml": Form("drawn", "write_graphml", ".graphml"),
}
DRAWN: Final = frozenset({"html", "graphml"})
"""The forms that are drawn: they need nodes and relationships."""
CITING: Final = frozenset({"markdown", "wikitext"})
"""The forms that give sources as footnotes."""
SAYING: Final = DRAWN | CITING
"""The forms in which stands what sources ask to be said; of all others it is told."""
SAFE_CSV: Final = "safe-csv"


@dataclass(frozen=True, slots=True)
class Destination:
    """Where an answer goes, and in which form.

    Attributes:
        form: one of FORMS, or ``safe-csv``.
        file: the file to write, None for stdout.
    """

    form: str
    file: Path | None

    @property
    def leaves(self) -> bool:
        """Whether the answer is to go elsewhere: what sources ask for must go with it."""
        return self.file is not None or self.form in SAYING

    def write(self, result: Result, settings: Settings) -> None:
        """Write the answer; a file is there whole or not at all."""
        if self.file is None:
            write(result, self.form, sys.stdout)
            if self.form == TABLE and result.columns and not result.rows:
                settings.say("No rows.")
            return
        from graph.exchange.files import atomic_text  # noqa: PLC0415 - keeps --help light

        with atomic_text(self.file) as out:
            write(result, self.form, out)
        rows = f"{len(result)} {'row' if len(result) == 1 else 'rows'} to "
        settings.say(f"Wrote {'' if self.form in DRAWN else rows}{self.file}.")
        for credit in result.credits if self.form not in SAYING else ():
            settings.say(f"Whoever passes it on says: {credit}")

    def write_text(self, text: str) -> None:
        """Write what is no answer, such as a plan."""
        if self.file is None:
            sys.stdout.write(f"{text}\n")
            return
        from graph.exchange.files import atomic_text  # noqa: PLC0415 - keeps --help light

        with atomic_text(self.file) as out:
            out.write(f"{text}\n")


def write(result: Result, form: str, out: TextIO) -> None:
    """Write an answer in a form."""
    safe = {"safe": True} if form == SAFE_CSV else {}
    wanted = FORMS["csv" if safe else form]
    module = import_module(f"loregraph.formats.{wanted.module}")
    getattr(module, wanted.function)(result, out, **safe)


def destination(form: str | None, file: str | None, *, safe_csv: bool) -> Destination:
    """Choose the form: the one that was named, else what the file's suffix says, else a table."""
    from pathlib import Path  # noqa: PLC0415 - keeps --help light

    if form is None:
        by_suffix = {known.suffix: name for name, known in FORMS.items()}
        form = by_suffix.get(Path(file).suffix.lower(), TABLE) if file else TABLE
    if safe_csv:
        form = SAFE_CSV
    return Destination(form, Path(file) if file else None)
