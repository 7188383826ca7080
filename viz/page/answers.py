"""Answers that travel with a page: the question in words, and the nodes that answer it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping


@dataclass(frozen=True, slots=True)
class PageAnswer:
    """An answer as a page carries it.

    Attributes:
        name: what the question is called: ``killers``.
        title: the question in words.
        keys: the ids of the nodes that are the answer.
    """

    name: str
    title: str
    keys: tuple[str, ...]


def answers_data(answers: Iterable[PageAnswer], places: Mapping[str, int]) -> list[list[Any]]:
    """Write answers as ``[name, title, positions]``; what is not in the picture is left out."""
    written = []
    for answer in answers:
        found = sorted(places[key] for key in answer.keys if key in places)
        if found:
            written.append([answer.name, answer.title, found])
    return written
