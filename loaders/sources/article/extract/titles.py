"""Titles by their look: a colon, a number, quotation marks, or a word beside them."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from loaders.sources.article.extract.colon_titles import leads_to_somebody, tells_of
from loaders.sources.article.extract.explainers import explained
from loaders.sources.article.extract.film_people import craft
from loaders.sources.article.extract.headline_titles import of_headline
from loaders.sources.article.extract.numbered_titles import is_no_sequel
from loaders.sources.article.extract.spelling import key
from loaders.sources.article.extract.title_cues import (
    CAP,
    HOUSE_KEYS,
    PLACE_KEYS,
    RUN,
    is_name,
    titled,
)
from loaders.sources.article.extract.trimming import trimmed
from loaders.sources.article.extract.well_known import is_well_known, owners, written_out
from loaders.sources.article.extract.words import (
    CALENDAR,
    FUNCTION_WORDS,
    HEADLINE_VERBS,
    JOBS,
    NEWS_WORDS,
    SMALL,
    STARTERS,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from loaders.sources.article.extract.sentences import Sentence

_NUMBER: Final = (
    r"(?:[2-9]|[12]\d|One|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten"
    r"|II|III|IV|V|VI|VII|VIII|IX|X|XI|XII)"
)
_PARTED: Final = rf"(?:(?:,| -)? (?:Part|Chapter|Episode|Volume|Vol\.) (?:1|I|{_NUMBER}))"

_COLON: Final = re.compile(
    rf"(?<![\w'])({CAP}(?:(?: of the| of| the| & the| &| v| x| vs\.?"
    rf"| and the)? {CAP}){{0,4}}: {RUN}(?: - {RUN})?{_PARTED}?)"
)
_NUMBERED: Final = re.compile(
    rf"(?<![\w'])(?<!- )({CAP}(?:(?: of the| of| the"
    f"| &)? {CAP}){{0,3}}{_PARTED}|(?:{CAP} (?:and|&) )?{CAP}"
    f"(?: (?:of the |of |the )?{CAP}){{0,3}}(?: - |-"
    rf"| ){_NUMBER})\b(?!['\u2019]?s? ?(?:st|nd|rd|th)\b"
    r"|[,.]\d|%| (?:years?|months?|weeks?|days?|hours?|minutes?|million|billion|percent"
    r"|a\.m|p\.m)\b)"
)
_QUOTED: Final = re.compile(
    r"\"([A-Z0-9][^\"]{1,70}?)[,.]?\"|(?<!\w)'([A-Z0-9][^'\"]{1,70}?)[,.]?'(?!\w)"
)
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
    shown = list(_shown(texts))
    yield from shown
    named = {title for title, _ in shown}
    for title, series in titled(
        texts, lambda name, at_start: trimmed(name, at_start=at_start), named
    ):
        told = title.endswith(" 007") or _runs_on(title, named)
        if series or (_plausible_shape(title) and not told):
            yield title, False


def _runs_on(title: str, shown: Iterable[str]) -> bool:
    """Whether a name has the end of a title within it: ``Release of the Comet Rising Moves``."""
    for other in shown:
        words = other.removeprefix("The ").split()
        tails = (" ".join(words[at:]) for at in range(1, len(words) - 1))
        if title not in other and any(f" {tail} " in f" {title} " for tail in tails):
            return True
    return False


def _shown(texts: list[Sentence]) -> Iterator[tuple[str, bool]]:
    """Find what its form, or everybody's knowledge, shows to be a title."""
    yield from _listed(texts)
    for sentence in texts:
        yield from ((title, True) for title in written_out(sentence.text))
        yield from ((title, True) for title in owners(sentence.text))
        yield from _by_form(sentence)
        if sentence is texts[0] and len(sentence.text) < _HEADLINE:
            yield from ((title, True) for title in explained(sentence.text))
        for pattern in (_COLON, _NUMBERED, _QUOTED):
            for match in pattern.finditer(sentence.text):
                yield from _candidate(match, sentence, texts)
        for match in _CODE.finditer(sentence.text):
            if match[1] not in _NO_CODES and not re.search("[:-]", match[1]):
                yield match[1], False


def _listed(texts: list[Sentence]) -> Iterator[tuple[str, bool]]:
    """The headings of a numbered list, where the look of most of them shows titles."""
    heads = [
        head.text.strip()
        for number, head in pairwise(texts)
        if head.heading and re.fullmatch(r"#?\d{1,2}[.)]?", number.text.strip())
    ]
    shown = [h for h in heads if _COLON.fullmatch(h) or _NUMBERED.fullmatch(h)]
    if len(heads) >= 3 and len(shown) * 2 >= len(heads):
        for head in heads:
            if head.lower() not in STARTERS | FUNCTION_WORDS and _is_title_case(head):
                yield head, True


