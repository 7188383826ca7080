"""How well a document fits: BM25 as Lucene counts it, in single precision and with its rounding."""

from __future__ import annotations

import math
from struct import Struct
from typing import Final

_K1, _B = 1.2, 0.75
_SINGLE = Struct("<f")
_EXACT = 24
"""Lengths that Lucene keeps as they are, before it rounds what fits no byte."""


def single(number: float) -> float:
    """Round to single precision."""
    rounded: float = _SINGLE.unpack(_SINGLE.pack(number))[0]
    return rounded


def rounded_length(length: int) -> int:
    """Give a length as it is after Lucene kept it in a byte."""
    if length < _EXACT:
        return length
    rest = length - _EXACT
    bits = rest.bit_length()
    if bits < 4:
        return length
    shift = bits - 4
    return _EXACT + (rest >> shift << shift)


_ONE: Final = 1.0


class Scorer:
    """The score of one word or phrase in one field.

    Args:
        rarity: the sum of the ``rarity`` of its words.
        average: how long the field is, on the average of those that have it.
        boost: what it is multiplied by.
    """

    __slots__ = ("_average", "_weight")

    def __init__(self, rarity: float, average: float, boost: float) -> None:
        self._weight = single(single(boost) * single(rarity))
        self._average = single(average)

    def score(self, frequency: float, length: int) -> float:
        """Give the score of a document by how often it is there, and how long the field is."""
        share = single(single(_B * rounded_length(length)) / self._average)
        norm = single(_ONE / single(single(_K1) * single(single(1 - _B) + share)))
        return single(self._weight - single(self._weight / single(1 + single(frequency * norm))))


def rarity(having: int, of: int) -> float:
    """Give what a word is worth that so many documents have, of so many."""
    return single(math.log(1 + (of - having + 0.5) / (having + 0.5)))


def edits(first: str, second: str, most: int) -> int | None:
    """Count the letters to insert, delete, change or swap; None where it is more than allowed."""
    if abs(len(first) - len(second)) > most:
        return None
    before: list[int] = []
    row = list(range(len(second) + 1))
    for i, char in enumerate(first, 1):
        older, before, row = before, row, [i]
        for j, other in enumerate(second, 1):
            cost = min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (char != other))
            if i > 1 and j > 1 and char == second[j - 2] and first[i - 2] == other:
                cost = min(cost, older[j - 2] + 1)
            row.append(cost)
        if min(row) > most:
            return None
    return row[-1] if row[-1] <= most else None
