"""Where names stand in the tokens of a sentence: runs of capitals, and what belongs to them."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Final

from rapidfuzz.distance import DamerauLevenshtein

from loaders.sources.article.extract.film_people import craft
from loaders.sources.article.extract.first_names import FEMALE, MALE, gender
from loaders.sources.article.extract.spelling import folded, keys
from loaders.sources.article.extract.words import (
    BODIES,
    BODY_ENDINGS,
    CALENDAR,
    CIVIL,
    FUNCTION_WORDS,
    HEADLINE_VERBS,
    HOUSES,
    JOBS,
    PARTICLES,
    PEOPLES,
    PLACES,
    QUARTERS,
    RANKS,
    STARTERS,
    SUFFIXES,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from loaders.sources.article.extract.entities import Span
    from loaders.sources.article.extract.tokens import Token

_PLACE_KEYS: Final = frozenset(keys(place) for place in PLACES)
_AFTER_NEW: Final = frozenset(
    [
        "york",
        "jersey",
        "zealand",
        "orleans",
        "mexico",
        "delhi",
        "england",
        "hampshire",
        "south",
        "line",
        "regency",
    ]
)
_EPITHETS: Final = frozenset(("old", "young", "little", "big", "happy", "lucky", "great", "quick"))
"""Adjectives that are part of a name inside a sentence: ``Old Tom``."""
_FATES: Final = frozenset(
    ("dies", "died", "dead", "deceased", "killed", "lives", "alive", "survives", "survived")
)
"""What lists of fates say in parentheses: ``Iris Vane (Dies)``."""
_INITIALS: Final = re.compile(r"(?:[A-Z]\.)+|[A-Z]")
_COUNTS: Final = frozenset(
    ["two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
     "twenty", "thirty", "forty", "fifty", "decades", "years", "months", "weeks", "days", "hours",
     "centuries", "minutes", "moments", "generations", "major", "general"]
)  # fmt: skip
"""``Nine years after``, ``Decades later``, ``Major spoilers``: no names, where a sentence"
" begins with them."""
_NO_NAMES: Final = frozenset(
    [
        "vfx",
        "cgi",
        "tv",
        "dvd",
        "cg",
        "us",
        "uk",
        "dc",
        "q&a",
        "iv",
        "ii",
        "iii",
        "usa",
        "ai",
        "vs",
        "ceo",
        "imax",
        "spoiler",
        "nazi",
    ]
)
_PLAIN_BODIES: Final = frozenset(("Force", "Table", "Order", "Hotel", "Team", "Group", "Films"))
"""Words that are no body of their own before ``of``."""
_EPITHET: Final = re.compile(
    r"[A-Z][a-z]{2,}(?:user|suer|eror|yer|aler|iler|ober|cher|iless|eater|aster|under|ender|hunter"
    r"|arian"
    r"|ficent|uncer|roker|ipper)|Great|Terrible|Gr[ea]y|White|Black|Red|Brave|Bold|Wise|Cruel"
    r"|Elder"
    r"|Younger|[A-Z][a-z]{3,}ed|Hutt|Kid|Clown|Cat|Barbarian|Ripper|Destroyer|Executioner|Hunter|Living|Mad"
)
"""What makes one name with the word before it: ``Kang the Conqueror``."""
_CALLING: Final = re.compile(
    r"[A-Z][a-z-]+(?:ologist|mancer|smith|keeper|hunter|maker|dealer|fighter|scientist|teacher"
    r"|officer|physicist|chemist|tracker|wrangler|trainer|keeper)"
)
"""A calling with a capital before a name: ``Xenologist Ann Lee``."""
_VOWEL: Final = re.compile("[AEIOUY]|[A-Z]{4}")
"""``CCH Doe`` is a name; what can be spoken, or is longer, is a body."""
_ATTRIBUTE: Final = re.compile(
    r"[a-z]-(?:born|bred|based|raised|trained|educated|nominated|winning|led|set|backed|owned"
    r"|speaking|inspired|themed|turned|level|era|style|esque|type|adjacent|bound|only|produced)$"
)
"""``Norway-born``, ``Oscar-nominated``: no part of a name."""
_OFFICES: Final = frozenset(
    ["state", "defense", "defence", "war", "education", "security", "police", "staff", "operations",
     "intelligence", "energy", "commerce", "labor", "agriculture"]
)  # fmt: skip
"""What a secretary or a chief may be of."""
_VERBAL: Final = re.compile(r"(?:ed|ing|ly)$")


_BEFORE_ROLES: Final = frozenset(("'s", "as", "plays", "playing", "portrays", "portraying"))
"""A role of one word has no surname in common with the actor after it: ``as Iris and Kim Doe``."""


