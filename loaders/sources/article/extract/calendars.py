"""Calendars of releases: lines that are a date, a title, or both, and no sentences."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from loaders.sources.article.extract.dates import dates
from loaders.sources.article.extract.first_names import gender
from loaders.sources.article.extract.spelling import key
from loaders.sources.article.extract.title_cues import HOUSE_KEYS, PLACE_KEYS
from loaders.sources.article.extract.well_known import is_well_known
from loaders.sources.article.extract.words import MONTHS, SMALL

if TYPE_CHECKING:
    from collections.abc import Iterator

    from loaders.sources.article.extract.dates import FoundDate


@dataclass(frozen=True, slots=True)
class Entry:
    """A film of a calendar.

    Attributes:
        start: where its title begins in the text.
        end: where it ends.
        title: the title.
        date: when it comes out, as the line and the headings above it say.
        old: when it was to come out once; empty where that is not said.
    """

    start: int
    end: int
    title: str
    date: str
    old: str = ""


_LEAST: Final = 3
"""So many entries make a calendar."""
_LONGEST: Final = 160
"""No line of a calendar is longer; what is, is prose."""
_MONTH: Final = "|".join(sorted(MONTHS, key=len, reverse=True))
_UPPER: Final = re.compile(rf"\b(?:{_MONTH})\b\.?(?= ?\d|\W*$)", re.IGNORECASE)
_BULLET: Final = re.compile(
    r"[\s>|*#\u2022\u00b7\u25cf\u25aa-]*(?:#?\d{1,2}[.)] (?=[\"'A-Z])|(?:MOVED|ADDED|DATED|NEW"
    r"|UNDATED"
    r"|REMOVED|CHANGED|Moved|Added|Dated|New|Undated|Removed|Changed):\s+)?"
)
_WEEKDAY: Final = re.compile(
    r"(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b[,.]? *(?:the )?",
    re.IGNORECASE,
)
_ABOUT: Final = re.compile(
    r"\b(?:releas\w*|coming (?:out|soon|to)|calendar|schedule|movies?|films?|theat(?:er|re)s"
    r"|cinemas|dates|slate|line-?up|upcoming|dated|undated|openings?)\b",
    re.IGNORECASE,
)
"""Words of a headline or an introduction that announce when films come out."""
_NO_FILMS: Final = re.compile(
    r"\b(?:tv|television|episodes?|seasons?|birthdays?|born|died|deaths|anniversar\w+|games?"
    r"|albums?|books?|festivals?|tours?|timeline|box office|trailers?|casting|convention)\b",
    re.IGNORECASE,
)
_HEADING: Final = re.compile(
    r"(?:[\s\W]|\b(?:new|upcoming|movies?|films?|releases?|release dates?|in|coming|out|to|soon"
    r"|this"
    r"|the|of|for|on|and|theat(?:er|re)s|theatrical|cinemas?|calendar|schedule|openings?|weekend"
    r"|wide|limited|every|all|major|big|mid|early|late|nationwide|worldwide|us|uk|week|preview"
    r"|(?:19|20)\d\d)\b)*",
    re.IGNORECASE,
)
"""What a heading has beside its date."""
_MONTH_ALONE: Final = re.compile(
    rf"\b(?P<month>{_MONTH})\b\.?(?:,? (?P<year>20\d\d))?", re.IGNORECASE
)
_DAY_ALONE: Final = re.compile(r"(?P<day>[0-3]?\d)(?:st|nd|rd|th)?(?= ?[:|\u2013\u2014-] )")
_YEAR: Final = re.compile(r"\b(20[0-4]\d)\b")
_PARTED: Final = re.compile(r" *(?:[:|\u2014\t.,]| -|\.{2,}| {2,}|(?= [\"'])|(?= \())+ *|\s+-+\s+")
_TAIL: Final = re.compile(
    r"(?P<before>.{2,80}?)(?P<gap> *[:|\u2014\t] *| - | *\.{2,} *|, | {2,}| \((?:[a-z ]{0,20}\b)?)"
    r"(?P<how>(?:(?:in|on|out|opens?|opening|due|theaters|cinemas|coming|releas\w+|now|set|for"
    r"|from|formerly|previously|originally|was) ){0,4})$"
)
"""A title, and what parts it from its date."""
_OLD: Final = re.compile(
    r"\b(?:previously|formerly|originally|was|(?:moved|pushed|delayed|shifted|bumped)(?: back| up)?"
    r" from|from|instead of|once)[ :]+$",
    re.IGNORECASE,
)
_MOVES: Final = re.compile(
    r"\b(?:mov(?:es|ed|ing)|push\w*|delay\w*|shift\w*|from|to|will|is|was|has|until)\b"
)
"""Words of a line that is told, and left to the rules."""
_LABEL: Final = re.compile(
    r"^by\b|\b(?:release|premiere|date|posted|published|updated|filming|production|wrap\w*|trailer"
    r"|teaser|casting|joins?|season|episodes?|dies|born|begins?|starts?|announce\w*|runtime|tickets"
    r"|director|cast|rating|studio|presale|tbd|tba|tbc|awards|ceremony|festival|comic-con)\b",
    re.IGNORECASE,
)
"""Words of no title that stands beside a date."""
_CUT: Final = re.compile(
    r" [(\[]| - | \| |\t|\u2014|\.{2,}|, (?:starring|directed|dir\b|with|from|a|an|the [a-z])"
    r"|[;.]? *$|: [a-z]"
)
_ASIDE: Final = re.compile(r"[(\[][^)\]]*[)\]]")
_NOTED: Final = re.compile(r", (?:starring|directed by) |\)\s*$")
_ENDS: Final = re.compile(r"[.:]\s*$")
_QUOTED: Final = re.compile(r"(?P<mark>[\"'])(?P<title>[A-Z0-9].{0,70}?),?(?P=mark)(?!\w)")
_WORD: Final = re.compile(r"[\w'&.-]+")


def calendar(text: str) -> list[Entry]:
    """Find the entries of a calendar in a flat text; of a text that holds none, nothing."""
    reader = _Reader(text)
    found = list(reader.entries())
    told = [line for _, line in reader.prose[:3]]
    shown = sum(map(_is_shown, found))
    other = any(_NO_FILMS.search(line) for line in told[:1]) and shown * 2 < len(found)
    if len(found) < _LEAST or other:
        return []
    if sum(_is_name(entry.title) for entry in found) * 2 > len(found):
        return []
    announced = any(_ABOUT.search(line) for line in (*told, *reader.headings))
    return found if announced or shown * 2 >= len(found) else []


def _is_shown(entry: Entry) -> bool:
    """Whether a title is known, or has the look of one."""
    return is_well_known(entry.title) or bool(re.search(r"\w [2-9]$|: | II+$", entry.title))


class _Reader:
    """Goes through the lines and keeps the headings that they stand under."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.prose: list[tuple[int, str]] = []
        self.headings: list[str] = []
        self._year = self._month = self._day = ""

    def entries(self) -> Iterator[Entry]:
        for line in re.finditer(r"[^\n]+", self.text):
            bullet = _BULLET.match(line[0])
            start = line.start() + (bullet.end() if bullet else 0)
            if start < line.end() <= start + _LONGEST:
                yield from self._line(start, line.end())

    def _line(self, start: int, end: int) -> Iterator[Entry]:
        if weekday := _WEEKDAY.match(self.text, start, end):
            start = weekday.end()
        words = _UPPER.sub(lambda m: m[0].capitalize(), self.text[start:end])
        told = dates(words, 0, len(words))
        if self._is_heading(words, told):
            self.headings.append(words)
            return
        if told and told[0].start == 0:
            yield from self._dated_first(words, start, told)
        elif (day := _DAY_ALONE.match(words)) and self._month:
            yield from self._under(words, start, day.end(), f"{self._month}-{int(day['day']):02}")
        elif told:
            found = list(self._dated_last(words, start, told))
            yield from found
            self._keep(words, start) if not found else None
        elif self._day and (_title_case(words) or _NOTED.search(words)) and not _ENDS.search(words):
            yield from self._titles(words, start, 0, self._day)
        else:
            self._keep(words, start)

    def _keep(self, words: str, start: int) -> None:
        """Keep a line that is none of a calendar; the first of all may tell the year."""
        years = set(_YEAR.findall(words))
        if not self.prose and len(years) == 1:
            self._year = years.pop()
        self.prose.append((start, words))

    def _is_heading(self, words: str, told: list[FoundDate]) -> bool:
        """Whether a line is a day, a month or a year, and hardly more."""
        days = [d for d in told if len(d.name) != len("2027")]
        if len(days) == 1 and _HEADING.fullmatch(words[: days[0].start] + words[days[0].end :]):
            self._day = self._whole(days[0].name)
            self._know(self._day)
            return True
        month = _MONTH_ALONE.search(words)
        if month and not days and _HEADING.fullmatch(words[: month.start()] + words[month.end() :]):
            name = f"{MONTHS[month['month'].lower()]:02}"
            year = month["year"] or next(iter(_YEAR.findall(words)), "")
            self._month, self._day = name, ""
            self._year = year or self._year
            return True
        year = _YEAR.findall(words)
        if len(year) == 1 and self.prose and _HEADING.fullmatch(words):
            self._year, self._month, self._day = year[0], "", ""
            return True
        return False

    def _know(self, date: str) -> None:
        if len(date) > len("05-01"):
            self._year = date[:4]

    def _whole(self, date: str) -> str:
        """Give a date the year of the headings."""
        bare = re.fullmatch(r"\d\d(?:-\d\d)?", date)
        return f"{self._year}-{date}" if bare and self._year else date

    def _dated_first(self, words: str, start: int, told: list[FoundDate]) -> Iterator[Entry]:
        """``May 1: FILM``, ``May 1 - FILM (Studio)``."""
        if found := _PARTED.match(words, told[0].end):
            self._know(told[0].name)
            entries = list(self._under(words, start, found.end(), told[0].name, told[1:]))
            by_year = len(told[0].name) == len("2027")
            yield from (e for e in entries if not by_year or _is_shown(e))
        else:
            self._keep(words, start)

    def _under(
        self, words: str, start: int, at: int, date: str, more: list[FoundDate] | None = None
    ) -> Iterator[Entry]:
        parted = _PARTED.match(words, at)
        at = parted.end() if parted else at
        old = next((d.name for d in more or () if _OLD.search(words, 0, d.start)), "")
        yield from self._titles(words, start, at, self._whole(date), self._whole(old))

    def _dated_last(self, words: str, start: int, told: list[FoundDate]) -> Iterator[Entry]:
        """``FILM: May 1, 2027``, ``FILM (May 1)``."""
        tail = _TAIL.match(words[: told[0].start])
        after = words[told[0].end : told[1].start if told[1:] else None].strip(" ).,;:")
        moved = (
            _MOVES.search(after) and not _OLD.search(f"{after} ") and after not in ("to", "until")
        )
        moved = moved and not (tail and _OLD.search(tail["how"]))
        if tail is None or len(told[0].name) == len("2027") or moved or len(after) > _LONGEST / 3:
            return
        date, old = told[0].name, ""
        olds = [d.name for d in told if _OLD.search(words, 0, d.start)]
        if olds:
            news = [d.name for d in told if d.name not in olds]
            date, old = (news[0] if news else ""), olds[0]
        self._know(date or old)
        yield from self._titles(tail["before"], start, 0, self._whole(date), self._whole(old))

    def _titles(self, words: str, start: int, at: int, date: str, old: str = "") -> Iterator[Entry]:
        for begin, end in titles_of(words, at):
            yield Entry(start + begin, start + end, words[begin:end], date, old)


