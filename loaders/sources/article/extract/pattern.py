"""The small language of rules: a coded sentence, and names for what stands in it.

A sentence is coded in lower case with a mark for each thing that it names: ``⟨P3⟩`` a person,
``⟨C0⟩`` a character, ``⟨F1⟩`` a film, ``⟨S1⟩`` a series, ``⟨R2⟩`` a franchise, ``⟨D4⟩`` a date,
``⟨L5⟩`` a place, ``⟨O6⟩`` an organization, ``⟨B7⟩`` a pronoun for someone,
``⟨N8⟩`` a name that may be either.
A pattern writes ``{P}`` for one of them and ``{PS}`` for a list: ``⟨P0⟩, ⟨P1⟩ and ⟨P2⟩``;
``{GS}`` for a list of persons after a word that governs it: ``by ⟨P0⟩, and ⟨P1⟩ is back``.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Final

MARK: Final = re.compile("\u27e8([A-Z])(\\d+)\u27e9")

_DESCRIPTION: Final = (
    "(?:(?:the |an? |his |her |their |its |fellow |former |longtime |returning |new "
    "|newcomers? |our |"
    r"\u27e8[ROFSLX]\d+\u27e9(?:'s)? "
    "|(?!(?:it|he|she|they|while|as|but|who|whose|when|which|where|with|by"
    "|is|was|are|were|has|had|will) )"
    r"[a-z][a-z'-]+ ){0,5}?(?:stars?|veterans?|actors?"
    "|actress(?:es)?"
    r"|newcomers?|mainstays?|alum(?:ni|s|nus|na)?|co-stars?|legends?|icons?|favou?rites?"
    r"|regulars?"
    r"|directors?|comedians?|singers?|rappers?|wrestlers?|performers?|players?|members?"
    r"|additions?"
    "|breakouts?|late|predecessors?|winners?|nominees?|heartthrobs?|stalwarts?|vets?|greats?"
    "|castmates?|recruits?|standouts?|returnees?|thesps?|returning|likes of"
    "|filmmakers?|writer-director|novelists?|authors?|playwrights?|duo|pair"
    "|trio|team|couple"
    r"|talents?|names|announced|confirmed|franchise|fellow|then|also|both),? )"
)

_ROLE: Final = (
    "(?:(?:the |an? |his |her |their |its |(?:dr|mr|mrs|ms|lt|col|gen|capt|prof) "
    r"|\u27e8[ROFSLX]\d+\u27e9(?:'s)? "
    "|(?!(?:in|and|at|on|with|who|whom|when|but|by|from|as|for|that|which|while|after"
    "|before|since|under|alongside|opposite|through|is|was|had"
    r"|has|are|were|be|been|to|into|over|against|killed|than|about|said|says|told|admitted"
    r"|of)\b)[a-z][a-z'-]+(?:,(?! \\u27e8[FS]))? ){0,7}?)"
)

_LETTERS: Final = {
    "P": "PBN",
    "C": "CBN",
    "N": "PCBN",
    "F": "F",
    "W": "FS",
    "R": "R",
    "WORK": "FSR",
    "D": "D",
    "L": "L",
    "O": "O",
    "A": "A-Z",
}

_COMMA: Final = (
    ", (?!(?:\u27e8[FS]\\d+\u27e9|(?:the|this|it) (?:[a-z-]+ ){0,2}?(?:film|movie|sequel|prequel"
    "|thriller|drama|comedy|picture|pic|project|adventure|epic|reboot|remake|horror|western|musical"
    "|feature|installment|blockbuster|actioner))"
    " (?:also )?(?:co-)?(?:stars|features|follows) )"
)
"""Between the names of a list; a title that begins the main clause ends the list before it."""
_LAST: Final = (
    "(?:,? and(?: also| even| of course| now| finally| yes)? (?!(?:twins|sisters|brothers|siblings"
    "|cousins) )(?!(?:also )?(?:co-)?stars \u27e8)|,? & |,? nor "
    "|,? and its (?:follow-up|sequel|successor"
    "|prequel),? )"
)
_MORE: Final = (
    "(?:,? (?:as well as|along with|plus|alongside|followed by) "
    "|,? and (?=(?:twins|sisters|brothers|siblings|cousins) ))"
)


def _one(letters: str) -> str:
    return f"\u27e8[{letters}]\\d+\u27e9"


_KIN: Final = (
    "(?:(?:his|her|their|\u27e8B\\d+\u27e9's) (?:[a-z-]+ ){0,2}(?:wife|husband"
    "|(?:grand|step)?(?:son|daughter|father|mother)|brother|sister|aunt|uncle|niece|nephew"
    "|cousin|partner|colleague|protege|ex"
    "|friend|boss|mentor|sidekick|assistant|nemesis)s?,? (?:the )?"
    "|(?:twins|sisters|brothers|siblings|cousins) )?"
)
_NO_OWNER: Final = "(?!(?:'s|') (?:[a-z-]+ ){0,3}\u27e8[FS]\\d+\u27e9(?!'s| ))"
"""``Kim Doe, Sam Roe's FILM``: a list goes on with a film, not with who made it."""
_OF_FILM: Final = "(?: (?:of|from) (?:the )?\u27e8[FSR]\\d+\u27e9(?: fame)?(?=, | and ))?"
"""``Kim Doe of FILM, and Sam Roe``: a list goes on after what somebody is known from."""
_MARKS: Final = {name: _one(letters) for name, letters in _LETTERS.items()}


