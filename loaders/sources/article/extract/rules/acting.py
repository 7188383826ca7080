"""Who is in a film, by what they do in its story: in a paragraph that tells it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from loaders.sources.article.extract.pattern import pattern
from loaders.sources.article.extract.rule import each, reads
from loaders.sources.article.extract.stretch import Stretch
from loaders.sources.article.extract.told_film import FRAME

if TYPE_CHECKING:
    from collections.abc import Iterator

    from loaders.sources.article.extract.coding import Coded
    from loaders.sources.article.extract.entities import Entity
    from loaders.sources.article.extract.rule import Found, View

_TELLS: Final = pattern(
    r"(?P<film>{F}),? (?:which |then |also )?(?:follows|centers? (?:on|around)|centres? (?:on"
    r"|around)"
    r"|revolves around|finds|picks up|opens (?:with|on|as)|begins (?:with|as)|is set|takes place)\b"
    r"(?! (?:its|a new|new|their|his|her) (?:star|director|lead|cast))"
)
_DOES: Final = re.compile(
    r"\u27e8C\d+\u27e9(?:'s (?:team|crew|men|family))?,?(?: and (?:his|her|their) [a-z]+| and"
    r" \u27e8C\d+\u27e9|, who [^,]{2,60},)? (?:[a-z]+ly |also |then |now |soon |finally |must )*"
    r"(?!is\b|was\b|has\b|as\b|does\b|his\b|this\b|plays\b|appears\b|returns\b|stars\b|joins\b"
    r"|remains\b"
    r"|says\b|makes his\b|makes her\b)(?:[a-z]{2,}(?<!s)s|attempts?|try|take|go|learn|discover"
    r"|fight"
    r"|set|travel|find|face|join|meet|work|make|escape|team)\b"
)
_SOMEBODY: Final = re.compile(r"\u27e8C\d+\u27e9(?!'s?\b|-)")
_THERE: Final = re.compile(
    r"\b(?:of|in|at|from|to|into|on|inside|near|for|about|like|than) (?:the )?$"
)
"""After these words stand places and things as well."""
_NEWS: Final = re.compile(
    r"\u27e8[PD]\d+\u27e9|\"|\b(?:film|movie|sequel|actor|actress|star|role|cast|character"
    r"|director|studio"
    r"|scene|audiences?|fans?|viewers|trailer|franchise|played|portrayed|voiced|not|never|n't"
    r"|might|may"
    r"|could|would|book|novel|comics?|if|who(?:m|se)? (?:had|was))\b"
)


@reads("\u27e8C")
def acts(view: View) -> Iterator[Found]:
    """``In FILM, Iris finds a map. Rex follows her to Rome.``: in a paragraph of the story."""
    films = _film(view.coded)
    if not films or not _DOES.search(view.text) or _NEWS.search(view.text):
        return
    for match in _SOMEBODY.finditer(view.text):
        if _THERE.search(view.text, 0, match.start()):
            continue
        who = [e for e in view.characters(match[0]) if e.kind == "character"]
        where = Stretch(view.text, match.start(), match.end())
        yield from each("appears_in", who, films, where, 0.8)


def _film(coded: Coded | None) -> list[Entity]:
    """The film whose story the paragraph tells: until another film is named."""
    while coded is not None:
        told = FRAME.match(coded.plain) or _TELLS.search(coded.plain)
        if told:
            return coded.entities(told["film"])[:1]
        if "\u27e8F" in coded.plain:
            return []
        coded = coded.before
    return []
