"""Which character a part is: one for a name within a franchise, and unrelated works keep apart."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from loaders.credits.role import PartName, Role

CROWD = 3
"""So many people with one and the same part in one work do not play one character."""


@dataclass(slots=True)
class Part:
    """A character.

    Attributes:
        id: stable for a name and its scope.
        name: as it was met first.
        aliases: other names, in the order in which they were met.
    """

    id: str
    name: str
    aliases: tuple[str, ...] = ()


class Parts:
    """The characters of a data set.

    A scope is what a name is unique in: a franchise, else the one work. A name that says what
    somebody is, not who, means another one for each work and person.
    """

    def __init__(self) -> None:
        self._known: dict[str, Part] = {}
        self.all: list[Part] = []

    def find(self, role: Role, scope: str, work: str, person: str, crowds: set[str]) -> list[Part]:
        """Give the characters of a part.

        Args:
            role: the part as it is billed.
            scope: what names are unique in, as it stands in an id.
            work: the id of the work.
            person: the id of the person.
            crowds: the slugs of names that many people of this work have.
        """
        if role.alias and not crowds:
            return [self._with_alias(role.names[0], role.names[1], scope)]
        found = []
        for name in role.names:
            if name.anybody or name.slug in crowds:
                own = f"{_tail(work)}-{_tail(person)}"
                found.append(self._one(name, own))
            else:
                found.append(self._one(name, scope))
        return found

    def _one(self, name: PartName, scope: str) -> Part:
        own = _id(name, scope)
        part = self._known.get(own)
        if part is None:
            part = self._known[own] = Part(own, name.text)
            self.all.append(part)
        return part

    def _with_alias(self, name: PartName, other: PartName, scope: str) -> Part:
        """Give the character that has two names, whichever of them was met before."""
        known = self._known.get(_id(name, scope)) or self._known.get(_id(other, scope))
        part = known or self._one(name, scope)
        for each in (name, other):
            is_part = self._known.setdefault(_id(each, scope), part) is part
            if is_part and each.text not in (part.name, *part.aliases):
                part.aliases += (each.text,)
        return part


def _id(name: PartName, scope: str) -> str:
    return f"character:{name.slug}-{scope}"


def _tail(element_id: str) -> str:
    return element_id.partition(":")[2]
