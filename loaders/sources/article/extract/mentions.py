"""Where the sentences of a text name films: for their own sake, or in passing."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING, Final

from loaders.sources.article.extract.asides import spoken_of
from loaders.sources.article.extract.focus_cues import BEGINS
from loaders.sources.article.extract.phrase_forms import RELATIVE
from loaders.sources.article.extract.spelling import key

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from loaders.sources.article.extract.coding import Coded
    from loaders.sources.article.extract.entities import Entity
    from loaders.sources.article.extract.works import Works


_WHOSE: Final = re.compile(
    r"[\"']?(?:'s)? (?:[a-z]+-)?(?:star|actors?|actress|directors?|filmmakers?|helmers?|writers?"
    r"|screenwriters?|producers?|scribes?|co-stars?|lead|breakouts?|alum) \u27e8[PN]"
)
"""``FILM director Kim Doe``: the film tells who she is."""
_WHO_IS: Final = re.compile(
    r"[\"']? (?:star|actor|actress|filmmaker|helmer|heartthrob|hunk|beauty|funnyman)"
    r"(?:, \d\d)?,? (?=\(|[a-z])(?!of\b|and \u27e8)"
)
_THE: Final = re.compile(r"\bthe [\"']?$")
"""``The FILM actor said``: by that the text calls somebody."""
_AFTER_THAT: Final = re.compile(
    r"\bfollow(?:s|ed|ing)?(?: up)? (?:on )?(?:his|her|their|the success of) (?:[a-z-]+ ){0,4}$"
)
"""``follows her hit FILM with ...``: that one is over."""


_EARNED: Final = re.compile(
    r"\u27e8[FR]\d+\u27e9[\"']?(?: \([^()]*\))?,? (?:which )?(?:also )?(?:starred|earned|grossed"
    r"|took in|took \$|made \$|raked in|opened to|debuted to|came out|was released|bombed|flopped"
    r"|(?:was|became|proved) (?:an? |the )?(?:[a-z-]+ ){0,3}(?:hit|success|smash|disappointment"
    r"|flop))\b"
)
"""What a film did that is out."""
_LEAD: Final = 6
"""Within so many lines a text names what it is about, whatever stands above its headline."""
_FEW: Final = 2
"""A heading with more titles is none of a part."""
_ALONE: Final = re.compile(r"(?:#?\d{1,2}[.):]? )?\u27e8[CN]\d+\u27e9")
_PASSING: Final = 0.15
"""So much counts a film that is named only to tell who somebody is."""
_PAST: Final = 0.4
"""So much counts a film of which it is told what it did."""


class Mentions:
    """The mentions of films in the sentences of one text.

    Attributes:
        coded: the sentences.
        works: the films of the text.
        main: the film that the text is about.
        series: the franchise that it is about.
    """

    def __init__(self, coded: Sequence[Coded], works: Works) -> None:
        self.coded = coded
        self.works = works
        self.main: Entity | None = None
        self.series: Entity | None = None
        self._asides: dict[int, set[int]] = {}

    def _aside(self, coded: Coded) -> set[int]:
        """The numbers of the spans of a sentence that name works in passing."""
        found = self._asides.get(id(coded))
        if found is None:
            told = {int(mark[0][2:-1]) for mark in spoken_of(coded.full)}
            found = {number for number, _ in works_in(coded, "FRS") if number not in told}
            self._asides[id(coded)] = found
        return found

    def _worth(self, coded: Coded, number: int, letters: str) -> float:
        """How much one mention counts: a share of the sentence, and little where it is past."""
        light = {n for n, _ in works_in(coded, letters) if self._lightly(coded, n)}
        others = {
            id(film) for n, film in works_in(coded, letters) if (n in light) == (number in light)
        }  # fmt: skip
        past = self.earned(coded, number)
        film = coded.spans[number].entities[0]
        past |= not coded.sentence.heading and self.works.gazetteer.came_out(film.name)
        return (_PASSING if number in light else _PAST if past else 1) / len(others)

    def earned(self, coded: Coded, number: int) -> bool:
        """Tell whether a sentence goes on with what a film did that is out."""
        return _EARNED.match(coded.full, _place(coded, number)) is not None

    def _lightly(self, coded: Coded, number: int) -> bool:
        """Whether a mention tells who somebody is, in a clause of its own or beside a name."""
        text, at = coded.full, _place(coded, number)
        return (
            number in self._aside(coded)
            or RELATIVE.search(text, 0, at) is not None
            or _AFTER_THAT.search(text, 0, at) is not None
            or _WHOSE.match(text, text.find("\u27e9", at) + 1) is not None
            or self._calls_somebody(coded, number)
        )

    def _calls_somebody(self, coded: Coded, number: int) -> bool:
        """Whether a film only serves to name somebody: ``the FILM star said``."""
        text, at = coded.full, _place(coded, number)
        by_name = coded.spans[number].entities[0].name.lower().startswith("the ")
        return _WHO_IS.match(text, text.find("\u27e9", at) + 1) is not None and (
            by_name or _THE.search(text, 0, at) is not None
        )

    def _only_calls(self, film: Entity) -> bool:
        """Whether all that a text does with a film is to call somebody by it."""
        told = [(c, n) for c in self.coded for n, f in works_in(c, "F") if f is film]
        return bool(told) and all(
            self._calls_somebody(c, n) or n in self._aside(c) for c, n in told
        ) and any(self._calls_somebody(c, n) for c, n in told)  # fmt: skip

    def _ours(self, film: Entity) -> bool:
        return self.series is None or key(film.base or film.name) == key(
            self.series.base or self.series.name
        )

    def _scattered(self) -> bool:
        """Whether the text speaks of many films in turn, so that none is the one it is about."""
        told: Counter[str] = Counter()
        for coded in self.coded[1:]:
            told.update({
                key(film.base or film.name)
                for number, film in works_in(coded, "F") if number not in self._aside(coded)
            })  # fmt: skip
        main = key(self.main.base or self.main.name) if self.main else ""
        first = next(
            (c for c in self.coded[:_LEAD] if any(s.letter in "FR" for s in c.spans)), None
        )
        named = [s.entities[0] for s in first.spans] if first is not None else []
        headed = any(work is self.main or self._ours(work) for work in named)
        heads = {
            key(film.base or film.name) for coded in self.coded[:1]
            for number, film in works_in(coded, "F") if number not in self._aside(coded)
        }  # fmt: skip
        if len(heads) > 2 or (len(heads) > 1 and told[main] * 2 < told.total()):
            return True
        few = len(told) >= 5 and told[main] * 3 < told.total()
        parts = self._by_parts() or self._by_characters()
        return parts or self._by_entries() or (few and not headed)

    def _by_characters(self, least: int = 3) -> bool:
        """Whether the text goes through characters, a heading for each, and films in turn."""
        heads = {
            id(c.spans[0].entities[0]) for c in self.coded[1:]
            if c.sentence.heading and len(c.spans) == 1 and _ALONE.fullmatch(c.full.strip())
        }  # fmt: skip
        films = {
            id(film) for c in self.coded if not c.sentence.heading for _, film in works_in(c, "F")
        }  # fmt: skip
        return len(heads) >= least and len(films) >= least

    def _by_entries(self, least: int = 4) -> bool:
        """Whether each of many paragraphs begins with a film, and most of them with another."""
        first: Counter[int] = Counter()
        for coded in self.coded:
            leads = BEGINS.match(coded.full)
            if leads and coded.before is None and not coded.sentence.heading:
                first[id(coded.spans[int(leads[1])].entities[0])] += 1
        return len(first) >= least and first[id(self.main)] * 3 <= first.total()

    def _by_parts(self, least: int = 3) -> bool:
        """Whether the text is a list of films, a heading for each; headings may name heroes."""
        last = max((n for n, c in enumerate(self.coded) if not c.sentence.heading), default=0)
        heads = [c for c in self.coded[1:last] if c.sentence.heading]
        films = [[id(film) for _, film in works_in(c, "F")] for c in heads]
        return len({film for told in films if len(told) <= _FEW for film in told}) >= least


def _place(coded: Coded, number: int) -> int:
    return coded.full.find(f"\u27e8{coded.spans[number].letter}{number}\u27e9")


def works_in(coded: Coded, letters: str) -> Iterator[tuple[int, Entity]]:
    """Give the works that a sentence names, each with the number of its span."""
    for number, span in enumerate(coded.spans):
        if span.letter in letters:
            yield number, span.entities[0]


def is_somebodys(sentences: Iterable[Coded], film: Entity) -> bool:
    """Whether a film is told as somebody's: ``Kim Doe's Iron Comet 5, which was never made``."""
    told = [(c, n) for c in sentences for n, one in works_in(c, "F") if one is film]
    return any(_OWNED.search(c.full, 0, c.full.find(f"\u27e8F{n}\u27e9")) for c, n in told)


_OWNED: Final = re.compile(r"\u27e8[PN]\d+\u27e9's (?:[a-z-]+ ){0,2}[\"']?$")


def without_the(coded: Coded, number: int) -> bool:
    """Tell whether a film is named without its article: ``2016's Ashfall``, of ``The Ashfall``.

    Args:
        coded: a sentence.
        number: the number of the mark of the film.
    """
    span = coded.spans[number]
    words = coded.sentence.text[span.start - coded.sentence.start :]
    return span.entities[0].name.startswith("The ") and not words.startswith("The ")
