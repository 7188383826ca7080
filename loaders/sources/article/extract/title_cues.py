"""Titles by what is said of them: words beside a name that only a film has, or only somebody.

A name in capitals may be a film, a person, a character or a place. Each sentence of the text may
tell: what tells of films and what tells of others is counted, and the count decides.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from loaders.sources.article.extract.film_people import DIRECTS, craft
from loaders.sources.article.extract.first_names import FEMALE, GIVEN, MALE
from loaders.sources.article.extract.known_films import last_year
from loaders.sources.article.extract.spelling import folded, key
from loaders.sources.article.extract.title_lists import rows
from loaders.sources.article.extract.title_words import (
    AFTER_OTHER,
    AFTER_SERIES,
    AFTER_WORK,
    BEFORE_OTHER,
    BEFORE_WORK,
)
from loaders.sources.article.extract.well_known import is_hero, is_well_known
from loaders.sources.article.extract.words import (
    BODIES,
    BODY_ENDINGS,
    CALENDAR,
    HOUSES,
    JOBS,
    PEOPLES,
    PLACES,
    QUARTERS,
    RANKS,
    STARTERS,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from loaders.sources.article.extract.sentences import Sentence
    from loaders.sources.article.extract.title_lists import Place, Row

CAP: Final = (
    r"(?:[A-Z\u00c0-\u00de](?![\w&-]*-(?:nominated|winning|nominee|winner|directed|starring|led|set"
    r"|based|born|produced|fronted|inspired|esque|style|like|era|themed|backed|owned|trained|turned)\b)"
    r"[\w&-]*|\d{1,3}\b)"
)
"""A word of a title: with a capital, or a number."""
_SMALL: Final = r"(?:of the|of a|of|the|a|to the|to|and the|&|x)"
RUN: Final = rf"{CAP}(?:(?: (?:of the|of|the|to|to the|&))? {CAP}){{0,5}}"
"""Words with capitals, and small words between them."""
_RUNS: Final = re.compile(
    rf"(?<![\w'&-]){CAP}(?:(?: {_SMALL})? {CAP}){{0,6}}(?:'s(?: {_SMALL})? {CAP}(?:(?: "
    rf"{_SMALL})? {CAP}){{0,3}})?"
)
HOUSE_KEYS: Final = {key(house) for house in HOUSES}
"""Studios, papers and sites, as they are compared."""
PLACE_KEYS: Final = {key(place) for place in PLACES}
ENOUGH: Final = 2
"""So much weight of the words beside a name makes a title of it; of a single word, one more."""
_REACH: Final = 110


@dataclass(slots=True)
class _Tally:
    """What the words beside the names of a text tell, so far.

    Attributes:
        works: how much tells that a name is a work.
        others: how much tells that it is somebody or something else.
        series: the names that are those of series of films.
        last: the last words of names, which may be surnames.
        alone: how often a name makes a whole run of capitals.
        listed: for a name that stands in a list of credits, the names of its sentence.
        rows: names that stand side by side.
    """

    works: Counter[str] = field(default_factory=Counter)
    others: Counter[str] = field(default_factory=Counter)
    series: set[str] = field(default_factory=set)
    last: set[str] = field(default_factory=set)
    alone: Counter[str] = field(default_factory=Counter)
    listed: dict[str, set[str]] = field(default_factory=dict)
    rows: list[Row] = field(default_factory=list)

    def weigh(self, title: str, before: str, after: str) -> None:
        """Count what the words on both sides of a name tell."""
        works = self.works
        before, short = _IN_FILM.sub("", before), _ASIDE.sub("", after)
        works[title] += max(
            _weight(BEFORE_WORK, before, right, AFTER_WORK) for right in {after, short}
        )
        works[title] += bool(works[title] and _SHAPED.search(title) and not self.alone[title])
        if is_well_known(title) or (" " in title and last_year(title)):
            passing = _is_passing(before, after) or (
                _CREDIT.search(before) is not None and not is_hero(title)
            )
            works[title] += not works[title] and passing
            works[title] += 2 * (works[title] in (1, 2))
        whose = _WHOSE.search(before)
        works[title] += 3 * bool(whose and craft(whose[1]) == DIRECTS)
        self.others[title] += _weight(BEFORE_OTHER, before, after, AFTER_OTHER)
        if " " in title:
            self.last.add(title.rsplit(maxsplit=1)[-1])
        if AFTER_SERIES.match(after):
            self.series.add(title)


def titled(
    sentences: Iterable[Sentence], trim: Callable[[str, bool], str], shown: Iterable[str] = ()
) -> Iterator[tuple[str, bool]]:
    """Give the names that the words beside them show to be works, and whether they are series.

    Args:
        sentences: the text; headings are no witnesses, for their capitals mean nothing.
        trim: takes the words from the front that are no part of a title.
        shown: titles whose look shows them.
    """
    tally = _Tally()
    for text in (sentence.text for sentence in sentences if not sentence.heading):
        beside: set[str] = set()
        places: list[Place] = []
        for match in _RUNS.finditer(text):
            for start, end in _pieces(match):
                leads = not text[:start].strip(" \"'(") and not _WHOSE_STAR.match(text, end)
                title = trim(text[start:end], leads)
                if leads and (_OF_FILM.match(text, end) or _AND_STAR.match(text, end)):
                    title = title.removeprefix("The ")
                if leads and _A_FILM.match(text, end):
                    title = re.sub(r"^An? (?=\w{3})", "", title)
                begin = end - len(title)
                before, after = text[max(0, begin - _REACH) : begin], text[end : end + _REACH]
                if not title or _is_part(title, before, after):
                    continue
                tally.weigh(title, before, after)
                beside.add(title)
                places.append((begin, end, title))
                if _IN.search(before):
                    tally.listed.setdefault(title, beside)
                tally.alone[title] += (start, end) == match.span()
        tally.rows += rows(text, places)
    _in_company(tally, set(shown))
    yield from _told(tally)


def _in_company(tally: _Tally, shown: set[str]) -> None:
    """Count for a name that it stands in a list with titles."""
    for _ in range(_ROUNDS if tally.rows else 0):
        titles = shown | {
            t for row in tally.rows for t in row.names
            if _is_work(t, tally.works, tally.others, tally.last)
        }  # fmt: skip
        for name in {name for row in tally.rows for name in row.told(titles)}:
            tally.works[name] = max(tally.works[name], ENOUGH + (" " not in name))


_ROUNDS: Final = 2
"""What a list shows to be a title may show another one in the next list."""


_IN_FILM: Final = re.compile(
    r"\b[Ii]n (?:the|this|that|both|his|her|its) (?:[a-z-]+ )?(?:film|movie|sequel|prequel|series"
    r"|show|picture|story|trailer)s?, $"
)
"""``In the film, Iris dies``: no title follows."""
_ASIDE: Final = re.compile(
    r"^(?:, (?:formerly|previously|originally|earlier|also|now|once|due|out|set|slated|based|which"
    r"|about|an?|the|his|her)(?= )(?![^,;]*\b(?:actor|actress|star|director|filmmaker|helmer"
    r"|(?:screen)?writer|producer|creator|scribe|comedian|novelist|playwright|author|breakout)\b)"
    r"[^,.;()]{2,80}(?=,(?: [a-z]|$))"
    r"| \([^()]{2,60}\)(?= [a-z]))"
)
"""What is told between a name and its verb: ``FILM, a drama about war, stars``."""


def _is_passing(before: str, after: str) -> bool:
    """Tell whether a well-known title may be one here: ``since FILM``, ``FILM made money``."""
    return bool(_SINCE.search(before) or _FARED.match(after))


_SINCE: Final = re.compile(
    r"\b(?i:after|since|before|like|unlike|beyond|between|than|made|did|saw|besides|post-|with|leads?"
    r"|led|following|and|or|via|joining|follows?|followed|called|titled|watch(?:ed|ing)?|seen"
    r"|finished|versus|is|both)(?: the| a)? ['\"]?$|(?:[,;:]|'s) ['\"]?$"
)
_CREDIT: Final = re.compile(r"[A-Z][\w'.-]+ \(['\"]?$")
"""``Kim Doe (FILM)``, where it is no role."""
_FARED: Final = re.compile(
    r"['\"]?(?:,? (?:(?:has |had |which |also )*(?:made|earned|grossed|won|bombed|flopped"
    r"|opened|came out|topped|took in|racked|pulled in|hits|hit|became|premieres?d?|arrives?|lands"
    r"|cost|sold|out-?grossed|scored|broke)"
    r"|co-?stars?|(?:star|writer|actor|actress|alum|director|veteran|creator)s?|helmer|scribe|from"
    r"|directed|starring|(?:with|from|by) [A-Z]\w+ [A-Z])\b"
    r"| \((?:19|20)?\d\d)"
)


def _is_part(title: str, before: str, after: str) -> bool:
    """Tell whether a name goes on before or after, so that it is no title as it stands."""
    return bool(
        (" to " in title and before.endswith("from "))
        or _GOES_ON.match(after)
        or _SLASHED.search(before)
        or _AFTER_COLON.search(before)
        or (_COLON.match(after) and not _leads_to_name(after))
    )


def _leads_to_name(after: str) -> bool:
    """Tell whether somebody follows after a colon: ``who is who in FILM: Kim Doe is Iris``."""
    named = _NAMED_AFTER.match(after)
    return named is not None and (is_name(named[1].split()) or bool(craft(named[1])))


_NAMED_AFTER: Final = re.compile(r": ([A-Z][\w'.-]+ [A-Z][\w'.-]+)(?! [A-Z])")


def _told(tally: _Tally) -> Iterator[tuple[str, bool]]:
    works, others, listed = tally.works, tally.others, tally.listed
    found = [t for t in works if _is_work(t, works, others, tally.last)]
    found += [t for t in listed if works[t] > others[t] and plausible(t) and listed[t] & {*found}]
    for title in _whole(found, tally.alone, tally.series):
        yield title, False
    for title in tally.series:
        if is_name(title.split()):
            yield title, True


def _is_work(title: str, works: Counter[str], others: Counter[str], last: set[str]) -> bool:
    """Weigh what tells of a work against what tells of somebody; a surname alone is no title."""
    single = " " not in title
    against = others[title] + (3 if single and title in last else 0)
    if single and title.lower() in GIVEN and is_well_known(title):
        return works[title] > ENOUGH + single and not others[title]
    return works[title] >= ENOUGH + single and works[title] > against and plausible(title)


def _whole(titles: list[str], alone: Counter[str], series: set[str]) -> list[str]:
    """Leave out the part of a title that never stands alone, and what only runs on after one."""
    gone = {
        title
        for title in titles
        if len(parts := _LOOSE.split(title)) > 1
        and {*parts} <= {*titles}
        and (parts[-1] in series or " and the " not in title)
    }
    for title in [t for t in titles if t not in gone]:
        for part in titles:
            if len(part) < len(title) and f" {part} " in f" {title} ":
                gone.add(title if alone[part] and alone[title] < 2 else part)
    return [title for title in titles if title not in gone]


def _weight(
    before: list[tuple[int, re.Pattern[str]]],
    left: str,
    right: str,
    after: list[tuple[int, re.Pattern[str]]],
) -> int:
    """Give what the words on either side tell: of each side the strongest."""
    return max((w for w, cue in before if cue.search(left)), default=0) + max(
        (w for w, cue in after if cue.match(right)), default=0
    )


def _pieces(match: re.Match[str]) -> Iterator[tuple[int, int]]:
    """Give a run of capitals, and its parts around small words that may stand outside a title."""
    owner, _, owned = match[0].partition("'s ")
    if owned and not _INNER.search(owner):
        yield match.start(), match.start() + len(owner)
        yield match.end() - len(owned), match.end()
        return
    of, famed = match[0].rfind(" of "), match.string.startswith(" fame", match.end())
    if of > 0 and famed and " " in match[0][:of]:
        yield match.start() + of + 4, match.end()
        return
    dated = _DATED.search(match[0])
    yield match.start(), match.start() + (dated.start() if dated else len(match[0]))
    for small in _LOOSE.finditer(match[0]):
        yield match.start(), match.start() + small.start()
        yield match.start() + small.end(), match.end()


_WHOSE: Final = re.compile(
    r"([A-Z][\w.-]+(?: (?:del?|von|van|la|[A-Z][\w.-]+)){1,3})(?:'s|(?<=s)') $"
)
"""``Sam Roe's Ashfall``: of whom a film is."""
_OF_FILM: Final = re.compile(
    r"['\"]? (?:sequel|prequel|follow-up|threequel|reboot|remake|franchise|spin-?off|saga"
    r"|movies|films)\b"
)
"""An article that begins a sentence is that of the word for films: ``The Iron Comet sequel``."""
_A_FILM: Final = re.compile(r"['\"]? (?:movies?|films?|reboot|sequel|spin-?off|prequel|project)\b")
"""``A Comet movie``: the article is no part of the name."""
_AND_STAR: Final = re.compile(
    r" (?:and|&) (?:[A-Z\d][\w.':-]* (?:of |the |and )*){1,6}(?:stars?|actor|actress|director"
    r"|writer|filmmaker|helmer|alum|creator|screenwriter)\b"
)
"""``The Ashfall and Iron Comet star``: the article is that of the word for a person."""
_GOES_ON: Final = re.compile(
    r" (?:del?|di|da|du|dei|della|la|le|von|van|al|el|sur|am|v|vs\.?|x) [A-Z]"
)
"""A place or a person, not a title, goes on so."""
_WHOSE_STAR: Final = re.compile(
    r" (?:stars?|alum|alumnus|alumna|actor|actress|creator|veteran|co-star|breakout) [A-Z]"
)
"""What begins a sentence and stands before this is a title from its first word on."""
_SLASHED: Final = re.compile(r"[A-Z][\w.-]+/$")
_AFTER_COLON: Final = re.compile(r"\b[A-Z][\w']*: $")
_COLON: Final = re.compile(r": [A-Z]")
_DATED: Final = re.compile(rf" (?i:{'|'.join(sorted(CALENDAR))})$")
_INNER: Final = re.compile(r"^The | (?:of|and|the|to) ")
"""What begins like a title goes on after a possessive: ``Kim Lund and the Fisher's Ring``."""
_LOOSE: Final = re.compile(r" (?:to|to the|and the|of a) (?=[A-Z\d])")


