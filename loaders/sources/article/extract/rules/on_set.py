"""Who is in a film, by what happens on its set: seen there, hurt there, done with the scenes."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from loaders.sources.article.extract.pattern import pattern
from loaders.sources.article.extract.players import players
from loaders.sources.article.extract.rule import each, reads

if TYPE_CHECKING:
    from collections.abc import Iterator

    from loaders.sources.article.extract.entities import Entity
    from loaders.sources.article.extract.rule import Found, View

_BE: Final = (
    r"(?:(?:is|are|was|were|has|have|had|be|been|being|can be|could be|also|all|both|now|just"
    r"|already|back|still|recently|first|later|currently|even|reportedly|officially|finally|then"
    r"|today|yesterday) ){0,5}"
)
_ON_SET: Final = (
    r"(?:on|at|to|from|off|near|around) (?:the |its )?(?:[a-z-]+ |\u27e8[LOD]\d+\u27e9 "
    r"(?:location )?)"
    r"{0,2}?(?:sets?\b(?! (?:photos?|pictures?|designer|visit))|location\b)"
)
_SEEN: Final = pattern(
    rf"(?P<who>{{PS}})(?!'s){{REL}},?(?: who)? {_BE}(?:spotted|seen|photographed|snapped|pictured"
    rf"|glimpsed"
    r"|papped|filming|shooting|working|present|hard at work|in action|arrived|arrives|spied|filmed)"
    rf"\b(?:[^\u27e8.;:]|\u27e8[LODPR]\d+\u27e9){{0,50}}? ?(?:{_ON_SET}|in (?:full )?(?:costume"
    r"|character|make-?up|uniform|wardrobe)\b|filming (?:a|an|the|his|her|their|some) "
    r"(?:[a-z-]+ ){0,3}(?:scenes?|sequences?|stunts?|shots?))"
)
_HURT: Final = pattern(
    rf"(?P<who>{{PS}})(?!'s){{REL}},?(?: who)? {_BE}(?:suffer(?:s|ed|ing)?|hurt|injur(?:ed|es"
    rf"|ing)|broke|broken"
    r"|breaks|fractur(?:ed|es)|twisted|sprained|tor[en]|sustain(?:ed|s)|hospitali[sz]ed|wounded"
    r"|burned"
    r"|fell|airlifted|taken to|underwent|recover(?:ed|s|ing)|knocked|dislocated|cut|banged up)\b"
    r"(?:[^\u27e8.;:]|\u27e8[LOD]\d+\u27e9){0,70}?(?:\b(?:while|during|when|in|by|from|doing|as"
    r"|after) "
    r"(?:(?:an?|the|his|her|its|he was|she was|they were|\u27e8B\d+\u27e9 was|on|in) )*(?:[a-z-]+"
    r" ){0,2}?"
    r"(?:film(?:ing|ed)|shoot(?:ing)?\b|stunts?\b|set\b|production|rehears(?:al|ing)|training for)"
    r"|on (?:the )?set\b)"
)
_DONE: Final = pattern(
    rf"(?P<who>{{PS}})(?!'s){{REL}},?(?: who)? {_BE}(?:wrap(?:s|ped)|finish(?:es|ed)|complet(?:es"
    rf"|ed)|done with"
    r"|shot|film(?:s|ed)|begun|began|start(?:s|ed)|set to (?:begin|start)|start|begin|through with)"
    r"(?: (?:up|filming|shooting|with|on))* (?:all |most |some |both )?(?:of )?(?:his|her|their)"
    r" (?:[a-z-]+ ){0,3}?(?:scenes?|parts?|roles?|portions?|work (?:as|on)|cameos?|stint|sequences?"
    r"|first (?:scenes?|day))\b"
)
_TRAINS: Final = pattern(
    r"(?P<who>{PS}){REL},?(?: who)? (?:[a-z]+ ){0,3}?(?:train(?:s|ed|ing)|learn(?:s|ed|ing|t)"
    r"|bulk(?:s"
    r"|ed|ing) up|shav(?:es|ed|ing) (?:his|her) head|gain(?:s|ed|ing)|los(?:t|ing)|gr(?:ew|ows|own"
    r"|owing) (?:a|his) (?:beard|mou?stache))\b[^\u27e8.;:]{0,60} (?:to play|for) (?:the|his|her)"
    r" (?:[a-z-]+ ){0,2}(?:role|part)\b"
)
_MAKERS: Final = re.compile(
    r"\b(?:director|filmmaker|helmer|producer|writer|cinematographer|composer|crew"
    r" members?|coordinator|technician|operator|extra|grip|stunt"
    r"(?:man|woman|men| double)|stuntm[ae]n|paparazzi|photographer|crewm[ae]n|screenwriter"
    r"|editor)s?,? "
    r"(?:\u27e8[PN]\d+\u27e9(?:,| and) )?$"
)
_OTHER: Final = re.compile(
    r"\b(?:tv|television|series|sitcom|episode|stage|broadway|music video|commercial|advert"
    r"|season|show)\b"
)


def _people(view: View, match: re.Match[str]) -> list[Entity]:
    if _MAKERS.search(view.text, 0, match.start()):
        return []
    return players(view.article, view.subjects(match))


_SPARKS: Final = re.compile(
    r"[^.;]{0,60}?,? (?:which )?(?:spark|fuel|prompt|lead|led|set|trigger|ignit|stok|giv|start"
    r"|rais)\w* "
    r"(?:off |fresh |new |more |wild |further |fan |rise |to |even ){0,3}(?:speculation|rumou?rs?"
    r"|gossip|talk|whispers|buzz|chatter|theories|tongues)"
)
"""What somebody on the set makes people guess is no part in the film."""


@reads(r"\bset\b|location|costume|character|make-?up|uniform|wardrobe|film(?:ing|ed)|shoot"
       "|stunt|production|rehears|training|train|learn|bulk|shav|gain|lost|losing|gr[eo]w|scene"
       "|part"
       "|role|portion|cameo|stint|sequence|first day|work")  # fmt: skip
def on_the_set(view: View) -> Iterator[Found]:
    """``Kim Doe was spotted on set``, ``broke her ankle in a stunt``, ``wrapped her scenes``."""
    for form, sure in ((_SEEN, 0.84), (_HURT, 0.84), (_DONE, 0.85), (_TRAINS, 0.82)):
        for match in form.finditer(view.text):
            if _OTHER.search(match[0]) or _SPARKS.match(view.text, match.end()):
                continue
            films, near = view.near(match.start(), match.end())
            if len(films) == 1:
                yield from each("acts_in", _people(view, match), films, match, min(sure, near))
