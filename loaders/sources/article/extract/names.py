"""Names of people, organizations and places: by their look, by lists, and by what is known."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from rapidfuzz.distance import DamerauLevenshtein

from loaders.sources.article.extract.callings import is_calling
from loaders.sources.article.extract.entities import Entity
from loaders.sources.article.extract.film_people import craft
from loaders.sources.article.extract.first_names import FEMALE, MALE, OF_BOTH, gender
from loaders.sources.article.extract.spelling import keys
from loaders.sources.article.extract.words import (
    BEFORE_LANDSCAPES,
    BODIES,
    BODY_ENDINGS,
    CIVIL,
    HOUSES,
    LANDSCAPES,
    MACHINE,
    PARTICLES,
    PLACES,
    RANKS,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from loaders.sources.article.extract.gazetteer import Gazetteer, Known
    from loaders.sources.article.extract.tokens import Token

_HOUSE_KEYS: Final = frozenset(keys(house) for house in HOUSES)
_PLACE_KEYS: Final = frozenset(keys(place) for place in PLACES)
_CALLED: Final = RANKS | CIVIL
_RECENT: Final = 3
"""For as many sentences a surname that two share means the one who was named last."""


class Names:
    """The names in a text and whom they mean."""

    def __init__(self, gazetteer: Gazetteer, lowered: set[str], open_franchises: set[str]) -> None:
        self.gazetteer = gazetteer
        self.lowered = lowered
        self.open = open_franchises
        self.entities: list[Entity] = []
        self._full: dict[tuple[str, ...], Entity] = {}
        self._parts: dict[str, list[Entity]] = defaultdict(list)
        self._counts: Counter[str] = Counter()
        self._seen: dict[int, int] = {}
        self._roles: set[int] = set()
        self._now = 0

    def read(self, tokens: Sequence[Token], start: int, end: int) -> tuple[str, str]:
        """Give a name as text, and what it is: organization, place, name, or nothing."""
        words = [t.text for t in tokens[start:end]]
        name = _joined(tokens[start:end])
        found = keys(name)
        if not found:
            return name, ""
        known = self.known(name)
        if known is not None:
            return name, known.kind
        if found in _PLACE_KEYS or (len(words) > 1 and _is_landscape(words)):
            return name, "place"
        if (
            (found in _HOUSE_KEYS and not _is_role(tokens, start, end))
            or (len(words) == 2 and words[0] == "House")
            or words[-1] in BODIES
            or (len(words) > 1 and words[-1] in BODY_ENDINGS)
            or any(w in BODY_ENDINGS and after == "of" for w, after in pairwise(words))
            or ("Studios" in words and words[0] != "Studios")
            or (_SPELLED_OUT.fullmatch(name) and not _is_role(tokens, start, end))
        ):
            return name, "organization"
        if len(words) == 1 and MACHINE.fullmatch(words[0]):
            return name, "name"
        if (
            len(words) == 1
            and words[0].isupper()
            and 2 <= len(words[0]) <= 5
            and "." not in words[0]
            and not craft(words[0])
        ):
            return name, "organization"
        if len(words) == 1 and len(words[0]) == 1 and words[0] not in "AI" and start:
            before = [token.text for token in tokens[max(0, start - 4) : start]]
            role = "as" in before and is_calling([before[-1].lower()])
            listed = bool(role) or (
                before[-1] in ("and", ",") and any(token.text == "as" for token in tokens[:start])
            )
            shown = listed or tokens[start - 1].text in ("'s", "'", "as", "(")
            return name, "name" if shown else ""
        if _PLURAL.fullmatch(words[-1]) or (len(words) == 1 and _LETTERED.fullmatch(name)):
            return name, ""
        if len(words) > 1 and words[-1] in ("Saga", "Trilogy", "Universe", "Multiverse", "Awards"):
            return name, ""
        if re.search(r"'(?:ve|re|ll|d|m|t)$", words[-1], re.IGNORECASE):
            return name, ""
        if len(words) == 1 and (words[0].lower() in self.lowered or len(words[0]) < 3):
            return name, ""
        if all(w.lower() in self.lowered for w in words) or any(w.isdigit() for w in words):
            return name, ""
        return name, "name"

    def known(self, name: str) -> Known | None:
        """Give the node that a name means; names of one word only inside an open franchise."""
        words = keys(name)
        found = [
            k
            for k in self.gazetteer.entries.get(words, ())
            if k.kind in ("person", "character", "organization", "place")
        ]
        if len(words) == 1 and not self.open and not name.isupper():
            return None
        kinds = {k.kind for k in found}
        if kinds == {"character", "place"} and words in _PLACE_KEYS:
            found = [k for k in found if k.kind == "place"]
        return found[0] if len(found) == 1 else None

    def is_part(self, name: str) -> bool:
        """Tell whether a word of a headline is a name elsewhere, or again and again."""
        words = keys(name)
        return (
            self._counts[name] > 1
            or words in self._full
            or words[0] in self._parts
            or bool(gender(words[0]))
        )

    def is_surname(self, name: str) -> bool:
        """Tell whether a word is the last name of somebody in the text: ``Jordan``, ``London``."""
        words = keys(name)
        return len(words) == 1 and any(
            _surname(keys(e.name)) == words[0] and len(keys(e.name)) > 1
            for e in self._parts.get(words[0], ())
        )

    def stand_alone(self, name: str) -> None:
        """Note that a single name is one of its own, though somebody in the text has it too."""
        words = keys(name)
        if len(words) == 1 and words not in self._full:
            entity = Entity("character", name, sure=True, gender=gender(words[0]))
            self.entities.append(entity)
            self._full[words] = entity

    def by_first_name(self, name: str) -> list[Entity]:
        """Give all whom a first name alone may mean."""
        words = keys(name)
        found = self._parts.get(words[0], ()) if len(words) == 1 else ()
        return [e for e in found if len(keys(e.name)) > 1 and keys(e.name)[:1] == words[:1]]

    def by_surname(self, name: str) -> list[Entity]:
        """Give all who have a last name."""
        words = keys(name)
        found = self._parts.get(words[0], ()) if len(words) == 1 else ()
        return [e for e in found if " " in e.name and _surname(keys(e.name)) == words[0]]

    def has_first(self, name: str, *, alone: bool) -> bool:
        """Tell whether the text has a first name elsewhere too: before a surname, or alone."""
        words = keys(name)
        found = [keys(other) for other in self._counts if keys(other)[:1] == words]
        return any(alone or len(other) > 1 for other in found)

    def thing(self, kind: str, name: str) -> Entity:
        """Give the organization or place of that name."""
        known = self.known(name)
        words = ("", known.node) if known else (kind, *keys(name))
        if words not in self._full:
            self._full[words] = Entity(kind, name, known.node if known else None, sure=True)
        self._full[words].forms.add(name)
        return self._full[words]

    def count(self, name: str) -> None:
        """Note that a name stands in the text once more."""
        self._counts[name] += 1

    def see(self, entity: Entity | None, sentence: int, *, role: bool = False) -> None:
        """Note that somebody is named in a sentence: a shared surname means who came last.

        Args:
            entity: who is named, if anybody.
            sentence: the number of the sentence.
            role: whether the words before tell that it is somebody's role.
        """
        self._now = sentence
        if entity is not None:
            self._seen[id(entity)] = sentence
            self._roles |= {id(entity)} if role else set()

    def settle(self) -> None:
        """Decide which names are the full ones, before short ones are looked up."""
        known = {keys(name) for name in self._counts}
        ordered = sorted(
            self._counts,
            key=lambda n: (keys(n)[0] in _CALLED, -len(keys(n)), -self._counts[n], n),
        )
        for name in ordered:
            words = keys(name)
            if (
                len(words) > 1
                and not self._is_tail(name, words, known)
                and not (
                    len(words) > 2
                    and self._counts[name] == 1
                    and words[1:] in known
                    and not gender(words[0])
                )
            ):
                self._add(name, words)

    def _is_tail(self, name: str, words: tuple[str, ...], known: set[tuple[str, ...]]) -> bool:
        """Whether a name with a hyphen is the last one of somebody: ``Roe-Finch``."""
        alone = " " not in name or words[0] in PARTICLES
        return any(
            len(other) > len(words) and other[-len(words) :] == words
            and (alone or bool(gender(other[0])))
            for other in known
        )  # fmt: skip

    def _add(self, name: str, words: tuple[str, ...]) -> Entity:
        entity = self._full.get(words) or self._same(name, words)
        if entity is None and words[0] in _CALLED and len(self._parts.get(words[-1], ())) == 1:
            entity = self._parts[words[-1]][0]
        if entity is None:
            known = self.known(name)
            entity = self._of_node(known) if known else None
            if entity is not None and known is not None and keys(known.name) == words:
                entity.name = _plain(name)
            if entity is None:
                kind = known.kind if known else "name"
                entity = Entity(kind, _plain(name), known.node if known else None, sure=bool(known))
                entity.gender = _gender(words)
                if kind in ("name", "person") and (job := craft(entity.name)):
                    entity.kind, entity.sure, entity.craft = "person", True, job
                self.entities.append(entity)
                second = {words[1]} if len(words) > 1 and words[0] in _TITLES else set()
                for part in {words[0], _surname(words), *second}:
                    self._parts[part].append(entity)
        self._full[words] = entity
        entity.forms.add(name)
        if nick := _NICK.search(name):
            self._full.setdefault(keys(nick[1]), entity)
        return entity

    def _of_node(self, known: Known) -> Entity | None:
        return next((e for e in self.entities if e.node == known.node), None)

    def _same(self, name: str, words: tuple[str, ...]) -> Entity | None:
        """Find a full name of which this one is a misspelling or a short form."""
        for other, entity in self._full.items():
            if (
                len(other) < 2
                or "and" in other
                or entity.kind not in ("name", "person", "character")
            ):
                continue
            if other[-1] == words[-1] and _same_first(other, words):
                return entity
            mine, theirs = "".join(words), "".join(other)
            if (
                len(mine) >= 9
                and mine[0] == theirs[0]
                and abs(len(mine) - len(theirs)) <= 2
                and DamerauLevenshtein.distance(mine, theirs, score_cutoff=2)
                <= (1 if len(mine) < 13 else 2)
                and (entity.node is None or self.known(name) is None)
                and (len(words) == len(other))
                and (words[0] == other[0] or words[-1] == other[-1])
            ):
                return entity
        return None

    def find(self, name: str) -> Entity | None:
        """Give whom a name means; None where it may mean several."""
        words = keys(name)
        if (
            len(words) > 2
            and words not in self._full
            and words[1:] in self._full
            and self._counts[name] <= 1
        ):
            return self._full[words[1:]]
        if words in self._full:
            return self._full[words]
        if len(words) > 1:
            whole = {
                id(e): e for other, e in self._full.items()
                if (" " not in name or words[0] in PARTICLES or gender(other[0]))
                and len(other) > len(words) and other[-len(words) :] == words
            }  # fmt: skip
            if len(whole) == 1:
                fuller = next(iter(whole.values()))
                fuller.forms.add(name)
                return fuller
            return self._add(name, words)
        found = [
            e for e in self._parts.get(words[0], ()) if e.kind in ("name", "person", "character")
        ]
        if len(found) > 1:
            exact = [e for e in found if _surname(keys(e.name)) == words[0]]
            found = exact if len(exact) == 1 else found
            found = [e for e in found if id(e) not in self._roles] or found
            latest = max(found, key=lambda e: self._seen.get(id(e), -99))
            if self._now - self._seen.get(id(latest), -99) <= _RECENT:
                found = [latest]
        if len(found) == 1:
            found[0].forms.add(name)
            return found[0]
        if len(found) > 1:
            return None
        near = self._near(words[0])
        if near is not None:
            near.forms.add(name)
            return near
        return self._add(name, words)

    def _near(self, word: str) -> Entity | None:
        """Find whom a misspelt surname means."""
        if len(word) < 8:
            return None
        near = {
            id(e): e
            for part, entities in self._parts.items()
            for e in entities
            if len(part) >= 7
            and part[0] == word[0]
            and DamerauLevenshtein.distance(part, word, score_cutoff=1) <= 1
        }
        return next(iter(near.values())) if len(near) == 1 else None


def _is_role(tokens: Sequence[Token], start: int, end: int) -> bool:
    """Whether a name that a house has is somebody's here: ``plays her brother Max``."""
    before = tokens[start - 1].lower if start else ""
    named = tokens[start].lower in MALE or tokens[start].lower in FEMALE
    return end - start == 1 and named and before in _BEFORE_ROLES


