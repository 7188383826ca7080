"""Roles whose name is one letter: ``Kim Doe is the new Q``, ``Sam Roe returns as M``."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from loaders.sources.article.extract.entities import Entity
from loaders.sources.article.extract.own_clause import film_of
from loaders.sources.article.extract.pattern import pattern
from loaders.sources.article.extract.rule import each, reads

if TYPE_CHECKING:
    from collections.abc import Iterator

    from loaders.sources.article.extract.rule import Found, View

_IS: Final = pattern(
    r"(?P<who>{P})(?!'s){REL},?(?: who)? {AUX}(?:(?<=⟩ )is|(?<=is )|plays?|played|playing"
    r"|(?:back|return(?:s|ing)?|appears?|seen|cast|stars?|reprising|reprises) as)"
    r"(?:the (?:new|latest|current|next)| (?:the (?:new|latest|current|next)|once again|again"
    r"|once more))? ?\b(?P<letter>[b-hj-z])(?=[.,;]|$| (?:in|and|again|once|for|but|while)\b)"
)


@reads(r"(?:is|new|latest|current|next|again|more|plays?|played|playing|as) [b-hj-z](?![\w'-])")
def called_by_a_letter(view: View) -> Iterator[Found]:
    """``Kim Doe is the new Q``: she plays the role in the film that is spoken of."""
    for match in _IS.finditer(view.text):
        letter = match["letter"].upper()
        if re.search(rf" {letter}(?![\w'-])", view.coded.sentence.text):
            role = Entity("character", letter, sure=True, forms={letter})
            films, sure = film_of(view, match.start(), match.end())
            yield from each("plays", view.people(match["who"]), [role], match, 0.88)
            yield from each("acts_in", view.people(match["who"]), films, match, min(sure, 0.86))