_AFTER_COLON: Final = re.compile(r"\b[A-Z][\w'-]*: $")
_DATED: Final = re.compile(
    rf"(?<![\w':])(?<!: )({CAP}(?::? (?:(?:of the|and the|for the|in the|of|the|a|an|to|with"
    rf"|for|is"
    rf"|are) )?{CAP}){{2,7}}"
    r"(?:'s(?: [A-Z][\w-]*){1,3})?)(?= \((?:19|20)\d\d\))"
)
_OWNED: Final = re.compile(r"(?:\w's|s') ([A-Z][\w-]{2,})(?= \((?:19|20)\d\d\))")
"""``Kim Doe's Ashfall (2017)``: a film, and no role."""
_OF_SOMEBODY: Final = re.compile(
    r"(?:\w's|s') ['\"]?(The [A-Z][\w-]+(?:'s|(?<=s)') [A-Z][\w-]+)(?! [A-Z])"
)
"""``Kim Doe's The Fisher's Ring``: a possessive within a title."""
_ITS_OWNER: Final = re.compile(r"(?<![\w'])((?:The|A|An) [A-Z][\w-]+(?:'s|(?<=s)') )$")
"""``The Fisher's Ring (2017)``."""
_HEADLINE: Final = 130
_OF_YEAR: Final = re.compile(
    rf"\b(?:19|20)\d\d's ({CAP} {CAP})(?=[.,;:)]|$| (?:and|but|was|is|to|with|as|when|where"
    rf"|which|had)\b)"
)
"""``2016's Iris Vane``: whatever a name looks like, it is a film."""
_I_AM: Final = re.compile(
    r"\b(?:in|of|for|from|on|as|film|movie|comedy|drama|thriller) ['\"]?(I, [A-Z][\w-]+)(?![\w:])"
)
"""``I, Comet``: a comma inside a title."""
_VERSUS: Final = re.compile(
    rf"(?<![\w'])({CAP}(?: {CAP})? vs\.? (?:the )?{CAP}(?: {CAP})?)"
    r"(?!\w|['\"]? (?:movies|films|franchise|series|saga))"
)


def _by_form(sentence: Sentence) -> Iterator[tuple[str, bool]]:
    """``You Only Live Twice (1967)``, ``Iron Comet vs. Hask``: titles whatever their words are."""
    for match in _OWNED.finditer(sentence.text):
        owner = _ITS_OWNER.search(sentence.text, 0, match.start(1))
        yield (owner[1] if owner else "") + match[1], True
    yield from ((m[1], True) for m in _OF_YEAR.finditer(sentence.text) if not craft(m[1]))
    yield from ((m[1], True) for m in _OF_SOMEBODY.finditer(sentence.text))
    yield from ((m[1], True) for m in _I_AM.finditer(sentence.text))
    for match in (*_DATED.finditer(sentence.text), *_VERSUS.finditer(sentence.text)):
        at_start = not sentence.text[: match.start()].strip(" \"'(")
        title = trimmed(match[1], at_start=True) if at_start else match[1]
        parts = title.split(" vs. ") if " vs. " in title else [title]
        if not any(is_name(part.split()) for part in parts) and not sentence.heading:
            yield title, True