_BEFORE_ROLES: Final = frozenset(
    ["as", "plays", "play", "played", "playing", "portrays", "named", "called", "brother", "sister",
     "son", "daughter", "father", "mother", "friend", "partner", "husband", "wife", "young", "boss",
     "cousin", "uncle", "character", "killer", "detective", "agent"]
)  # fmt: skip


_NICK: Final = re.compile(r'\w "([A-Z][\w-]{2,})" [A-Z]')
"""``Nick "Bear" Vane``: the text may call him Bear."""
_SPELLED_OUT: Final = re.compile(r"(?:[A-Z]\.){4,}[A-Z]?")
"""A name in so many initials is a body."""


def _gender(words: tuple[str, ...]) -> str:
    """Tell the gender of a name: ``Princess Iris``, ``General Iris``."""
    if len(words) > 1 and words[0] in _TITLES:
        return "f" if words[0] in _OF_WOMEN else "m" if words[0] in _OF_MEN else gender(words[1])
    return "" if words[0] in OF_BOTH else gender(words[0])


_WOMEN: Final = "princess queen lady duchess countess baroness empress aunt mother sister"
_MEN: Final = "prince king lord duke count baron emperor uncle father brother"
_OF_WOMEN, _OF_MEN = frozenset(_WOMEN.split()), frozenset(_MEN.split())


