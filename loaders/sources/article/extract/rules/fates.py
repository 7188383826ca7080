"""Lists of fates: ``Iris Vane (Dies)`` as a heading."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from loaders.sources.article.extract.pattern import pattern
from loaders.sources.article.extract.rule import each, reads

if TYPE_CHECKING:
    from collections.abc import Iterator

    from loaders.sources.article.extract.rule import Found, View

_FATE: Final = pattern(
    r"^(?:\d+[.)] |the )?(?P<who>{C})(?: \((?:dies|died|dead|deceased|killed(?: off)?)\)"
    r"|(?::|,) (?:dies|died|dead|deceased|killed off)\.?$)"
)


@reads(r"\b(?:dies|died|dead|deceased|killed)\b")
def fate(view: View) -> Iterator[Found]:
    """``Iris Vane (Dies)``, ``3. Iris Vane: dead``: in the film that the list is about."""
    for match in _FATE.finditer(view.coded.full):
        main = view.article.phrases.main
        films = list(view.coded.film) or ([main] if main else [])
        yield from each("dies_in", view.characters(match["who"]), films[:1], match, 0.9, firm=True)
