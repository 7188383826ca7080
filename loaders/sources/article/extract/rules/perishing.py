"""Who dies, told by what it cost, by what did it, by who was among the dead or died likewise."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from loaders.sources.article.extract.deadly import KILLS
from loaders.sources.article.extract.doubted_deaths import is_doubted
from loaders.sources.article.extract.pattern import pattern
from loaders.sources.article.extract.rule import reads
from loaders.sources.article.extract.rules.death import DEAD, WHOM, deaths

if TYPE_CHECKING:
    from collections.abc import Iterator

    from loaders.sources.article.extract.rule import Found, View

_THING: Final = (
    r"(?:explosions?|blasts?|bombs?|crash|fire|flames|avalanche|virus|infection|poison|bullets?"
    r"|shots?|creatures?|monsters?|beasts?|sharks?|zombies?|aliens?|machines?|robots?|wounds?"
    r"|injuries|fall|flood|earthquake|plague|disease|cancer|accident|gunman|assassin|sniper"
    r"|attackers?|henchm[ae]n|killer|villain|mob|soldiers?|hunters?|attack|battle|ambush|shootout"
    r"|raid|mission|fight|plan|job|heist|rescue|act|move|gamble|choice|decision|blow|war)"
)
_BY_THINGS: Final = (
    pattern(
        r"(?<!nearly )(?<!almost )(?<!n't )\bcosts? {WHOSE}(?P<who>{CS}) (?:his|her|their)"
        r" (?:own )?li(?:fe|ves)\b"
    ),
    pattern(
        r"\b(?:claim(?:s|ed|ing)?|takes|took|taken|end(?:s|ed)) (?:the li(?:fe|ves) of"
        r" {WHOSE}(?P<who>{CS})|{ROLE}(?P<whose>{C})'s life\b)(?!'s)"
    ),
    pattern(
        rf"\b{_THING} (?:that |which )?(?:(?:finally|also|ultimately|eventually|instantly|then"
        rf"|later|has|had|would|will) ){{0,2}}(?:{KILLS.finite}|takes? care of|took care of) {WHOM}"
    ),
)
_AMONG: Final = pattern(
    r"\b(?:among (?:the|its|those) (?:[a-z-]+ ){0,2}(?:dead|fallen|casualties|victims|deaths|losses"
    r"|killed|lost|who (?:die|died|perish|fell))|the (?:first|next|last|only|other|latest|biggest"
    r"|second|third|final|most shocking|saddest)(?: [a-z]+)? (?:to (?:die|fall|go|perish"
    r"|be killed)|casualt(?:y|ies)|victims?|deaths?)|(?:those|one|ones|man|woman) who (?:does not"
    r"|doesn't|did not|didn't) make it(?: (?:out|home|through)(?: alive)?)?)(?: of the (?:film"
    r"|movie"
    r"|battle|group|team))?,?(?: (?:is|are|was|were|includes?|included)|:) (?:that of )?"
    r"{WHOSE}(?P<who>{CS})(?!'s)"
)
_NEITHER: Final = pattern(
    r"\bneither {ROLE}(?P<one>{C}) nor {WHOSE}(?P<who>{C})(?:{APP}),? (?:(?:will|would|ever) )?"
    r"(?:survive[sd]?|makes? it|made it|lives? (?:to|through)|lived (?:to|through)|gets? out"
    r"|got out|comes? out|came out|escapes? (?:alive|with)|walks? away|walked away)\b"
)
_LIKEWISE: Final = pattern(
    r"(?P<how>\b(?:as|so|neither|nor) (?:(?:did|does|do|is|was|are|were|has|had|will)"
    r"|(?:too )?(?:did|does)) |\b(?:along with|followed by|joined in death by|together with) )"
    r"{WHOSE}(?P<who>{CS})(?!'s)(?= |[.,;]|$)"
)


@reads("costs? |li(?:fe|ves)|kill|murder|sl[ae][yw]|poison|strangl|drown|incinerat|devour|maul"
    "|butcher"
       "|slaughter|finish|blow|blew|tear|tore|rip|obliterat|execut")  # fmt: skip
def by_things(view: View) -> Iterator[Found]:
    """``The mission cost Iris her life``, ``the blast kills Iris and Rex``."""
    for form in _BY_THINGS:
        for match in form.finditer(view.text):
            yield from deaths(view, match, 0.86)


@reads("dead|fallen|casualt|victim|death|losses|killed|lost|to die|to fall|to go|perish|make it"
       "|who (?:die|died|fell)")  # fmt: skip
def among(view: View) -> Iterator[Found]:
    """``Among the dead is Iris Vane``, ``the first to die is Iris``."""
    for match in _AMONG.finditer(view.text):
        yield from deaths(view, match, 0.86)


@reads("neither")
def neither_lives(view: View) -> Iterator[Found]:
    """``Neither Iris nor Rex makes it out alive``."""
    for match in _NEITHER.finditer(view.text):
        yield from deaths(view, match, 0.86)


@reads(r"\b(?:as|so|neither|nor|with|by) ")
def likewise(view: View) -> Iterator[Found]:
    """``Iris dies, and so does Rex``; ``Neither did Rex`` after a sentence about a death."""
    for match in _LIKEWISE.finditer(view.text):
        if DEAD.search(view.text, 0, match.start()):
            if not is_doubted(view, match):
                yield from deaths(view, match, 0.86)
        elif match.start() < 4 and view.coded.before is not None:
            told = view.coded.before.plain
            last = list(DEAD.finditer(told))
            if last and "," not in told[last[-1].end() :]:
                yield from deaths(view, match, 0.84)
