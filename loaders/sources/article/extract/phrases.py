"""Phrases for films: ``the seventh installment``, ``both films``, ``the sequel``."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING, Final

from loaders.sources.article.extract.asides import goes_on_about, in_passing
from loaders.sources.article.extract.coding import code_aside
from loaders.sources.article.extract.earlier import UNKNOWN
from loaders.sources.article.extract.entities import Entity, Span
from loaders.sources.article.extract.focus_cues import FAR
from loaders.sources.article.extract.later import Later
from loaders.sources.article.extract.pattern import MARK, told_aside
from loaders.sources.article.extract.phrase_forms import (
    AHEAD,
    ALL_BACK,
    ALL_OF,
    AMONG_SOME,
    BACK,
    BARE,
    BESIDES,
    BOTH,
    CAPTION,
    COUNTED,
    DONE,
    FIRST_OF,
    FIRST_ONE,
    IN_TIME,
    INTRODUCED,
    IS,
    ITS_SEQUEL,
    KIN,
    LOOKS_BACK,
    NAMED,
    NEW_ONES,
    NEXT,
    NTH,
    NUMBERED,
    OF_TALE,
    ORIGINAL,
    OTHER_KIND,
    PAIR,
    PART,
    PREVIOUS,
    REMADE,
    SEQUEL_TO,
    SEQUELS,
    SERIES,
    SET_BESIDE,
    SOMEBODYS,
    STARS,
    STARTED,
    TALE,
    THAT_ONE,
    THE,
    THE_FILM,
    TURNS_OUT,
    UNSAID,
    YEARLY,
)
from loaders.sources.article.extract.sections import sections
from loaders.sources.article.extract.sequels import SEQUEL
from loaders.sources.article.extract.spelling import key, place_of

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from loaders.sources.article.extract.coding import Coded
    from loaders.sources.article.extract.topic import Topic
    from loaders.sources.article.extract.works import Works


_LAST: Final = ("latest", "newest")
_NEXT_OF: Final = ("sequel", "prequel", "threequel")
_SUBJECT: Final = 30
"""So near its beginning stands what a sentence is about."""


class Phrases(Later):
    """Puts marks for phrases that mean films into the sentences of one article."""

    def __init__(self, works: Works, coded: Sequence[Coded], topic: Topic) -> None:
        super().__init__(works, coded, topic)
        self._before: list[Entity] = []
        blocks = Counter(c.sentence.block for c in coded)
        self._alone = {block for block, count in blocks.items() if count == 1}
        self.sections = sections(coded, self._first_film())
        self.scattered |= len({id(s.films[0]) for s in self.sections.values()}) > 1
        self._unknown = False
        self._block = -1
        self._lost = False

    def mark(self, coded: Coded) -> None:
        """Mark the phrases of one sentence, and note what it speaks of."""
        self._open(coded)
        if coded.sentence.block != self._block:
            self._block = coded.sentence.block
            self._last = []
            self._lost = False
            self._before = self._spoken if len(set(self._spoken)) == 1 else []
        self._last = self._goes_on(coded) or self._last
        for form, meaning in (
            (ITS_SEQUEL, self._its_sequel), (SEQUEL, self._sequel), (SEQUEL_TO, self._sequel_to),
            (BACK, self._back), (ALL_BACK, self._all_back),
            (ALL_OF, self._all_of), (SEQUELS, self._sequels), (PREVIOUS, self._previous),
            (YEARLY, self._of_year), (FIRST_OF, self._first_of), (FIRST_ONE, self._first_one),
            (NUMBERED, self._numbered), (PAIR, self._both), (NEXT, self._next),
            (BARE, self._bare), (ORIGINAL, self._original), (PART, self._part),
            (THAT_ONE, self._that_one), (BOTH, self._both_alone), (NTH, self._nth),
            (TALE, self._tale), (OF_TALE, self._tale), (THE, self._the),
        ):  # fmt: skip
            self._write(coded, form, meaning)
        self._franchises(coded)
        coded.full = KIN.sub(",", coded.full)
        coded.plain = code_aside(coded.full)
        spoken_of = self._section or (None if self.scattered else self.main)
        self._head(coded)
        self._told = [
            film for m in MARK.finditer(coded.full) if m[1] == "F"
            for film in coded.spans[int(m[2])].entities
        ]  # fmt: skip
        nothing = self._lost or (self._unknown and not self._last)
        coded.film = [] if nothing else self._last or ([spoken_of] if spoken_of else [])
        if LOOKS_BACK.search(coded.plain) and "\u27e8F" not in coded.plain:
            coded.film = self._earlier()
        self._remember(coded)
        if UNSAID.search(coded.plain):
            self._lost, coded.film = True, []

    def _first_film(self) -> Entity | None:
        return self.works.first(self.series) if self.series is not None else None

    def _open(self, coded: Coded) -> None:
        """Note which film a part of the text is about, as its heading tells."""
        section = self.sections.get(id(coded))
        if section is not None:
            self._section = section.films[0] if len(section.films) == 1 else None
            self._unknown = self._section is None

    def _head(self, coded: Coded) -> None:
        """Note whether a numbered part of the text begins whose film is not known."""
        if not coded.sentence.heading or coded.before is None or id(coded) in self.sections:
            return
        if COUNTED.fullmatch(coded.before.sentence.text.strip()):
            self._unknown = "\u27e8F" not in coded.full and self._by_parts(2)
            self._section = None if self._unknown else self._section

    def _write(
        self,
        coded: Coded,
        form: re.Pattern[str],
        meaning: Callable[[re.Match[str], Coded], list[Entity]],
    ) -> None:
        if form.search(coded.full):
            coded.full = form.sub(lambda m: self._put(m, meaning(m, coded), coded), coded.full)

    def _remember(self, coded: Coded) -> None:
        """Note which film the sentence speaks of: ``the film`` means it in the next one."""
        marks = [
            m
            for m in MARK.finditer(coded.full)
            if m[1] == "F"
            and goes_on_about(coded.full, m)
            and not self._past(coded, m)
            and (self._is_about(coded, m) or not STARS.match(coded.full, m.end()))
        ]
        named = [coded.spans[int(m[2])].entities for m in marks]
        if [UNKNOWN] in named:
            subject = coded.full.find("\u27e8F") < _SUBJECT
            self._lost = self._lost or (len(named) == 1 and subject)
            named = [entities for entities in named if entities != [UNKNOWN]]
        films = list(dict.fromkeys(film for entities in named for film in entities))
        self._spoken = [entities[0] for entities in named if len(entities) == 1]
        if named:
            self._lost = False
            several = [entities for entities in named if len(entities) > 1]
            about = self._section if self.scattered else self.main
            main = about if about in films and not several else None
            leads = AHEAD.match(coded.full[: marks[0].start()])
            shown = INTRODUCED.match(coded.full, marks[-1].end()) and len(marks) == 1
            if main or about is None or several or leads or shown:
                self._last = [main] if main else (several or named)[0]
            self._listed = films
        asked = coded.sentence.block in self._alone and coded.plain.endswith("?")
        if asked and not films:
            self._section = self.coming if NEW_ONES.search(coded.plain) else None
        if (
            (coded.sentence.heading or asked)
            and coded is not self.coded[0]
            and not self._is_tag(coded)
            and not CAPTION.search(coded.full)
            and id(coded) not in self.sections
        ):
            if len(films) == 1 and (self._ours(films[0]) or self._by_parts()):
                self._section = films[0]
            elif films:
                self._section = None

    def _is_tag(self, coded: Coded) -> bool:
        """A lone title under a headline that names the main film stands below a picture."""
        alone = re.fullmatch("\u27e8F\\d+\u27e9", coded.full.strip()) is not None
        headed = self.main in self.coded[0].entities(self.coded[0].full)
        return (
            alone
            and headed
            and coded in self.coded[1:2]
            and self.main not in coded.entities(coded.full)
        )

    def _past(self, coded: Coded, mark: re.Match[str]) -> bool:
        """Whether a phrase inside a sentence only looks back: ``he left after the first film``."""
        span = coded.spans[int(mark[2])]
        if len(span.entities) > 1:
            beside = SET_BESIDE.search(coded.full, 0, mark.start())
            return bool(span.phrase) and bool(beside or self.upcoming not in span.entities)
        old = span.entities[0].number == 1 and self.main is not None
        other = old and span.entities[0] is not self.main
        return bool(span.phrase) and other and mark.start() > 3

    def _put(self, match: re.Match[str], films: list[Entity], coded: Coded) -> str:
        if not films:
            return match[0]
        number = len(coded.spans)
        coded.spans.append(Span(0, 0, films, "F", match[0]))
        who = match.groupdict().get("who") or ""
        return f"{who}\u27e8F{number}\u27e9"

    def _numbered(self, match: re.Match[str], coded: Coded) -> list[Entity]:
        base = self._base(match, coded)
        if base is None or (
            match["noun"].startswith(("sequel", "prequel")) and not match["second"]
        ):
            return []
        if SOMEBODYS.search(coded.full, 0, match.start("ordinal")):
            return []
        if not match["of"] and AMONG_SOME.match(coded.full, match.end()):
            return []
        of_series = match["in"] or match[0].endswith(("series", "franchise", "saga"))
        if of_series and IN_TIME.match(coded.full, match.end()):
            return self._in_time(match, coded)
        number = place_of(match["ordinal"])
        out = self.works.gazetteer.last_out(base or "")
        if out and number > out + FAR:
            return []
        if re.match(r"['\"]? (?:spin-?off|sister|prequel) ", coded.full[match.end() :]):
            return [self.main or UNKNOWN]
        before = IS.search(coded.full[: match.start()])
        if before is not None and not match["second"]:
            return [self._same(base, number, coded.spans[int(before[1])])]
        named = NAMED.match(coded.full, match.end())
        if named is not None and not match["second"]:
            return [self._same(base, number, coded.spans[int(named[1])])]
        if not match["second"] and self._is_main(base, number):
            return [self.main] if self.main else []
        numbers = [number]
        if match["second"]:
            numbers.append(place_of(match["second"]))
        elif not re.search(r"(?:[^s]|series)$", match["noun"]) and number == 1:
            return []
        return [self.works.number(base, n) for n in numbers]

    def _in_time(self, match: re.Match[str], coded: Coded) -> list[Entity]:
        """``FILM, the first SERIES film since ...``: the first in a long time, not of all."""
        before = IS.search(coded.full[: match.start()])
        if before is not None:
            return coded.spans[int(before[1])].entities
        called = THE_FILM.search(coded.full, 0, match.start()) and not self.scattered
        return [self.main] if called and self.main else [UNKNOWN]

    def _is_main(self, base: str, number: int) -> bool:
        """Whether the Nth film of a series, which the text does not name, is the main one."""
        main = self.main
        if main is None or main.number or main.kind != "film" or number < 3 or self.scattered:
            return False
        named = self.works.numbered(base, number)
        if (named is not None and named.forms) or key(main.name) == key(main.base or main.name):
            return False
        if key(base) == key(main.base or main.name):
            main.number, main.base = number, base
            self.works.know_number(base, number, main)
        return True

    def _same(self, base: str, number: int, span: Span) -> Entity:
        """``the fourth installment, 2009's Iron Comet``: one film, told twice."""
        film = span.entities[0]
        if film.number is None:
            alone = film.base is None or key(film.base) == key(film.name)
            film.number, film.base = number, base if alone else film.base
            self.works.know_number(base, number, film)
        elif film.number != number and film.number == 1 and not film.mention.node:
            name = min(film.forms, default=film.name)
            film = Entity("film", name, forms={name}, base=base, number=number, sure=True)
            self.works.know_number(base, number, film)
            span.entities[0] = film
        return film

    def _next(self, match: re.Match[str], coded: Coded) -> list[Entity]:
        base = self._base(match, coded)
        if match["noun"].endswith("s") and match["noun"] != "series":
            return []
        if re.match(r" to the\b", coded.full[match.end() : match.end() + 8]):
            return []
        if told := TURNS_OUT.match(coded.full, match.end()):
            return coded.spans[int(told[1])].entities
        film = self._section or self.upcoming
        if film is not None and film is self._section:
            return [film]
        if named := NAMED.match(coded.full, match.end()):
            return coded.spans[int(named[1])].entities[:1]
        if (
            film is not None
            and base
            and match["when"] in _LAST
            and DONE.match(coded.full, match.end())
        ):
            return [self._out_before(film, base)]
        if (
            film is None
            or base is None
            or self._unknown
            or (film.base and key(film.base) != key(base))
        ):
            return []
        return [film]

    def _bare(self, match: re.Match[str], coded: Coded) -> list[Entity]:
        base = self._base(match, coded)
        if match["ordinal"] and OTHER_KIND.match(coded.full, match.end()):
            return []
        if match["ordinal"] and base:
            return [self.works.number(base, place_of(match["ordinal"]))]
        film = self.upcoming
        return [film] if film and base and film.base and key(film.base) == key(base) else []

    def _part(self, match: re.Match[str], coded: Coded) -> list[Entity]:
        """``at the end of part two``, where the films are numbered."""
        del coded
        number = place_of(match["ordinal"])
        part = re.compile(rf"\bPart (?:{match['ordinal']}|{number})$", re.IGNORECASE)
        named = [f for f in self.works.entities if f.kind == "film" and part.search(f.name)]
        if not named and number == 1 and self.main and (two := _TWO.search(self.main.name)):
            series = self.main.base if key(two[1]) == key(self.main.base or "") else None
            one = f"{two[1]}{two[2]}{'1' if two[3] == '2' else 'One'}"
            return [self.works.number(series, 1) if series else self.works.add(one)]
        if len(named) == 1 or number < 2:
            return named if len(named) == 1 else []
        if self.series is None or not self.numbers & {number, number + 1}:
            return []
        return [self.works.number(self.series.base or self.series.name, number)]

    def _only_one(self, base: str | None) -> list[Entity]:
        """The film of another series, where the text has one beside its first."""
        named = [
            film for film in self.works.entities
            if film.kind == "film" and film.forms and (film.number or 0) != 1
            and base and key(film.base or "") == key(base) and not self.is_over(film)
            and not self.works.gazetteer.came_out(film.name)
        ]  # fmt: skip
        return named if len(named) == 1 else []

    def _the(self, match: re.Match[str], coded: Coded) -> list[Entity]:
        if match["in"] is not None:
            base, film = self._base(match, coded), self.upcoming
            ours = film is not None and film.base and base and key(film.base) == key(base)
            return [film] if film is not None and ours else self._only_one(base)
        if match["of"] or (
            match["noun"] in ("project", "production") and "the production" in match[0]
        ):
            return []
        before = [
            m
            for m in MARK.finditer(coded.full, 0, match.start())
            if m[1] == "F"
            and not told_aside(coded.full, m.start(), match.start())
            and not coded.full.endswith("(", 0, m.start())
            and not in_passing(coded.full, m.start(), m.end())
            and (self._is_about(coded, m) or not STARS.match(coded.full, m.end()))
        ]
        if before and not (match["noun"] in _NEXT_OF and not self._ours_of(coded, before[-1])):
            films = coded.spans[int(before[-1][2])].entities
            if match["noun"] in _NEXT_OF and BESIDES.search(coded.full, 0, match.start()):
                return self._after(films[-1])
            other = match["noun"] in _NEXT_OF and (films[0].number or 0) < 2
            if other and self.main and self.main not in films and not self.scattered:
                return [self.main] if key(self.main.base or "") == key(films[0].base or "") else []
            return films if len(films) == 1 and not other else []
        if match["noun"] in _NEXT_OF and "\u27e8F" in coded.full[: match.start()]:
            told = coded.entities(coded.full[: match.start()])
            ours = any(e.kind == "film" and self._ours(e) for e in told)
            return [self.main] if self.main and not ours and not self.scattered else []
        if match["who"] and coded.full.endswith(REMADE, 0, match.start()):
            return []
        if match["noun"].startswith("spin") and self.main and (self.main.number or 1) > 1:
            return [film for film in self._last if film is not self.main][:1] or [UNKNOWN]
        if match["who"] and self.main:
            return [self.main]
        if match["the"] == "that" and self._told and match["noun"] not in _NEXT_OF:
            return self._told[-1:]
        if len(self._last) == 1:
            early = self._last[0] is not self.main and (self._last[0].number or 2) < 2
            if early and self.main and match["noun"] in _NEXT_OF and not self.scattered:
                return [self.main]
            return list(self._last)
        if self._last:
            return self._last[-1:] if match["noun"] == "sequel" else []
        if self.scattered and not self._section and match.start() < 2 * _SUBJECT:
            return self._before[:1]
        spoken_of = self._section or (None if self.scattered else self.main)
        return [spoken_of] if spoken_of and not self._unknown else []

    def _tale(self, match: re.Match[str], coded: Coded) -> list[Entity]:
        """``The adaptation of Kim Doe's novel``: the film that was named last, or the main one."""
        if match["noun"] in ("story", "tale", "mystery", "release", "title") and self.main:
            return []
        if coded.before is not None and self._spoken:
            led = STARTED.match(coded.before.full) if match.re is TALE else None
            if led is not None and not self.scattered:
                return coded.before.spans[int(led[1])].entities[:1]
            about = self._section or self.main
            return [about] if about in self._spoken else self._spoken[-1:]
        return [] if self.scattered or self._unknown or not self.main else [self.main]

    def _is_about(self, coded: Coded, mark: re.Match[str]) -> bool:
        """Whether a film is the main one, or the text has none and it is of its series."""
        film = coded.spans[int(mark[2])].entities[0]
        return film in (self.main, self._section) or (self.scattered and self._ours(film))

    def _ours_of(self, coded: Coded, mark: re.Match[str]) -> bool:
        return self._ours(coded.spans[int(mark[2])].entities[0])

    def _franchises(self, coded: Coded) -> None:
        """``the franchise`` means the series of the article."""
        series = self.series
        if series is None:
            return

        def write(match: re.Match[str]) -> str:
            coded.spans.append(Span(0, 0, [series], "R", match[0]))
            return f"\u27e8R{len(coded.spans) - 1}\u27e9"

        coded.full = SERIES.sub(write, coded.full)


_TWO: Final = re.compile(r"^(.+?)([:,]? Part )(Two|2|II)$")
"""The title of a film whose first part has the same, but for its number."""