class Runs:
    """Finds where names stand in the sentences of a text.

    Args:
        lowered: the words that the text also has in lower case.
    """

    def __init__(self, lowered: set[str]) -> None:
        self.lowered = lowered
        self.heading = False

    def of(self, tokens: Sequence[Token], taken: Sequence[Span]) -> Iterator[tuple[int, int]]:
        """Find where names stand: as indexes of their first token and the one after the last."""
        index = 0
        while index < len(tokens):
            if not self._begins(tokens, index, taken):
                index += 1
                continue
            end = self._end(tokens, index, taken)
            start = self._start(tokens, index, end)
            end = self._together(tokens, start, end, taken)
            if start < end:
                yield start, end
            index = end

    def _free(self, token: Token, taken: Sequence[Span]) -> bool:
        return all(token.end <= span.start or token.start >= span.end for span in taken)

    def _begins(self, tokens: Sequence[Token], index: int, taken: Sequence[Span]) -> bool:
        token = tokens[index]
        return token.capital and token.text[0].isalpha() and self._free(token, taken)

    def _end(self, tokens: Sequence[Token], index: int, taken: Sequence[Span]) -> int:
        at = index + 1
        while at < len(tokens) and at - index < 8:
            step = self._joins(tokens, at, taken)
            if not step:
                break
            at += step
        return at

    def _joins(self, tokens: Sequence[Token], at: int, taken: Sequence[Span]) -> int:
        token, before = tokens[at], tokens[at - 1]
        glued = token.start == before.end
        if not self._free(token, taken):
            return 0
        if token.capital and token.text[0].isalpha():
            ahead = tokens[at + 1] if at + 1 < len(tokens) else None
            last = ahead is None or not ahead.capital
            body = self._is_body(before) and token.text not in BODY_ENDINGS
            surname = token.lower in _LIKE_SURNAMES and _is_called(before, token)
            return 0 if body or (self._breaks(token, last=last) and not surname) else 1
        if token.text == "." and glued and before.text in SUFFIXES:
            return 1
        if token.text.islower() and token.lower in PARTICLES and self._is_second(tokens, at + 1):
            return 3
        after = tokens[at + 1] if at + 1 < len(tokens) else None
        if after is None or not (after.capital and after.text[0].isalpha()):
            return 0
        if not self._free(after, taken):
            return 0
        if (
            token.text == "."
            and glued
            and (_INITIALS.fullmatch(before.text) or folded(before.text) in JOBS)
        ):
            return 2
        if token.lower in PARTICLES and token.text.islower():
            return 2
        if token.text == "," and after.text in ("Jr", "Sr"):
            return 2
        if token.text == "the" and _EPITHET.fullmatch(after.text) and before.lower not in CALENDAR:
            return 2
        if token.text == "of" and before.text in BODY_ENDINGS and before.text not in _PLAIN_BODIES:
            return 2
        if token.text in ('"', "'") and at + 2 < len(tokens):
            return self._nickname(tokens, at)
        return 0

    def _is_second(self, tokens: Sequence[Token], at: int) -> bool:
        """Tell whether a second particle stands before a surname: ``van der Berg``."""
        return (
            at + 1 < len(tokens)
            and tokens[at].text.islower()
            and tokens[at].lower in PARTICLES
            and tokens[at + 1].capital
        )

    def _is_body(self, token: Token) -> bool:
        """Tell whether a word is a body that may stand before a name: ``FBI Agent Doe``."""
        return token.text in BODIES or (
            token.text.isupper()
            and 3 <= len(token.text) <= 5
            and token.text.isalpha()
            and not gender(token.lower)
            and (_VOWEL.search(token.text) is not None or token.text in HOUSES)
        )

    def _breaks(self, token: Token, *, last: bool) -> bool:
        """Tell whether a capital word ends a name, as headlines have them."""
        if len(token.text) == 1 or token.lower in PARTICLES or not token.text.isascii():
            return False
        if token.lower.endswith("day") and token.lower in CALENDAR:
            return True
        if token.lower in JOBS and token.text not in SUFFIXES and (self.heading or not last):
            return True
        return (
            (token.lower in FUNCTION_WORDS and (self.heading or token.text != "Watch"))
            or token.lower in HEADLINE_VERBS
            or (self.heading and (token.lower in STARTERS or token.lower in self.lowered))
        )

    def _together(
        self, tokens: Sequence[Token], start: int, end: int, taken: Sequence[Span]
    ) -> int:
        """Give the end of ``Joel and Ethan Doe`` and ``the Doe brothers``, who are one name."""
        if end - start != 1 or end >= len(tokens):
            return end
        if (
            tokens[end].lower in ("brothers", "sisters")
            and start
            and tokens[start - 1].lower == "the"
        ):
            return end + 1
        owned = start and tokens[start - 1].lower in _BEFORE_ROLES
        if tokens[end].lower not in ("and", "&") or owned:
            return end
        if end + 2 < len(tokens) and _first(tokens[start]):
            after = self._end(tokens, end + 1, taken) if tokens[end + 1].capital else end
            if after - end == 3 and _first(tokens[end + 1]) and self._free(tokens[end + 1], taken):
                return after
        return end

    def _nickname(self, tokens: Sequence[Token], at: int) -> int:
        for length in (1, 2):
            close = at + length + 1
            if (
                close + 1 < len(tokens)
                and tokens[close].text == tokens[at].text
                and tokens[close + 1].capital
                and all(t.capital for t in tokens[at + 1 : close])
            ):
                return length + 2
        return 0

    def _start(self, tokens: Sequence[Token], index: int, end: int) -> int:
        """Skip what stands before a name and is no part of it: ``The``, ``Director``."""
        start = index
        while start < end:
            low = tokens[start].lower
            rest = end - start
            drop = (
                (low in STARTERS and not self._names(tokens, start, end))
                or (low in JOBS and rest > 1 and not self._ranked(tokens, start, end))
                or (rest > 2 and _is_misspelt_job(low))
                or tokens[start].text == "."
                or low in PEOPLES
                or (rest > 1 and low in QUARTERS and tokens[start + 1].lower in PEOPLES)
                or (low in CALENDAR and rest == 1)
                or low in _NO_NAMES
                or _ATTRIBUTE.search(low)
                or (low in JOBS and _of_office(tokens, start))
                or (start > 1 and low in _OFFICES and _of_office(tokens, start - 2))
                or (rest > 2 and _CALLING.fullmatch(tokens[start].text))
                or (rest > 2 and low in self.lowered and start == 0 and not gender(low))
            )  # fmt: skip
            if rest == 1 and start and tokens[start - 1].text == "(" and low in _FATES:
                drop = True
            if rest == 1 and start == 0 and low in _COUNTS and _goes_on(tokens, end):
                drop = True
            if low == "new" and rest > 1 and tokens[start + 1].lower in _AFTER_NEW:
                break
            if tokens[start].text.isupper() and keys(tokens[start].text) in _PLACE_KEYS:
                break
            if (
                rest == 1
                and start == 0
                and _VERBAL.search(low)
                and _goes_on(tokens, end)
                and not gender(low)
            ):
                drop = True
            if low in HEADLINE_VERBS and rest > 1 and not gender(low):
                drop = True
            if not drop and not (
                start == 0 and rest > 1 and low.endswith("ing") and len(low) > 5 and not gender(low)
            ):
                break
            start += 1
        return start

    def _names(self, tokens: Sequence[Token], start: int, end: int) -> bool:
        """Tell whether a word that begins many sentences is part of a name here."""
        low = tokens[start].lower
        if self.heading or not start:
            return False
        called = start + 1 < end and tokens[start].text == "Will" and tokens[start + 1].capital
        titled = tokens[start - 1].lower in CIVIL or tokens[start - 2].lower in CIVIL
        return low in _EPITHETS or called or (titled and start + 1 == end)

    def _ranked(self, tokens: Sequence[Token], start: int, end: int) -> bool:
        """Tell whether a rank stands before a single name, which is called so alone."""
        rest = [token for token in tokens[start + 1 : end] if token.text != "."]
        ranked = tokens[start].lower in RANKS or tokens[start].lower in CIVIL
        return ranked and len(rest) == 1 and not self.heading


