"""Sentences in code: a mark for each thing that they name, the rest in lower case."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from loaders.sources.article.extract.pattern import MARK

if TYPE_CHECKING:
    from loaders.sources.article.extract.entities import Entity, Span
    from loaders.sources.article.extract.sentences import Sentence

_LETTERS: Final = {
    "film": "F",
    "series": "S",
    "franchise": "R",
    "person": "P",
    "character": "C",
    "organization": "O",
    "place": "L",
    "date": "D",
    "name": "N",
}
_QUOTED_MARK: Final = re.compile("[\"'](\u27e8[FSR]\\d+\u27e9)([,.]?)[\"']")
_ASIDE: Final = re.compile(
    r" ?\([^()]*\)| ?\[[^\[\]]*\]"
    r"|, (?:on )?the (?:very )?same (?:day|date|weekend|week) as \u27e8F\d+\u27e9(?=,)"
)
"""What stands beside a statement: also ``, the same day as FILM,``."""
_ALL_ASIDE: Final = re.compile(r"\(([^()]{20,}?)([.!?]?)\)[.!?]?")
_DASH: Final = re.compile(r"\s*(?:\u2014|--|\s-\s)\s*")
_TITLE: Final = re.compile(r"\b(dr|mr|mrs|ms|lt|sgt|col|gen|capt|prof|st)\.(?= )")
_ASIDES: Final = re.compile(
    r", (?:too|though|however|meanwhile|of course|in turn|for one|for example|as well|in fact"
    r"|for (?:his|her|their) part|then|incidentally|(?:or )?so it seems|it seems|it appears|it"
    r" turns out|apparently|naturally"
    r"|surprisingly|unsurprisingly|not surprisingly|presumably|to no one's surprise|believe it or"
    r" not"
    r"|as expected|as usual|as ever|fittingly|happily|sadly|understandably|interestingly|notably"
    r"|crucially|importantly"
    r"|unfortunately|alas|thankfully|mercifully|curiously|tellingly"
    r"|yes|indeed|once again|at last|we hear|we're told|i'm told|i hear"
    r"|in addition|on the other hand|no less|no doubt|needless to say)"
    r"(?:,(?= )|(?=[.;]))"
)
_AGE: Final = re.compile(r"(?<=\u27e9), (?:aged? |who is )?\d\d,")
_WEEKDAY: Final = re.compile(r"\b(?:mon|tues|wednes|thurs|fri|satur|sun)day(?:,| the)? (?=\u27e8D)")
_SHORT: Final = re.compile(r"(?<=\bwho)'(ll|s|ve|re|d)\b")
_WHOLE: Final = {"ll": " will", "s": " is", "ve": " have", "re": " are", "d": " would"}
_OFFICE: Final = re.compile(
    r"\b(secretary|minister|chief) of (state|defen[cs]e|war|education|police|staff|security)\b"
)
"""Offices are one word of a title: ``secretary of state Doe``."""
_SPACES: Final = re.compile(r"\s+")
_SELF: Final = re.compile(
    "(?<=\u27e9) (?:him|her)self(?=,(?! \u27e8)| (?:is|was|does|did|dies|died|has|had|will"
    "|returns)\\b)"
)
_NO_SPACE: Final = re.compile("(?<=\u27e9)([,;])(?=\u27e8)")


@dataclass(slots=True)
class Coded:
    """A sentence with marks.

    Attributes:
        sentence: the sentence.
        spans: what it names; a mark ``⟨P3⟩`` is the fourth of them.
        full: all of it.
        plain: without what stands in parentheses.
        before: the sentence before it in the paragraph.
        above: the last sentence of the paragraph before, where this one begins another.
        film: the film that is spoken of where the sentence names none.
        topic: whom the part of the text is about that it stands in.
    """

    sentence: Sentence
    spans: list[Span]
    full: str = ""
    plain: str = ""
    before: Coded | None = None
    above: Coded | None = None
    film: list[Entity] = field(default_factory=list)
    topic: Entity | None = None

    def entities(self, text: str) -> list[Entity]:
        """Give what the marks in a piece of the coded sentence stand for."""
        return [e for m in MARK.finditer(text) for e in self.spans[int(m[2])].entities]


def letter(entity: Entity) -> str:
    """Give the letter of a kind."""
    return _LETTERS[entity.kind]


_PLAIN: Final = str.maketrans(
    "\u00e9\u00e8\u00ea\u00e0\u00e2\u00e7\u00ef\u00f1\u00f6\u00fc", "eeeaacinou"
)


def _lower(words: str) -> str:
    """Write words that are no names in lower case, without accents: ``protegee``."""
    return words.lower().translate(_PLAIN)


def code(sentence: Sentence, spans: list[Span]) -> Coded:
    """Put marks for spans into a sentence."""
    pieces: list[str] = []
    at = sentence.start
    for number, span in enumerate(spans):
        pieces.append(_lower(sentence.text[at - sentence.start : span.start - sentence.start]))
        if pieces[-1] and pieces[-1][-1].isalnum():
            pieces.append(" ")
        pieces.append(f"\u27e8{span.letter}{number}\u27e9")
        at = span.end
        if sentence.text[at - sentence.start : at - sentence.start + 1].isalnum():
            pieces.append(" ")
    pieces.append(_lower(sentence.text[at - sentence.start :]))
    full = _NO_SPACE.sub(r"\1 ", _QUOTED_MARK.sub(r"\1\2", "".join(pieces)))
    full = re.sub("(\u27e9)' ", r"\1's ", _DASH.sub(", ", full))
    full = full.replace("ex-\u27e8", "former \u27e8")
    full = _SHORT.sub(lambda m: _WHOLE[m[1]], _TITLE.sub(r"\1", _SPACES.sub(" ", full)))
    full = _OFFICE.sub(r"\1-of-\2", full)
    full = _SELF.sub("", full)
    full = _ASIDES.sub("", _AGE.sub(",", _WEEKDAY.sub("", full)))
    return Coded(sentence, spans, full, code_aside(full))


def code_aside(text: str) -> str:
    """Take what stands in parentheses out of a coded sentence; one that is all aside stays."""
    whole = _ALL_ASIDE.fullmatch(text)
    return _ASIDE.sub("", whole[1] + whole[2] if whole else text)


def relabel(coded: Coded) -> None:
    """Write the letters anew once it is known who is a person and who a character."""

    def write(match: re.Match[str]) -> str:
        span = coded.spans[int(match[2])]
        if match[1] == "N":
            span.letter = letter(span.entities[0])
        return f"\u27e8{span.letter}{match[2]}\u27e9"

    coded.full = MARK.sub(write, coded.full)
    coded.plain = code_aside(coded.full)
