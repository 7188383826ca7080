"""Titles that are called like somebody: where the somebody is meant, ``plays Ashfall``."""

from __future__ import annotations

import re
from typing import Final

from loaders.sources.article.extract.film_people import craft
from loaders.sources.article.extract.heroes import lives
from loaders.sources.article.extract.series import names_series
from loaders.sources.article.extract.well_known import is_unmistakable, is_well_known


def means_somebody(title: str, before: str, after: str) -> bool:
    """Tell whether words that are a title elsewhere name somebody of the story here.

    Args:
        title: the words.
        before: what stands before them.
        after: what stands after them.
    """
    if " " not in title and _SURNAME.search(before) and not names_series(after):
        return True
    owned = " " not in title and _OWNER.search(before) and _SHOWS_UP.match(after)
    if owned or lives(title, before, after) or (_IS.search(before) and _AGAIN.match(after)):
        return True
    if _BODY.search(before) or _IS_BODY.match(after):
        return True
    if " " in title and (is_unmistakable(title) or not is_well_known(title)):
        return False
    player = _PLAYER.match(after)
    if _PLAYS.search(before) or (player and craft(player[1]) == "acts"):
        return True
    return (
        bool(_THE.search(before) and _ACTS.match(after))
        and not title.startswith("The ")
        and not is_well_known(f"The {title}")
    )


_OWNER: Final = re.compile(r"[A-Z][\w-]+ [A-Z][\w-]+'s? $")
_SHOWS_UP: Final = re.compile(
    r" (?:is |will |won't |does not |doesn't |also )*(?:(?:un)?likely to |set to |expected to )?"
    r"(?:appears?|shows? up|turns? up|pops? up|be back|sits? (?:this|it)|returns?|dies|died"
    r"|survives?)\b"
    r"(?! (?:in|to) (?:theat|cinema))"
)
"""``Kim Doe's Ashfall is unlikely to appear``: it is a role of hers."""
_BODY: Final = re.compile(
    r"\b(?:assassin|operative|henchm[ae]n|foot soldier|enforcer|agent|member|leader|head"
    r"|founder|boss"
    r"|number two)s? (?:of|for) $"
    r"|\b(?:organi[sz]ation|syndicate|cabal|cartel|secret society|crime ring)"
    r"(?: known as| called|,)? (?:the )?$"
)
"""``an assassin of the Night Watch``: no film has assassins."""
_IS_BODY: Final = re.compile(
    r",? (?:(?:is|was) )?(?:the|an?) (?:[a-z-]+ ){0,4}(?:organi[sz]ation|agency|syndicate"
    r"|cabal|cartel"
    r"|secret society|crime ring|terrorist (?:group|network))\b(?! (?:thriller|film|movie|drama))"
)
_PLAYS: Final = re.compile(
    r"(?:\b(?:plays?|playing|portray(?:s|ed|ing)?|(?:role|part) of|a\.k\.a\.|aka|alias|superhero"
    r"|supervillain|character|[A-Z][\w'-]+ [A-Z][\w'-]+,?(?: (?:back|returns?|returning"
    r"|starr(?:ed|ing)|stars?|appear(?:s|ed)|cast))? as)(?: the)?"
    r"|\b(?:[Rr]eturn|[Dd]eath|[Mm]urder) of (?:the )?)"
    r" ['\"]?$"
)
_IS: Final = re.compile(r"\b[A-Z][\w'-]+ [A-Z][\w'-]+ (?:is|was|will be) (?:back as )?$")
_AGAIN: Final = re.compile(r" (?:again|once more|one more time|for the|no more|no longer)\b")
"""``Kim Doe is Iris Vane again``: a part, and no film."""
_PLAYER: Final = re.compile(
    r"(?: \((?:played by |actor )?|, (?:played|portrayed) by )"
    r"([A-Z][\w.'-]+ (?:[A-Z][\w.'-]* ?){1,2})[),.]"
)
_THE: Final = re.compile(r"\bthe $")
_ACTS: Final = re.compile(
    r"[,.;]|'s\b(?! (?:cast|director|sequel|star|release|script|premiere))"
    r"| (?:is|was|has|had|will|who|as|and|himself|herself|dies|died|kills|killed|must)\b"
)
"""What follows somebody, and not the words of a film: ``the Ashfall star``."""
_SURNAME: Final = re.compile(
    r"\b(?:as|of|playing|plays|played|named|killed|father|son|daughter|mother) [A-Z][a-z]+"
    r"(?: [\"'][A-Z][a-z]+[\"'])? $"
)
"""``playing Iris Ashfall``, in a film that is called like her family."""
