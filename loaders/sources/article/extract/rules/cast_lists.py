"""Lists of a cast, a line for each: ``Kim Doe - Iris Vane``, ``Iris Vane: Kim Doe``."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from loaders.sources.article.extract.rule import each, reads

if TYPE_CHECKING:
    from collections.abc import Iterator

    from loaders.sources.article.extract.coding import Coded
    from loaders.sources.article.extract.rule import Found, View

_NAME: Final = "(?:the )?\u27e8[PNC]\\d+\u27e9"
_LINE: Final = re.compile(rf"^(?P<one>{_NAME})(?:,| as|:|\.\.\.| /) (?P<two>{_NAME})\.?(?:$| \()")
_SIGN: Final = re.compile(r"^[^,.;()]{3,40}?(?: [-\u2013\u2014] |: ?|\.\.\.| as | / )[^,;:]{2,40}$")
_LEAST: Final = 3
"""So many such lines are a list."""


@reads("^(?:the )?\u27e8[PNC]\\d+\u27e9(?:,| as|:|\\.\\.\\.| /) (?:the )?\u27e8[PNC]")
def lines_of_a_cast(view: View) -> Iterator[Found]:
    """``Kim Doe - Iris Vane``, where the lines of the text that look so are many."""
    match = _line(view.coded)
    lines = [found for coded in view.article.coded if (found := _line(coded))] if match else []
    if match is None or len(lines) < _LEAST:
        return
    backwards = sum("\u27e8C" in found["one"] or "\u27e8P" in found["two"] for found in lines)
    who, whom = ("two", "one") if backwards * 2 > len(lines) else ("one", "two")
    people, roles = view.people(match[who])[:1], view.characters(match[whom])[:1]
    if not people or not roles or roles[0].kind == "person":
        return
    yield from each("plays", people, roles, match, 0.88)
    films = view.article.mains(view)
    if films and not view.article.phrases.scattered:
        yield from each("acts_in", people, films, match, 0.86)


def _line(coded: Coded) -> re.Match[str] | None:
    alone = _SIGN.match(coded.sentence.text.strip().rstrip("."))
    return _LINE.match(coded.full) if alone and coded.before is None else None
