"""Which names are bodies of a story, by the words beside them: services, gangs, orders, teams."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from loaders.sources.article.extract.first_names import GIVEN
from loaders.sources.article.extract.kinds import entity_of
from loaders.sources.article.extract.pattern import pattern
from loaders.sources.article.extract.spelling import keys

if TYPE_CHECKING:
    from collections.abc import Iterable

    from loaders.sources.article.extract.coding import Coded

_GROUP: Final = (
    r"(?:organi[sz]ation|agency|syndicate|cult|gang|cartel|cabal|secret society|corporation"
    r"|conglomerate|company|faction|army|crew|tribe|clan|guild|task force|unit|outfit|sect|order"
    r"|brotherhood|sisterhood|militia|network|firm|cell|crime family|crime ring|squad|collective"
    r"|council|alliance|resistance|rebellion|institute|team of [a-z]+|group of [a-z]+)"
)
_MEMBER: Final = (
    r"(?:members?|leaders?|head|boss(?:es)?|chief|founders?|agents?|soldiers?|captain|commander"
    r"|operatives?|assassins?|spies|spy|director|elders?|enforcers?|foot soldiers?|handlers?"
    r"|recruits?|operative|henchm[ae]n|warriors?|ranks|wrath|clutches|minions?)"
)
_FIRM: Final = (
    r"(?:banner|shingle|imprint|production (?:company|house|outfit|label)|distributor|sales agent"
    r"|production compan(?:y|ies)|studio)"
)
_END: Final = (
    r"(?=[.,;:)]|$| (?:and|who|whose|in|at|is|was|to|with|from|on|as|that|which|has|had|by|but|or"
    r"|led|run|after|when|before|since|while|team|crew|gang)\b| \()"
)
_CUES: Final = (
    pattern(rf"\b{_MEMBER} of the (⟨N\d+⟩){_END}"),
    pattern(
        r"\b(?:chief(?:-of-[a-z]+)?|head|director|boss|president|ceo|officer|employee|executive|scientist"
        r"|researcher|engineer|security|guard|worker)s?(?: of [a-z]+)? at (⟨N\d+⟩)" + _END
    ),
    pattern(
        r"\b(?:assassins?|operatives?|henchm[ae]n|foot soldiers?|spies|members?|enforcers?) of"
        r" (⟨N\d+⟩)"
        + _END
    ),
    pattern(r"\b(?:ceo|chairman|chairwoman|in the pay) of (⟨N\d+⟩)" + _END),
    pattern(
        r"(⟨N\d+⟩)'s (?:[a-z]+ )?(?:head|chief|director|ceo|chairman|vice president) of"
        r" [a-z]+"),
    pattern(
        r"\bthe (⟨N\d+⟩) (?:corporation|conglomerate|foundation|consortium|programme"
        r"|program)\b"),
    pattern(r"\b(?:works?|worked|working|spies|spied|kills|killed) for the (⟨N\d+⟩)" + _END),
    pattern(
        r"(?:⟨[CN]\d+⟩|who|he|she|now|once|also) (?:leads?|led|heads?|headed|runs?|ran|founded"
        r"|founds|commands?|commanded|infiltrates?|infiltrated|belongs? to|belonged to"
        r"|defects? from|defected from|is part of|was part of|rules|ruled over) the (⟨N\d+⟩)" + _END
    ),
    pattern(
        rf"\b(?:the )?(⟨N\d+⟩), (?:an?|the) (?:[a-z-]+ ){{0,4}}?{_GROUP}\b"
    ),
    pattern(
        rf"\b(?:an?|the) (?:[a-z-]+ ){{0,4}}?{_GROUP},? (?:known (?:only |simply )?as|called|named"
        r"|dubbed|by the name of) (?:the )?(⟨N\d+⟩)"
    ),
    pattern(rf"\bthe (⟨N\d+⟩)(?:'s)? (?:[a-z]+ )?{_MEMBER},? ⟨[CN]\d+⟩"),
    pattern(
        r"\b(?:of|from|by|with|to|joins?|inside|against|for) the (⟨N\d+⟩) (?:sisterhood|brotherhood"
        r"|order|clan|guild|cartel|syndicate|gang|cult|crime family|militia|army|fleet|rebellion"
        r"|alliance|council|agency|organi[sz]ation|program(?:me)?|task force|initiative)\b"
    ),
    pattern(r"\bthe (⟨N\d+⟩) (?:general|admiral|spy|fighter|pilot|leader|trooper)s?[,.] "),
    pattern(
        rf"\b(?:his|her|their|its|the|an?) (?:[a-z-]+ ){{0,2}}{_FIRM},? (?:called |named )?(⟨N\d+⟩)"
        rf"{_END}"
    ),
    pattern(r"\b(?:through|via|under) (?:his|her|their|its|the) (?:[a-z-]+ )?(⟨N\d+⟩)" + _END),
    pattern(
        r"\b(?:produc|financ|develop|back|distribut|bankroll)[a-z]* (?:[^.;⟨]|⟨[PFNBO]\d+⟩){0,60}"
        r"(?:through|via) (⟨N\d+⟩)"
    ),
    pattern(rf"(⟨N\d+⟩)(?:'s)? {_FIRM}\b"),
    pattern(
        r"(⟨N\d+⟩) (?:will |is |has |have )*(?:distribut|financ|co-financ|bankroll)(?:es?|ing|ed)\b"
        r"(?! by)"
    ),
)  # fmt: skip


def bodies(coded: Iterable[Coded]) -> None:
    """Make bodies of names by their words: ``head of the Night Watch``."""
    for sentence in coded:
        if "⟨N" not in sentence.plain:
            continue
        for cue in _CUES:
            for match in cue.finditer(sentence.plain):
                entity = entity_of(sentence, match[1])
                if entity.kind == "name" and not GIVEN.intersection(keys(entity.name)):
                    entity.kind, entity.sure = "organization", True
