"""Answers that travel with a page: the question in words, the nodes that answer it, the rows."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from queries.sayings import sayings
from viz.shown import shown

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from queries.header import ColumnLink
    from viz.picture import PictureNode

MOST_ROWS: Final = 40
MOST_IN_A_CELL: Final = 8
"""So much of an answer is read beside a picture; the whole of it is asked for."""


@dataclass(frozen=True, slots=True)
class PageAnswer:
    """An answer as a page carries it.

    Attributes:
        name: what the question is called: ``killers``.
        title: the question in words.
        keys: the ids of the nodes that are the answer.
        columns: what its columns are called.
        rows: its values, a row each; names of nodes become links to them.
        group: with which others it is offered.
        links: what its rows say of whom they name, the lines of its picture.
    """

    name: str
    title: str
    keys: tuple[str, ...]
    columns: tuple[str, ...] = ()
    rows: tuple[tuple[Any, ...], ...] = ()
    group: str = ""
    links: tuple[ColumnLink, ...] = ()


def answers_data(answers: Iterable[PageAnswer], nodes: Sequence[PictureNode]) -> list[list[Any]]:
    """Write answers as ``[name, title, positions, columns, rows, count, group, drawn, lines]``.

    A cell is a list of texts, and of positions where a text is the name of a node. What is not in
    the picture is left out, and so are rows beyond the first; ``count`` is that of all. Where all
    rows together draw a picture of their own, ``drawn`` are the positions that are in it and
    ``lines`` are ``[position, position, words]``, each once.
    """
    places = {node.key: place for place, node in enumerate(nodes)}
    named: dict[str, int] = {}
    for place, node in enumerate(nodes):
        named.setdefault(node.caption, place)
    written = []
    for answer in answers:
        found = sorted(places[key] for key in answer.keys if key in places)
        if found:
            own = named | {nodes[place].caption: place for place in reversed(found)}
            rows = [_row(row, own) for row in answer.rows[:MOST_ROWS]]
            head = [answer.name, answer.title, found]
            tail = [answer.group, *_lines(answer, own)]
            written.append([*head, list(answer.columns), rows, len(answer.rows), *tail])
    return written


def _lines(answer: PageAnswer, named: Mapping[str, int]) -> tuple[list[int], list[list[Any]]]:
    """Give who is in the picture of an answer, and what its rows say of them."""
    drawn: dict[int, None] = {}
    lines: dict[tuple[int, int, str], None] = {}
    for said in sayings(answer.links, answer.columns, answer.rows):
        ones, others = (
            [named[text] for text in map(_text, names) if text in named]
            for names in (said.ones, said.others)
        )
        drawn |= dict.fromkeys([*ones, *others])
        lines |= {(one, other, said.words): None for one in ones for other in others}
    return list(drawn), [list(line) for line in lines]


def _row(row: Sequence[Any], named: Mapping[str, int]) -> list[list[str | int]]:
    return [_cell(value, named) for value in row]


def _cell(value: Any, named: Mapping[str, int]) -> list[str | int]:
    items = list(value) if isinstance(value, (list, tuple)) else [value]
    texts = [_text(item) for item in items if item is not None and item is not False and item != ""]
    parts: list[str | int] = [named.get(text, text) for text in texts[:MOST_IN_A_CELL]]
    more = len(texts) - MOST_IN_A_CELL
    return [*parts, f"and {more} more"] if more > 0 else parts


def _text(value: Any) -> str:
    if value is True:
        return "yes"
    if isinstance(value, float):
        return f"{value:.3g}" if abs(value) < 1_000 else f"{value:,.0f}"
    if isinstance(value, (list, tuple)):
        return ", ".join(map(_text, value))
    return str(shown(value))