def titles_of(words: str, at: int) -> list[tuple[int, int]]:
    """Give where the titles of an entry stand: what is quoted, else what comes before a note.

    Args:
        words: the line.
        at: where its date is over.
    """
    if words[at : at + 1] in "\"'":
        return [m.span("title") for m in _QUOTED.finditer(words, at) if _is_title(m["title"])]
    cut = _CUT.search(words, at)
    end = cut.start() if cut else len(words)
    while cut and cut[0].startswith((" - ", ": ")) and is_well_known(words[at : end + 40].strip()):
        end, cut = len(words.rstrip()), None
    rest = words[at:end].rstrip(" ,;.")
    if not _is_title(rest) or (cut and _MOVES.search(_ASIDE.sub("", words[end:]))):
        return []
    parts = [m.span() for m in re.finditer(r"[^,/]+(?:,(?! )[^,/]*)*", rest)]
    if len(parts) < 2 or is_well_known(rest):
        return [(at, at + len(rest))]
    spans = [_trimmed(rest, start, stop) for start, stop in parts]
    if any(is_well_known(rest[a:b]) or re.search(r" \d$", rest[a:b]) for a, b in spans) or (
        all(" " in rest[a:b] for a, b in spans) and not re.search(r", and ", rest)
    ):
        return [(at + a, at + b) for a, b in spans if b > a]
    return []


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    piece = text[start:end]
    return start + len(piece) - len(piece.lstrip()), end - (len(piece) - len(piece.rstrip()))


def _is_title(words: str) -> bool:
    return (
        bool(words)
        and not _LABEL.search(words)
        and _title_case(words)
        and key(words) not in HOUSE_KEYS | PLACE_KEYS
    )


def _title_case(words: str) -> bool:
    """Whether all words but small ones are large, and none of them ends a sentence."""
    found = _WORD.findall(re.sub(r"[(\[][^)\]]*[)\]]", "", words))
    large = [w for w in found if w[0].isupper() or w[0].isdigit() or w in ("&", "-")]
    return 0 < len(found) < 10 and all(w in large or w.lower() in SMALL for w in found)


def _is_name(words: str) -> bool:
    """Whether words look like somebody's name, and are no title that is known."""
    parts = words.split()
    known = is_well_known(words)
    return (
        len(parts) in (2, 3)
        and not known
        and bool(gender(parts[0].lower()))
        and all(part.isalpha() for part in parts)
    )
