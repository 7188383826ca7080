"""What a rule is: a function from one sentence to what it says; and what rules share."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Final

from loaders.sources.article.extract.asides import FOLLOWED, HEADS, in_passing
from loaders.sources.article.extract.entities import Entity
from loaders.sources.article.extract.film_clauses import (
    CONFLICT,
    LONG_AGO,
    film_of_clause,
    main_clause,
)
from loaders.sources.article.extract.pattern import MARK, pattern, told_aside
from loaders.sources.article.extract.tenses import told_in_past
from loaders.sources.article.extract.unsaid import ANOTHER, MANY, OTHERS, UNSAID

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from loaders.sources.article.extract.article import Article
    from loaders.sources.article.extract.coding import Coded
    from loaders.sources.article.extract.entities import Span
    from loaders.sources.article.extract.stretch import Where


@dataclass(slots=True)
class Found:
    """What a rule found in a sentence.

    Attributes:
        kind: the kind of the fact.
        subject: of whom or what.
        object: what is said of it.
        start: where in the coded text the words begin that say it.
        end: where they end.
        confidence: how sure the rule is.
        qualifiers: how it is said.
        text: the coded text that was read.
        firm: whether words of doubt in the sentence do not touch it.
    """

    kind: str
    subject: Entity
    object: Entity
    start: int
    end: int
    confidence: float = 0.9
    qualifiers: Mapping[str, Any] = field(default_factory=dict)
    text: str = ""
    firm: bool = False


@dataclass(slots=True)
class View:
    """One sentence as rules see it.

    Attributes:
        coded: the sentence.
        article: all of them.
        text: the coded text, without parentheses.
    """

    coded: Coded
    article: Article
    text: str

    def _of(self, marks: str | None, *kinds: str) -> list[Entity]:
        return [e for e in self.coded.entities(marks or "") if e.kind in kinds]

    def people(self, marks: str | None) -> list[Entity]:
        """Give the persons of some marks."""
        return self._of(marks, "person", "name")

    def subjects(self, match: re.Match[str]) -> list[Entity]:
        """Give who does what a match tells: of ``Kim, seen in FILM with Sam, is back``, Kim."""
        start, end = match.span("who")
        if house := _OF_HOUSE.search(self.text, 0, start):
            return self.people(house[1])
        if _MID_LIST.search(self.text, 0, start) and _TWO.fullmatch(match["who"]):
            return self.people(match["who"])[-1:]
        people = self.people(match["who"])
        if len(people) > 1 and _ONE_DOES.match(self.text, end):
            return people[-1:]
        if _ENDS_ASIDE.match(self.text, end) and _WITHIN.search(self.text, 0, start):
            told = _DESCRIBED.search(self.text, 0, start)
            return self.people(told[1]) if told else []
        return people

    def characters(self, marks: str | None) -> list[Entity]:
        """Give the characters of some marks."""
        return self._of(marks, "character", "name")

    def films(self, marks: str | None) -> list[Entity]:
        """Give the films and series of some marks."""
        return self._of(marks, "film", "series")

    def named(self, marks: str | None) -> list[Entity]:
        """Give everything that some marks stand for."""
        return self.coded.entities(marks or "")

    def span(self, mark: str) -> Span:
        """Give the span of one mark."""
        found = MARK.search(mark)
        assert found is not None
        return self.coded.spans[int(found[2])]

    def phrase(self, marks: str) -> str:
        """Give the words that the first of some marks stands for, where it is no name."""
        found = MARK.match(marks)
        return self.coded.spans[int(found[2])].phrase if found else ""

    def said(self, words: str) -> str:
        """Give coded words with names in the place of marks."""
        names = MARK.sub(lambda m: self.coded.spans[int(m[2])].entities[0].name, words)
        return " ".join(names.split())

    def listed(self, mark: str, at: int, text: str) -> list[Entity]:
        """Give the film of a mark, and those that go on its list: ``in FILM, FILM and FILM``."""
        found = _MORE.match(text, at)
        return list(dict.fromkeys(self.films(found[0] if found else mark)))

    def ahead(self, where: Where, verb: int) -> tuple[list[Entity], float]:
        """Give the film of a verb that looks ahead: not the one of a relative clause before it."""
        if OTHERS.match(self.text, where.end()):
            return [], 0.0
        near = _FILM.finditer(self.text, verb, where.end() + 60)
        after = next((m for m in near if not _APART.search(self.text[: m.start()])), None)
        if after and not _AHEAD_STOP.search(self.text[verb : after.start()]):
            main = self.article.phrases.upcoming
            if main is not None and BACK_FROM.search(self.text[where.start() : after.start()]):
                return [main, *(f for f in self.films(after[0]) if f is not main)], 0.88
            listed = _FILMS.match(self.text, after.start())
            return self.films(listed[0] if listed else after[0]), 0.93
        if _FILM.search(self.text, where.start(), verb):
            main = self.article.phrases.upcoming
            spoken = self.coded.film if len(self.coded.film) == 1 else []
            return ([main] if main else list(spoken)), 0.85
        films, sure = self.near(where.start(), where.end())
        main = self.article.phrases.upcoming
        if main is not None and films and main not in films:
            over = len(films) > 1 or self.article.phrases.is_over(films[0])
            apart = _CLAUSES.search(self.text, 0, where.start()) or not _FILM.search(self.text)
            return ([main], 0.84) if over and apart else (films, sure)
        return films, sure

    def _aside(self, mark: re.Match[str], start: int, end: int) -> bool:
        """Whether a film tells only who somebody is: by words that are no part of a statement."""
        if _APART.search(self.text[: mark.start()]):
            return True
        whom = _OF_WHOM.search(self.text, 0, mark.start())
        if whom is not None and (start < whom.start() or "," in self.text[mark.end() : start]):
            return True
        main = self.article.main
        if main is not None and main in self.films(mark[0]):
            return False
        if _DESCRIBES.match(self.text, mark.end()) and not _ITS_CAST.match(self.text, mark.end()):
            return True
        if mark.end() <= main_clause(self.text) <= start:
            return True
        if HEADS.search(self.text, 0, mark.start()):
            return True
        if CONFLICT.search(self.text, 0, mark.start()):
            return True
        if FOLLOWED.search(self.text, 0, mark.start()):
            return True
        since = end if mark.start() >= end else 0
        apart = mark.end() <= start or mark.start() >= end
        return apart and in_passing(self.text, mark.start(), mark.end(), since)

    def _closed(self, mark: re.Match[str], end: int) -> bool:
        """``Kim, who made FILM with Sam, is back``: the clause of the film is over."""
        text = self.text
        aside = told_aside(f"{text[: mark.end()]},", mark.start(), mark.end() + 1)
        return aside and _CLOSES.search(text, mark.end(), end) is not None

    def _inside(self, marks: list[re.Match[str]], start: int, end: int) -> list[re.Match[str]]:
        """Give the films that stand in a statement and are of it."""
        return [
            m for m in marks
            if start <= m.start() < end and not told_aside(self.text, m.start(), end)
            and not _THEIR.search(self.text, 0, m.start()) and not self._between(m)
        ]  # fmt: skip

    def _between(self, mark: re.Match[str]) -> bool:
        """``Kim Doe, fresh off FILM, turns up as``: between commas a film tells who she is."""
        text = self.text
        return text.startswith(",", mark.end()) and in_passing(text, mark.start(), mark.end())

    def _before(self, marks: list[re.Match[str]], start: int, end: int) -> list[re.Match[str]]:
        """Give the films before a statement that it may go on to speak of."""
        return [
            m for m in marks
            if m.end() <= start and not _OF_PERSON.match(self.text, m.end())
            and not told_aside(self.text, m.start(), start)
            and not self._closed(m, end)
            and not BACK_FROM.search(self.text, 0, m.start())
            and not _ORIGIN.search(self.text, 0, m.start())
            and not _THEIR.search(self.text, 0, m.start())
        ]  # fmt: skip

    def near(self, start: int, end: int, reach: int = 200) -> tuple[list[Entity], float]:
        """Give the film that a statement at a place belongs to, and how sure that is.

        The film named after it in the same clause comes first, then the one before it in the
        sentence, then the one that the text speaks of.

        Args:
            start: where the statement begins.
            end: where it ends.
            reach: how far after it a film may be named.
        """
        if of_it := film_of_clause(self.text, start):
            return self.films(of_it[0]), of_it[1]
        if (cast := _CAST_OF.match(self.text)) and start >= cast.end() and self.coded.film:
            again = self.films(cast[1]) if _AGAIN.search(self.text, start, end + 60) else []
            return list(dict.fromkeys([*self.coded.film, *again])), 0.86
        stop = _STOP.search(self.text, end)
        last = min(stop.start() if stop else len(self.text), end + reach)
        marks = [
            m for m in _FILM.finditer(self.text) if not self._aside(m, start, end)
            and (m.start() < end or not BACK_FROM.search(self.text, end, m.start()))
        ]  # fmt: skip
        after = next((m for m in marks if end <= m.start() < last), None)
        gap = self.text[end : after.start()] if after else ""
        frame = _FRAME.match(self.text)
        framed = frame is not None and start > frame.end()
        if OTHERS.match(self.text, end):
            return [], 0.0
        if (
            after
            and _INTO.search(gap)
            and not ((framed and "," in gap) or _SINCE.search(gap) or _PREDICATE.search(gap))
        ):
            return self.films(after[0]), 0.94
        if MANY.match(self.text, end) or ANOTHER.match(self.text, end):
            return [], 0.0
        if frame and framed:
            return self.films(frame[0]), 0.93
        told = max((m.end() for m in marks if m.start() < end), default=0)
        if UNSAID.search(self.text, told, end):
            return [], 0.0
        if inside := self._inside(marks, start, end):
            return self.films(inside[0][0]), 0.94
        if before := self._before(marks, start, end):
            return self.films(before[-1][0]), 0.92 if len({m[0] for m in before}) == 1 else 0.8
        if after and _SINCE.search(gap):
            past = told_in_past(self.text, start, end)
            return ([] if past else list(self.coded.film)), 0.82
        if after and self.coded.film and _APART_FROM.search(gap):
            return list(self.coded.film), 0.82
        if after is None and LONG_AGO.match(self.text):
            return [], 0.0
        return (self.films(after[0]) if after else list(self.coded.film)), 0.85


_CLAUSES: Final = re.compile(
    "\u27e8F\\d+\u27e9[^\u27e8]*(?:\u27e8[A-EG-Z]\\d+\u27e9[^\u27e8]*)*(?:; |, (?:and|but|while"
    "|though|so|yet) )"
)
_OF_HOUSE: Final = re.compile("(\u27e8[PN]\\d+\u27e9) (?:of|from) (?:the )?$")
"""``Kim Doe of STUDIO is producing``: where the house looks like a name."""
_ONE_DOES: Final = re.compile(
    r",? who(?: also| then| now| once)? (?:is|was|has|does|[a-z-]{3,}(?<!s)s)\b"
)
_ENDS_ASIDE: Final = re.compile(r"(?: (?:in|on|for) (?:the )?⟨[FS]\d+⟩)?,(?! who)")
_WITHIN: Final = re.compile(
    r"\b(?:for|of|in|from|with|by|on|to|opposite|alongside|as) (?:the )?(?:late )?$"
    r"|\bwho (?:once |first |also |famously )?(?:play(?:s|ed)|portray(?:s|ed)|voiced?) (?:the )?"
    r"(?:['\"]?[a-z-]+['\"]? )?$"
)
_MID_LIST: Final = re.compile(
    r"\b(?:(?:by|from|with|of|to|for) (?:[a-z]+ )?\u27e8[PN]\d+\u27e9(?:, \u27e8[PN]\d+\u27e9)*,?"
    r" and|by|from|with|join(?:s|ed|ing)?|opposite|alongside|replac(?:es?|ed|ing)) (?:[a-z]+ )?$"
)
_TWO: Final = re.compile("\u27e8[PBN]\\d+\u27e9, and (?:[a-z]+ ){0,3}\u27e8[PBN]\\d+\u27e9")
"""``by Kim and Sam, and Ann is back``: a list that has ended."""
_DESCRIBED: Final = re.compile("(\u27e8[PBN]\\d+\u27e9), [^.;,]*$")
"""Who is described by what stands between commas."""
_MORE: Final = re.compile(
    "\u27e8[FS]\\d+\u27e9(?:(?:,| and|, and|,? and,? [a-z]+,|, [a-z]+ in) (?:in |the )?"
    "(?:\u27e8D\\d+\u27e9(?:'s)? )?\u27e8[FS]\\d+\u27e9(?!'s| (?:stars?|director|and \u27e8P)))*"
)
_CLOSES: Final = re.compile(
    r"\u27e9, (?:is|are|was|were|will|has|have|also|now|then|returns?|joins?|(?!sources|fans|films"
    r"|movies|series|reports|details|stars|plays|whereas|as)[a-z]{3,}(?<![su])s) "
)
_CAST_OF: Final = re.compile(
    r"(?:back |returning )?(?:from|among) (?:the )?(?:[a-z-]+ )?(?:cast|stars|ensemble|actors)"
    r" (?:of|in|from) (?:the )?(\u27e8F\d+\u27e9),"
)
"""``From the cast of FILM, Kim and Sam are back``: in that one, and in the one spoken of."""
_AGAIN: Final = re.compile(r"\b(?:return|repris|back\b|again\b|reunit)")
_OF_WHOM: Final = re.compile(
    r", (?:(?:all|both|most|some|many|each|none|neither|two|three|four) of )whom [^.;]*$"
)
"""``A and B, both of whom were in FILM``: a clause of its own."""
_FILMS: Final = re.compile("\u27e8[FS]\\d+\u27e9(?:,? and \u27e8[FS]\\d+\u27e9)?")
COMPANY: Final = re.compile(
    r"\b(?:partners?|colleagues?|co-?stars?|collaborators?|predecessors?|co-writers?|counterparts?)"
    r" (?:on|in|from|for|of) (?:the )?(?:\u27e8D\d+\u27e9(?:'s)? )?$"
)
"""``his collaborator on FILM``: that one tells only who somebody is."""
_APART: Final = re.compile(
    r"\b(?:since|before|after|unlike|like|than|besides) (?!that in )(?:[a-z-]+ "
    rf"|\u27e8D\d+\u27e9(?:'s)? ){{0,4}}(?:(?:\u27e8F\d+\u27e9, )*\u27e8F\d+\u27e9,? and )?$"
    rf"|{COMPANY.pattern}"
    r"|\b(?:left|leaves|leaving|departed|quit|dropped out|walked away|was lured away)"
    r" (?:for|to (?:make|direct|do))"
    r" (?:the )?$"
)
_DESCRIBES: Final = re.compile(
    r"(?:'s)? (?:(?:[a-z]+-winning|breakout|former|and) )?(?:stars?|actors?|actress(?:es)?|alum\w*"
    r"|veterans?|favou?rites?|directors?|filmmakers?|helmers?|writers?|scribes?|creators?"
    r"|screenwriters?|producers?|breakouts?|thesps?|fame)\b"
)
_ITS_CAST: Final = pattern(r" stars {PS}(?=[.;]|$|,? (?:as|in|with|alongside|who)\b)")
"""``FILM stars Kim Doe and Sam Roe.``: a verb, where the sentence has no other."""
_INTO: Final = re.compile(
    r"\b(?:in|for|of|to|on|into|with|from) (?:(?!which|whom|that|who\b)[a-z'-]+,? "
    r"|\u27e8[PDONRC]\d+\u27e9(?:'s)? ){0,5}$"
)
_FILM: Final = re.compile("\u27e8[FS]\\d+\u27e9")
_FRAME: Final = re.compile(
    r"(?:now |and |but |so far )?in (?:[a-z'-]+ |\u27e8D\d+\u27e9's ){0,4}\u27e8F\d+\u27e9,"
)
_PREDICATE: Final = re.compile(r", (?:will|would|is|are|was|were|has|have|had)\b")
"""``FILM, which is shot there, will bring back some of FILM``: the main clause goes on."""
_OF_PERSON: Final = re.compile("'s (?:[a-z-]+ ){0,3}\u27e8[PN]")
_THEIR: Final = re.compile(r"\brepris\w* (?:his|her|their|its) (?:[a-z-]+ ){0,2}$")
"""``reprise their FILM roles``: that one is over."""
_STOP: Final = re.compile(
    r"[;:.]|, (?:while|but|as|although|whom?|with|where|whose) "
    r"|, and \u27e8[PBN]\d+\u27e9, (?!\u27e8)"
    r"| (?:because|whereas|although|due to|thanks to|ahead of|instead of|owing to) "
)
BACK_FROM: Final = re.compile(
    r"\b(?:back|return(?:s|ing|ed)?|(?:repris(?:e|es|ed|ing)|back in|return(?:s|ing)? to)"
    r" (?:his|her|their) (?:[a-z-]+ )?(?:roles?|parts?|characters?))"
    r" from (?:the )?(?:\u27e8D\d+\u27e9(?:'s)? )?(?:[a-z]+ )?$"
)
"""``back from FILM``: in that one, and in the one that is spoken of."""
_ORIGIN: Final = re.compile(
    "\u27e8[CN]\\d+\u27e9 from (?:the )?(?:\u27e8D\\d+\u27e9(?:'s)? |last year's )?(?:[a-z-]+ )?$"
    r"|\b(?:role|part|character|director|villain) from (?:the )?(?:\u27e8D\d+\u27e9(?:'s)? )?$"
)
"""``as Iris Vane from FILM``: that one is over."""
_SINCE: Final = re.compile(
    "\\b(?:after|before|since|when|where|while|because|than) (?:the last time )?\u27e8[BPCN]"
    "|, (?:the|an?) (?:[a-z-]+ )?(?:role|part|character) "
    "|, (?:the|an?|his|her) (?:[a-z-]+ ){1,5}(?:(?:who|whom|whose|that|which)\\b"
    "|\u27e8[PCNB]\\d+\u27e9 [a-z])"
    r"|\b(?:who|whom|that|which) [^,;]*\b(?:[a-z]{3,}ed|was|were|had|fell|went|died|left|took|got"
    r"|came|met|made)\b[^,;]* (?:last (?:year|month|summer|fall|spring|winter)'s|\u27e8D\d+\u27e9's"
    r"|the (?:first|last|previous|original)) $"
    "|, (?:which|whom|whose) \u27e8[BPCN]"
    r"|,? (?:and|while|then) (?:[a-z-]+ )?\u27e8[PBN]\d+\u27e9 (?:in|for) (?:the )?"
    r"(?:\u27e8D\d+\u27e9(?:'s)? )?$"
    r"|, (?:will|is|are|was|were|has|have|opens|arrives|hits|comes|stars) [^;]*, (?:the|an?|its) "
    "|, (?:the|an?|his|her) (?:[a-z-]+ ){1,4}of \u27e8[CNP]\\d+\u27e9 from "
)
"""A clause of its own: its film is where somebody was before."""
_AHEAD_STOP: Final = re.compile(rf"[,;.]|{_STOP.pattern}")
_APART_FROM: Final = re.compile(r",|\b(?:which|when|where|while|that|who|whose|after|before)\b")
"""What begins another clause: a film that is named there is not the one of this."""


@dataclass(frozen=True, slots=True)
class Rule:
    """A named function that reads one kind of wording."""

    name: str
    words: re.Pattern[str]
    read: Callable[[View], Iterator[Found]]


RULES: Final[list[Rule]] = []
"""All rules, in the order of their files."""


def reads(
    words: str,
) -> Callable[[Callable[[View], Iterator[Found]]], Callable[[View], Iterator[Found]]]:
    """Make a function a rule that is asked only where the sentence has one of some words.

    Args:
        words: alternatives of a pattern: ``plays?|portray``.
    """

    def register(read: Callable[[View], Iterator[Found]]) -> Callable[[View], Iterator[Found]]:
        RULES.append(
            Rule(f"{read.__module__.rsplit('.', 1)[-1]}.{read.__name__}", re.compile(words), read)
        )
        return read

    return register


def text_entity(text: str, kind: str = "text") -> Entity:
    """Give words as one end of a fact."""
    return Entity(kind, text, sure=True)


def each(
    kind: str, subjects: Iterable[Entity], objects: Iterable[Entity], match: Where,
    confidence: float = 0.9, **qualifiers: Any,
) -> Iterator[Found]:  # fmt: skip
    """Give a fact for every pair of a subject and an object; ``firm`` is no qualifier."""
    objects = list(objects)
    firm = qualifiers.pop("firm", False)
    for subject in subjects:
        for other in objects:
            if subject is not other:
                yield Found(
                    kind,
                    subject,
                    other,
                    match.start(),
                    match.end(),
                    confidence,
                    qualifiers,
                    match.string,
                    firm,
                )
