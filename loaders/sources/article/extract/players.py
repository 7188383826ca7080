"""Who may be of a cast: people who do not only make films, known as such or named like them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from loaders.sources.article.extract.first_names import gender

if TYPE_CHECKING:
    from collections.abc import Iterable

    from loaders.sources.article.extract.article import Article
    from loaders.sources.article.extract.entities import Entity


REST_OF: Final = re.compile(r"\b(?:rest|members?|gang|team|side|world) of (?:the )?$")
"""``joins Kim Doe and the rest of the IRON COMETS``: that is who they are."""


ON_STAGE: Final = re.compile(
    r"\b(?:theatre|theater|west end|broadway|stage|sitcom|miniseries|series)\b[^,;.]*$"
    r"|\b(?:currently|recently|soon|next) (?:be )?(?:starr?|seen|appear)[a-z]* in [^,;.]*$"
)
"""Whoever is seen with somebody there is not of the film that is spoken of."""


MAKERS_BEFORE: Final = re.compile(
    r"\b(?:composer|cinematographer|editor|director|filmmaker|producer|writer"
    "|screenwriter|coordinator|designer|supervisor)s? $"
)


MAKING: Final = re.compile(
    r"\b(?:screenplay|script|draft|wrote|writ|direct|produc|compos|scor|edit|design)\w*"
)
"""Whoever worked on a film where a sentence tells of such work need not act in it."""


MADE_WITH: Final = re.compile(
    r"\b(?:(?:exec|co-)?-?produc(?:e|es|ed|ing)|(?:co-)?(?:wrote|writ(?:es|ing|ten|e))|pen(?:s"
    r"|ned|ning)"
    r"|direct(?:s|ed|ing)|scripted|script|screenplay)\b(?![^,;]*\b(?:stars?|starring|cast"
    r"|plays?)\b)[^;]{0,90}$"
)
"""Whoever somebody writes or produces beside is not one of the cast."""
ONLY_TRIED: Final = re.compile(
    r"\b(?:(?:met|meets?|meeting) with|test(?:s|ed|ing)|audition\w*|consider\w*|look(?:s|ed|ing) at"
    r"|approach\w*|beat(?:s|ing)?|front-?runners?|contenders?|candidates?|finalists?|short-?list\w*"
    r"|in the running|up for|footsteps of|shoes of|ranks of|likes of"
    r"|compared (?:to|with)) (?:[a-z-]+,? |\u27e8[PN]\d+\u27e9,? ){0,14}$"
)
"""Before those who were considered for a part, or had it before: ``met with actors such as``."""
PLAYED_BEFORE: Final = re.compile(
    r"\b(?:made famous|originated|immortali[sz]ed|vacated|created|popularized|inhabited|(?:has|have"
    r"|had) been (?:played|portrayed|voiced)|(?:once|first|previously|originally|formerly|famously)"
    r" (?:played|portrayed|held|voiced)) by (?:the late |[a-z]+ )?$"
)
"""``a role made famous by Kim Doe``: in another film than the one that is spoken of."""


def players(article: Article, named: Iterable[Entity]) -> list[Entity]:
    """Give those of some names who may be actors.

    Args:
        article: the text.
        named: people, and names of which it is not settled what they are.
    """
    return [one for one in named if _is_person(one) and not article.makes_only(one)]


def _is_person(one: Entity) -> bool:
    if one.kind == "person":
        return one.sure or " " in one.name
    words = one.name.split()
    return one.kind == "name" and len(words) > 1 and bool(gender(words[0].lower()))
