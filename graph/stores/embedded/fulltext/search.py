"""Answering a query on an index of words: which documents, and how well they fit."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, TypeAlias

from graph.stores.embedded.fulltext import lucene
from graph.stores.embedded.fulltext.scoring import Scorer, edits, rarity, single

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from graph.rules.analyzers import Analyzer
    from graph.stores.embedded.fulltext.words import WordIndex

Scores: TypeAlias = dict[int, float]

_EXPANSIONS = 50
"""So many similar words a fuzzy word stands for, at most."""


def search(
    words: WordIndex, fields: Sequence[str], analyzer: Analyzer, text: str
) -> list[tuple[int, float]]:
    """Give documents and scores, the best first, equal ones by their number.

    Raises:
        CypherError: the text is no query.
    """
    found = _Search(words, fields, analyzer).query(lucene.parse(text))
    return sorted(found.items(), key=lambda item: (-item[1], item[0]))


class _Search:
    """One query on one index."""

    def __init__(self, words: WordIndex, fields: Sequence[str], analyzer: Analyzer) -> None:
        self._words = words
        self._fields = list(fields)
        self._analyzer = analyzer

    def query(self, node: lucene.Query, boost: float = 1.0) -> Scores:
        """Answer any query."""
        boost *= node.boost
        if isinstance(node, lucene.Several):
            return self._several(node, boost)
        if isinstance(node, lucene.Everything):
            return dict.fromkeys(self._words.documents(), boost)
        if isinstance(node, lucene.Term):
            return self._term(node, boost)
        if isinstance(node, lucene.Phrase):
            words = self._analyzer.cut(node.text)
            tokens = {place: word for place, word in enumerate(words) if word}
            if len(tokens) == 1:
                [word] = tokens.values()
                return self._each_field(node.field, lambda f: self._word(f, word, boost))
            return self._each_field(node.field, lambda f: self._phrase(f, tokens, node.slop, boost))
        if isinstance(node, lucene.Fuzzy):
            return self._each_field(node.field, lambda f: self._fuzzy(f, node, boost))
        if isinstance(node, lucene.Between):
            return self._listed(node.field, self._between(node), boost)
        return self._pattern(node, boost)

    def _several(self, node: lucene.Several, boost: float) -> Scores:
        must: list[Scores] = []
        should: list[Scores] = []
        excluded: set[int] = set()
        for occurs, clause in node.clauses:
            found = self.query(clause, boost)
            if occurs == "not":
                excluded.update(found)
            elif found or not _is_empty(clause, self._analyzer):
                (must if occurs == "must" else should).append(found)
        kept = set(must[0]).intersection(*must[1:]) if must else set().union(*should)
        kept -= excluded
        return {
            doc: single(sum(scores.get(doc, 0.0) for scores in (*must, *should))) for doc in kept
        }

    def _each_field(self, field: str | None, find: Callable[[int], Scores]) -> Scores:
        if field is not None:
            return find(self._fields.index(field)) if field in self._fields else {}
        return _sum(find(place) for place in range(len(self._fields)))

    # -- words ----------------------------------------------------------------------------------

    def _term(self, node: lucene.Term, boost: float) -> Scores:
        tokens = filter(None, self._analyzer.cut(node.text))
        return _sum(
            self._each_field(node.field, lambda f, token=token: self._word(f, token, boost))  # type: ignore[misc]  # bound at once
            for token in tokens
        )

    def _word(self, field: int, word: str, boost: float) -> Scores:
        documents = self._words.postings(word).get(field, {})
        if not documents:
            return {}
        scorer = self._scorer(field, [len(documents)], boost)
        length = self._words.length
        return {
            doc: scorer.score(len(places), length(doc, field)) for doc, places in documents.items()
        }

    def _scorer(self, field: int, having: Iterable[int], boost: float) -> Scorer:
        of = self._words.counts[field]
        worth = sum(rarity(count, of) for count in having)
        return Scorer(worth, self._words.totals[field] / of, boost)

    def _phrase(self, field: int, tokens: dict[int, str], slop: int, boost: float) -> Scores:
        postings = [self._words.postings(token).get(field, {}) for token in tokens.values()]
        if not tokens or not all(postings):
            return {}
        scorer = self._scorer(field, map(len, postings), boost)
        found: Scores = {}
        for doc in set(postings[0]).intersection(*postings[1:]):
            places = [documents[doc] for documents in postings]
            frequency = _frequency(places, list(tokens), slop)
            if frequency:
                found[doc] = scorer.score(frequency, self._words.length(doc, field))
        return found

    def _fuzzy(self, field: int, node: lucene.Fuzzy, boost: float) -> Scores:
        wanted = node.text.lower() if self._analyzer.folds else node.text
        near: list[tuple[float, str]] = []
        size = len(wanted)
        for word in self._words.words_of_length(size - node.edits, size + node.edits):
            distance = edits(wanted, word, node.edits)
            if distance is not None and field in self._words.postings(word):
                share = single(distance / min(len(wanted), len(word)))
                near.append((single(1 - share), word))
        near = sorted(near, key=lambda item: (-item[0], item[1]))[:_EXPANSIONS]
        return _sum(self._word(field, word, boost * close) for close, word in near)

    # -- patterns: a document has such a word or not ---------------------------------------------

    def _pattern(self, node: lucene.Pattern, boost: float) -> Scores:
        if node.text == "*":
            length = self._words.length
            return self._each_field(
                node.field,
                lambda f: {d: boost for d in self._words.documents() if length(d, f)},
            )
        text = node.text.lower() if self._analyzer.folds else node.text
        prefix = re.split(r"[*?\\]", text, maxsplit=1)[0]
        if text == f"{prefix}*":
            holders = self._words.holders(prefix)
            return self._each_field(node.field, lambda f: dict.fromkeys(holders.get(f, ()), boost))
        signs = _signs(text)
        known = self._words.words_with_prefix(prefix)
        known = [word for word in known if _matches(signs, word)]
        return self._listed(node.field, known, boost)

    def _between(self, node: lucene.Between) -> list[str]:
        low, high = node.low, node.high
        if self._analyzer.folds:
            low, high = low and low.lower(), high and high.lower()
        known = self._words.words_between(low, high)
        open_ends = {low} if not node.with_low else set()
        open_ends |= {high} if not node.with_high else set()
        return [word for word in known if word not in open_ends]

    def _listed(self, field: str | None, known: list[str], boost: float) -> Scores:
        postings = [self._words.postings(word) for word in known]
        return self._each_field(
            field, lambda f: {doc: boost for found in postings for doc in found.get(f, ())}
        )


def _is_empty(clause: lucene.Query, analyzer: Analyzer) -> bool:
    """Whether nothing of a clause is left once it is cut into words: then nothing is demanded."""
    return isinstance(clause, lucene.Term | lucene.Phrase) and not any(analyzer.cut(clause.text))


def _sum(each: Iterable[Scores]) -> Scores:
    """Add in double precision and round once, as Lucene does."""
    found: Scores = {}
    for scores in each:
        for doc, score in scores.items():
            found[doc] = found.get(doc, 0.0) + score
    return {doc: single(score) for doc, score in found.items()}


def _matches(pattern: list[str], word: str) -> bool:
    """Whether a word fits a pattern, in time of the product of their lengths at most."""
    place = back = mark = 0
    star = -1
    while place < len(word):
        sign = pattern[mark] if mark < len(pattern) else ""
        if sign == "?" or sign == f"={word[place]}":
            place, mark = place + 1, mark + 1
        elif sign == "*":
            star, back, mark = mark, place, mark + 1
        elif star >= 0:
            back += 1
            place, mark = back, star + 1
        else:
            return False
    return all(sign == "*" for sign in pattern[mark:])


def _signs(text: str) -> list[str]:
    """Cut a pattern into its signs: ``*``, ``?``, and ``=a`` for the letter a."""
    parts = re.findall(r"\\.|.", text, flags=re.DOTALL)
    return [part if part in {"*", "?"} else f"={part[-1]}" for part in parts]


def _frequency(places: list[list[int]], offsets: list[int], slop: int) -> float:
    """Count how often words stand at their offsets; with slop, a wider place counts less."""
    wanted = [offset - offsets[0] for offset in offsets]
    shifted = [{place - nth for place in found} for nth, found in zip(wanted, places, strict=True)]
    if not slop:
        return float(len(shifted[0].intersection(*shifted[1:])))
    total = 0.0
    for start in places[0]:
        taken = {start}
        starts = [start]
        for nth, found in zip(wanted[1:], places[1:], strict=True):
            free = [place for place in found if place not in taken]
            if not free:
                break
            nearest = min(free, key=lambda place: abs(place - nth - start))
            taken.add(nearest)
            starts.append(nearest - nth)
        width = max(starts) - min(starts)
        if len(starts) == len(places) and width <= slop:
            total += 1 / (1 + width)
    return total
