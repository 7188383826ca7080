"""An answer as the page gets it: rows up to a number that is said, the picture, the plan."""

from __future__ import annotations

import json
from dataclasses import replace
from threading import Event
from typing import TYPE_CHECKING, Any, Final

from graph.elements import Node
from graph.results.errors import LoregraphError
from viz.design import Design
from viz.explorer.jobs.elements import named as names_of
from viz.explorer.jobs.elements import told_sources
from viz.explorer.jobs.story import whole_of
from viz.explorer.jobs.values import Elements, kind_of_column
from viz.page.data import page_data, stories_data
from viz.picture import Picture, elements_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from graph.elements import Relationship
    from graph.results.notification import Notification
    from graph.results.result import Result
    from viz.explorer.desk import Desk

MOST_BYTES: Final = 32 << 20
"""Rows of an answer that would take more than this are left out, and that is said."""
MOST_DRAWN: Final = 5_000
"""More nodes than this are not drawn in the explorer, and that is said."""
MANY: Final = 1_000
ROUNDS: Final = 30
"""Of more nodes than that a picture is laid out in so many rounds: a person waits for it."""
_LOOK: Final = 500
_SAMPLED: Final = 10


def answer(
    desk: Desk, result: Result, drawn: Result | None, most: int, title: str = ""
) -> dict[str, Any]:
    """Write an answer.

    Args:
        desk: where sources are looked up.
        result: the answer.
        drawn: what is drawn of it; None where nothing is.
        most: the most rows that are given.
        title: what the picture is called.
    """
    return picture_of(desk, result, drawn, most, title) | rows_of(result, most)


def picture_of(
    desk: Desk, result: Result, drawn: Result | None, most: int, title: str = ""
) -> dict[str, Any]:
    """Write all of an answer but its rows."""
    return {
        "columns": result.columns,
        "graph": None if drawn is None else drawing(desk, elements_of(drawn.rows[:most]), title),
        "plan": result.plan.data() if result.plan is not None else None,
        "counters": result.counters.as_dict(),
        "notifications": [_notice(notice) for notice in result.notifications],
        "count": min(len(result.rows), most),
    }


def rows_of(result: Result, most: int) -> dict[str, Any]:
    """Write the rows of an answer."""
    rows = result.rows[:most]
    written, elements = _within(rows)
    left = len(result.rows) - len(written)
    return {
        "types": [kind_of_column(row[n] for row in rows) for n in range(len(result.columns))],
        "rows": written,
        "count": len(written),
        "elements": elements,
        "truncated": {"rows": len(result.rows), "shown": len(written)} if left else None,
    }


def _within(rows: Sequence[tuple[Any, ...]]) -> tuple[list[list[Any]], list[dict[str, Any]]]:
    """Write as many rows as fit into what a browser is sent at most, and their elements."""
    written: list[list[Any]] = []
    elements = Elements()
    size = known = 0
    for first in range(0, len(rows), _LOOK):
        part = elements.rows(rows[first : first + _LOOK])
        sample = [part[::_SAMPLED], elements.written[known::_SAMPLED]]
        size += len(json.dumps(sample)) * _SAMPLED
        if size > MOST_BYTES:
            del elements.written[known:]
            break
        written += part
        known = len(elements.written)
    return written, elements.written


def drawing(
    desk: Desk, elements: Iterable[Node | Relationship], title: str = ""
) -> dict[str, Any] | None:
    """Draw nodes and relationships as the page embeds them; None where there are none.

    Where there are more than can be drawn the first are, and ``left_out`` says how many are not.
    """
    kept, left = _drawable(elements)
    if not kept:
        return None
    picture = Picture.from_elements(kept, title=title).within(whole_of(desk))
    many = len(picture.nodes) > MANY
    images = None if many else desk.front.images or None
    picture = picture.designed(Design(rounds=ROUNDS if many else None, images=images))
    drawn = _written(picture)
    keys = [key for key, name, _ in drawn["sources"] if key == name]
    known = {one["id"]: one for one in told_sources(desk, keys)}
    drawn["sources"] = [
        [key, known[key]["name"], known[key].get("url")] if key in known else [key, name, url]
        for key, name, url in drawn["sources"]
    ]
    asked = (one.get("attribution") for one in known.values())
    named = dict.fromkeys(text for text in asked if text)
    names = {} if many else _names(desk, drawn)
    return drawn | {"left_out": left, "attributions": list(named), "names": names}


def _names(desk: Desk, drawn: dict[str, Any]) -> dict[str, str]:
    """Name whom properties mean by their ids and who is not in the picture."""
    there = {row[0] for row in drawn["nodes"]}
    said = [row[7] for row in drawn["nodes"] if len(row) > 7]
    said += [row[3] for row in drawn["edges"] if len(row) > 3]
    ids = {each for held in said for value in held.values() for each in _ids(value)} - there
    found = names_of(desk, sorted(ids), Event())
    return {key: one["name"] for key, one in found.items()}


def _ids(value: Any) -> list[str]:
    values = value if isinstance(value, (list, tuple)) else [value]
    return [each for each in values if isinstance(each, str) and ":" in each and " " not in each]


def _written(picture: Picture) -> dict[str, Any]:
    """Write a picture; where a file of its images cannot be read, without images."""
    try:
        return page_data(picture, picture.story) | {"stories": stories_data(picture)}
    except LoregraphError:
        if picture.design.images is None:
            raise
        plain = picture.designed(replace(picture.design, images=None))
        return page_data(plain, plain.story) | {"stories": stories_data(plain)}


def _drawable(elements: Iterable[Node | Relationship]) -> tuple[list[Node | Relationship], int]:
    """Keep each element once, as far as nodes can be drawn; tell how many nodes are left out."""
    known: set[str] = set()
    taken: set[str] = set()
    kept: list[Node | Relationship] = []
    left: set[str] = set()
    for element in elements:
        if element.element_id in taken:
            continue
        taken.add(element.element_id)
        ends = (element,) if isinstance(element, Node) else element.nodes
        new = {end.element_id for end in ends} - known
        if len(known) + len(new) > MOST_DRAWN:
            left |= new
            continue
        known |= new
        kept.append(element)
    return kept, len(left - known)


def _notice(notice: Notification) -> dict[str, Any]:
    place = notice.position
    return {
        "message": notice.sentence or notice.description,
        "title": notice.title,
        "code": notice.code,
        "severity": notice.severity,
        "hint": notice.hint,
        "offset": None if place is None else place.offset,
        "line": None if place is None else place.line,
    }
