"""Where names end in a headline that writes every word with a capital: the text below tells."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from loaders.sources.article.extract.tokens import Token


class Heads:
    """The pairs of capital words of a text, by which a headline is read.

    Args:
        body: the sentences below the headline.
    """

    def __init__(self, body: Iterable[Sequence[Token]]) -> None:
        self._pairs: set[tuple[str, str]] = set()
        self._last: set[str] = set()
        for tokens in body:
            for one, other in itertools.pairwise(tokens):
                if one.capital and other.capital and one.text.isalpha():
                    self._pairs.add((one.text, other.text))
                    self._last.add(other.text)

    def part(self, tokens: Sequence[Token], start: int, end: int) -> tuple[int, int]:
        """Give the part of a run of capitals that the text below has: ``Kim Doe Strikes Gold``.

        Args:
            tokens: the headline.
            start: where the run begins.
            end: where it ends.
        """
        before = tokens[start - 1] if start else None
        if before and (before.text, tokens[start].text) in self._pairs and before.text == "Will":
            start -= 1
        last = start + 1
        while last < end and (tokens[last - 1].text, tokens[last].text) in self._pairs:
            last += 1
        known = last > start + 1 or tokens[start].text in self._last
        verb = last < end and tokens[last].lower.endswith("s") and tokens[last].text.isalpha()
        plain = all(token.text.isalpha() or token.text.isalnum() for token in tokens[start:end])
        return (start, last) if known and verb and plain else (start, end)
