"""A text made ready for the rules: sentences in code, and whom and what their marks mean."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Final

from loaders.sources.article.extract import (
    asides,
    bodies,
    bynames,
    clauses,
    figures,
    kinds,
    naming,
    placing,
    pronouns,
    section_topics,
)
from loaders.sources.article.extract.calendars import calendar
from loaders.sources.article.extract.coding import Coded, code, relabel
from loaders.sources.article.extract.dates import dates
from loaders.sources.article.extract.deadly import OF_DEATHS
from loaders.sources.article.extract.entities import Entity, Span
from loaders.sources.article.extract.families import Run, family, is_pair, parted
from loaders.sources.article.extract.film_nouns import small_nouns
from loaders.sources.article.extract.film_people import ACTS, BOTH, DIRECTS, known_part
from loaders.sources.article.extract.heads import Heads
from loaders.sources.article.extract.matching import longest
from loaders.sources.article.extract.names import Names
from loaders.sources.article.extract.pattern import pattern
from loaders.sources.article.extract.phrases import Phrases
from loaders.sources.article.extract.runs import Runs
from loaders.sources.article.extract.sentences import flat, sentences
from loaders.sources.article.extract.spelling import key
from loaders.sources.article.extract.title_cues import is_name
from loaders.sources.article.extract.tokens import glued, tokens, unglue
from loaders.sources.article.extract.topic import Topic
from loaders.sources.article.extract.works import Works

if TYPE_CHECKING:
    from collections.abc import Iterator

    from loaders.sources.article.extract.calendars import Entry
    from loaders.sources.article.extract.gazetteer import Gazetteer
    from loaders.sources.article.extract.rule import View
    from loaders.sources.article.extract.sentences import Sentence
    from loaders.sources.article.extract.tokens import Token


@dataclass(slots=True)
class Article:
    """A text that has been made ready.

    Attributes:
        coded: its sentences.
        works: its films, series and franchises.
        names: its people, characters, organizations and places.
        main: the film that it is about.
        series: the franchise that it is about.
        phrases: what phrases for films mean in it.
        calendar: the entries of the calendar that it holds.
    """

    coded: list[Coded]
    works: Works
    names: Names
    main: Entity | None
    series: Entity | None
    phrases: Phrases
    calendar: list[Entry] = field(default_factory=list)
    _jobs: dict[int, set[str]] = field(default_factory=dict)
    _fitting: dict[re.Pattern[str], list[re.Match[str]]] = field(default_factory=dict)

    def fitting(self, form: re.Pattern[str]) -> list[re.Match[str]]:
        """Give the sentences that have a form as a whole; each form is looked for once."""
        if form not in self._fitting:
            self._fitting[form] = [m for c in self.coded if (m := form.fullmatch(c.full))]
        return self._fitting[form]

    _deaths: bool | None = None

    def acts(self, person: Entity) -> bool:
        """Tell whether a person acts, as far as the text says."""
        jobs = self._of(person)
        if "plays" in jobs:
            return True
        return ("acts" in jobs or person.craft == ACTS) and not jobs & {"directs", "makes"}

    def directs(self, person: Entity) -> bool:
        """Tell whether a person directs, as far as the text says."""
        jobs = self._of(person)
        return "directs" in jobs or (person.craft == DIRECTS and "plays" not in jobs)

    def makes_only(self, person: Entity) -> bool:
        """Tell whether a person makes films and does not act, as far as the text says."""
        jobs = self._of(person)
        makes = jobs & {"directs", "makes"} or person.craft not in ("", ACTS, BOTH)
        return bool(makes) and "plays" not in jobs

    def _of(self, person: Entity) -> set[str]:
        if not self._jobs:
            self._jobs[0] = set()
            for coded in self.coded:
                for job, found in _JOBS:
                    for match in found.finditer(coded.full):
                        for entity in coded.entities(match["who"]):
                            if found is _OWNS and entity.craft not in ("", ACTS, BOTH):
                                continue
                            self._jobs.setdefault(id(entity), set()).add(job)
        return self._jobs.get(id(person), set())

    @property
    def of_deaths(self) -> bool:
        """Tell whether the text is about who dies: its headline says so, or its sentences do."""
        if self._deaths is None:
            told = sum(OF_DEATHS.search(coded.plain) is not None for coded in self.coded)
            headed = self.coded and OF_DEATHS.search(_untitled(self.coded[0]).lower())
            self._deaths = bool(headed) or (told >= _OFTEN and told * 2 >= len(self.coded))
        return self._deaths

    @property
    def goes_on(self) -> bool:
        """Tell whether the main film is a sequel: what had happened, had in another."""
        return self.main is not None and (
            (self.main.number or 0) > 1 or self.main is self.phrases.upcoming
        )

    def mains(self, view: View) -> list[Entity]:
        """Give the film that ``the director`` is at work on: the main one."""
        if self.phrases.scattered:
            told = list(dict.fromkeys(view.films(view.text)))
            return told if len(told) == 1 else view.coded.film[:1]
        several = [span.entities for span in view.coded.spans if len(span.entities) > 1]
        if view.coded.film and any(self.main in films for films in several):
            return view.coded.film[:1]
        marks = [f for f in view.films(view.text) if f is self.main]
        return marks[:1] or ([self.main] if self.main else [])

    def listed(self, coded: Coded) -> list[Entry]:
        """Give the films of a calendar that stand in a sentence."""
        start, end = coded.sentence.start, coded.sentence.end
        return [entry for entry in self.calendar if start <= entry.start < end]

    def absence(self, coded: Coded) -> re.Match[str] | None:
        """Find in the next sentence of the paragraph that somebody was not seen for long."""
        after = self.after(coded)
        return _ABSENT.search(after.plain) if after is not None else None

    def after(self, coded: Coded) -> Coded | None:
        """Give the next sentence of the paragraph."""
        return next((c for c in self.coded if c.before is coded), None)


_OFTEN: Final = 3
_OWNS: Final = pattern(r"(?P<who>{P})(?:'s)? (?:as )?{C}")
"""``Kim Doe's Iris``: her role, unless she makes films."""
_JOBS: Final = (
    ("plays", pattern(
        r"(?P<who>{PS}),?(?: who)? {AUX}(?:star(?:s|red|ring)?\b|plays?\b|played|portray|repris"
        "|co-star|cast\\b|perform|voice)")),
    ("acts", pattern(
        r"(?P<who>{PS}),?(?: who)? {AUX}(?:return|join|appear|run)")),
    ("plays", _OWNS),
    ("plays", pattern(r"{C} \((?P<who>{P})\)")),
    ("plays", pattern(
        r"(?P<who>{PS})(?:{REL}),?(?: who)? {AUX}(?:back|return\w*|seen|appear\w*"
        r"|on board) as {ROLE}{C}")),
    ("makes", pattern(
        r"(?:(?<!casting )producers?|writers?|screenwriters?|composers?|cinematographers?"
        r"|editors?|designers?"
        r"|(?:producers|writers|screenwriters|editors) (?:of|on|behind) {W},"
        r"|co-writers?|choreographers?|(?:written|produced|penned|scored|composed|shot|edited"
        r"|scripted) by)"
        r" (?P<who>{PS})")),
    ("makes", pattern(
        r"(?P<who>{PS})(?: \([^()]*\))?,?(?: who)? {AUX}(?:writ|wrote|co-wr|penn|produc|scor"
        "|compos|script|rewr|adapt)")),
    ("makes", pattern(
        r"(?P<who>{PS}), (?:the |one of the |both )?(?:(?:executive|exec|co)["
        r" -])?(?:(?:screen)?writer"
        r"|producer|scribe|composer)s?(?: and (?:[a-z-]+ )?(?:writer|producer|director)s?)?"
        r" (?:of|on"
        r"|behind)\b")),
    ("plays", pattern(
        "(?:starring|stars|actor|actress|star|co-stars?|cast members?|alongside"
        "|opposite) (?P<who>{PS})")),
    ("directs", pattern(
        "(?:directors?|filmmaker|helmer|directed by|helmed by|writer/director"
        "|writer-director),? (?P<who>{PS})")),
    ("directs", pattern(
        r"(?P<who>{PS})(?: \([^()]*\))?,?(?: who)? {AUX}(?:no longer |not )?(?:direct|helm|steer"
        "|shepherd)(?!ed by)")),
    ("directs", pattern(r"(?P<who>{PS})(?:{REL}|{WHO}),?(?: who)? {AUX}(?:back |sitting )?{HELM}")),
    ("directs", pattern(
        r"(?P<who>{P})(?: \([^()]*\))?(?:, [^.;\u27e8]{0,80},)?(?: (?:may|might"
        r"|could))? {AUX}(?:tak(?:e|es"
        r"|en|ing)|took) over(?= (?:direct|the (?:direct|reins|helm|camera|project|film|movie)"
        r"|as (?:the )?"
        r"(?:director|helmer)|behind|duties|(?:a|two|three|[a-z]+ly) (?:weeks?|months?|years?"
        r"|later)\b)|[.;]|$)")),
)  # fmt: skip
_ABSENT: Final = pattern(
    "(?:the (?:character|role)|{C}|he|she) (?:was|had been|has not been"
    "|hasn't been) (?:last )?seen (?:in|since) (?:[a-z'-]+ ){0,3}(?P<last>{F})"
)


