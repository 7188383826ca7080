"""Films, series and franchises of a text: which titles mean the same, and where they stand."""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING, Final

from loaders.sources.article.extract.addressed import learn_address
from loaders.sources.article.extract.entities import Entity, Span
from loaders.sources.article.extract.film_series import own_title
from loaders.sources.article.extract.first_names import GIVEN
from loaders.sources.article.extract.gazetteer import is_common
from loaders.sources.article.extract.initials import initials, short_of
from loaders.sources.article.extract.matching import (
    as_written,
    counts_people,
    first_words,
    matches,
    misspelled,
    number_of_row,
)
from loaders.sources.article.extract.overlaps import (
    has_whole,
    is_tail,
    nicknamed,
    official,
    whole,
)
from loaders.sources.article.extract.parts import parted
from loaders.sources.article.extract.series import (
    means_first,
    names_series,
    of_series,
    stands_in,
)
from loaders.sources.article.extract.series_names import of_hero, series_names
from loaders.sources.article.extract.spelling import NUMBERS, key, keys
from loaders.sources.article.extract.title_cues import TALE, is_name
from loaders.sources.article.extract.title_roles import means_somebody
from loaders.sources.article.extract.titles import titles
from loaders.sources.article.extract.untitled import untitled
from loaders.sources.article.extract.well_known import is_well_known, short_forms

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from loaders.sources.article.extract.gazetteer import Gazetteer, Known
    from loaders.sources.article.extract.parts import Parts
    from loaders.sources.article.extract.sentences import Sentence
    from loaders.sources.article.extract.tokens import Token
    from loaders.sources.article.extract.topic import Topic

_NEXT_BEFORE: Final = re.compile(r"\b(?:next|new|upcoming|latest|every|another|any) ['\"]?$")
_FIRST_NAME: Final = re.compile(r"\b([A-Z][a-z]+) $")
_GENERIC: Final = re.compile(r"(?:Episode|Chapter|Part|Volume|Vol\.|Movie) (\w+)")
_PIECE: Final = re.compile(r": ((?:Episode|Chapter|Volume|Vol\.) \w+)\b")


