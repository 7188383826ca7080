"""Whether a name is a person's or a character's: each sentence may tell, and all are asked."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final

from loaders.sources.article.extract.entities import Entity
from loaders.sources.article.extract.first_names import GIVEN
from loaders.sources.article.extract.kind_cues import CUES, OWNED
from loaders.sources.article.extract.pattern import MARK, pattern
from loaders.sources.article.extract.spelling import folded, keys
from loaders.sources.article.extract.words import CIVIL, HOUSES, MACHINE, RANKS

if TYPE_CHECKING:
    import re
    from collections.abc import Iterable, Iterator

    from loaders.sources.article.extract.coding import Coded

_LIST: Final = pattern(r"⟨N\d+⟩(?:(?:, ⟨N\d+⟩)+,? and ⟨N\d+⟩| and ⟨N\d+⟩|(?:, ⟨N\d+⟩)+)")
_IN_CAST: Final = pattern(
    r"(?P<who>⟨N\d+⟩(?:(?:, | and |, and )⟨N\d+⟩){0,14}) (?:(?:is|are|will be|also|all|both"
    r"|back) ){1,3}"
    r"(?:in|part of|among) the (?:[a-z-]+ ){0,3}(?:cast|ensemble)\b"
)
_PAIR: Final = pattern(
    r"(⟨N\d+⟩)(?:'s)? \((?:played by |actor |[^⟨()]{0,20})?(⟨N\d+⟩)[^()]{0,60}\)"
)
_CAST: Final = pattern(
    r"\b(?:cast|stars?|starring|actors?|returning|return|returns|include|includes"
    "|including|joined|joins"
    r"|newcomers?|veterans|alongside|reprise|such as|like|mainstays)\b"
)


def settle(sentences: Iterable[Coded]) -> None:
    """Decide of each name in the text whether it is a person or a character."""
    coded = list(sentences)
    scores: dict[Entity, Counter[str]] = {}
    for sentence in coded:
        for entity, letter, weight in _votes(sentence):
            scores.setdefault(entity, Counter())[letter] += weight
    for _ in range(2):
        _pairs(coded, scores)
    _lists(coded, scores)
    for sentence in coded:
        for span in sentence.spans:
            for entity in span.entities:
                if entity.kind == "name":
                    _decide(entity, scores.get(entity, Counter()))


def entity_of(sentence: Coded, mark: str) -> Entity:
    """Give what one mark stands for, or the first of them."""
    return sentence.spans[int(mark[2:-1])].entities[0]


def _offices(sentence: Coded) -> Iterator[Entity]:
    """Who has a job at a body of the story: ``FBI director Iris Vane``; not at a studio."""
    for match in _OFFICE.finditer(sentence.plain):
        if keys(entity_of(sentence, match[1]).name) not in STUDIOS:
            yield entity_of(sentence, match[2])


_OFFICE: Final = pattern(
    r"(⟨O\d+⟩) (?:[a-z-]+ ){0,2}(?:agent|director|analyst|operative|technician|officer"
    r"|chief|boss|head) (⟨N\d+⟩)"
)
STUDIOS: Final = frozenset(keys(house) for house in HOUSES)
"""Names of houses, by their words."""


def _votes(sentence: Coded) -> Iterator[tuple[Entity, str, int]]:
    if "\u27e8N" not in sentence.full:
        return
    for entity in _offices(sentence):
        yield entity, "C", 4
    for match in _IN_CAST.finditer(sentence.plain):
        for named in MARK.finditer(match["who"]):
            yield entity_of(sentence, named[0]), "P", 5
    for text in dict.fromkeys((sentence.full, sentence.plain)):
        for cue, letters, weight in CUES:
            for match in cue.finditer(text):
                if letters == "PC" and cue is OWNED and _of_house(sentence, *match.groups()):
                    yield entity_of(sentence, match[2]), "P", weight
                    continue
                for letter, mark in zip(letters, match.groups(), strict=True):
                    yield entity_of(sentence, mark), letter, weight


def _of_house(sentence: Coded, house: str, member: str) -> bool:
    """``Red Lantern's Kim Doe``: what is no name of a person has a person, and no role."""
    first, second = entity_of(sentence, house), entity_of(sentence, member)
    if first.kind != "name" or _words(sentence, member) < 2:
        return False
    if _words(sentence, house) == 1 and len(first.forms) > 1:
        return False
    return not GIVEN & {_given(first)} and bool(GIVEN & {_given(second)})


