"""Who is meant: ids and names of everything in the files, found in any case and without accents."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from graph.model.base import kind_of
from graph.values.ids import fold
from loaders.sources.curated.problems import did_you_mean, nearest

if TYPE_CHECKING:
    from collections.abc import Iterable

    from loaders.safe_yaml import Place
    from loaders.sources.curated.problems import Problems

_WORDS: Final = {"person": "people", "character": "characters", "organization": "organizations"}


class Directory:
    """Every id with its names; a reference that means nobody becomes a problem."""

    def __init__(self, problems: Problems) -> None:
        self._problems = problems
        self._places: dict[str, Place] = {}
        self._names: dict[str, str] = {}
        self._by_name: dict[tuple[str, str], list[str]] = {}

    def declare(self, element_id: str, names: Iterable[str], place: Place) -> bool:
        """Note an id and what it is called; tell whether it is new."""
        if element_id in self._places:
            first = self._places[element_id]
            self._problems.add(place, f"id: {element_id} is already declared in {first}: keep one.")
            return False
        names = list(names)
        self._places[element_id] = place
        self._names[element_id] = names[0] if names else element_id
        for name in names:
            known = self._by_name.setdefault((kind_of(element_id), fold(name)), [])
            if element_id not in known:
                known.append(element_id)
        return True

    def knows(self, element_id: str) -> bool:
        """Tell whether the id is declared."""
        return element_id in self._places

    def name(self, element_id: str) -> str:
        """Give the first name of an id."""
        return self._names.get(element_id, element_id)

    def place(self, element_id: str) -> Place:
        """Give the line where the id is declared."""
        return self._places[element_id]

    def look(self, reference: str, kinds: tuple[str, ...]) -> list[str]:
        """Give the ids that a reference may mean: one, several, or none."""
        if kind_of(reference) in kinds and reference in self._places:
            return [reference]
        return [found for kind in kinds for found in self._by_name.get((kind, fold(reference)), ())]

    def find(self, reference: str, kinds: tuple[str, ...], place: Place, field: str) -> str | None:
        """Give the one id that a reference means; else note a problem and give None."""
        found = self.look(reference, kinds)
        if len(found) == 1:
            return found[0]
        if found:
            sentence = f"'{reference}' may be {' or '.join(found)}: write the id."
        else:
            sentence = self._unknown(reference, kinds)
        self._problems.add(place, f"{field}: {sentence}")
        return None

    def _unknown(self, reference: str, kinds: tuple[str, ...]) -> str:
        what = " or ".join(kinds)
        if near := self._near(reference, kinds):
            return f"there is no {what} '{reference}'.{did_you_mean(near)}"
        section = _WORDS.get(kinds[0], f"{kinds[0]}s")
        return f"there is no {what} '{reference}': declare it under '{section}:', or correct it."

    def _near(self, reference: str, kinds: tuple[str, ...]) -> list[str]:
        """Give what may be meant: ids for an id, else names that share a word or look alike."""
        kind = kind_of(reference)
        if kind in kinds:
            slugs = [known.partition(":")[2] for known in self._places if kind_of(known) == kind]
            near = nearest(reference.partition(":")[2], slugs)
            return [f"{kind}:{slug}" for slug in near]
        folded = fold(reference)
        names = {name: ids[0] for (each, name), ids in self._by_name.items() if each in kinds}
        alike = nearest(folded, names)
        alike += [name for name in sorted(names) if folded in name.split() and name not in alike]
        return list(dict.fromkeys(self._names[names[name]] for name in alike))[:3]