def _list(letters: str, *, governed: bool = False) -> str:
    """A list of names: what follows ``A, B and C`` after a comma is no part of it.

    Of a list that a word governs, ``by A, and B is back``, neither is who does something else.
    """
    titled = "(?:(?:dr|mr|mrs|ms|lt|col|gen|capt|captain|prof|agent|sir) )?"
    kin = _KIN if "C" in letters and "P" not in letters else ""
    of_work = (
        "(?:\u27e8[ROFSC]\\d+\u27e9's )?"
        if "P" in letters
        else "(?:(?:the|an?) (?:\u27e8[CNLO]\\d+\u27e9 )?(?:(?!of\\b)[a-z-]+ ){1,2})?"
        if "C" in letters
        else ""
    )
    item = f"{_DESCRIPTION}?{of_work}{kin}{titled}{_one(letters.replace('B', ''))}"
    item += _NO_OWNER if "P" in letters else ""
    item += _OF_FILM if "P" in letters else ""
    last = f"(?!, and {item}{_DOES_ELSE if governed else _IS})" if letters != "D" else ""
    owner = "" if letters == "D" else "(?:'s)?"
    return (
        f"{_one(letters)}{owner}(?:{_COMMA}{item}){{0,14}}(?:{last}{_LAST}{item})?"
        f"(?:{_MORE}{item}(?:{_COMMA}{item}){{0,9}}(?:{_LAST}{item})?){{0,2}}"
    )


_IS: Final = " (?:is|was|has|isn't|wasn't|hasn't) "
"""``Kim joins Sam, and Ann is back``: no list, as it has one subject."""
_DOES_ELSE: Final = (
    "(?:(?:, \u27e8[PBN]\\d+\u27e9)*,? and \u27e8[PBN]\\d+\u27e9)?(?:,? who [^.;,]{3,90},)?"
    " (?:the (?:first|second|third|last|only|latest|next|youngest|oldest)\\b"
    "|(?:(?:also|now|then|both|all) )?(?:is|are|was|were|will|has|have|had|does|do|did|would|can"
    "|(?:co-)?(?:star|join|play|return|direct|produc|writ|serv|round|lead|appear|head|pen|provid"
    "|portray|repris|voic|com|mak|tak|handl)(?:e|es|s|ed|d)?|wrote|made|took|plays)\\b)"
)
"""After the name: that it begins a clause of its own."""
_LISTS: Final = {
    **{f"{name}S": _list(_LETTERS[name]) for name in ("P", "C", "N", "F", "W", "D", "L")},
    "GS": _list(_LETTERS["P"], governed=True),
    "GNS": _list(_LETTERS["N"], governed=True),
}
_WORDS: Final = {
    "DESC": f"(?:{_DESCRIPTION}|\u27e8[ROFS]\\d+\u27e9's |\u27e8[NC]\\d+\u27e9's (?=\u27e8P))",
    "BY": (
        f"by (?:{_DESCRIPTION}|(?:(?!(?:and|or|who|in|with|for|of|then|both|his|her|their)\\b)"
        "[a-z'-]+ |\u27e8[ROLF]\\d+\u27e9(?:'s)? ){1,6}?(?:of (?:the )?\u27e8[ROLF]\\d+\u27e9 )?)?"
    ),
    "ROLE": _ROLE,
    "AUX": (
        r"(?:(?:will|would|is|are|was|were|has|have|had|be|been|being|'s|'ll|also|now|next|most"
        r"|officially"
        r"|reportedly|currently|once|again|both|all|previously|famously|recently|just|already"
        r"|once again|finally|then|later|first|only|set to|to|expected to|slated to|scheduled to"
        "|due to|going to|confirmed to|about to|poised to|on board to|tapped to"
        "|ready to|signed(?: on| up)? to|agreed to|(?:closed|inked|struck|made|signed)"
        " (?:a deal|deals) to"
        "|been (?:cast|hired|tapped|picked|chosen|selected|enlisted|recruited|named|brought in) to"
        "|cast to|hired to|chosen to|picked to|enlisted to|recruited to|brought in to|lined up to"
        "|(?:come|comes|came|coming) (?:aboard|on board|in) to|stepp(?:ed|ing) in to|in line to"
        r"|likely to|since|himself|herself|not only|not just|not merely"
        "|actually|indeed|still|definitely|presumably) ){0,5}"
    ),
    "WHOSE": f"(?:\u27e8[PN]\\d+\u27e9's )?{_ROLE}",
    "APP": "(?:, (?:(?:the|an?|his|her|who|now) |\u27e8[CBN]\\d+\u27e9's )(?:[^;.,\u27e8]"
    "|\u27e8[CFSRODL]\\d+\u27e9){0,80},|, (?:the|an?|his|her)(?: [a-z-]+){1,5}(?= who ))?",
    "HELM": (
        "(?:at the helm|behind the (?:camera|lens)|in (?:the|his|her) (?:director's"
        "|big) (?:chair|seat))"
    ),
    "SCRIPT": (
        "(?:(?:the|an?|its|his|her|their|this|that|another|uncredited|some|extensive) )*"
        "(?:(?!(?:film|movie|star|role|a|the|in|on|by|with|and|of)\\b)[a-z-]+ ){0,2}?"
        "(?:(?:screenplay|script|draft|rewrite|treatment|teleplay)s?|polish(?:es)?|revisions?"
        "|pass(?:es)?|dialogue|story|version of the (?:script|screenplay))\\b"
        "(?: (?:of|at|on|to) (?:the )?(?:[a-z]+ )?(?:script|screenplay|dialogue)\\b)?"
    ),
    "GAP": "[^\u27e8\u27e9.;:!?]{0,60}?",
    "SHORT": "[^\u27e8\u27e9.;:!?,]{0,30}?",
    "ANY": "[^.;!?]{0,120}?",
    "NOP": "(?:[^\u27e8.;!?]|\u27e8[FSRODL]\\d+\u27e9){0,100}?",
    "POSS": "(?:'s|')",
    "WHO": r"(?:,? who [^;.]{0,140}?,)?",
    "REL": (
        "(?:,? who [^;.,\u27e8]{0,90} and(?= who)"
        "|,? who (?:[^;.\u27e8]|\u27e8[CFSRODL]\\d+\u27e9|(?:(?<=was )|(?<=as )|(?<=played ))"
        "\u27e8N\\d+\u27e9){0,140}?,"
        "|, (?:the |an? |of |one of |himself |herself |best |these days best |perhaps best "
        "|known |whose |last seen "
        "|recently seen |(?:co-)?(?:director|(?:screen)?writer|editor|helmer|producer|creator"
        "|star|maker|filmmaker)s?"
        " (?:of|on|behind) "
        "|fresh off |(?:breakout |former )?(?:co-)?stars? of |seen in |late of |later |formerly "
        "|previously |once |forever |aka )(?:[^;.\u27e8]"
        "|\u27e8[CFSRODL]\\d+\u27e9){0,100}?,)?"
    ),
}


