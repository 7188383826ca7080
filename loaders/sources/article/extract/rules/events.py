"""What happened while films were made: shoots that begin, stop and end, mishaps, stunts, premieres.

An event is told by the clause that tells it, with names in the place of marks.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from loaders.sources.article.extract.pattern import MARK, between, pattern
from loaders.sources.article.extract.rule import Found, reads, text_entity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from loaders.sources.article.extract.rule import View

_SHOOT: Final = (
    r"(?:film(?:ing|ed)|shooting|shot|the (?:[a-z-]+ ){0,2}shoot|shoots?"
    r"|(?:pre-?|post-?)?production|principal photography|photography|lensing|cameras?"
    r"|work(?! (?:with|for|by|as|of)\b)|(?:main|second|first) unit|re-?shoots?|pick-?ups|the set"
    r"|(?:set|live-action|stunt|additional|underwater|location) (?:work|filming|shooting|scenes))"
)
_TURN: Final = (
    r"(?:beg[iau]ns?|beginning|start(?:s|ed|ing)?|commenc(?:e|es|ed|ing)|kick(?:s|ed|ing)? off"
    r"|(?:get|gets|got|getting|gotten) (?:going|rolling|started|under ?way|back)|under ?way"
    r"|roll(?:s|ed|ing)?|turn(?:s|ed|ing)?|pick(?:s|ed|ing)? (?:back )?up|resum(?:e|es|ed|ing)"
    r"|re-?start(?:s|ed|ing)?|continu(?:e|es|ed|ing)|stop(?:s|ped|ping)?|halt(?:s|ed|ing)?"
    r"|paus(?:e|es|ed|ing)|suspen(?:d|ds|ded|sion)|shut(?:s|ting)?(?: (?:back |it )?down|tered)"
    r"|shutdown|shuttered|interrupt(?:s|ed|ion)|on (?:ice|hold|pause"
    r"|hiatus)"
    r"|hiatus|(?:to|at) a (?:halt|stop|standstill)|held up|set back|delay(?:s|ed)|postpon(?:e|ed)"
    r"|pushed(?: back)?|wrap(?:s|ped|ping)?|finish(?:es|ed|ing)?|end(?:s|ed|ing)?|back in gear"
    r"|complet(?:e|es|ed|ing)|conclud(?:e|es|ed|ing)|moved?|moving|took place|takes? place"
    r"|back to back|back-to-back|in full swing|in the can|gone on)"
)
_BETWEEN: Final = r"(?:[^⟨.;:!?\"]|⟨[FRSDOLPBN]\d+⟩)"
_MADE: Final = pattern(
    rf"\b{_SHOOT}\b{_BETWEEN}{{0,60}}?\b{_TURN}\b"
    rf"|\b{_TURN}\b(?: (?!the film|the movie)[a-z'-]+){{0,3}} {_SHOOT}\b"
    r"|\b(?:g[eo]{2}s?|went|gone|going|put|step(?:s|ped)?) (?:before|in front of)"
    r" (?:the )?(?:cameras?|lens)"
    r"|{F} (?:(?:has|have|had|officially|finally|quietly|just|recently|already|is|was) ){0,3}"
    r"(?:wrapped\b|in the can|rolling|(?:currently |now |still )?(?:shooting|filming) (?:in|at|on))"
    r"|\bthat's a wrap\b|\bwrap(?:ped)? (?:on|party)\b|\bcall(?:s|ed) (?:action|cut)\b"
    r"|\bfirst day (?:on set|of (?:filming|shooting|production|principal photography))\b"
    r"|\b(?:been|be|is|are|was|were) (?:filming|shooting) (?:in|on|at|since|for|again)\b"
    r"|\bsent everyone home\b|\b(?:strikes?|pandemic|virus|coronavirus|covid-19)\b"
    rf"{_BETWEEN}{{0,40}}?\b(?:brought|forced|shut|halt|stopp|paus|delay|interrupt)"
)
_HURT: Final = pattern(
    r"\b(?:hurt|injur(?:y|ies|ed|es|ing)|br(?:oke|eaks?|oken|eaking) (?:his|her|an?|their|two"
    r"|several) (?:[a-z]+ )?(?:ankle|leg|arm|foot|wrist|ribs?|nose|finger|hand|bones?|back|knee"
    r"|shoulder)|fractur\w+|shattered|slipped|fell|tore|explosion|exploded|(?:on-set|set"
    r"|controlled)"
    r" (?:accident|explosion|injury|fire)|(?:a|the) fire\b|accident|crash(?:ed|es|ing)?|surgery"
    r"|tested positive|hospitali[sz]ed|malfunction\w*|stunt (?:performer|double|man|woman)s? (?:was"
    r"|were|died|is))\b"
)
_ON_SET: Final = re.compile(
    r"\b(?:set|film(?:ing|ed)|shoot(?:ing)?|shot|stunts?|scenes?|production|sequence|cameras?"
    r"|takes?|rehears\w+|training|stage)\b"
)
_STUNT: Final = re.compile(
    r"\b(?:hang\w*|hung|dangl\w+|jump\w*|leap\w*|leapt|div(?:es?|ed|ing)|dove|climb\w*|scal(?:es?"
    r"|ed|ing)|rid(?:es?|ing)|rode|driv\w+|drove|fl(?:y|ies|ew|ying|own)|fight\w*|plummet\w*"
    r"|parachut\w*|cling\w*|clung|base[- ]jump\w*|skydiv\w*|hold(?:s|ing)? (?:his|her|their) breath"
    r"|held (?:his|her|their) breath|thr[eo]w\w*|launch\w*|runn?(?:s|ing)?|ran|speed(?:s|ing)"
    r"|race[sd]?|racing|fall(?:s|ing)|atop|on top of|blow\w*|perform\w*|crash\w*)\b"
)
_THING: Final = re.compile(
    r"\b(?:(?:bi|air|sea|cargo )?planes?|aircraft|jets?|helicopters?|choppers?|trains?|locomotive"
    r"|motor(?:cycle|bike)s?|dirt ?bikes?|bikes?|cliffs?|buildings?|skyscrapers?|towers?|rooftops?"
    r"|roofs?|parachutes?|submarine|underwater|ramps?|bridges?|halo|stunts?|wings?|burj khalifa"
    r"|car chases?|chases?|speedboats?|boats?|mountains?|bungee|skydiv\w+|base[- ]jump\w*)\b"
)
_PREMIERE: Final = pattern(
    r"\b(?:world|red[- ]carpet|[a-z]+|{L}(?:'s)?) premiere (?:of|for|in|at|on|was|is|will|took)\b"
    r"|\bpremiered (?:in|at) (?:the )?{L}|\bpress conference\b"
)
_EDGE: Final = re.compile(
    r"[;:!?\"]|\.(?= |$)|, (?:and|but|while|which|who|whose|with|as|though|although|because|since"
    r"|so|where|whereas|once|among them|including|after which|before|then)\b|, (?=⟨[PBNF])"
    r"| as (?=(?:cameras|filming|production|shooting)\b)"
    r"|\b(?:announced|confirmed|said|reported|revealed|says|told [^.;,]{1,20})(?: that)? "
)
_CAMERAS: Final = re.compile(r"\bcameras?\b(?!.*\b(?:film|shoot|shot))")
"""Where cameras roll, a film is shot, which a reader looks for."""
_PLOT: Final = re.compile("⟨C\\d+⟩")
_MANY: Final = 2
_LONGEST: Final = 24
_LEAST: Final = 3


@reads(
    "film|shoot|shot|produc|photograph|lensing|camera|work|unit|wrap|action|first day|set|home"
    "|strike|pandemic|virus|covid|in the can|rolling"
)
def shoots(view: View) -> Iterator[Found]:
    """``Production was shut down for two weeks``, ``the cameras will start turning in May``."""
    yield from _told(view, _MADE.finditer(view.text), 0.8, plot=True)


@reads("hurt|injur|br[oe]|fractur|shatter|slipped|fell|tore|explo|fire|accident|crash|surgery"
       "|positive|hospital|malfunction|stunt")  # fmt: skip
def mishaps(view: View) -> Iterator[Found]:
    """``Kim Doe broke his ankle while filming``, ``an explosion damaged the set``."""
    near = view.coded.before
    if _ON_SET.search(view.text) or (near is not None and _ON_SET.search(near.plain)):
        yield from _told(view, _HURT.finditer(view.text), 0.7)


@reads("plane|aircraft|jet|copter|chopper|train|locomotive|motor|bike|cliff|building|skyscraper"
       "|tower|roof|parachut|submarine|underwater|ramp|bridge|halo|stunt|wing|burj|chase|boat"
       "|mountain|bungee|skydiv|jump")  # fmt: skip
def stunts(view: View) -> Iterator[Found]:
    """``riding a motorcycle down the steps of the palace``."""
    done = (m for m in _STUNT.finditer(view.text) if _THING.search(_clause(view.text, m)))
    yield from _told(view, done, 0.6)


@reads("premiere|press conference")
def premieres(view: View) -> Iterator[Found]:
    """``the world premiere of FILM in London``."""
    yield from _told(view, _PREMIERE.finditer(view.text), 0.7)


def _told(
    view: View, matches: Iterator[re.Match[str]], sure: float, *, plot: bool = False
) -> Iterator[Found]:
    """Give an event for every clause with a match; with roles in it only where ``plot``."""
    told: set[str] = set()
    for match in matches:
        clause = _clause(view.text, match)
        words = view.said(clause)
        story = not plot and _PLOT.search(clause)
        if words in told or len(words.split()) < _LEAST or story:
            continue
        told.add(words)
        inside = list(dict.fromkeys(view.films(clause)))
        films, near = (inside, 0.9) if len(inside) == 1 else view.near(match.start(), match.end())
        if len(films) > _MANY:
            continue
        dates = [view.named(m[0])[0].name for m in MARK.finditer(clause) if m[1] == "D"]
        qualifiers = {"date": dates[0]} if len(dates) == 1 else {}
        short = " ".join(words.split()[:_LONGEST])
        short = f"filming: {short}" if _CAMERAS.search(clause) else short
        for film in films:
            yield Found(
                "event", text_entity(short, "event"), film, match.start(), match.end(),
                min(near, sure), qualifiers, view.text,
            )  # fmt: skip


def _clause(text: str, match: re.Match[str]) -> str:
    """The words between the joints of the sentence that a match stands between."""
    begin, end = between(_EDGE, text, match.start() + 1, match.end())
    return text[begin:end].strip(" ,.")