_HOUR: Final = re.compile(r"\d+ ?[AP]\.?M\b")
"""``UPDATE, 12:30 PM: Somebody said ...``."""
_PART_AFTER: Final = re.compile(rf"^\w+: (?:Part|Chapter|Episode) (?:1|I|{_NUMBER})$")
"""``It: Chapter Two``: whatever the first word is, so is a film called."""
_SPELLED: Final = re.compile(
    r"(?<!Part)(?<!Chapter)(?<!Episode)(?<!Volume)(?<!Vol\.)"
    r" (?:One|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten)$"
)
"""Sequels are counted in figures, or as parts; what ends so is a name."""
_SONG: Final = re.compile(
    r"\b(?i:songs?|singles?|tracks?|anthem|cover|rendition|album|set to|tune|episodes?|poem"
    r"|novel|book"
    r"|short story)\b[^.;\"]{0,40}$"
)
_PART_END: Final = re.compile(
    rf"(: (?:Part|Chapter|Episode|Volume|Vol\.) (?:1|I|{_NUMBER}))(?= [A-Z\d]).*$", re.IGNORECASE
)
"""``FILM: Part Two Gets Its Stars``: after the number comes no more of the title."""
_READ_OUT: Final = re.compile(r" (?:it|the [a-z]+|a [a-z]+|which) (?:read|sa[iy])s?\b")
"""``"Day 75," it reads`` is what stands somewhere, and no title."""
_A_DAY: Final = re.compile(rf"\b(?i:{'|'.join(sorted(CALENDAR))}) \d+$")
_IN_QUOTES: Final = re.compile(r"(?<!\w)'[A-Z0-9][^'\"]{0,60} $")
"""What stands within quotation marks is no title but with all that stands there."""
_SAYS: Final = re.compile(r"\b(?:says|said|adds|added|explains|explained|recalls|recalled) $")
"""``says Doe of FILM 2``: who says it is no part of the title."""
_SPAN: Final = re.compile(r"\bfrom ['\"]?$", re.IGNORECASE)
"""``from FILM to FILM`` names two."""
_NICKNAMED: Final = re.compile(
    r"\b(?:known|called|dubbed|nicknamed|referred to|described|labelled|labeled|hailed"
    "|named|codenamed|(?<!movies )(?<!films )(?<!series )(?<!shows )(?<!hits )like)"
    "(?: (?:as|the|a|an|infamous|famous|so-called))* $"
    r"|\b(?:doubl(?:es|ed|ing)|st(?:ands|ood|anding) in|fill(?:s|ed|ing) in) for (?:the )?$"
)


_TELLING: Final = re.compile(
    r"\b(?:Explained|Endings?|Recap|Recapped|Ranked|Spoilers|Deaths|Breakdown): |^Explained\b"
    r"|^(?i:spoilers?(?: alert| warning)?): "
)
"""``FILM Ending Explained: Who``: what a headline tells of a film is no part of its title."""


def _candidate(
    match: re.Match[str], sentence: Sentence, texts: list[Sentence]
) -> Iterator[tuple[str, bool]]:
    quoted = match.re is _QUOTED
    title = (match[1] or match[2]) if quoted else match[1]
    head = title.split(":")[0].lower()
    common = head in STARTERS or head.split()[-1] in NEWS_WORDS or key(head) in PLACE_KEYS
    told = ":" in title and common and not _PART_AFTER.search(title)
    if _HOUR.match(title) or (told and not quoted):
        return
    if _no_quotation(match, sentence, title) if quoted else _no_form(match, sentence, texts):
        return
    if match.re is _COLON and leads_to_somebody(title, sentence, texts):
        return
    if match.re is _COLON and tells_of(title, [t for t in texts if t is not sentence]):
        yield title.partition(": ")[0], True
        return
    if (
        not quoted
        and _IN_QUOTES.search(sentence.text, 0, match.start(1))
        and (sentence.text.startswith("'", match.end(1)))
    ):
        return
    if not quoted:
        at_start = not sentence.text[: match.start(1)].strip(" \"'(")
        whole = ":" in title and not (at_start or sentence.heading)
        title = re.sub(r"(?<=\d) (?:&|and) \d+$", "", title).removeprefix("Why ")
        if _SAYS.search(sentence.text, 0, match.start(1)):
            title = title.rpartition(" of ")[2]
        if re.search(r"[A-Z]\w* $", sentence.text[: match.start(1)]):
            title = re.sub("^[^ ]+ and ", "", title)
        title = re.sub(r"^(\w+) and (?=\1\b)", "", title)
        if _A_DAY.search(title):
            return
        short = title if whole else trimmed(title, at_start=at_start)
        title = of_headline(short) if sentence.heading else short
        if match.re is _COLON:
            title = _PART_END.sub(r"\1", title)
            title = _as_elsewhere(title, texts) if sentence.heading else title
        if sentence.heading and match.re is _COLON and re.search(r"\d: ", title):
            title = title.split(":")[0]
        elif (
            at_start
            and sentence.heading
            and match.re is _COLON
            and not _elsewhere(title, sentence, texts)
        ):
            return
    if title and (_GENERIC_PIECE.fullmatch(title) or quoted or _plausible_shape(title)):
        yield title, True