def _lean(score: Counter[str] | None, entity: Entity) -> str:
    if entity.kind in ("person", "character"):
        return "P" if entity.kind == "person" else "C"
    if not score or score["P"] == score["C"]:
        return ""
    return "P" if score["P"] > score["C"] else "C"


def _pairs(sentences: list[Coded], scores: dict[Entity, Counter[str]]) -> None:
    """``X (Y)`` names a person and a character: what is known of one tells the other.

    Where nothing is known of either, most of the pairs of the text tell which of them comes first.
    """
    open_pairs: list[tuple[Entity, Entity, str]] = []
    order: Counter[str] = Counter()
    for sentence in sentences if any("(" in s.full for s in sentences) else ():
        full = MARK.sub(lambda m: f"\u27e8N{m[2]}\u27e9" if m[1] in "PCN" else m[0], sentence.full)
        for match in _PAIR.finditer(full):
            one, two = entity_of(sentence, match[1]), entity_of(sentence, match[2])
            first, second = _lean(scores.get(one), one), _lean(scores.get(two), two)
            if first and first == second:
                if _margin(one, scores) < _STRONG <= _margin(two, scores):
                    first = ""
                elif _margin(two, scores) < _STRONG <= _margin(one, scores):
                    second = ""
                else:
                    continue
            if first in ("P", "") and not second and _one_and_full(sentence, match, scores):
                first = "C"
            first = first or {"P": "C", "C": "P"}.get(second, "")
            strong = max(_margin(one, scores), _margin(two, scores)) >= _STRONG
            if first and (strong or not GIVEN & {_given(one), _given(two)}):
                _settle_pair(one, two, first, scores)
                order[first] += 1
            else:
                guess = first or _guess(one, two, full[: match.start()] + full[match.end() :])
                open_pairs.append((one, two, guess))
    if order.total() < 2:
        order.update(guess for _, _, guess in open_pairs)
    most, count = max(order.items(), key=lambda k: k[1], default=("", 0))
    usual = count >= 2 and count > 2 * (order.total() - count)
    for one, two, guess in open_pairs:
        _settle_pair(one, two, most if usual else guess, scores, 3 if usual else 1)


_STRONG: Final = 3
"""From this weight on, what the text tells of one name is not outdone by the order of pairs."""


def _given(entity: Entity) -> str:
    return folded(entity.name.split()[0])


def _margin(entity: Entity, scores: dict[Entity, Counter[str]]) -> int:
    if entity.kind in ("person", "character"):
        return 9
    score = scores.get(entity, Counter())
    return abs(score["P"] - score["C"])


def _settle_pair(
    one: Entity, two: Entity, first: str, scores: dict[Entity, Counter[str]], weight: int = 3
) -> None:
    scores.setdefault(one, Counter())[first] += weight
    scores.setdefault(two, Counter())["C" if first == "P" else "P"] += weight


def _one_and_full(sentence: Coded, pair: re.Match[str], scores: dict[Entity, Counter[str]]) -> bool:
    """``Iris (Kim Doe)``: one name before a full one is a role, unless much tells otherwise."""
    one = entity_of(sentence, pair[1])
    single = _words(sentence, pair[1]) == 1 and _words(sentence, pair[2]) > 1
    score = scores.get(one, Counter())
    return single and one.kind == "name" and score["P"] - score["C"] < 3


def _words(sentence: Coded, mark: str) -> int:
    """As how many words a name is written here."""
    span = sentence.spans[int(mark[2:-1])]
    start = sentence.sentence.start
    return len(sentence.sentence.text[span.start - start : span.end - start].split())