_IN: Final = re.compile(r"(?:\b[A-Z][\w.'-]+|\)) in $")
"""``Kim Doe in FILM, Sam Roe in FILM``: where one is a title, the others are."""
_SHAPED: Final = re.compile(r"^The | (?:of|to) ")
"""Small words in the middle, or an article with a capital, are those of a title more often."""


def is_somebody(title: str, sentences: Iterable[Sentence]) -> bool:
    """Tell whether the words beside a name, wherever it stands, are those beside a person."""
    told = 0
    for sentence in sentences:
        for match in re.finditer(re.escape(title), sentence.text):
            before, after = sentence.text[: match.start()], sentence.text[match.end() :]
            told += _weight(BEFORE_OTHER, before[-_REACH:], after, AFTER_OTHER)
            told -= _weight(BEFORE_WORK, before[-_REACH:], after, AFTER_WORK)
    return told > 0


def is_name(words: list[str]) -> bool:
    """Tell whether words look like the name of a person."""
    return 2 <= len(words) <= 3 and folded(words[0]) in GIVEN and not words[-1].isdigit()


TALE: Final = re.compile(r"An? [A-Z].* (?:Story|Mystery|Tale|Adventure|Saga)")
"""``FILM: A SERIES Story``: what stands after the colon names the series."""