def _untitled(coded: Coded) -> str:
    """What a sentence has beside titles: ``Ashfall Kills`` tells of no death."""
    text, begin = coded.sentence.text, coded.sentence.start
    for span in coded.spans:
        if span.letter in "FS" and span.end > span.start:
            text = text.replace(coded.sentence.text[span.start - begin : span.end - begin], " ")
    return text


def read(text: str, gazetteer: Gazetteer, address: str | None = None) -> Article:
    """Find what a text names, and code its sentences."""
    text = flat(text)
    listed = calendar(text)
    kept = [entry.start for entry in listed]
    found = sentences(text, kept)
    if (small := small_nouns(text, found)) != text:
        text, found = small, sentences(small, kept)
    words = [tokens(text, s.start, s.end) for s in found]
    said = [
        tokens_ for sentence, tokens_ in zip(found, words, strict=True)
        if not (sentence.heading and sentence.text.islower())
    ]  # fmt: skip
    repaired = unglue(said, gazetteer.surnames()) | glued(text)
    topic = Topic(address)
    works = Works(gazetteer)
    told = [_repaired(sentence, repaired) for sentence in found]
    works.learn(told, topic, [entry.title for entry in listed])
    works.open = _open(works, gazetteer, text)
    lowered = {
        t.text for sentence, tokens_ in zip(found, words, strict=True) for t in tokens_
        if t.text.islower() and not (sentence.heading and sentence.text.islower())
    }  # fmt: skip
    names = Names(gazetteer, lowered, works.open)
    for base in {*works.bases.values(), *works.untitled}:
        if is_name(base.split()) or base in works.untitled:
            names.count(base)
    spans = _spans(found, words, works, names, text)
    coded = [code(sentence, spans_) for sentence, spans_ in zip(found, spans, strict=True)]
    asides.make_films(coded)
    asides.make_series(coded)
    kinds.name_of_series(coded, works.bases)
    figures.figures(coded)
    placing.places(coded)
    bynames.bynames(coded)
    placing.roles(coded)
    bodies.bodies(coded)
    kinds.settle(coded)
    naming.settle(coded, works)
    kinds.first_names(coded)
    kinds.ranks(coded)
    _link(coded)
    phrases = Phrases(works, coded, topic)
    section_topics.topics(coded, phrases.sections)
    for one in coded:
        phrases.mark(one)
        pronouns.resolve(one)
        clauses.complete(one)
    return Article(coded, works, names, phrases.main, phrases.series, phrases, listed)


