"""Titles in the headlines of explainers, recaps and guides: ``FILM ending explained``."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from loaders.sources.article.extract.words import HEADLINE_VERBS

if TYPE_CHECKING:
    from collections.abc import Iterator

_WORD: Final = r"(?:[A-Z\d\u00c0-\u00de][\w'&.-]*)"
_TITLE: Final = (
    rf"['\"]?(?P<title>{_WORD}(?:(?::| -)? (?:(?:of the|in the|of|the|a|to|and|for|on|in|with) )?"
    rf"{_WORD}){{0,7}}(?::? (?:Part|Chapter|Vol\.) \w+| \d+)?)['\"]?"
)
_END: Final = r"(?=[?:,.!;]|$| - | [Ee](?:nding|xplained)\b| [Rr]anked\b| \()"
_DEAD: Final = r"(?:[Dd]eaths?|[Kk]ills?|[Dd]eath [Ss]cenes?)"
_ABOUT: Final = (
    re.compile(
        r"\b[Ww]ho (?:[Dd]ies|[Dd]ied|[Ll]ives|[Ss]urvives|[Ii]s [Kk]illed|[Gg]ets [Kk]illed|"
        r"[Mm]akes [Ii]t [Oo]ut)(?:,? [Aa]nd [Ww]ho [A-Za-z]+)? (?:[Ii]n|[Aa]t the [Ee]nd of) "
        + _TITLE + _END
    ),
    re.compile(rf"\b(?:[A-Z]\w+ ){{0,3}}{_DEAD} [Ii]n " + _TITLE + _END),
    re.compile(
        r"\b(?:[Ww]hat [Hh]appen(?:s|ed)(?: at [Tt]he [Ee]nd)? (?:[Ii]n|[Oo]f)|[Rr]ecap:"
        r"|[Ww]ho(?:'s| [Ii]s) [Ww]ho [Ii]n|(?:[Pp]lot|[Ss]tory) (?:[Oo]f|[Ss]ummary for)"
        r"|[Ee]nding(?: [Oo]f|:)) " + _TITLE + r"(?=[?,.!;]|$| [Bb]efore\b| [Ee]xplained\b| \()"
    ),
    re.compile(
        r"^(?:\"|')?" + _TITLE + r"(?:'s?)?[:,]?(?: -)? (?:[Ee]nding|[Rr]ecap|[Ss]poilers?"
        r"|[Ff]inale"
        r"|[Pp]ost-[Cc]redits? [Ss]cenes?|[Ee]nd [Cc]redits? [Ss]cenes?|[Dd]eaths?)"
        r"(?:,? [Ee]xplained|$|[:,?-])"
    ),
)  # fmt: skip
_SHORTEST: Final = 2
_TOLD: Final = re.compile(
    r"\b(?:[Ee]very|[Aa]ll|[Ww]ho|[Ww]hat|[Ww]hy|[Hh]ow|[Dd]eaths?|[Ee]nding|[Ee]xplained|[Ff]irst"
    r"|[Ff]inal|[Mm]ajor|[Bb]iggest|[Rr]ecap)\b"
)
"""Words of a headline that are no part of a title."""


def explained(headline: str) -> Iterator[str]:
    """Give the films that a headline promises to tell the story of.

    >>> list(explained("Who Dies in Iron Comet? Every Death Explained"))
    ['Iron Comet']
    >>> list(explained("Iron Comet: Ashfall ending explained"))
    ['Iron Comet: Ashfall']
    """
    for form in _ABOUT:
        for match in form.finditer(headline):
            told = _TOLD.search(match["title"])
            title = match["title"][: told.start() if told else None].rstrip(" '\":,-")
            title = title.removesuffix("'s")
            tells = HEADLINE_VERBS.intersection(title.lower().split()[1:])
            if len(title) > _SHORTEST and not tells:
                yield title