def _is_landscape(words: list[str]) -> bool:
    named = words[0].lower() in MALE or words[0].lower() in FEMALE
    return not named and (words[-1] in LANDSCAPES or words[0] in BEFORE_LANDSCAPES)


def _surname(words: tuple[str, ...]) -> str:
    return words[-2] if len(words) > 2 and words[-1] in ("jr", "sr", "2", "3", "4") else words[-1]


def _same_first(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    first, second = sorted((one[0], other[0]), key=len)
    if first == second:
        return len(one) != len(other)
    return len(first) >= 3 and second.startswith(first) and len(one) == len(other)


_PLURAL: Final = re.compile(r"[A-Z]{2,}s")
_LETTERED: Final = re.compile(r"[A-Z]-[a-z]+")
"""``T-boned``, ``X-rated``: no name."""


def _plain(name: str) -> str:
    name = _HONORIFIC.sub("", name)
    return re.sub(r'\s*"[^"]*"\s*', " ", name).strip() if '"' in name else name


_TITLES: Final = RANKS | frozenset(
    [
        "princess",
        "prince",
        "king",
        "queen",
        "lord",
        "lady",
        "duke",
        "duchess",
        "count",
        "countess",
        "baron",
        "baroness",
        "emperor",
        "empress",
        "aunt",
        "uncle",
        "father",
        "mother",
        "sister",
        "brother",
        "saint",
    ]
)
"""What may stand before the first name of somebody in a story, and stays with it."""
_HONORIFIC: Final = re.compile(r"^(?:Professor|Prof\.?|Sir|Dame|Mr\.?|Mrs\.?|Ms\.?) (?=\S+ \S)")
"""What stands before the names of somebody, and is not one of them."""


def _joined(tokens: Sequence[Token]) -> str:
    """Write a name with single spaces, whatever stood between its words."""
    text = " ".join(token.text for token in tokens)
    text = text.replace(" , Jr", " Jr").replace(" , Sr", " Sr")
    return re.sub(r'(["\']) ([^"\']*) \1', r'"\2"', text).replace(" .", ".")
