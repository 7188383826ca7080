"""Who is in a film by what a clause about it tells: ``FILM, in which Kim Doe hunts a thief``."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from loaders.sources.article.extract.film_people import ACTS, BOTH
from loaders.sources.article.extract.pattern import pattern
from loaders.sources.article.extract.rule import each, reads

if TYPE_CHECKING:
    from collections.abc import Iterator

    from loaders.sources.article.extract.entities import Entity
    from loaders.sources.article.extract.rule import Found, View

_IN_WHICH: Final = pattern(
    r"(?P<film>{F})[\"']?(?: \({D}\))?,? (?:(?:an?|the) (?:[a-z-]+ ){1,4})?,?"
    r"in which (?P<who>⟨P\d+⟩(?:(?:, | and )⟨P\d+⟩)*) "
    r"(?!(?:was|were) (?:going|to|set|meant)\b)"
    r"(?:now |also |once |has to |must |will |is |was |are |were )?"
    r"(?P<verb>[a-z]+)"
)
_WAS: Final = pattern(
    r"(?P<who>{P})(?:, who [^,;.\u27e8]*,|,| \([^()]*\))? (?:is|was|will be) (?:the|an?) "
    r"(?P<what>(?:[a-z-]+ ){1,5})in (?:the )?(?:{D}'s |last year's |this year's )?[\"']?"
    r"(?P<film>{F})"
)
_MAKES: Final = re.compile(
    r"\b(?:direct\w*|produc\w+|writ\w+|wrote|helm\w*|said|says|told|tells|shot|film\w*|edit\w*"
    r"|scor\w+|compos\w+|made|makes|no|not|never|work\w*|help\w*)\b"
)
_NO_PART: Final = re.compile(
    r"\b(?:direct\w+|writ\w+|produc\w+|editor|composer|coordinator|designer|stunt\w*|double|fan"
    r"|first|latest|last|only|one|reason|most|best|biggest|favou?rite|name|man|person|force|voice"
    r"|guest|investor|partner|believer|consultant|photographer|cinematographer|supervisor|creator"
    r"|choice|candidate|contender|frontrunner|next|new|same|original)\b"
)


_NTH: Final = pattern(
    r"^(?P<who>⟨P\d+⟩)'s (?:[a-z-]*(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth"
    r"|tenth|latest|newest|next|new|final|last)) ⟨[RF]\d+⟩"
    r" (?:film|movie|outing|adventure|mission)\b"
)


@reads("^\u27e8P\\d+\u27e9's ")
def somebodys_next(view: View) -> Iterator[Found]:
    """``Kim Doe's sixth SERIES film``: of an actor, it is the one that the text is about."""
    main, match = view.article.main, _NTH.match(view.text)
    if match is None or main is None or view.article.phrases.scattered:
        return
    who = [p for p in view.people(match["who"]) if p.craft == ACTS]
    yield from each("acts_in", who, [main], match, 0.84)


@reads(r"\bwhich\b")
def in_which(view: View) -> Iterator[Found]:
    """``FILM, in which Kim Doe hunts a thief``."""
    for match in _IN_WHICH.finditer(view.text):
        if _MAKES.fullmatch(match["verb"]):
            continue
        who = [p for p in view.people(match["who"]) if _acts(view, p)]
        yield from each("acts_in", who, view.films(match["film"]), match, 0.86, firm=True)


@reads(r"\u27e8F")
def was_somebody(view: View) -> Iterator[Found]:
    """``Kim Doe was the little boy in FILM``."""
    for match in _WAS.finditer(view.text):
        if not _NO_PART.search(match["what"]):
            who = [p for p in view.people(match["who"]) if _acts(view, p)]
            yield from each("acts_in", who, view.films(match["film"]), match, 0.85, firm=True)


def _acts(view: View, who: Entity) -> bool:
    return who.sure and (who.craft in (ACTS, BOTH) or not view.article.makes_only(who))