_MACROS: Final = _MARKS | _LISTS | _WORDS


@cache
def pattern(source: str) -> re.Pattern[str]:
    """Compile a pattern; ``{P}``, ``{PS}``, ``{AUX}`` ... stand for what they name."""
    source = source.replace("(?!'s)", "(?!'s)(?<!'s)")  # a list takes the ending of its first name
    return re.compile(re.sub(r"\{([A-Z]+)\}", lambda m: f"(?:{_MACROS[m[1]]})", source))


def told_aside(text: str, place: int, start: int) -> bool:
    """Tell whether a place is in a clause about somebody that is over: ``Kim, who was there, ...``.

    Args:
        text: the coded text.
        place: the place.
        start: where the text goes on.
    """
    return _CLAUSE.search(text, 0, place) is not None and "," in text[place:start]


def between(edge: re.Pattern[str], text: str, start: int, end: int) -> tuple[int, int]:
    """Give where the stretch around a place begins and ends: between two edges, or all of it.

    Args:
        edge: what stretches are parted by.
        text: the coded text.
        start: before here an edge must begin.
        end: where the next edge is looked for.
    """
    begin = max((m.end() for m in edge.finditer(text, 0, start)), default=0)
    after = edge.search(text, end)
    return begin, after.start() if after else len(text)


_CLAUSE: Final = re.compile(
    r"(?:, (?:whom?|whose)|\u27e8[CN]\d+\u27e9, (?:(?:last|first|briefly|only|previously|who "
    r"was) )?(?:seen"
    r"|glimpsed|introduced|heard of|mentioned|teased|unseen|absent|missing)) [^,;.]*"
    r"(?:\u27e8F\d+\u27e9(?:, and |, | and | as well as )(?:\u27e8D\d+\u27e9(?:'s)? )?)*$"
    r"|\u27e9, (?:the|an?) (?:[a-z-]+ ){1,4}(?:who|whom|whose|that|which) [^,;.]*$"
    r"|\u27e9, (?:the|an?) (?:[a-z-]+ ){1,4}\u27e8[PCNB]\d+\u27e9 [a-z][^,;.\u27e8]*"
    r"(?:\u27e8D\d+\u27e9(?:'s)? )?$"
    r"|\u27e9, (?:(?:the|an?|one of) (?:[a-z-]+ |\u27e8[CNOL]\d+\u27e9 ){0,5}|(?:[a-z-]+ ){0,2}"
    r"(?:director|(?:screen|co-)?writer|producer|helmer|filmmaker|star|maker|creator|editor|scribe"
    r"|composer|veteran)s? )(?:of|behind|for|from|in|on) (?:the )?(?:\u27e8D\d+\u27e9(?:'s)? )?"
    r"(?:\u27e8F\d+\u27e9(?:, and |, | and | as well as )(?:\u27e8D\d+\u27e9(?:'s)? )?)*$"
)