def _link(coded: list[Coded]) -> None:
    """Write the letters anew, and tell each sentence which one stands before it."""
    before: Coded | None = None
    for one in coded:
        relabel(one)
        same = before is not None and before.sentence.block == one.sentence.block
        one.before = before if same else None
        one.above = None if same or before is None or before.sentence.heading else before
        before = one


def _repaired(sentence: Sentence, spaces: dict[str, str]) -> Sentence:
    """Give lost spaces back to a sentence that titles are looked for in."""
    text = _MADE_BY.sub(" ", sentence.text)
    for lost, found in spaces.items():
        text = text.replace(lost, found)
    return sentence if text == sentence.text else replace(sentence, text=text)


_MADE_BY: Final = re.compile(
    r"(?<=\w)-(?=(?:directed|helmed|written|penned|produced|led|fronted|starring|starrer"
    r"|created)\b)"
)
"""``the Kim Doe-starring FILM``: what joins a name to it is no part of a title."""


def _open(works: Works, gazetteer: Gazetteer, text: str) -> set[str]:
    """Give the franchises whose short names may be looked up: those that the text speaks of."""
    known = {
        key(k.name): k.name
        for entries in gazetteer.entries.values()
        for k in entries
        if k.kind == "franchise"
    }
    named = {key(e.base) for e in works.entities if e.base}
    folded = key(text[:200_000])
    return {short for short in known if short in named or short in folded}