class Works:
    """The works that a text names, found by their titles and by what is known."""

    def __init__(self, gazetteer: Gazetteer) -> None:
        self.gazetteer = gazetteer
        self.entities: list[Entity] = []
        self._by_key: dict[tuple[str, ...], Entity] = {}
        self._by_node: dict[str, Entity] = {}
        self._numbered: dict[tuple[str, int], Entity] = {}
        self._heads: dict[str, list[tuple[str, ...]]] = defaultdict(list)
        self.bases: dict[tuple[str, ...], str] = {}
        self._early: set[str] = set()
        self._namesakes: dict[int, Entity] = {}
        self._shown: set[str] = set()
        self.untitled: set[str] = set()
        """About whom there is a film that has no title yet."""
        self.open: set[str] = set()
        """Franchises that the text speaks of, by key."""

    def learn(
        self, sentences: Sequence[Sentence], topic: Topic, listed: Sequence[str] = ()
    ) -> None:
        """Collect the titles that the sentences show, the address of the text, and a calendar."""
        text = "\n".join(sentence.text for sentence in sentences)
        shown = [*titles(sentences), *((title, True) for title in listed)]
        named = [(t, False) for t in topic.titles(text) if not is_tail(t, (s for s, _ in shown))]
        found = list(dict.fromkeys([*shown, *named]))
        told = "\n".join(sentence.text for sentence in sentences if not sentence.heading) or text
        kept = whole(found, told)
        kept -= {title for title, shaped in found if not shaped and self._is_somebody(title)}
        names = sorted(kept, key=lambda title: (-len(title), title))
        self.bases.update(series_names(names, sentences, self.gazetteer.franchises()))
        for form, name in self.gazetteer.series.items():
            self.bases[keys(form)] = self.bases.get(keys(name), name)
        for base in set(self.bases.values()):
            at = [at for title in names if title != base and base in title
                  and (at := text.find(title)) >= 0]  # fmt: skip
            if 0 <= text.find(base) < len(text) / 8 and min(at, default=0) > len(text) / 3:
                self._early.add(base)
        self._well_known(text)
        self._shown = {*names}
        codes = {form for words in self.bases for form, _ in short_of(initials(words), sentences)}
        for title in names:
            if series := of_hero(title, text, self.gazetteer):
                self._index(title, self.franchise(series))
            elif title not in codes and not _GENERIC.fullmatch(title):
                self.add(title)
        for title in names:
            if match := _GENERIC.fullmatch(title):
                self._alone(title, match[1])
        for form, name in self.gazetteer.series.items():
            if form == name or name not in text:
                self._index(form, self.franchise(name))
        self._codes(sentences)
        self._learn_untitled(text)
        learn_address(self, topic)

    def _is_somebody(self, name: str) -> bool:
        """Whether the graph knows somebody, and no film, by a name."""
        known = self.gazetteer.find(name, "person") is not None
        return known and self.gazetteer.find(name, "film", "series", "franchise") is None

    def _learn_untitled(self, text: str) -> None:
        """``the untitled Kim Doe film``, ``a Kim Doe origin story``: films without a title yet."""
        for name, forms in untitled(text):
            film = self.add(f"Untitled {name} film")
            self.untitled |= {name} if name.count(" ") == 1 else set()
            if (one := self._by_key.get(keys(name))) and one.kind == "film" and not one.node:
                self._by_key[keys(name)] = film
            for form in forms:
                self._index(form, film)

    def _well_known(self, text: str) -> None:
        """``Ashfall`` where the text speaks of Iron Comet, and everybody knows that film of it."""
        for base in set(self.bases.values()):
            for own, title in short_forms(base):
                words = keys(own)
                if words not in self._by_key and re.search(
                    rf"\b{re.escape(own)}\b(?! [A-Z])", text
                ):
                    self._index(own, self.add(title))

    def _alone(self, title: str, number: str) -> None:
        """``Chapter 4`` is the film of the series that has this number."""
        value = int(number) if number.isdigit() else NUMBERS.get(number.lower(), 0)
        found = [film for (_, n), film in self._numbered.items() if n == value]
        if len({id(film) for film in found}) == 1:
            self._index(title, found[0])
        elif not found:
            word = title.split(maxsplit=1)[0]
            bases = {e.base for e in self.entities if e.base and f": {word} " in e.name}
            if len(bases) == 1 and value:
                self._index(title, self.number(bases.pop() or "", value))

    def _codes(self, sentences: Sequence[Sentence]) -> None:
        """Learn short forms made of initials: ``I:C 3`` and ``IC3`` for ``Iron Comet 3``."""
        for words, base in list(self.bases.items()):
            first = initials(words)
            if len(first) > 1 and len(set(first)) == 1:
                self._coded(base, first[0])
            for form, number in short_of(first, sentences):
                film = self.number(base, number) if number else self.franchise(base)
                self._index(form, film)

    def _coded(self, base: str, letter: str) -> None:
        """``F9`` is the ninth film of the series whose words all begin with this letter."""
        for film in [e for e in self.entities if e.kind == "film"]:
            number = re.fullmatch(rf"{letter}(\d{{1,2}})", film.name)
            if number is not None and (key(base), int(number[1])) not in self._numbered:
                film.base, film.number = base, int(number[1])
                self._numbered[key(base), film.number] = film

    def add(self, title: str) -> Entity:
        """Give the work of a title, a new one where the text had none that means it."""
        words = keys(title)
        if words in self._by_key:
            return self._by_key[words]
        parts = parted(title, self.bases)
        known = self._lookup(title) or self._cut_off(title, parts)
        entity = self._by_node.get(known.node) if known else None
        entity = entity or (
            self._numbered.get((key(parts.base), parts.number)) if parts.number else None
        )
        if entity is None and (whole := self._beginning(title)) is not None:
            self._index(title, whole)
            return whole
        entity = entity or misspelled(title, self._by_key, self.bases)
        if entity is None:
            franchise = words in self.bases and not parts.own and not parts.number
            kind, name = ("franchise", self.bases[words]) if franchise else ("film", title)
            entity = Entity(kind, name, sure=True)
            entity.base, entity.number = self.bases.get(keys(parts.base), parts.base), parts.number
            if known is not None and known.kind == "film" and parts.base == title:
                entity.name = official(known, title)
            if known is not None and key(known.name).startswith(key(title)):
                entity.name = known.name if parts.own and parts.number else entity.name
            self._remember(entity, known)
        elif len(words) > len(keys(entity.name)) and not parts.number:
            entity.name = title
        entity.number = entity.number or parts.number
        self._index(title, entity)
        if (piece := _PIECE.search(title)) and entity.kind == "film":
            self._index(piece[1], entity)
        own = parts.own or (entity.base and own_title(title, entity.base)) or ""
        if len(key(own)) > 2:
            self._short(own, entity)
        if entity.kind == "film" and entity.base and keys(entity.base) != words:
            entity.base = self.bases.get(keys(entity.base), entity.base)
            self.franchise(entity.base)
        return entity

    def _remember(self, entity: Entity, known: Known | None) -> None:
        self.entities.append(entity)
        if known is not None:
            entity.node = known.node
            entity.kind = known.kind
            if known.kind == "film":
                own, told = known.number, entity.number
                entity.number = (own or told) if known.franchise else (told or own)
                entity.base = known.franchise or entity.base
            self._by_node[known.node] = entity
        if entity.base and entity.number and entity.kind == "film":
            self._numbered.setdefault((key(entity.base), entity.number), entity)

    def _short(self, own: str, entity: Entity) -> None:
        self._index(own, entity)
        shorter = re.sub(r"[,:]? (?:Part|Vol\.|Volume) \w+$", "", own)
        if shorter != own:
            self._index(shorter, entity)

    def _index(self, title: str, entity: Entity) -> None:
        words = keys(title)
        if words and words not in self._by_key:
            self._point(words, entity)

    def _point(self, words: tuple[str, ...], entity: Entity) -> None:
        self._by_key[words] = entity
        if words not in self._heads[words[0]]:
            self._heads[words[0]].append(words)
            self._heads[words[0]].sort(key=len, reverse=True)

    def _lookup(self, title: str) -> Known | None:
        known = self.gazetteer.find(title, "film", "series") or self.gazetteer.shown(title)
        if keys(title) in self.bases:
            known = self.gazetteer.find(title, "franchise") or None
        short, tail, tale = title.partition(": A")
        if known is None and tail and TALE.fullmatch(f"A{tale}"):
            known = self.gazetteer.find(short, "film")
        return known

    def _cut_off(self, title: str, parts: Parts) -> Known | None:
        """``Iron Comet: Chapter 3 - Ashf``, where a text was cut, is the third film."""
        known = self.gazetteer.numbered(parts.base, parts.number) if parts.number else None
        cut = known is not None and parts.own and key(known.name).startswith(key(title))
        return known if cut else None

    def _beginning(self, title: str) -> Entity | None:
        """``Kingdom`` for ``Kingdom of the Comets``, the only title that begins so."""
        if " " in title or keys(title) in self.bases or is_well_known(title):
            return None
        begins = re.compile(rf"{re.escape(title)} (?:of|for|in) ")
        series = {base for base in self.bases.values() if begins.match(base)}
        if len(series) == 1:
            return self.franchise(series.pop())
        found = [e for e in self.entities if begins.match(e.name)]
        return found[0] if len(found) == 1 else None

    def franchise(self, base: str) -> Entity:
        """Give the franchise of that name."""
        base = self.bases.get(keys(base), base)
        words = keys(base)
        entity = self._by_key.get(words)
        if entity is None and words not in self.bases and has_whole(f"The {base}", self._shown):
            entity = self.add(f"The {base}")
        entity = self._namesakes.get(id(entity), entity)
        if entity is not None and entity.kind in ("franchise", "series"):
            return entity
        known = self.gazetteer.find(base, "franchise")
        made = Entity("franchise", self.bases.get(words, base), known.node if known else None)
        made.base, made.sure = base, True
        self.entities.append(made)
        if entity is not None and entity.name == f"The {made.name}":
            self._namesakes[id(entity)] = made
            return made
        self._point(words, made)
        return made

    def number(self, base: str, number: int) -> Entity:
        """Give the film with a number in a series: the first is called like the series."""
        found = self._numbered.get((key(base), number))
        if found is not None:
            return found
        known = self.gazetteer.numbered(base, number)
        if known is not None and known.node in self._by_node:
            return self._by_node[known.node]
        series = self.bases.get(keys(base), base)
        name = series if number == 1 else f"{series} {number}"
        entity = Entity("film", name, sure=True, base=series, number=number)
        if known is not None and (number == 1 or is_common(known.node)):
            entity.name = known.name
        self._remember(entity, known)
        self._numbered[key(base), number] = entity
        if number != 1:
            self._index(name, entity)
        return entity

    def numbered(self, base: str, number: int) -> Entity | None:
        """Give the film with a number in a series, where the text or the graph has it."""
        known = self.gazetteer.numbered(base, number)
        return self._numbered.get((key(base), number)) or (
            self.number(base, number) if known else None
        )

    def know_number(self, base: str, number: int, film: Entity) -> None:
        """Note that a film has a number in a series."""
        self._numbered[key(base), number] = film

    def first(self, franchise: Entity) -> Entity:
        """Give the first film of a franchise."""
        return self.number(franchise.base or franchise.name, 1)

    def spans(self, tokens: Sequence[Token], text: str) -> Iterator[Span]:
        """Find the titles in the tokens of a sentence, the longest first, none within another."""
        index = 0
        while index < len(tokens):
            found = self._at(tokens, index)
            if found is None:
                index += 1
                continue
            entity, after = found
            start, end = tokens[index].start, tokens[after - 1].end
            span = self._span(entity, start, end, text)
            if span is not None:
                if row := self._row(entity, tokens, after):
                    span = Span(start, tokens[after + 1].end, [entity, *row], "F")
                    after += 2
                yield span
                yield from self._numbers(entity, tokens, after)
                index = after
            else:
                index += 1

    def _at(self, tokens: Sequence[Token], index: int) -> tuple[Entity, int] | None:
        token = tokens[index]
        if not (token.capital or token.text[0].isdigit() or token.text == "untitled"):
            return None
        begin = index
        if token.lower in ("the", "a", "an") and index + 1 < len(tokens):
            begin = index + 1
        for start in dict.fromkeys((begin, index)):
            heads = [w for first in first_words(tokens, start) for w in self._heads.get(first, ())]
            for words in heads:
                after = matches(tokens, start, words)
                named = self._by_key[words]
                if (
                    (len(words) == 1 or counts_people(words))
                    and named.name.startswith("The ")
                    and tokens[index].text != "The"
                    and not of_series(tokens, index + 1)
                ):
                    continue
                if after and as_written(tokens[start], words, named):
                    known = self._known_at(tokens, begin)
                    longer = known and known[1] > after and is_common(known[0].node)
                    return known if longer else (named, after)
        return self._known_at(tokens, begin)

    def _known_at(self, tokens: Sequence[Token], index: int) -> tuple[Entity, int] | None:
        best = None
        heads = self.gazetteer.work_heads()
        first = first_words(tokens, index)
        for words, known in (found for word in first for found in heads.get(word, ())):
            if len(words) < 2 and not (known.franchise and key(known.franchise) in self.open):
                continue
            after = matches(tokens, index, words)
            if after and (best is None or len(words) > best[2]):
                best = known, after, len(words)
        if best is None:
            return None
        known, after, _ = best
        entity = self._by_node.get(known.node)
        if entity is None:
            written = " ".join(token.text for token in tokens[index:after])
            name = official(known, written) if known.kind == "film" else known.name
            entity = Entity(known.kind, name, known.node, sure=True)
            entity.base, entity.number = known.franchise or known.name, known.number
            self._remember(entity, known)
        return entity, after

    def _span(self, entity: Entity, start: int, end: int, text: str) -> Span | None:
        after, before = text[end : end + 120], text[max(0, start - 60) : start]
        if nicknamed(before, after):
            return None
        first = _FIRST_NAME.search(before)
        if first and " " not in text[start:end] and first[1].lower() in GIVEN:
            return None
        if means_somebody(text[start:end], before, after):
            return None
        entity.forms.add(text[start:end])
        if entity.kind == "franchise":
            follows = names_series(after)
            words = text[start:end].split()
            if means_first(before, after):
                begun = self.first(entity)
                begun.forms.add(text[start:end])
                return Span(start, end, [begun], "F")
            other = self.gazetteer.series.get(text[start:end], text[start:end]) != text[start:end]
            if not follows and (is_name(words) or self._one_word(entity) or other):
                return None
            is_film = self._but_numbered(entity, inside=stands_in(before, after))
            if not follows and is_film and not _NEXT_BEFORE.search(before):
                return Span(start, end, [self.first(entity)], "F")
            return Span(start, end, [entity], "R")
        series = self._namesakes.get(id(entity))
        if series and names_series(after) and not text.startswith("The ", start):
            return Span(start, end, [series], "R")
        return Span(start, end, [entity], "S" if entity.kind == "series" else "F")

    def _one_word(self, franchise: Entity) -> bool:
        """Tell whether a word is a franchise only beside a word for films: ``an Iris spinoff``."""
        alone = " " not in franchise.name and franchise.node is None
        return alone and not any(
            e.kind == "film" and e.base == franchise.name for e in self.entities
        )

    def _but_numbered(self, franchise: Entity, *, inside: bool) -> bool:
        """Tell whether only one numbered title makes a series of a name: it is a film as well."""
        films = [e for e in self.entities if e.kind == "film" and e.base == franchise.name]
        others = [e for e in films if e.forms and e.name != franchise.name]
        few = franchise.node is None and len(others) < 2 and " " not in franchise.name
        return few and (inside or franchise.name in self._early)

    def _row(self, entity: Entity, tokens: Sequence[Token], after: int) -> list[Entity]:
        """``Iron Comet 3 through 6``: the films after the first."""
        upto = number_of_row(tokens, after) if entity.number else 0
        base, least = entity.base or entity.name, (entity.number or 0) + 1
        return [self.number(base, number) for number in range(least, min(upto, least + 9) + 1)]

    def _numbers(self, entity: Entity, tokens: Sequence[Token], after: int) -> Iterator[Span]:
        """``Iron Comet 7 & 8``: the second number is a film too."""
        while (
            entity.number
            and after + 1 < len(tokens)
            and tokens[after].text in ("&", "and", "or")
            and tokens[after + 1].text == str(entity.number + 1)
        ):
            token = tokens[after + 1]
            entity = self.number(entity.base or entity.name, entity.number + 1)
            entity.forms.add(entity.name)
            yield Span(token.start, token.end, [entity], "F")
            after += 2
