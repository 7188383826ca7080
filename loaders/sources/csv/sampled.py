"""What columns hold, for a guess: how dates are written, what stands between items."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING, Any, Final

from graph.model.partial_date import PartialDate
from loaders.sources.csv.json_records import AROUND, document, json_records
from loaders.sources.csv.rows import guess_separator, head, rows

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator

    from loaders.sources.csv.lines import TextFile

EMPTY: Final = ("n/a", "unknown", "none")
"""Texts that stand for nothing."""
_MOST: Final = 20_000
"""So many records of a file are looked at."""
_DEEPEST: Final = 3
"""So many lists inside of each other are looked into."""
_FORMS: Final = (
    "%m/%d/%Y",
    "%d/%m/%Y",
    "%Y/%m/%d",
    "%d.%m.%Y",
    "%m-%d-%Y",
    "%d-%m-%Y",
    "%B %d, %Y",
    "%b %d, %Y",
    "%d %B %Y",
    "%d %b %Y",
    "%Y%m%d",
)
_BETWEEN: Final = ("|", ";", " & ", ", ", ",")
_BETWEEN_NAMES: Final = ("|", ";", " & ", ", ", " / ", " and ")


@dataclass(frozen=True, slots=True)
class Sample:
    """The columns of a file, or of one list of a file of JSON.

    Attributes:
        name: the file's name.
        path: the path to the list; None for a table.
        columns: what each column holds, as text, without what stands for nothing.
        lists: columns whose values are lists already.
        around: the path to the records around these; None where nothing is around them.
    """

    name: str
    path: str | None
    columns: dict[str, list[str]]
    lists: frozenset[str]
    around: str | None = None


def samples(file: TextFile) -> Iterator[Sample]:
    """Look at a file: one sample of a table, one for each list of records in a document.

    Raises:
        SourceError: a table has no columns, or a file cannot be read.
    """
    if not file.is_json:
        yield _sample(file, None, _table(file))
        return
    for path in _paths(file):
        yield from _nested(file, path, None, _DEEPEST)


def _nested(file: TextFile, path: str | None, around: str | None, deep: int) -> Iterator[Sample]:
    """Look at a list of records, then at the lists of records inside of these."""
    records = [record for _, record in islice(json_records(file, path), _MOST)]
    yield _sample(file, path, records, around)
    inner = [name for name in dict.fromkeys(name for record in records for name in record)
             if any(_holds_records(record.get(name)) for record in records)]  # fmt: skip
    for name in inner if deep else ():
        yield from _nested(file, f"{path}.{name}" if path else name, path or "", deep - 1)


def _holds_records(value: Any) -> bool:
    return isinstance(value, list) and bool(value) and isinstance(value[0], dict)


def _table(file: TextFile) -> Iterator[dict[str, Any]]:
    found = rows(file, guess_separator(file))
    names = [name.strip() for name in head(file.name, found)]
    yield dict.fromkeys(names)
    for row in found:
        yield dict(zip(names, row.cells, strict=False))


def _paths(file: TextFile) -> list[str | None]:
    """Give the paths of the lists of records; None alone where the document is one itself."""
    if file.path.suffix.lower() != ".json":
        return [None]
    value = document(file)
    if not isinstance(value, dict):
        return [None]
    return [*_lists(value, "", _DEEPEST)] or [None]


def _lists(value: dict[str, Any], path: str, deep: int) -> Iterator[str]:
    """Give the paths of the lists of records in an object, and in objects inside of it."""
    for name, inner in value.items():
        if _holds_records(inner):
            yield f"{path}{name}"
        elif isinstance(inner, dict) and deep:
            yield from _lists(inner, f"{path}{name}.", deep - 1)


def _sample(
    file: TextFile, path: str | None, records: Iterable[dict[str, Any]], around: str | None = None
) -> Sample:
    columns: dict[str, list[str]] = {}
    lists: set[str] = set()
    for record in islice(records, _MOST):
        for name, value in _cells(record):
            held = columns.setdefault(name, [])
            if isinstance(value, list):
                lists.add(name)
            for each in value if isinstance(value, list) else [value]:
                text = " ".join(str(each).split()) if isinstance(each, str | int | float) else ""
                if text and text.casefold() not in EMPTY:
                    held.append(text)
    return Sample(file.name, path, columns, frozenset(lists), around)


def _cells(record: dict[str, Any]) -> Iterator[tuple[str, Any]]:
    """Give what a record holds by paths; lists of records are looked at by themselves."""
    for name, value in record.items():
        if isinstance(value, dict) and name != AROUND:
            yield from ((f"{name}.{inner}", held) for inner, held in value.items())
        elif not isinstance(value, dict) and not _holds_records(value):
            yield name, value


def date_forms(values: Collection[str]) -> list[str]:
    """Give the forms that read most of these texts as dates, the likeliest first.

    The empty form is that of ISO 8601, which needs no word: 2001, 2001-05, 2001-05-23.
    """
    times = {form: sum(_reads(text, form) for text in values) for form in ("", *_FORMS)}
    most = max(times.values())
    return [form for form, n in times.items() if n == most] if most * 2 > len(values) else []


def _reads(text: str, form: str) -> bool:
    try:
        if form:
            dt.datetime.strptime(text, form)  # noqa: DTZ007 - a day has no zone
        else:
            PartialDate.parse(text[:10] if text[10:11] in ("T", " ") else text)
    except ValueError:
        return False
    return True


def between(values: Collection[str]) -> str | None:
    """Give what stands between several items of a cell; None where there is one in each."""
    return next(iter(marks(values)), None)


def marks(values: Collection[str]) -> list[str]:
    """Give all that stands between several names of a cell, in some cell or other."""
    return [mark for mark in _BETWEEN_NAMES if any(mark in text for text in values)]


def between_known(values: Collection[str], known: Collection[str]) -> str | None:
    """Give what cuts texts into such as are known; empty where they are uncut, else None."""
    for mark in ("", *_BETWEEN):
        parts = [part.strip() for text in values for part in (text.split(mark) if mark else [text])]
        parts = [part for part in parts if part]
        if parts and sum(part in known for part in parts) * 2 > len(parts):
            return mark
    return None
