"""Names that mean one: ``Tony Lund aka the Falcon`` is one somebody with two names."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from loaders.sources.article.extract.pattern import pattern

if TYPE_CHECKING:
    from collections.abc import Iterable

    from loaders.sources.article.extract.coding import Coded
    from loaders.sources.article.extract.entities import Entity

_BYNAME: Final = pattern(
    r"(?P<one>⟨[NPC]\d+⟩)(?:,? \(?|, )(?:aka|a\.k\.a\.?|a/k/a|alias|also known as|better known as"
    r"|otherwise known as|known to (?:all|everyone|friends|the world) as) (?:the )?"
    r"(?P<other>⟨[NCF]\d+⟩)(?:\)(?= \()|,(?= (?!and\b)))?"
)


def bynames(coded: Iterable[Coded]) -> None:
    """Make one of what a text calls by two names, and drop the second where both stand."""
    sentences = list(coded)
    same: dict[int, Entity] = {}
    for sentence in sentences:
        for match in _BYNAME.finditer(sentence.full) if _HAS.search(sentence.full) else ():
            one, other = (
                sentence.spans[int(match[part][2:-1])].entities[0] for part in ("one", "other")
            )
            if one is not other and other.kind in ("name", "character"):
                same[id(other)] = one
                one.forms |= other.forms
            sentence.full = sentence.full.replace(match[0], match["one"])
            sentence.plain = sentence.plain.replace(match[0], match["one"])
    for sentence in sentences if same else ():
        for span in sentence.spans:
            span.entities = [same.get(id(entity), entity) for entity in span.entities]


_HAS: Final = pattern(r"\b(?:aka|a\.k\.a|a/k/a|alias|known)\b")
