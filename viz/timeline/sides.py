"""Which side each character is on, derived from what the graph says of them.

Nobody is named here: the lead is who appears most, their organization is the first side, and what
others do to the lead and to the lead's people (and what the lead does to them) decides the rest.
Sides are those of a whole graph, so that each has the same colour in every picture of it. Whom
nothing ties to a side is on none, and where nobody is on any there are no sides to tell.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from viz.palette import BLUE, GREY, MAGENTA, OCHRE, RED, TEAL, VIOLET, Colour
from viz.timeline.cast import MOST_THREADS, cast_of, lead_of

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from viz.picture import PictureEdge
    from viz.timeline.tale import Tale

_KIN: Final = ("SPOUSE_OF", "CHILD_OF", "SIBLING_OF")
_ORGANIZATIONS: Final = (BLUE, OCHRE, TEAL, VIOLET)
FAMILY, ADVERSARIES = "Family", "Adversaries"


@dataclass(frozen=True, slots=True)
class Side:
    """A side with its colour and, where it is an organization, the key of its node."""

    name: str
    colour: Colour
    key: str | None = None


NO_SIDE: Final = Side("No side", GREY)
EVERYBODY: Final = Side("Everybody", BLUE)


@dataclass(frozen=True, slots=True)
class Sides:
    """The sides of a whole graph; none at all where nothing tells its characters apart.

    Attributes:
        all: the lead's first, the adversaries last.
        of: which of them a character is on, or an organization is, by key.
    """

    all: tuple[Side, ...] = ()
    of: Mapping[str, int] = field(default_factory=dict)

    def groups(self, cast: Sequence[str]) -> list[tuple[Side, list[str]]]:
        """Divide a cast: the sides in their order, before the adversaries who is on none."""
        if not cast:
            return []
        if not self.all:
            return [(EVERYBODY, list(cast))]
        order = [*self.all, NO_SIDE]
        if order[-2].name == ADVERSARIES:
            order[-2:] = [NO_SIDE, order[-2]]
        groups: dict[Side, list[str]] = {side: [] for side in order}
        for key in cast:
            groups[self.all[self.of[key]] if key in self.of else NO_SIDE].append(key)
        return [(side, keys) for side, keys in groups.items() if keys]


def sides_in(tale: Tale) -> Sides:
    """Read whose side everybody is on; who the sides are follows from those who matter most."""
    cast = cast_of(tale, MOST_THREADS)
    if not cast:
        return Sides()
    reading = _Reading(tale, cast)
    found = {key: name for key in reading.everyone if (name := reading.side(key)) is not None}
    if len({found.get(key) for key in cast}) < 2:
        return Sides()
    sides = _sides(tale, reading.kept, {*found.values()})
    place = {str(side.key or side.name): number for number, side in enumerate(sides)}
    of = {key: place[name] for key, name in found.items()}
    return Sides(sides, of | {key: place[key] for key in reading.kept if key in place})


def _sides(tale: Tale, kept: Sequence[str], used: set[str]) -> tuple[Side, ...]:
    """Give each side that somebody is on its colour."""
    organizations = [
        Side(short_name(tale, key), colour, key)
        for key, colour in zip(kept, _ORGANIZATIONS, strict=False)
    ]
    ordered = [
        *organizations[:1],
        Side(FAMILY, MAGENTA),
        *organizations[1:],
        Side(ADVERSARIES, RED),
    ]
    return tuple(side for side in ordered if (side.key or side.name) in used)


def short_name(tale: Tale, key: str) -> str:
    """Give an organization's initials where it is known by them, else its name."""
    if len(tale.caption(key)) <= 5:
        return tale.caption(key)
    aliases = tale.nodes[key].properties.get("aliases") or []
    short = [str(alias) for alias in aliases if len(str(alias)) <= 5 and str(alias)[:1].isupper()]
    return min(short, key=len, default=tale.caption(key))


