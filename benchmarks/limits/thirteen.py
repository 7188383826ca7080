"""The thirteen questions answered by hand: each method knows its question and has its indexes.

A bound to approach: no parser, no planner, dictionaries that hold exactly what is needed.
"""

from __future__ import annotations

import heapq
from collections import Counter
from typing import TYPE_CHECKING, Any

from limits.reading import Lists, Row

if TYPE_CHECKING:
    from pathlib import Path

NAMED = ("Person", "Character", "Franchise")
Near = dict[str, list[str]]


class Answers(Lists):
    """A graph with indexes.

    Attributes:
        named: for each label that is looked up, ids by name.
        to: by type, from a start to its ends.
        since: by type, from an end to its starts.
    """

    def __init__(self, folder: Path) -> None:
        super().__init__(folder)
        self.named: dict[str, dict[str, list[str]]] = {label: {} for label in NAMED}
        for label, index in self.named.items():
            for node in self.labels.get(label, ()):
                index.setdefault(self.nodes[node]["name"], []).append(node)
        self.to = {name: _plain(held) for name, held in self.out.items()}
        self.since = {name: _plain(held) for name, held in self.back.items()}

    def q01(self, name: str) -> list[Row]:
        found = [self.nodes[p] for p in self.named["Person"].get(name, ())]
        return [(node["id"], node["name"], node.get("born")) for node in found]

    def q02(self, star: str) -> list[Row]:
        nodes, acted = self.nodes, self.out["ACTED_IN"]
        rows = []
        for person in self.named["Person"].get(star, ()):
            for film, held in acted.get(person, ()):
                node = nodes[film]
                rows.append((node["id"], node["title"], node["year"], held["characters"]))
        rows.sort(key=lambda row: (row[2], row[1], row[0]))
        return rows

    def q03(self, star: str) -> list[Row]:
        nodes, films, cast = self.nodes, self.to["ACTED_IN"], self.since["ACTED_IN"]
        total: Counter[str] = Counter()
        for person in self.named["Person"].get(star, ()):
            shared: Counter[str] = Counter()
            for film in films.get(person, ()):
                shared.update(cast[film])
            shared.pop(person, None)
            for other, count in shared.items():
                total[nodes[other]["name"]] += count
        return heapq.nsmallest(20, total.items(), key=lambda pair: (-pair[1], pair[0]))

    def q04(self) -> list[Row]:
        nodes, rows = self.nodes, []
        for character, films in self.to["APPEARS_IN"].items():
            if len(films) < 2:
                continue
            years = [nodes[film]["year"] for film in films]
            first, last = min(years), max(years)
            if last - first >= 10:
                node, titles = nodes[character], [nodes[film]["title"] for film in films]
                rows.append((node["id"], node["name"], first, last, titles, last - first))
        rows.sort(key=lambda row: (-row[5], row[0]))
        return rows

    def q05(self) -> list[Row]:
        nodes, where, rows = self.nodes, self.to["OCCURS_IN"], []
        for event, parts in self.back["TAKES_PART_IN"].items():
            killers = [who for who, held in parts if held["role"] == "killer"]
            if not killers:
                continue
            victims = [who for who, held in parts if held["role"] == "victim"]
            for film in where.get(event, ()):
                title, year = nodes[film]["title"], nodes[film]["year"]
                rows += [
                    (nodes[k]["name"], nodes[v]["name"], nodes[event]["id"], title, year)
                    for k in killers
                    for v in victims
                ]
        rows.sort(key=lambda row: (row[4], row[2]))
        return rows

    def q06(self) -> list[Row]:
        nodes, rows = self.nodes, []
        for character, actors in self.since["PLAYED"].items():
            if len(actors) > 1:
                node, names = nodes[character], [nodes[actor]["name"] for actor in actors]
                rows.append((node["id"], node["name"], len(names), names))
        rows.sort(key=lambda row: (-row[2], row[0]))
        return rows

    def q07(self, a: str, b: str) -> list[Row]:
        people = self.named["Person"]
        hops = (
            self._hops(start, end)
            for start in people.get(a, ())
            for end in people.get(b, ())
            if start != end
        )
        return [(count,) for count in hops if count is not None]

    def _hops(self, start: str, end: str) -> int | None:
        """Search from both ends; persons lead to films and films to persons, turn by turn."""
        ways = self.to["ACTED_IN"], self.since["ACTED_IN"]
        fronts, seen, depths = [{start}, {end}], [{start}, {end}], [0, 0]
        while fronts[0] and fronts[1] and sum(depths) < 12:
            side = 0 if len(fronts[0]) <= len(fronts[1]) else 1
            way, reached = ways[depths[side] % 2], set[str]()
            for node in fronts[side]:
                reached.update(way.get(node, ()))
            reached -= seen[side]
            seen[side] |= reached
            fronts[side] = reached
            depths[side] += 1
            if not reached.isdisjoint(seen[1 - side]):
                return sum(depths)
        return None

    def q08(self, name: str) -> list[Row]:
        films, cast = self.to["ACTED_IN"], self.since["ACTED_IN"]
        found: set[str] = set()
        for person in self.named["Person"].get(name, ()):
            seen, front = {person}, {person}
            for way in (films, cast, films, cast):
                reached = set[str]()
                for node in front:
                    reached.update(way.get(node, ()))
                front = reached - seen
                seen |= front
            seen.discard(person)
            found |= seen
            if self._comes_back(person):
                found.add(person)
        return [(len(found),)]

    def _comes_back(self, person: str) -> bool:
        """Whether somebody was in two films of the person: four steps lead back."""
        cast, once = self.since["ACTED_IN"], set[str]()
        for film in self.to["ACTED_IN"].get(person, ()):
            for other in cast[film]:
                if other != person:
                    if other in once:
                        return True
                    once.add(other)
        return False

    def q09(self) -> list[Row]:
        nodes, there, acted, count = self.nodes, self.to["APPEARS_IN"], self.out["ACTED_IN"], 0
        for person, characters in self.to["PLAYED"].items():
            parts = dict(acted.get(person, ()))
            for character in characters:
                name = nodes[character]["name"]
                for film in there.get(character, ()):
                    part = parts.get(film)
                    if part is not None and name in part["characters"]:
                        count += 1
        return [(count,)]

    def q10(self, franchise: str) -> list[Row]:
        nodes, cast, total = self.nodes, self.since["ACTED_IN"], Counter[str]()
        for series in self.named["Franchise"].get(franchise, ()):
            for film in self.since["PART_OF"].get(series, ()):
                total.update([nodes[person]["name"] for person in cast.get(film, ())])
        return heapq.nsmallest(10, total.items(), key=lambda pair: (-pair[1], pair[0]))

    def q11(self, franchise: str) -> list[Row]:
        nodes, events, rows = self.nodes, self.since["OCCURS_IN"], []
        for series in self.named["Franchise"].get(franchise, ()):
            for film in self.since["PART_OF"].get(series, ()):
                year, title = nodes[film]["year"], nodes[film]["title"]
                for event in events.get(film, ()):
                    node = nodes[event]
                    rows.append((year, title, node["ordinal"], node["name"], node["id"]))
        rows.sort(key=lambda row: (row[0], row[1], row[2], row[4]))
        return rows

    def q12(self) -> list[Row]:
        busy = self.to["TAKES_PART_IN"]
        return [(sum(1 for character in self.labels["Character"] if character not in busy),)]

    def q13(self) -> list[Row]:
        nodes, count = self.nodes, 0
        for person in self.labels["Person"]:
            node = nodes[person]
            born = node.get("born")
            if (
                born is not None
                and 1950 <= born < 1980
                and node["popularity"] > 1.0
                and "an" in node["name"]
            ):
                count += 1
        return [(count,)]


def _plain(held: dict[str, list[tuple[str, dict[str, Any]]]]) -> Near:
    return {node: [other for other, _ in around] for node, around in held.items()}