def _spans(
    found: list[Sentence], words: list[list[Token]], works: Works, names: Names, text: str
) -> list[list[Span]]:
    all_runs: list[list[Run]] = []
    all_taken: list[list[Span]] = []
    runner = Runs(names.lowered)
    body = Heads(t for s, t in zip(found, words, strict=True) if not s.heading)
    for number, (sentence, tokens_) in enumerate(zip(found, words, strict=True)):
        taken = [
            Span(d.start, d.end, [Entity("date", d.name, sure=True)], "D")
            for d in dates(text, sentence.start, sentence.end)
        ]
        titled = list(works.spans(tokens_, text))
        taken = longest([*titled, *(t for t in taken if _outside(t, titled))])
        runs = []
        runner.heading = sentence.heading
        for begin, after in runner.of(tokens_, taken):
            headed = sentence.heading and not number
            start, end = _named_part(tokens_, begin, after, body if headed else None)
            name, kind = names.read(tokens_, start, end)
            if kind in ("name", "person", "character") and not is_pair(tokens_, start, end):
                names.count(name)
            if kind:
                runs.append((start, end, name, kind))
        all_runs.append(runs)
        all_taken.append(taken)
    all_runs = [
        list(parted(runs, tokens_, names)) for runs, tokens_ in zip(all_runs, words, strict=True)
    ]
    names.settle()
    return [
        longest([*taken, *_named_spans(number, sentence, tokens_, runs, names)])
        for number, (sentence, tokens_, taken, runs) in enumerate(
            zip(found, words, all_taken, all_runs, strict=True)
        )
    ]


def _named_spans(
    number: int, sentence: Sentence, tokens_: list[Token], runs: list[Run], names: Names
) -> Iterator[Span]:
    """Give the names of a sentence, each with whom it means."""
    for start, end, name, kind in runs:
        names.see(None, number)
        alone = sentence.heading and kind == "name" and end - start == 1
        alone = alone and not _IN_BRACKETS.search(
            sentence.text, 0, tokens_[end - 1].end + 1 - sentence.start
        )
        if alone and not names.is_part(name):
            continue
        if _has_namesake(tokens_, start, end):
            names.stand_alone(name)
        person = kind == "place" and names.is_surname(name)
        entities = family(tokens_, start, end, names)
        if not entities:
            entity = _named(name, "name" if person else kind, names)
            names.see(entity, number, role=_of_role(tokens_, start))
            entities = [entity] if entity is not None else []
        if entities:
            others = names.by_first_name(name)
            yield Span(
                tokens_[start].start, tokens_[end - 1].end, entities, _letter(entities[0]),
                others=others if len(others) > 1 else [],
            )  # fmt: skip


def _named_part(
    tokens_: list[Token], begin: int, after: int, body: Heads | None
) -> tuple[int, int]:
    """Give the part of a run of capitals that is a name: by who is known, or by the text below."""
    first, last = known_part([token.text for token in tokens_[begin:after]])
    start, end = begin + first, begin + last
    return body.part(tokens_, start, end) if body is not None and not first else (start, end)


_IN_BRACKETS: Final = re.compile(r"^[^()]*[A-Z][\w'-]+ \([A-Z][\w'-]+\)$")
"""``Kim Doe (Iris)``, alone in its line."""


def _has_namesake(tokens_: list[Token], start: int, end: int) -> bool:
    """Whether a role is called like its actor: ``Ann (Ann Poe)``, ``Ann Poe stars as Ann``."""
    if _of_role(tokens_, start) and end - start == 1:
        told = [token.text for token in tokens_[max(0, start - 9) : start - 1]]
        if tokens_[start].text in told:
            at = max(0, start - 9) + told.index(tokens_[start].text)
            return tokens_[at + 1].capital and not _of_role(tokens_, at)
    after = [token.text for token in tokens_[end : end + 3]]
    return end - start == 1 and after[:2] == ["(", tokens_[start].text] and after[2:] != [")"]


def _of_role(tokens_: list[Token], at: int) -> bool:
    return at > 0 and tokens_[at - 1].lower in ("as", "plays", "playing", "portrays", "played")


def _outside(span: Span, others: list[Span]) -> bool:
    return all(span.end <= o.start or span.start >= o.end for o in others)


def _named(name: str, kind: str, names: Names) -> Entity | None:
    if kind in ("organization", "place"):
        return names.thing(kind, name)
    return names.find(name)


def _letter(entity: Entity) -> str:
    return {"organization": "O", "place": "L", "person": "P", "character": "C"}.get(
        entity.kind, "N"
    )
