"""Results of the query service: rows become items with statements, by the names of the columns."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Final

from graph.model.partial_date import PartialDate
from graph.results.errors import SourceError, UsageError
from loaders.sources.wikidata.entity import Entity
from loaders.sources.wikidata.statement import Statement, is_item

if TYPE_CHECKING:
    from collections.abc import Iterable

    from loaders.audit import Audit
    from loaders.base import Reading

Row = dict[str, Any]

SUBJECTS: Final[dict[str, str]] = {
    "film": "film",
    "movie": "film",
    "show": "series",
    "series": "series",
    "tvshow": "series",
    "tvseries": "series",
    "televisionseries": "series",
    "person": "person",
    "human": "person",
    "character": "character",
    "franchise": "franchise",
    "organization": "organization",
}
_ANYTHING: Final = ("item", "entity", "work", "subject")
_ITEMS: Final[dict[str, str]] = {
    "director": "P57",
    "writer": "P58",
    "screenwriter": "P58",
    "producer": "P162",
    "actor": "P161",
    "castmember": "P161",
    "cast": "P161",
    "character": "P674",
    "franchise": "P179",
    "filmseries": "P179",
    "distributor": "P750",
    "follows": "P155",
    "performer": "P175",
    "country": "P495",
    "countryoforigin": "P495",
}
_DATES: Final[dict[str, str]] = {
    "publicationdate": "P577",
    "releasedate": "P577",
    "released": "P577",
    "dateofbirth": "P569",
    "birth": "P569",
    "born": "P569",
    "dateofdeath": "P570",
    "death": "P570",
    "died": "P570",
}
_TEXTS: Final[dict[str, tuple[str, ...]]] = {
    "imdbid": ("P345",),
    "imdb": ("P345",),
    "tmdbid": ("P4947", "P4983", "P4985"),
    "title": ("P1476",),
    "originaltitle": ("P1476",),
}
_ENTITY: Final = re.compile(r"https?://www\.wikidata\.org/entity/(Q[1-9]\d*)")
_DATE: Final = re.compile(r"(\d{4})(?:-(\d\d)-(\d\d))?(?:T.*)?")
_LABEL: Final = ("label", "altlabel", "description")


def is_result(value: Any) -> bool:
    """Tell whether a value is a result of the query service: as it answers, or as its page saves.

    The page saves the rows alone, each with its cells or with their texts.
    """
    if isinstance(value, list):
        first = next((row for row in value if isinstance(row, dict)), {})
        return not is_item(first.get("id")) and any(map(_item, _cells(first).values()))
    return isinstance(value, dict) and isinstance(value.get("results"), dict) and "head" in value


def _cells(row: Row) -> Row:
    """Give a row with cells, where it has texts alone."""
    return {
        name: {"type": "uri" if _ENTITY.fullmatch(value) else "literal", "value": value}
        if isinstance(value, str)
        else value
        for name, value in row.items()
    }


@dataclass(slots=True)
class Results:
    """The items of a result.

    Attributes:
        place: the file it came from, for sentences.
        kind: what ``?item`` is, where its name does not say so.
        found: every item by its id.
        subjects: the ids of those that the rows are about.
    """

    place: str
    kind: str | None = None
    found: dict[str, Entity] = field(default_factory=dict)
    subjects: dict[str, None] = field(default_factory=dict)

    def take(self, value: Any, reading: Reading, audit: Audit) -> None:
        """Take the rows of a result in.

        Raises:
            SourceError: no column holds an item.
            UsageError: nothing says what the items are.
        """
        rows = value if isinstance(value, list) else value["results"].get("bindings")
        given = rows if isinstance(rows, list) else []
        rows = [_cells(row) for row in given if isinstance(row, dict)]
        if not rows:
            raise SourceError(f"{self.place}: the result of the query has no rows.")
        subject = self._subject(rows)
        if SUBJECTS.get(subject.lower(), self.kind) is None:
            raise UsageError(
                f"{self.place}: say what ?{subject} is: --item {', --item '.join(kinds())}."
            )
        left_out = len(given) - len(rows)
        for row in rows:
            own = _item(row.get(subject))
            if own is None:
                left_out += 1
                continue
            reading.count()
            self._row(row, subject, own, reading, audit)
        if left_out:
            reading.reject(
                f"{self.place}: {left_out:,} rows whose ?{subject} is no item of Wikidata."
            )

    def _subject(self, rows: list[Row]) -> str:
        """Find the column that the rows are about."""
        columns = list(dict.fromkeys(name for row in rows for name in row if _item(row[name])))
        for known in (*SUBJECTS, *_ANYTHING):
            for name in columns:
                if name.lower() == known:
                    return name
        raise SourceError(
            f"{self.place}: no column holds items that the rows are about: call it ?film, ?series, "
            "?person, ?character, or ?item and say with --item what it is."
        )

    def _row(self, row: Row, subject: str, own: str, reading: Reading, audit: Audit) -> None:
        self.subjects[own] = None
        entity = self._entity(own, row, subject, SUBJECTS.get(subject.lower(), self.kind))
        given = {name.lower(): name for name in row}
        part = _item(row.get(given.get("character", "")))
        for column, name in given.items():
            if name == subject or self._is_label(column, given):
                continue
            if column in _ITEMS:
                other = _item(row[name])
                if other is not None:
                    self._entity(other, row, name, None)
                    self._related(entity, _ITEMS[column], other, part)
                elif _text(row[name]):
                    audit.skip(f"value of ?{name} that is no item")
            elif column in _DATES:
                date = _date(row[name], row.get(f"{name}Precision"))
                if date is None and (text := _text(row[name])):
                    reading.warn(
                        f"{self.place}: {own}: ?{name} {text!r} is no day, month or year of our "
                        "calendar; it is left out."
                    )
                _state(entity, _DATES[column], date)
            elif column in _TEXTS:
                for property_ in _TEXTS[column]:
                    _state(entity, property_, _text(row[name]))
            elif not column.endswith("precision"):
                audit.skip(f"column {name}")

    def _is_label(self, column: str, given: dict[str, str]) -> bool:
        ends = [column.removesuffix(end) for end in _LABEL if column.endswith(end)]
        return any(stem in given for stem in ends)

    def _related(self, entity: Entity, property_: str, other: str, part: str | None) -> None:
        """State a relation; a character beside an actor is the part, not a statement of its own."""
        if property_ == "P161" and part is not None:
            _state(entity, property_, other, {"P453": [part]})
        elif property_ != "P674" or entity.kind != "character":
            _state(entity, property_, other)

    def _entity(self, own: str, row: Row, name: str, kind: str | None) -> Entity:
        entity = self.found.get(own)
        if entity is None:
            entity = self.found[own] = Entity(own, self.place)
        entity.kind = entity.kind or kind
        label = _text(row.get(f"{name}Label"))
        if label and label != own:
            entity.name = entity.name or label
        others = _text(row.get(f"{name}AltLabel")) or ""
        more = [each.strip() for each in others.split(",") if each.strip()]
        entity.aliases = tuple(dict.fromkeys((*entity.aliases, *more)))
        return entity


def _state(entity: Entity, property_: str, value: Any, qualifiers: Any = None) -> None:
    if value is None:
        return
    stated = entity.statements.setdefault(property_, [])
    one = Statement("", "normal", value, str(value), qualifiers or {})
    if all((one.value, one.qualifiers) != (other.value, other.qualifiers) for other in stated):
        stated.append(one)


def _text(cell: Any) -> str | None:
    value = cell.get("value") if isinstance(cell, dict) else None
    return value.strip() or None if isinstance(value, str) else None


def _item(cell: Any) -> str | None:
    """Give the id of the item that a cell holds."""
    text = _text(cell)
    if text is None or not isinstance(cell, dict) or cell.get("type") != "uri":
        return None
    found = _ENTITY.fullmatch(text)
    return found[1] if found and is_item(found[1]) else None


def _date(cell: Any, precision: Any) -> PartialDate | None:
    """Give a date; the first of January stands for a year where nothing says how much is known."""
    found = _DATE.fullmatch(_text(cell) or "")
    if found is None:
        return None
    year, month, day = (int(part) if part else None for part in found.groups())
    said = _text(precision)
    parts = {"9": 1, "10": 2, "11": 3}.get(said or "", 1 if (month, day) == (1, 1) else 3)
    try:
        return PartialDate(*[part for part in (year, month, day)[:parts] if part is not None])
    except (ValueError, TypeError):
        return None


def kinds() -> Iterable[str]:
    """Give what ``?item`` may be."""
    return sorted(set(SUBJECTS.values()))
