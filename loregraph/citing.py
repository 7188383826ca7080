"""Which columns of an answer hold sources, and what a footnote says of each."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from graph.elements import Node

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from graph.stores.base import RunsQueries
    from loregraph.result import Result
    from queries.why import Cited

NAMED: Final = re.compile(r"(?:(?P<of>\w+)_)?sources?", re.IGNORECASE)
"""The columns whose texts are names of sources; elsewhere only lists of their ids are."""
JUDGED: Final = frozenset({"outcome", "settled", "settled_by", "uncertain", "verdict"})
"""What is our judgement and rests on no source of the statement."""
KNOWN: Final = """
MATCH (s:Source) WHERE s.id IN $texts OR s.name IN $texts RETURN s ORDER BY s.id
"""


@dataclass(frozen=True, slots=True)
class Noted:
    """A cell with the sources that it rests on."""

    value: Any
    sources: tuple[Cited, ...]


def noted(result: Result, store: RunsQueries) -> Result:
    """Give the answer with its sources at the cells that rest on them, in place of columns.

    A column is one of sources where it is called so, or holds lists of their ids or the nodes
    themselves. ``x_source`` belongs to the column whose name begins with x, every other one to
    the last cell before it that says something; one with nothing before it stays, with the names.
    """
    known = _known(store, result)
    places = [
        place
        for place, name in enumerate(result.columns)
        if _holds_sources([row[place] for row in result.rows], known, called=_is_called(name))
    ]
    if not places:
        return result
    kept = [place for place in range(len(result.columns)) if place not in places]
    kept = kept if kept and kept[0] < places[0] else [places[0], *kept]
    homes = {place: _homes(place, kept, result.columns) for place in places}
    rows = [_row(row, kept, homes, known) for row in result.rows]
    columns = [result.columns[place] for place in kept]
    told = (result.counters, result.plan, result.notifications, result.query)
    cited = type(result)(columns, rows, *told)
    cited.credits = result.credits
    return cited


def _known(store: RunsQueries, result: Result) -> Mapping[str, Cited | None]:
    """Find what the answer's texts can mean, by id and by name.

    A name that several sources have is the name alone: nobody can tell which one is meant.
    """
    from queries.why import citation  # noqa: PLC0415 - keeps --help light

    texts: set[str] = set()
    for place, name in enumerate(result.columns):
        for row in result.rows:
            texts |= _texts(row[place], called=_is_called(name))
    rows = store.run(KNOWN, {"texts": sorted(texts)}).rows if texts else ()
    by_name: dict[str, Cited | None] = {}
    by_id: dict[str, Cited | None] = {}
    for (source,) in rows:
        cited = citation(source.properties)
        by_id[cited.id] = cited
        by_name[cited.name] = None if cited.name in by_name else cited
    return {**by_name, **by_id}


def _is_called(name: str) -> bool:
    return NAMED.fullmatch(name) is not None


def _texts(value: Any, *, called: bool) -> set[str]:
    if isinstance(value, (list, tuple)):
        return {item for item in value if isinstance(item, str)}
    return {value} if called and isinstance(value, str) else set()


def _holds_sources(values: Iterable[Any], known: Mapping[str, Any], *, called: bool) -> bool:
    """Tell whether a column is one of sources: nothing else stands in it, and one is known.

    One that is called so may hold nothing but empty lists.
    """
    values = list(values)
    found = called and bool(values) and all(value == [] for value in values)
    for value in values:
        is_list = isinstance(value, (list, tuple))
        for item in value if is_list else (value,):
            if item is None:
                continue
            if isinstance(item, str) and (called or (is_list and _is_id(item, known))):
                found = found or item in known
            elif isinstance(item, Node) and "Source" in item.labels:
                found = True
            else:
                return False
    return found


def _is_id(text: str, known: Mapping[str, Cited | None]) -> bool:
    cited = known.get(text)
    return cited is not None and cited.id == text


def _homes(place: int, kept: list[int], columns: list[str]) -> list[int]:
    """Give the columns to whose cells a column of sources may belong, the best first.

    What judges (an outcome) is no source's; it comes last.
    """
    if place in kept:
        return [place]
    called = NAMED.fullmatch(columns[place])
    of = called and called["of"]
    near = [one for one in reversed(kept) if one < place]
    same = [one for one in near if of and columns[one].startswith(of)]
    stated = [one for one in near if columns[one] not in JUDGED]
    return list(dict.fromkeys(same or (*stated, *near)))


def _row(
    row: tuple[Any, ...],
    kept: list[int],
    homes: Mapping[int, list[int]],
    known: Mapping[str, Cited | None],
) -> tuple[Any, ...]:
    """Write a row: sources go to the first of their cells in which something stands."""
    cells: dict[int, dict[str, Cited]] = {}
    for place, near in homes.items():
        cited = _cited(row[place], known)
        home = next((one for one in near if row[one] not in (None, "", [])), near[0])
        cells.setdefault(home, {}).update({each.id: each for each in cited})
    values = {place: [each.name for each in _cited(row[place], known)] for place in homes}
    return tuple(
        Noted(values.get(place, row[place]), tuple(cells[place].values()))
        if cells.get(place)
        else row[place]
        for place in kept
    )


def _cited(value: Any, known: Mapping[str, Cited | None]) -> list[Cited]:
    from queries.why import Cited, citation  # noqa: PLC0415 - keeps --help light

    items = value if isinstance(value, (list, tuple)) else [value]
    return [
        citation(item.properties)
        if isinstance(item, Node)
        else known.get(item) or Cited(item, item)
        for item in items
        if item is not None
    ]
