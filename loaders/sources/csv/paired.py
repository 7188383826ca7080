"""Columns whose items name two at once: an actor and their part, as in ``Ann Lee as Iris``."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from loaders.sources.csv.sampled import between

if TYPE_CHECKING:
    from collections.abc import Sequence

    from loaders.sources.csv.meanings import Meant
    from loaders.sources.csv.sampled import Sample

_ACTOR_FIRST: Final = (" as ", " plays ", " ... ", " \u2026 ", "...", "\u2026")
_PART_FIRST: Final = (" played by ", " portrayed by ")
_BRACKET: Final = " ("
_UNSURE: Final = (" - ", " \u2013 ", " \u2014 ", " -> ", " = ", ": ")
"""What may stand between two names, and does not say which of them is the actor's."""
_REMARKS: Final = ("voice", "uncredited", "archive", "cameo", "singing")
_RARELY: Final = 10
"""One cell in so many with several names is enough, where no name holds what stands between."""


@dataclass(frozen=True, slots=True)
class Pairs:
    """How a column names actors with their parts.

    Attributes:
        column: the column.
        each: the column with what stands between its items, as a mapping has it.
        mark: what stands between the two names.
        first: whose name comes first, ``actor`` or ``character``; empty where that is not known.
        alone: how many items have one name only.
        items: how many items there are.
    """

    column: str
    each: str
    mark: str
    first: str
    alone: int
    items: int

    def node(self, meaning: str) -> str:
        """Give a node of a mapping: the actor or the character of each item."""
        label = "Person" if meaning == "actor" else "Character"
        before = _BRACKET if self.mark != _BRACKET else ")" if meaning != self.first else ""
        name = self._half(meaning, before)
        return f"{meaning}: {{label: {label}, each: {self.each}, set: {{name: {name}}}}}"

    def cast(self, work: str) -> str:
        """Give the line of a mapping that relates the two of each item and a film."""
        before = ")" if self.mark == _BRACKET and self.first == "actor" else ""
        roles = self._half("character", before)
        return (
            f"{{each: {self.each}, person: actor, character: character, work: {work}, "
            f"roles: {roles}}}"
        )

    def _half(self, meaning: str, before: str) -> str:
        take = "first" if meaning == self.first else "rest"
        cut = f", before: {json.dumps(before)}" if before else ""
        return f"{{column: ., split: {json.dumps(self.mark)}, take: {take}{cut}}}"

    def notes(self) -> list[str]:
        """Say what was taken for granted."""
        other = "character" if self.first == "actor" else "actor"
        found = [f"{self.column}: of each item the {self.first} comes first, then the {other}"]
        if self.alone:
            found.append(
                f"{self.column}: {self.alone:,} of {self.items:,} items name nobody after "
                f"'{self.mark.strip()}': each is taken as a name of {self.first}s alone"
            )
        return found


def pairs(sample: Sample, meant: Meant) -> Pairs | None:
    """Tell whether the column of a cast names two in most of its items, and how."""
    if ("actor" in meant) == ("character" in meant):
        return None
    meaning = "actor" if "actor" in meant else "character"
    column = meant[meaning]
    held = sample.columns[column]
    split = None if column in sample.lists else between(held)
    items = [item.strip() for text in held for item in (text.split(split) if split else [text])]
    items = [item for item in items if item]
    name = json.dumps(column, ensure_ascii=False)
    each = f"{{column: {name}, split: {json.dumps(split)}}}" if split else name
    for mark in (*_ACTOR_FIRST, *_PART_FIRST, _BRACKET, *_UNSURE):
        times = sum(_holds_two(item, mark) for item in items)
        if times * 2 > len(items):
            first = _first(mark, meaning)
            return Pairs(column, each, mark, first, len(items) - times, len(items))
    return None


def several(sample: Sample, meaning: str, column: str) -> bool:
    """Tell whether cells of a column hold more than one name: a comma alone may be of a name."""
    held = sample.columns[column]
    if column in sample.lists:
        return True
    mark = between(held)
    times = sum(mark in text for text in held) if mark else 0
    may_be_of_a_name = mark == ", " or meaning == "character"
    return times * (2 if may_be_of_a_name else _RARELY) > len(held)


def _first(mark: str, meaning: str) -> str:
    if mark in _UNSURE:
        return ""
    if mark == _BRACKET:
        return meaning
    return "actor" if mark in _ACTOR_FIRST else "character"


def _holds_two(item: str, mark: str) -> bool:
    first, _, rest = item.partition(mark)
    second: Sequence[str] = rest.split(")")[0].split() if mark == _BRACKET else rest.split()
    if not first.strip() or not second or second[0][0].isdecimal():
        return False
    return mark != _BRACKET or second[0].casefold().strip(",;") not in _REMARKS
