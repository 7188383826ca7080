"""Characters of films whom everybody knows: names of general knowledge, in a list of the package's.

That a name is on it tells that it is nobody's who acts; it tells nothing of what a text says.
"""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

from loaders.sources.article.extract.spelling import keys

if TYPE_CHECKING:
    from collections.abc import Iterable

    from loaders.sources.article.extract.coding import Coded


@cache
def _known() -> frozenset[tuple[str, ...]]:
    text = files(__package__).joinpath("figures.txt").read_text("utf-8")
    return frozenset(keys(name.strip()) for name in text.replace("\n", ";").split(";")) - {()}


def is_figure(name: str) -> bool:
    """Tell whether everybody knows a name as a character's."""
    return keys(name) in _known()


def figures(coded: Iterable[Coded]) -> None:
    """Make characters of names that everybody knows as such."""
    for sentence in coded:
        for span in sentence.spans:
            for entity in span.entities:
                if entity.kind == "name" and is_figure(entity.name):
                    entity.kind, entity.sure = "character", True