class _Reading:
    """One cast, read once: organizations, the lead's people, evidence for and against."""

    def __init__(self, tale: Tale, cast: Sequence[str]) -> None:
        self._tale = tale
        self._lead = lead_of(tale, cast)
        self._size = Counter(e.end for key in tale.present for e in tale.out(key, "MEMBER_OF"))
        self._teams: set[str] = set()
        own = self._organization(self._lead)
        self._teams = {edge.end for edge in tale.out(self._lead, "MEMBER_OF")} - {own}
        characters = (key for key, node in tale.nodes.items() if "Character" in node.labels)
        everyone = self.everyone = list(dict.fromkeys([*characters, *cast]))
        self._home = {key: self._organization(key) for key in everyone}
        people = {key for key, home in self._home.items() if own and home == own}
        self._people = people | {self._lead} | set(tale.linked(self._lead, "ALLY_OF"))
        self._adverse = {key for key in everyone if self._evidence(key) > 0}
        self._adverse |= self._company(everyone)
        homes: Counter[str] = Counter()
        for key in cast:
            if key not in self._adverse and (home := self._home[key]):
                homes[home] += self._films_at(key, home)
        ranked = sorted(homes, key=lambda home: (home != own, -homes[home], home))
        self.kept = ranked[: len(_ORGANIZATIONS)]

    def side(self, key: str) -> str | None:
        """Give the key of an organization, or the name of one of the other sides; None for none."""
        if key in self._adverse:
            return ADVERSARIES
        if key != self._lead and self._linked(key, *_KIN):
            return FAMILY
        home = self._home.get(key)
        if home in self.kept:
            return str(home)
        if self.kept and self._teams & {edge.end for edge in self._tale.out(key, "MEMBER_OF")}:
            return self.kept[0]
        return FAMILY if self._linked(key, "ROMANCE_WITH") else None

    def _organization(self, key: str) -> str | None:
        """Give where someone belongs in most of their films; of two the one with more members.

        The lead's teams inside their own organization are no organizations of their own.
        """
        found: Counter[str] = Counter()
        for edge in self._tale.out(key, "MEMBER_OF"):
            if edge.end not in self._teams:
                found[edge.end] += len(self._films_of(key, edge))
        return max(found, key=lambda end: (found[end], self._size[end], end), default=None)

    def _films_at(self, key: str, home: str) -> int:
        edges = [edge for edge in self._tale.out(key, "MEMBER_OF") if edge.end == home]
        return sum(len(self._films_of(key, edge)) for edge in edges)

    def _films_of(self, key: str, edge: PictureEdge) -> list[int]:
        number, last = self._tale.number, len(self._tale.films)
        start = number.get(str(edge.properties.get("from_film")), 0)
        until = number.get(str(edge.properties.get("until_film")), last)
        return [place for place in self._tale.present.get(key, ()) if start <= place <= until]

    def _linked(self, key: str, *types: str) -> bool:
        return any(self._lead in self._tale.linked(key, name) for name in types)

    def _evidence(self, key: str) -> int:
        """Weigh what someone does to the lead's people against what binds them."""
        if key == self._lead:
            return 0
        against = 3 * self._linked(key, "ENEMY_OF") + 2 * self._harm(key)
        deaths = self._tale.deaths_of(key)
        against += any(self._lead in self._tale.in_role(e.key, "killer") for e in deaths)
        bound = 3 * self._linked(key, "ALLY_OF", *_KIN) + self._linked(key, "ROMANCE_WITH")
        return int(against - bound)

    def _harm(self, key: str) -> int:
        """Count whom of the lead's people someone betrays or kills."""
        tale = self._tale
        hurt = {edge.end for edge in tale.out(key, "BETRAYS")}
        for event in (*tale.events_of(key, "traitor"), *tale.events_of(key, "killer")):
            hurt.update(tale.in_role(event.key, "victim", "betrayed"))
        return len((hurt & self._people) - {key})

    def _company(self, everyone: Sequence[str]) -> set[str]:
        """Find those who belong to an organization of adversaries, or are allied to them alone."""
        members: dict[str, list[str]] = {}
        for key in everyone:
            if home := self._home[key]:
                members.setdefault(home, []).append(key)
        bad = {
            home
            for home, keys in members.items()
            if home != self._home[self._lead] and 2 * len(self._adverse & {*keys}) > len(keys)
        }
        return {
            key
            for key in everyone
            if key != self._lead
            and self._evidence(key) >= 0
            and (self._home[key] in bad or self._allied_to_adversaries(key))
        }

    def _allied_to_adversaries(self, key: str) -> bool:
        allies = set(self._tale.linked(key, "ALLY_OF"))
        return bool(allies & self._adverse) and not (allies - self._adverse)
