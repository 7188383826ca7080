"""Which characters a film is about, where no actor is named with them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from loaders.sources.article.extract.pattern import pattern
from loaders.sources.article.extract.rule import each, reads

if TYPE_CHECKING:
    from collections.abc import Iterator

    from loaders.sources.article.extract.rule import Found, View

_ABOUT: Final = pattern(
    r"(?P<film>{F}),? (?:which |also |will |will also )*(?:follows?|centers? (?:on|around)"
    r"|centres? on"
    r"|revolves? around|finds?|focus(?:es)? on|tells the story of|picks up with"
    r"|introduc(?:es?|ed)"
    r"|pits|sees|saw|is about) (?:(?:the|an?|us to|a new|[a-z-]+) ){0,4}?(?:(?:named"
    r"|called) )?{ROLE}(?P<who>{CS})"
    r"(?!'s)"
)
_APPEARS: Final = pattern(
    r"(?P<who>{CS})(?: \([^()]*\))?,? (?:who )?(?:(?:also|first|briefly|will|is|was|has"
    r"|does) ){0,3}"
    r"(?:appear(?:s|ed)?|show(?:s|ed) up|turn(?:s|ed) up|pop(?:s|ped) up|debut(?:s|ed)"
    r"|featur(?:es|ed)"
    r"|introduced|seen|ma(?:kes|de) (?:his|her|their|an?) (?:[a-z-]+ ){0,2}(?:debut|appearance"
    r"|cameo))"
    r" (?:briefly )?in (?:[a-z-]+ |{D}'s ){0,3}(?P<film>{F})"
)


@reads(
    "follow|cent(?:er|re)|revolve|find|focus|story of|picks up|introduc|pits|sees|saw|about"
    "|appear"
    "|show|turn|pop|debut|featur|seen|appearance|cameo"
)
def present(view: View) -> Iterator[Found]:
    """``FILM follows Iris Vane``, ``the character of Iris Vane also appears in FILM``."""
    for form in (_ABOUT, _APPEARS):
        for match in form.finditer(view.text):
            who = [e for e in view.characters(match["who"]) if e.kind == "character"]
            yield from each("appears_in", who, view.films(match["film"])[:1], match, 0.86)
