"""One statement as a lane, read from a row of an answer."""

from __future__ import annotations

import datetime as dt
import re
from calendar import month_name
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from graph.results.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

CAME, DID_NOT, OPEN = "came", "did-not", "open"
"""What came of a statement."""
WORDS: Final = {CAME: "came true", DID_NOT: "not kept", OPEN: "open"}
WRONG: Final = "was wrong"
GIVEN_UP: Final = "given up"
OUTCOMES: Final = {
    "came true": CAME,
    "came_true": CAME,
    WRONG: DID_NOT,
    GIVEN_UP: DID_NOT,
    "did not happen": DID_NOT,
    "did not": DID_NOT,
    "did_not": DID_NOT,
    "not kept": DID_NOT,
    "replaced": DID_NOT,
    "released": CAME,
    "open": OPEN,
}
NEEDED: Final = ("said", "outcome")
NAMES: Final = ("announced", "statement", "release_date")
GROUPS: Final = ("outlet", "speaker", "group")
_DATE: Final = re.compile(r"(-?\d{4})(?:-(\d\d)(?:-(\d\d))?)?")


@dataclass(frozen=True, slots=True)
class Moment:
    """A day, a month or a year: where it stands between years, and how a person writes it."""

    at: float
    text: str

    @classmethod
    def read(cls, value: object) -> Moment | None:
        """Read ``2021``, ``2021-03`` or ``2021-03-05``; None where it is none of them."""
        found = _DATE.fullmatch(str(value)) if value is not None else None
        if found is None:
            return None
        year, month, day = (int(part) if part else None for part in found.groups())
        try:
            first = dt.date(year or 0, month or 1, day or 1)
        except ValueError:
            return None
        length = 365 if month is None else 30 if day is None else 1
        at = first.year + (first.timetuple().tm_yday - 1 + length / 2) / 366
        words = (month_name[month] if month else "", f"{day}," if day else "")
        return cls(at, " ".join(word for word in (*words, str(first.year)) if word))


@dataclass(frozen=True, slots=True)
class Lane:
    """A statement, and what came of it.

    Attributes:
        name: what was said, in short.
        statement: what was said, as a sentence.
        group: under which head it stands: an outlet, a speaker.
        by: who said it; empty where the source speaks for itself.
        said: when.
        promised: the date that it promised.
        outcome: ``came``, ``did-not`` or ``open``.
        verdict: the same in words: a plan was not kept, a statement was wrong.
        settled: when that was settled.
        settled_by: what settled it.
        source: where it stands.
        settled_sources: who says what settled it.
    """

    name: str
    statement: str
    group: str
    by: tuple[str, ...]
    said: Moment
    promised: Moment | None
    outcome: str
    verdict: str
    settled: Moment | None
    settled_by: tuple[str, ...]
    source: str
    settled_sources: tuple[str, ...]


def lane_of(row: Mapping[str, Any]) -> Lane | None:
    """Read a row; None where nobody knows when it was said."""
    said = Moment.read(row["said"])
    if said is None:
        return None
    statement, outcome = _text(row.get("statement")), OUTCOMES.get(str(row["outcome"]), OPEN)
    promised = Moment.read(row.get("date") or row.get("release_date"))
    return Lane(
        name=_text(row.get("announced")) or statement or (promised.text if promised else ""),
        statement=statement,
        group=next((_text(row[key]) for key in GROUPS if row.get(key)), ""),
        by=tuple(name for name in _texts(row.get("by")) if name != "the source itself"),
        said=said,
        promised=promised,
        outcome=outcome,
        verdict=str(row["outcome"]) if row["outcome"] in (WRONG, GIVEN_UP) else WORDS[outcome],
        settled=Moment.read(row.get("settled")),
        settled_by=_texts(row.get("settled_by")),
        source=_text(row.get("source")),
        settled_sources=_texts(row.get("settled_source")),
    )


def check_columns(columns: Sequence[str]) -> None:
    """See that an answer can be drawn as lanes.

    Raises:
        UsageError: a column is missing; the sentence names it.
    """
    missing = [name for name in NEEDED if name not in columns]
    if not any(name in columns for name in NAMES):
        missing.append(" or ".join(NAMES))
    if missing:
        raise UsageError(
            f"Lanes need the columns said, outcome and {' or '.join(NAMES)}, such as those of "
            f"`loregraph ask press-on-trial`; this answer lacks {', '.join(missing)}."
        )


def _text(value: object) -> str:
    return "; ".join(_texts(value))


def _texts(value: object) -> tuple[str, ...]:
    if value is None:
        return ()
    several = value if isinstance(value, (list, tuple)) else (value,)
    return tuple(str(one) for one in several if one is not None)