@cache
def _is_misspelt_job(word: str) -> bool:
    """Whether a word is a job with a letter too many, too few or wrong: ``Newcommer Kim Doe``."""
    long = len(word) >= _LONG and word not in JOBS and not gender(word)
    return long and any(
        DamerauLevenshtein.distance(word, job, score_cutoff=1) <= 1
        for job in JOBS
        if " " not in job
    )


_LONG: Final = 7


def _is_called(first: Token, last: Token) -> bool:
    """Whether a word of any text is a surname here: ``Ann Young``."""
    return bool(gender(first.lower)) or bool(craft(f"{first.text} {last.text}"))


_LIKE_SURNAMES: Final = frozenset(
    [
        "young",
        "long",
        "best",
        "case",
        "early",
        "good",
        "great",
        "may",
        "day",
        "more",
        "seven",
        "fun",
    ]
)


def _of_office(tokens: Sequence[Token], at: int) -> bool:
    """Whether an office is named: ``Secretary of State Doe``."""
    return (
        tokens[at].lower in JOBS
        and at + 3 < len(tokens)
        and tokens[at + 1].text == "of"
        and tokens[at + 2].lower in _OFFICES
        and tokens[at + 3].capital
    )


def _goes_on(tokens: Sequence[Token], at: int) -> bool:
    return at < len(tokens) and tokens[at].text.islower()


def _first(token: Token) -> bool:
    return token.lower in MALE or token.lower in FEMALE
