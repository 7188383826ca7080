"""Verbs of killing in all their forms, as pieces of patterns."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable

_IRREGULAR: Final = {
    "beat": "beats beating beat beaten",
    "blow": "blows blowing blew blown",
    "break": "breaks breaking broke broken",
    "chop": "chops chopping chopped chopped",
    "cut": "cuts cutting cut cut",
    "do": "does doing did done",
    "drive": "drives driving drove driven",
    "drop": "drops dropping dropped dropped",
    "feed": "feeds feeding fed fed",
    "gun": "guns gunning gunned gunned",
    "lop": "lops lopping lopped lopped",
    "off": "offs offing offed offed",
    "put": "puts putting put put",
    "rip": "rips ripping ripped ripped",
    "wipe": "wipes wiping wiped wiped",
    "run": "runs running ran run",
    "saw": "saws sawing sawed sawn",
    "send": "sends sending sent sent",
    "shoot": "shoots shooting shot shot",
    "slay": "slays slaying slew slain",
    "slit": "slits slitting slit slit",
    "snap": "snaps snapping snapped snapped",
    "stab": "stabs stabbing stabbed stabbed",
    "strike": "strikes striking struck struck",
    "take": "takes taking took taken",
    "fling": "flings flinging flung flung",
    "tear": "tears tearing tore torn",
    "hack": "hacks hacking hacked hacked",
    "mow": "mows mowing mowed mowed",
    "skewer": "skewers skewering skewered skewered",
    "throw": "throws throwing threw thrown",
}


def forms(verb: str) -> tuple[str, str, str, str, str]:
    """Give a verb as one looks it up, ``kills``, ``killing``, ``killed``, and its passive.

    >>> forms("gun down")
    ('gun down', 'guns down', 'gunning down', 'gunned down', 'gunned down')
    >>> forms("strangle")
    ('strangle', 'strangles', 'strangling', 'strangled', 'strangled')
    """
    adverb, _, word = verb.partition("ly ")
    if word:
        base, *others = forms(word)
        start = f"{adverb}ly "
        return start + base, *(start + form for form in others)  # type: ignore[return-value]
    head, blank, rest = verb.partition(" ")
    stem = head.removesuffix("e")
    s = f"{head}es" if head.endswith(("ch", "sh", "ss")) else f"{head}s"
    own = _IRREGULAR.get(head, f"{s} {stem}ing {stem}ed {stem}ed").split()
    third, going, past, passive = (form + blank + rest for form in own)
    return verb, third, going, past, passive


@dataclass(frozen=True, slots=True)
class Verbs:
    """Alternatives of a pattern for the forms of some verbs.

    Attributes:
        base: ``kill``.
        finite: ``kills``, ``killed``.
        going: ``killing``.
        passive: ``killed``, ``slain``.
    """

    base: str
    finite: str
    going: str
    passive: str


def _verbs(*verbs: str) -> Verbs:
    table = [forms(verb) for verb in verbs]
    return Verbs(
        _either(row[0] for row in table),
        _either(form for row in table for form in (row[1], row[3])),
        _either(row[2] for row in table),
        _either(row[4] for row in table),
    )


def _either(words: Iterable[str]) -> str:
    longest_first = sorted(dict.fromkeys(words), key=len, reverse=True)
    return "(?:" + "|".join(longest_first) + r")\b"


KILLS: Final = _verbs(
    "kill", "murder", "assassinate", "execute", "behead", "decapitate", "impale", "strangle",
    "drown", "electrocute", "slaughter", "poison", "incinerate", "vaporize",
    "vaporise", "disintegrate", "butcher", "suffocate", "smother", "eviscerate", "obliterate",
    "devour", "lynch", "maul", "annihilate", "bludgeon", "slay", "off", "gun down", "cut down",
    "strike down",  "finish off", "blow up", "run over", "run through", "dispose of",
    "do away with", "put to death",  "tear apart", "rip apart", "shoot dead",
    "kill off", "put an end to", "take the life of", "cause the death of", "fatally shoot",
    "fatally stab", "fatally wound", "fatally injure", "fatally poison", "mortally wound",
    "hang", "wipe out", "tear to shreds", "rip to shreds", "blow to bits", "blow to pieces",
    "rip in half", "cut to pieces", "hack to death", "immolate", "disembowel", "skewer", "trample",
    "atomize", "cut in half", "mow down", "take out for good",
)  # fmt: skip
"""What one does to somebody who is dead then."""
HURTS: Final = _verbs(
    "shoot", "stab", "beat", "burn", "blow", "choke", "throw", "push", "kick", "toss", "hurl",
    "shove", "drop", "send", "feed", "crush", "slice", "cut", "tear", "rip", "gun", "run",
    "strike", "finish", "drive", "poison", "strangle", "impale", "knock", "fling", "starve",
)  # fmt: skip
"""What one does to somebody who is dead then, if a word of :data:`TO_DEATH` follows."""
TO_DEATH: Final = (
    r"(?:dead\b|(?:right )?(?:in|through|between) the (?:head|heart|chest|eyes?|throat|skull"
    r"|neck)\b"
    r"|to (?:his|her|their|its|a [a-z]+) (?:own )?deaths?\b|to death\b|to pieces\b|in (?:two"
    r"|half)\b"
    r"|alive\b|up(?! (?:in|to|with|against|for|the)\b)(?=[.,; ]|$)|apart\b|to smithereens"
    r"|off (?:of )?(?:an?|the) (?:[a-z-]+ ){0,2}(?:cliff|bridge|building|tower|balcony|lighthouse"
    r"|ledge"
    r"|dam)|out of an? (?:[a-z]+ ){0,3}(?:window|plane"
    r"|train|helicopter|airlock|jet)|from (?:an?|the) (?:[a-z-]+ ){0,3}(?:roof(?:top)?|cliff"
    r"|tower|balcony|bridge|window|helicopter|plane|building|ledge|lighthouse|train)"
    r"|into (?:an?|the) (?:[a-z-]+ ){0,3}(?:abyss|volcano|lava|furnace|pit|chasm|ravine|void"
    r"|reactor|propellers?|sharks?)"
    r"|to (?:the|a (?:pack|pride|school) of) (?:sharks|wolves|lions|crocodiles|piranhas|dogs"
    r"|pigs)|fatally\b|down\b(?! (?:to|from|the)\b)|over a (?:cliff|ledge|railing)"
    r"|over the (?:edge|railing|cliff|side)|through with|off for good|point[- ]blank)"
)
MAIMS: Final = _verbs(
    "cut off", "saw off", "hack off", "chop off", "slice off", "lop off", "take off", "tear off",
    "rip off", "sever",
    "slit", "cut", "slash", "snap", "break", "crush", "rip out", "tear out", "blow out",
    "bash in", "cave in", "blow off", "slice",
)  # fmt: skip
"""What one does to a neck or a head: whose it is, is dead then."""
BODY: Final = (
    r"(?:head|throat|neck|heart|skull|brains?|spine|jugular|windpipe)(?: (?:clean )?(?:off|open"
    r"|out|in half))?\b"
)
WEAPON: Final = (
    r"(?:(?:put|push|jam|fire|pump|empt[iy]|driv|plung|stick|thrust|ram|sink|bur[iy]|send|unload)(?:s|es|ed"
    r"|ing|e|y|ies|ied)?|drove|stuck|sank|sent) (?:an?|his|her|the|two|three|several"
    r"|its) (?:[a-z-]+"
    r" ){0,3}?(?:bullets?|knife|blade|sword|dagger|stake|arrow|axe|spear|shot|slug|harpoon|clip"
    r"|round|lightsaber|katana|rounds|spike|needle|scissors|dart|screwdriver|pole|javelin)(?:"
    r" (?:right|straight|deep))? (?:in|into|through)\b"
)
"""What is done with a weapon to somebody who is dead then."""
STEMS: Final = (
    r"kill|murder|assassin|execut|behead|decapit|impal|strangl|drown|electroc|slaughter|poison"
    r"|incinerat|vapori|disintegr|butcher|suffocat|smother|eviscer|obliterat|devour|lynch|maul"
    r"|annihil|bludgeon|sl[ae][yi]|slew|\boff|gun|cut|str[iu]ck?|t[ao]k|took|tak[ei]|finish|bl[eo]w"
    r"|r[au]n|dispos|does|did|doing|put|t[eo]r|rip|shoot|shot|stab|beat|burn|chok|thr[eo]w|push"
    r"|kick|wip|hack|immol|disembow|skewer|trampl|atomiz|mow|hang"
    r"|toss|hurl|shov|drop|send|sent|f[e]+d|crush|slic|driv|drov|knock|fl[iu]ng|starv|chop|lop"
    r"|sever|slit|slash|snap|br[eo]+k|bash|cav|trigger|life|wound|knife|blade|bullet|claim|pin|nail|saw[sen]"
)
"""Beginnings of all these verbs: a sentence without one of them tells of no killing."""
OF_DEATHS: Final = re.compile(
    r"\b(?:deaths?|die[sd]?|dead|killed|kills|kill count|body count|fates?|victims?|casualties)\b"
)
"""Where a headline speaks of deaths, who is stabbed is dead."""
NEARER: Final = re.compile(
    "(?: \\([^()]*\\))?, (?:the|an?|his|her) (?:[a-z-]+ )+(?:of|to) (?:[a-z-]+ )*"
    "(\u27e8[CN]\\d+\u27e9),? who "
)
"""``Iris, the daughter of Rex, who killed Max``: Rex did."""
