"""Hand-written loops over dictionaries: what reading may cost at best in plain Python."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from measure.loading import read

if TYPE_CHECKING:
    from pathlib import Path

Row = tuple[Any, ...]


class Lists:
    """A graph as dictionaries and lists.

    Attributes:
        nodes: properties by id.
        labels: ids by label.
        out: by type, from a start to its ends and the relationships' properties.
        back: by type, from an end to its starts and the relationships' properties.
    """

    def __init__(self, folder: Path) -> None:
        self.nodes: dict[str, dict[str, Any]] = {}
        self.labels: dict[str, list[str]] = {}
        self.out: dict[str, dict[str, list[tuple[str, dict[str, Any]]]]] = {}
        self.back: dict[str, dict[str, list[tuple[str, dict[str, Any]]]]] = {}
        for row in read(folder / "nodes.jsonl"):
            self.nodes[row["id"]] = row["props"]
            self.labels.setdefault(row["labels"][0], []).append(row["id"])
        for row in read(folder / "rels.jsonl"):
            start, end, held = row["start"], row["end"], row["props"]
            self.out.setdefault(row["type"], {}).setdefault(start, []).append((end, held))
            self.back.setdefault(row["type"], {}).setdefault(end, []).append((start, held))

    def with_franchise(self) -> int:
        """Count persons who acted in a film that is part of a franchise."""
        acted, part, count = self.out["ACTED_IN"], self.out["PART_OF"], 0
        for person in self.labels["Person"]:
            for film, _ in acted.get(person, ()):
                if film in part:
                    count += 1
                    break
        return count

    def credits(self, most: int) -> list[Row]:
        """Give who acted in what, with each character of the film, the first so many."""
        nodes, acted, there = self.nodes, self.out["ACTED_IN"], self.back["APPEARS_IN"]
        rows: list[Row] = []
        for person in self.labels["Person"]:
            who = nodes[person]
            name, born = who["name"], who.get("born")
            for film, held in acted.get(person, ()):
                title, billing = nodes[film]["title"], held["billing"]
                for character, _ in there.get(film, ()):
                    rows.append((name, born, title, billing, nodes[character]["name"]))
                    if len(rows) == most:
                        return rows
        return rows