def _no_quotation(match: re.Match[str], sentence: Sentence, title: str) -> bool:
    """Tell whether what stands in quotation marks is something else: a song, a nickname."""
    before = sentence.text[: match.start()]
    if _READ_OUT.match(sentence.text[match.end() :]) or _SONG.search(before):
        return True
    if not re.search(r"[:\d]", title) and _NICKNAMED.search(before):
        return True
    nickname = not sentence.heading and _is_nickname(match, sentence.text)
    return not _is_title_case(title) or nickname


def _no_form(match: re.Match[str], sentence: Sentence, texts: list[Sentence]) -> bool:
    """Tell whether what has a number or a colon is something else: somebody, a machine."""
    title, before = match[1], sentence.text[: match.start(1)]
    if (_SPELLED.search(title) and not is_well_known(title)) or _TELLING.search(title):
        return True
    if _SPAN.search(before) and " to " in title:
        return True
    if is_no_sequel(title, texts):
        return True
    if re.fullmatch(r"\w+-\d+", title) and any(
        re.search(rf"\b(?:the|an?) {title}\b", other.text) for other in texts
    ):
        return True
    if re.fullmatch(r"(?:The|A|An) \w+|[A-Z]{1,2}-\d+", title) and not is_well_known(title):
        return True
    counted = before.endswith((" a ", " an ")) or _AFTER_COLON.search(before) is not None
    return match.re is _NUMBERED and counted


def _is_title_case(title: str) -> bool:
    words = re.findall(r"[\w'&.-]+", title)
    if not words or len(words) > 9 or (_ENDED.search(title) and not _CALLED_OUT.fullmatch(title)):
        return False
    large = [w for w in words if w[0].isupper() or w[0].isdigit()]
    return all(w in large or w.lower() in SMALL or w == "-" for w in words) and (
        len(words) > 1
        or words[0].lower() not in STARTERS
        or (words[0].isupper() and len(words[0]) > 1)
    )


_CALLED_OUT: Final = re.compile(r"[^!?.]{3,20}! [A-Z]\w+(?: [\w']+)+")
"""``Ashfall! Night of the Comet``."""
_ENDED: Final = re.compile(
    r"(?<!\bMr)(?<!\bMrs)(?<!\bMs)(?<!\bDr)(?<!\bSt)(?<!\bvs)(?<!\bVol)(?<!\bJr)[.] [A-Z]"
    r"|[!?] [A-Z]|[.!?,;]$"
)
"""Where a sentence ends in what is no title; after ``Mrs.`` none does."""


def _is_nickname(match: re.Match[str], text: str) -> bool:
    before, after = text[: match.start()].rstrip(), text[match.end() :].lstrip()
    return (
        bool(re.search(r"(?:\b[A-Z][a-z]+|\(|\b(?:as|played|plays|playing))$", before))
        and after[:1].isupper()
        and " " not in (match[1] or match[2] or "").strip()[14:]
    )


def _as_elsewhere(title: str, texts: list[Sentence]) -> str:
    """Cut a title of a headline, whose words all have capitals, where the text has it shorter."""
    told = [s.text.lower() for s in texts if not s.heading]
    words = title.split(" ")
    for end in range(len(words), 1, -1):
        shorter = " ".join(words[:end])
        if shorter == title and re.search(r"\d$", title):
            return title
        if words[end - 1].lower() in _GENERIC | SMALL:
            continue
        if ": " in shorter and any(shorter.lower() in text for text in told):
            return shorter
    for end in range(2, len(words)):
        low = words[end].lower()
        if ": " in " ".join(words[:end]) and (low in HEADLINE_VERBS or low in JOBS):
            return " ".join(words[:end])
    return title


def _elsewhere(title: str, sentence: Sentence, texts: list[Sentence]) -> bool:
    base = title.split(":", maxsplit=1)[0]
    known = re.compile(rf"{re.escape(base)}(?::? (?:\d|II|franchise|films|movies|series)|: [A-Z])")
    return any(known.search(other.text) for other in texts if other is not sentence) or bool(
        re.search(r"(?<![A-Za-z])\d|Part|Chapter|Episode", title)
    )


def _plausible_shape(title: str) -> bool:
    words = title.split()
    first = words[0].rstrip(",:").lower()
    generic = first in _GENERIC and ":" not in title and len(words) < 3
    shown = ":" in title or is_well_known(title)
    dated = title[0].isdigit() and any(w.strip(":").lower() in CALENDAR for w in words)
    if first in CALENDAR or generic or dated or (title[0].isdigit() and not shown):
        return False
    head = title.split(":", maxsplit=1)[0]
    return key(head) not in HOUSE_KEYS and not (":" not in title and len(title) < 3)
