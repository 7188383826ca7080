"""Tables of casts, a line for each role: ``Iris Vane - Kim Doe``, ``Sam Roe: Max``."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from loaders.sources.article.extract.rule import each, reads

if TYPE_CHECKING:
    from collections.abc import Iterator

    from loaders.sources.article.extract.rule import Found, View

_NAME: Final = "\u27e8[PCN]\\d+\u27e9"
_LINE: Final = re.compile(
    rf"\W{{0,3}}(?P<one>{_NAME})(?: ?/ ?{_NAME})?(?:, | as |: ?| ?\.{{2,}} ?| ?\u2026 ?| ?\| ?)"
    rf"(?P<two>{_NAME})(?: ?\([^()]*\))?[.,;]?"
)
_LEAST: Final = 3
"""Of so many such lines each has a role, though nobody in it is known."""


@reads(rf"^\W{{0,3}}{_NAME}[^.]{{1,12}}{_NAME}[^\u27e8]*")
def cast_line(view: View) -> Iterator[Found]:
    """``Iris Vane - Kim Doe``, alone in its line: Doe plays her in the film of the text."""
    match = _LINE.fullmatch(view.coded.full)
    if match is None:
        return
    for who, whom, listed in _ways(view):
        people = [p for p in view.people(match[who]) if listed or (p.kind == "person" and p.sure)]
        roles = [r for r in view.characters(match[whom]) if r not in people]
        if not people or not roles or view.article.makes_only(people[0]):
            continue
        yield from each("plays", people[:1], roles[:1], match, 0.88, firm=True)
        main = view.article.main
        if main is not None and not view.article.phrases.scattered:
            yield from each("acts_in", people[:1], [main], match, 0.85, firm=True)
        return


def _ways(view: View) -> list[tuple[str, str, bool]]:
    """Which of two names may be the actor, and whether many lines tell so."""
    lines = view.article.fitting(_LINE)
    backwards = sum("\u27e8C" in line["one"] or "\u27e8P" in line["two"] for line in lines)
    ways = [("one", "two", False), ("two", "one", False)]
    likely = ways[backwards * 2 > len(lines)]
    return [*ways, (*likely[:2], True)] if len(lines) >= _LEAST else ways
