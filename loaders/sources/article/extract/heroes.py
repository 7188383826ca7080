"""Heroes that a film is called after: whether a name means the film or who lives in it."""

from __future__ import annotations

import re
from typing import Final

from loaders.sources.article.extract.deadly import KILLS
from loaders.sources.article.extract.first_names import GIVEN

_LIVES: Final = re.compile(
    r",? (?:who |then |later |finally |ultimately |himself |herself )*(?:dies\b(?! (?:down"
    r"|hard))|died\b"
    r"|sacrifices|is dead\b|wakes\b|escapes\b|rescues\b|marries\b|confronts\b|betrays\b"
    r"|ha[sd] been [a-z]+ing\b(?! (?:for|in|at|on|since)\b)"
    r"|'s (?:own |late |young |old |estranged |only |long-lost )*(?:father|mother|son|daughter"
    r"|(?:half-)?brother|sister|wife|husband|widow|girlfriend|boyfriend|parents|mum|mom|dad|uncle"
    r"|aunt|nephew|niece|best friend|body|blood|dna|claws|arms|neck|throat|chest|grave)\b(?!-)"
    rf"|(?:is|was|gets) (?:then |later |finally )?(?:{KILLS.passive}|shot (?:by|dead|in the "
    rf"(?:head|chest"
    r"|back))|stabbed|captured|kidnapped|wounded|impaled|betrayed))"
)
_ACTS: Final = re.compile(
    rf",? (?:who |then |later |finally |himself |herself )*(?:{KILLS.finite}|shoots|stabs|strangles"
    r"|drives|buries|hides|kidnaps|punches|lures|attacks|begs) "
    r"(?:[A-Z]|the\b|an?\b|him\b|her\b|his\b|through\b)"
)
"""What one does who is called by a first name; a film may kill off somebody too."""
_DIE: Final = re.compile(
    r"(?:,? (?:and )?[A-Z][\w'-]+(?: [A-Z][\w'-]+)?){1,4} (?:all |both )?(?:die|died|are dead"
    r"|are killed"
    r"|were killed|remain dead|perish(?:ed)?)\b"
)
"""A list of those who die."""
_SLAIN_BY: Final = re.compile(
    rf"\b(?:{KILLS.passive}|shot|stabbed|raised|rescued|captured|beaten|impaled|at the hands?)"
    r" (?:by|of) (?:[a-z]+ ){0,2}$"
)


def lives(name: str, before: str, after: str) -> bool:
    """Tell whether the words beside a name tell of somebody who lives and dies.

    >>> lives("Vane", "In the end ", " dies in her arms.")
    True
    >>> lives("Vane", "the director of ", " died in March.")
    False
    """
    return (
        name.count(" ") < _LONG
        and not _OF.search(before)
        and bool(
            _LIVES.match(after)
            or _DIE.match(after)
            or _SLAIN_BY.search(before)
            or (name.partition(" ")[0].lower() in GIVEN and _ACTS.match(after))
        )
    )


_LONG: Final = 2
"""A title with more words is hardly the name of its hero."""
_OF: Final = re.compile(
    r"\b(?:of|in|for|from|on|since|and|film|movie|sequel|starred|directed|wrote|made) "
    r"(?:the )?[\"']?$"
)