def _is_people(words: list[str]) -> bool:
    """``A North American release``: of where, and no title."""
    named = [w.lower() for w in words if w.lower() not in ("a", "an", "the")]
    return len(named) == 2 and named[0] in QUARTERS and named[1] in PEOPLES


_RATED: Final = re.compile(r"(?:R|PG|PG-13|NC-17|G|A|U|UA|M|X|12A|15|18)-rated", re.IGNORECASE)


def plausible(title: str) -> bool:
    """Tell whether a name that only the words beside it show to be a title may be one."""
    words = title.split()
    if len(words) > 2 and words[0].lower().rstrip(".") in RANKS and not is_well_known(title):
        return False
    if (TALE.fullmatch(title) and not is_well_known(title)) or _RATED.fullmatch(title):
        return False
    if craft(title) and " " in title:
        return False
    house = words[-1].isupper() and key(words[-1]) in HOUSE_KEYS
    if len(words) > 1 and (words[-1] in BODY_ENDINGS or house):
        return False
    single = len(words) == 1 and title.isupper() and title.isalpha() and not is_well_known(title)
    if single or any(w in BODIES for w in words):
        return False
    places = [key(part) in PLACE_KEYS for part in title.split(" to ")]
    if key(title) in HOUSE_KEYS or places[0] or _is_people(words):
        return False
    if is_name(words) and not is_well_known(title):
        return False
    if len(words) == 1:
        low = words[0].lower()
        return not (
            low in STARTERS or low in CALENDAR or low in PEOPLES or low in JOBS or low in MALE
            or low in FEMALE or low.isdigit()
        )  # fmt: skip
    return not all(w.lower() in STARTERS or w.lower() in PEOPLES for w in words)
