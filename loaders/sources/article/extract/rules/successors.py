"""Who directs a film now that its director is gone: ``In his place comes Kim Doe``."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from loaders.sources.article.extract.pattern import pattern
from loaders.sources.article.extract.rule import each, reads

if TYPE_CHECKING:
    from collections.abc import Iterator

    from loaders.sources.article.extract.rule import Found, View

_COMES: Final = pattern(
    r"\bin (?:{P}'s|his|her|their) (?:stead|place)(?:,| (?:is|are|comes?|will be|was|were"
    r"|stands?|has"
    r" come|they have (?:hired|brought in))) {DESC}?(?P<who>{P})(?!'s)"
    r"|(?P<new>{P}){REL},?(?: who)? {AUX}(?:(?:tak(?:es?|ing|en)|took) (?:over )?(?:his|her"
    r"|their|{P}'s)"
    r" (?:place|spot|seat|chair)|replac(?:es?|ed|ing) (?:him|her|them)|(?:tak(?:es?|ing|en)"
    r"|took) over"
    r"(?: (?:from|for) (?:him|her|them))?(?=[.,;]|$)|stepp(?:ed|ing) in(?: to replace"
    r" (?:him|her|them))?"
    r"(?=[.,;]|$)|step(?:s)? in(?=[.,;]|$))"
    r"|\b(?:turn(?:ed|s|ing)? to|brought in|hired|signed|enlisted|found a replacement in"
    r"|drafted in)"
    r" {DESC}?(?P<hired>{P})(?: (?:instead|in (?:his|her|their) (?:place|stead))(?=[.,;]|$)"
    r"| to (?:take over"
    r"|step in|take the reins|replace (?:him|her|them|{P}))(?=[.,;]|$| as (?:the )?(?:new"
    r" )?director| at"
    r" the helm| behind))"
)
_DIRECTOR: Final = re.compile(
    r"\b(?:direct(?:or|ed|ing|s)?|filmmakers?|helm\w*|behind the camera)\b"
)
_OTHER_JOB: Final = re.compile(
    r"\b(?:cinematograph\w*|compos\w*|score|editor|director of photography|role|part|plays?|played"
    r"|the (?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|next|last)(?=[,.;]"
    r"| (?:a|an|in|after|on|before|and|with|because|over)\b)|actor|actress|cast|recast|as"
    r" \u27e8C|chief|president|host|showrunner)\b"
)


@reads(" place| stead|replac|over|stepp?(?:ed|ing|s)? in| instead")
def successor(view: View) -> Iterator[Found]:
    """``In his place comes Kim Doe``, ``STUDIO has turned to Kim Doe to take over``."""
    before = view.coded.before.plain if view.coded.before else ""
    head = view.article.coded[0].plain
    for match in _COMES.finditer(view.text):
        told = f"{head} {before} {view.text[: match.end() + 30]}"
        if not _DIRECTOR.search(told) or _OTHER_JOB.search(told):
            continue
        groups = match.groupdict()
        who = view.people(groups["who"] or groups["new"] or groups["hired"])
        gone = [p for p in who if view.article.acts(p)]
        films = view.near(match.start(), match.end())[0]
        if len(films) == 1 and not gone:
            yield from each("directs", who, films, match, 0.85)