def _guess(one: Entity, two: Entity, beside: str) -> str:
    long, other = len(one.name.split()) > 1, len(two.name.split()) > 1
    first = one.name.split()[0].lower() in GIVEN
    if first != (two.name.split()[0].lower() in GIVEN) and long and other:
        return "P" if first else "C"
    if long != other:
        return "P" if long else "C"
    return "P" if _CAST.search(beside) else "C"


def _lists(coded: list[Coded], scores: dict[Entity, Counter[str]]) -> None:
    """Who stands in one list is of one kind."""
    for sentence in coded:
        for match in _LIST.finditer(sentence.plain):
            entities = [entity_of(sentence, mark[0]) for mark in MARK.finditer(match[0])]
            if sentence.plain[: match.start()].endswith((" in ", " at ", " from ")):
                entities = entities[1:]
            leans = Counter(_lean(scores.get(e), e) for e in entities)
            kind = "P" if leans["P"] > leans["C"] else "C" if leans["C"] > leans["P"] else ""
            long = sum(len(e.name.split()) > 1 for e in entities)
            if kind and leans[kind] == 1 and long == len(entities) >= 4:
                kind = ""
            for entity in entities:
                named = sum(len(e.name.split()) > 1 and _given(e) in GIVEN for e in entities)
                role = sentence.plain[: match.start()].endswith((" as ", "'s ", " of ", " play "))
                if not kind and not role and long == len(entities) >= 3 and named * 2 >= long:
                    odd = _lean(scores.get(entity), entity) == "C" and _margin(entity, scores)
                    scores.setdefault(entity, Counter())["P"] += 1 + (odd if odd < 4 else 0)
                elif (
                    not kind
                    and long >= 2
                    and long * 2 > len(entities)
                    and len(entity.name.split()) == 1
                ):
                    scores.setdefault(entity, Counter())["P"] += 1
                if kind and not _lean(scores.get(entity), entity):
                    scores.setdefault(entity, Counter())[kind] += 1


def first_names(coded: Iterable[Coded]) -> None:
    """A first name alone is a character's, where a person has it too: people go by their last."""
    for sentence in coded:
        for span in sentence.spans:
            figures = [e for e in span.others if e.kind == "character"]
            if len(figures) == 1 and span.letter == "N":
                span.entities = figures


def ranks(coded: Iterable[Coded]) -> None:
    """``Agent Doe`` is somebody of the story, where the Doe that the text knows is an actor."""
    figures: dict[str, Entity] = {}
    for sentence in coded:
        for span in sentence.spans:
            start = span.start - sentence.sentence.start
            words = keys(sentence.sentence.text[start : start + span.end - span.start])
            if len(words) == 2 and words[0] in RANKS and span.entities[0].kind == "person":
                name = sentence.sentence.text[start : start + span.end - span.start]
                figure = Entity("character", name, sure=True, forms={name})
                span.entities, span.letter = [figures.setdefault(words[1], figure)], "C"


def name_of_series(coded: Iterable[Coded], bases: Iterable[tuple[str, ...]]) -> None:
    """Who is called like a series of films is its hero."""
    known = set(bases)
    for sentence in coded:
        for span in sentence.spans:
            for entity in span.entities:
                if entity.kind == "name" and keys(entity.name) in known:
                    entity.kind, entity.sure = "character", True


def _decide(entity: Entity, score: Counter[str]) -> None:
    """Settle the kind; a name of several words that nothing tells about may be either."""
    lean = _lean(score, entity)
    entity.sure = abs(score["P"] - score["C"]) >= 2
    words = [w for w in keys(entity.name) if w not in RANKS and w not in CIVIL]
    if not lean and len(words) == 1:
        lean = "C"
    if MACHINE.fullmatch(entity.name):
        lean, entity.sure = "C", True
    if lean:
        entity.kind = "person" if lean == "P" else "character"
