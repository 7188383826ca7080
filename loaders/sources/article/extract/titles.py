"""Titles by their look: a colon, a number, quotation marks, or a word beside them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from loaders.sources.article.extract.first_names import FEMALE, MALE
from loaders.sources.article.extract.spelling import folded, key
from loaders.sources.article.extract.words import (
    BODIES,
    CALENDAR,
    FUNCTION_WORDS,
    HOUSES,
    JOBS,
    PEOPLES,
    PLACES,
    SMALL,
    STARTERS,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from loaders.sources.article.extract.sentences import Sentence

_CAP: Final = r"(?:[A-Z\u00c0-\u00de][\w&-]*|\d{1,3}\b)"
_SMALL: Final = r"(?:of the|of|the|to|to the|&)"
_RUN: Final = rf"{_CAP}(?:(?: {_SMALL})? {_CAP}){{0,5}}"
_NUMBER: Final = (
    r"(?:[2-9]|[12]\d|One|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten"
    r"|II|III|IV|V|VI|VII|VIII|IX|X|XI|XII)"
)
_PARTED: Final = rf"(?:(?:,| -)? (?:Part|Chapter|Episode|Volume|Vol\.) (?:1|I|{_NUMBER}))"

_COLON: Final = re.compile(
    rf"(?<![\w'])({_CAP}(?:(?: of the| of| the| &)? {_CAP}){{0,4}}: {_RUN}(?: - {_RUN})?{_PARTED}?)"
)
_NUMBERED: Final = re.compile(
    rf"(?<![\w'])(?<!: )(?<!- )({_CAP}(?:(?: of the| of| the"
    f"| &)? {_CAP}){{0,3}}{_PARTED}|(?:{_CAP} (?:and|&) )?{_CAP}"
    f"(?: (?:of the |of |the )?{_CAP}){{0,3}}(?: - |-"
    rf"| ){_NUMBER})\b(?!['\u2019]?s? ?(?:st|nd|rd|th)\b"
    r"|[,.]\d|%| (?:years?|months?|weeks?|days?|hours?|minutes?|million|billion|percent"
    r"|a\.m|p\.m)\b)"
)
_QUOTED: Final = re.compile(
    r"\"([A-Z0-9][^\"]{1,70}?)[,.]?\"|(?<!\w)'([A-Z0-9][^'\"]{1,70}?)[,.]?'(?!\w)"
)
_WORKS: Final = (
    "(?:film|movie|sequel|prequel|threequel|comedy|drama|thriller|blockbuster|biopic"
    "|classic|musical"
    "|hit|smash|reboot|remake|flick|feature|picture|masterpiece|installment|instalment"
    "|entry|outing"
    r"|franchise-starter|series|miniseries|sitcom|show|spin-off|spinoff)"
)
_NETWORK: Final = (
    r"ABC|NBC|CBS|HBO|BBC|Netflix|Disney\+?|Fox|AMC|Showtime|Hulu|Amazon|Apple TV\+?"
    "|Peacock|Starz|FX|MTV"
    r"|The CW|USA|TNT|ITV|Syfy|Paramount\+?"
)
_CUES: Final = [
    re.compile(rf"\b{_WORKS}s?,? ({_RUN})"),
    re.compile(rf"\b(?:(?:19|20)\d\d|last year|this year|next year)'s (?:{_WORKS} )?({_RUN})"),
    re.compile(rf"({_RUN}) \((?:19|20)\d\d\)"),
    re.compile(
        rf"({_RUN}) (?:(?:action |film |movie |spy |horror |superhero )?(?:franchise|saga|trilogy"
        r"|quadrilogy|universe|films|movies|sequels|film|movie|sequel|prequel|reboot|cast|spinoff"
        r"|spin-off|threequel|series|installment|instalment|entry))\b"
    ),
    re.compile(
        r"\b(?:directed|co-directed|wrote|co-wrote|penned|helmed|produced|starr?(?:ed|ing|s|red) in"
        r"|appear(?:ed|ing|s) in|seen in|roles? in|known for|credits include|work (?:on|in)|turn in"
        rf"|performances? in|part in|cast in|featured in|debut in) (?:the )?({_RUN})"
    ),
    re.compile(
        f"({_RUN}) (?:star|alum|alumnus|alumna|actor|actress|director|helmer|veteran"
        "|breakout|scribe"
        r"|writer)s? [A-Z]"
    ),
    re.compile(
        rf"\b(?:in|for|of|from|to) ({_CAP}(?: {_CAP})* (?:of the|of|to) {_CAP}(?: {_CAP})*)\b"
    ),
    re.compile(
        f"({_RUN}) (?:(?:recently |also |recently )?(?:added|casts?|features"
        "|will feature|wrapped|has wrapped"
        r"|(?:is|was) directed|is being directed|began filming|introduced|introduces"
        r"|(?:was|were|has been|is being|been) (?:\w+ )?(?:pushed|delayed|moved"
        r"|postponed)|will now))\b"
    ),
    re.compile(
        r"\b(?:as|played|plays|playing|portrayed|portraying|voiced) (?:[a-z]+ ){0,3}[A-Z][\w.'-]+"
        rf"(?: [A-Z][\w.'-]+){{0,3}},? (?:in|on) (?:the )?({_RUN})"
    ),
    re.compile(rf"(?:\b[A-Z][\w.'-]+|\)) in ({_RUN})(?=[,.;!?)\"]|$| and | or | with | but )"),
    re.compile(
        r"\b(?:Oscars?|Emmys?|Globes?|[Aa]wards?|[Nn]ominations?|[Nn]ominated|[Nn]ods?"
        f"|[Ww]ins?|[Ww]on) for ({_RUN})"
    ),
    re.compile(rf"\b[Bb]oth ({_RUN}) and {_RUN}(?=[,.;]|$)"),
    re.compile(rf"\b[Bb]oth {_RUN} and ({_RUN})(?=[,.;]|$)"),
    re.compile(r"\b(?:19|20)\d\d's ((?:The )?[A-Z]\w+(?: [A-Z]\w+)?(?: and the [A-Z]\w+)+)"),
    re.compile(rf"({_RUN}) is the [a-z-]+ (?:film|movie|installment|entry|chapter|sequel)\b"),
    re.compile(rf"\bin (The {_CAP}(?: {_CAP}){{0,3}})\b"),
    re.compile(rf"\b(?:{_NETWORK})'s (?:[a-z]+ ){{0,3}}({_RUN})"),
    re.compile(
        rf"({_RUN}) (?:gave us|introduced|hits? theaters|premieres?\b|(?:is"
        "|was) (?:scheduled|slated"
        r"|released|due)|will be released|(?:opens|arrives|debuts|lands|releases) (?:in|on))"
    ),
]
_CODE: Final = re.compile(r"(?<![\w-])([A-Z]{1,3}:?[A-Z]?-?\d{1,2}|F\d{1,2})(?![\w-])")
_NO_CODES: Final = frozenset(
    [
        "MI5",
        "MI6",
        "D23",
        "A24",
        "A1",
        "M1",
        "G7",
        "G20",
        "B12",
        "U2",
        "R2",
        "C3",
        "T1",
        "X1",
        "K2",
        "V8",
        "V6",
    ]
)
_GENERIC_PIECE: Final = re.compile(rf"(?:Episode|Chapter|Volume) (?:1|I|{_NUMBER})")
_GENERIC: Final = frozenset(
    [
        "part",
        "chapter",
        "episode",
        "volume",
        "vol",
        "phase",
        "season",
        "series",
        "act",
        "issue",
        "route",
        "area",
        "section",
        "figure",
        "page",
        "step",
        "top",
        "film",
        "movie",
        "number",
        "no",
        "grade",
        "level",
        "group",
        "group",
    ]
)


def titles(sentences: Iterable[Sentence]) -> Iterator[tuple[str, bool]]:
    """Find what looks like a title, and tell whether its own look shows it."""
    texts = list(sentences)
    for sentence in texts:
        for pattern, shaped in ((_COLON, True), (_NUMBERED, True), (_QUOTED, True)):
            for match in pattern.finditer(sentence.text):
                yield from _candidate(match, sentence, texts, shaped=shaped)
        for pattern in _CUES:
            for match in pattern.finditer(sentence.text):
                yield from _candidate(match, sentence, texts, shaped=False)
        for match in _CODE.finditer(sentence.text):
            if match[1] not in _NO_CODES and ":" not in match[1]:
                yield match[1], False


_SPAN: Final = re.compile(r"\bfrom ['\"]?$", re.IGNORECASE)
"""``from FILM to FILM`` names two."""
_NICKNAMED: Final = re.compile(
    r"\b(?:known|called|dubbed|nicknamed|referred to|described|labelled|labeled|hailed"
    "|named|codenamed|like)(?: (?:as|the|a|an|infamous|famous|so-called))* $"
)


def _candidate(
    match: re.Match[str], sentence: Sentence, texts: list[Sentence], *, shaped: bool
) -> Iterator[tuple[str, bool]]:
    quoted = match.re is _QUOTED
    title = (match[1] or match[2]) if quoted else match[1]
    if not quoted and ":" in title and title.split(":")[0].lower() in STARTERS:
        return
    if quoted:
        if not re.search(r"[:\d]", title) and _NICKNAMED.search(sentence.text[: match.start()]):
            return
        if not _is_title_case(title) or (
            not sentence.heading and _is_nickname(match, sentence.text)
        ):
            return
    else:
        at_start = not sentence.text[: match.start(1)].strip(" \"'(")
        if _SPAN.search(sentence.text[: match.start(1)]) and " to " in title:
            return
        whole = ":" in title and not (at_start or sentence.heading)
        title = re.sub(r"(?<=\d) (?:&|and) \d+$", "", title)
        title = title if whole else trimmed(title, at_start=at_start)
        if sentence.heading and match.re is _COLON and re.search(r"\d: ", title):
            title = title.split(":")[0]
        elif (
            at_start
            and sentence.heading
            and match.re is _COLON
            and not _elsewhere(title, sentence, texts)
        ):
            return
    if not title or not (shaped or _plausible(title) or _is_series(match, title)):
        return
    if _GENERIC_PIECE.fullmatch(title) or not shaped or quoted or _plausible_shape(title):
        yield title, shaped


def _is_series(match: re.Match[str], title: str) -> bool:
    """``the Jack Doe films``: a series may be called like its hero."""
    after = match.string[match.end(1) : match.end(1) + 25]
    return is_name(title.split()) and bool(_SERIES_NOUN.match(after))


_SERIES_NOUN: Final = re.compile(
    r" (?:film |movie )?(?:franchise|saga|trilogy|films|movies|series)\b"
)


def trimmed(title: str, *, at_start: bool) -> str:
    """Take words from the front that only begin the sentence, or say what somebody does."""
    words = title.split(" ")
    while len(words) > 1 and not words[0].endswith(":"):
        first = words[0].lower()
        drop = (at_start and first in FUNCTION_WORDS and first not in _MAY_LEAD) or (
            first in _DOERS or (first in SMALL and first not in _MAY_LEAD)
        )
        if not drop:
            break
        words = words[1:]
    if len(words) == 1 and words[0].lower() in STARTERS:
        return ""
    return " ".join(words)


_DOERS: Final = frozenset(
    [
        "actor",
        "actress",
        "director",
        "writer",
        "producer",
        "filmmaker",
        "co-star",
        "newcomer",
        "veteran",
        "villain",
        "screenwriter",
        "former",
    ]
)
_MAY_LEAD: Final = frozenset(("the", "a", "an", "no", "once"))


def _is_title_case(title: str) -> bool:
    words = re.findall(r"[\w'&.-]+", title)
    if not words or len(words) > 9 or re.search(r"[.!?] [A-Z]|[.!?,;]$", title):
        return False
    large = [w for w in words if w[0].isupper() or w[0].isdigit()]
    return all(w in large or w.lower() in SMALL or w == "-" for w in words) and (
        len(words) > 1
        or words[0].lower() not in STARTERS
        or (words[0].isupper() and len(words[0]) > 1)
    )


def _is_nickname(match: re.Match[str], text: str) -> bool:
    before, after = text[: match.start()].rstrip(), text[match.end() :].lstrip()
    return (
        bool(re.search(r"\b[A-Z][a-z]+$", before))
        and after[:1].isupper()
        and " " not in (match[1] or match[2] or "").strip()[14:]
    )


def _elsewhere(title: str, sentence: Sentence, texts: list[Sentence]) -> bool:
    base = title.split(":", maxsplit=1)[0]
    known = re.compile(rf"{re.escape(base)}(?::? (?:\d|II|franchise|films|movies|series)|: [A-Z])")
    return any(known.search(other.text) for other in texts if other is not sentence) or bool(
        re.search(r"\d|Part|Chapter|Episode", title)
    )


def is_name(words: list[str]) -> bool:
    """Tell whether words look like the name of a person."""
    return 2 <= len(words) <= 3 and folded(words[0]) in MALE | FEMALE and not words[-1].isdigit()


_HOUSE_KEYS: Final = {key(house) for house in HOUSES}
_PLACE_KEYS: Final = {key(place) for place in PLACES}


def _plausible(title: str) -> bool:
    words = title.split()
    if any(w in BODIES or (w.isupper() and w.isalpha() and len(words) == 1) for w in words):
        return False
    if key(title) in _HOUSE_KEYS | _PLACE_KEYS or is_name(words):
        return False
    if len(words) == 1:
        low = words[0].lower()
        return not (
            low in STARTERS or low in CALENDAR or low in PEOPLES or low in JOBS or low in MALE
            or low in FEMALE or low.isdigit()
        )  # fmt: skip
    return not all(w.lower() in STARTERS or w.lower() in PEOPLES for w in words)


def _plausible_shape(title: str) -> bool:
    first = title.split(maxsplit=1)[0].rstrip(",:").lower()
    if first in CALENDAR or (first in _GENERIC and ":" not in title) or title[0].isdigit():
        return False
    head = title.split(":", maxsplit=1)[0]
    return key(head) not in _HOUSE_KEYS and not (":" not in title and len(title) < 3)
