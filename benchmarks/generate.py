"""Synthetic film franchises as JSON lines, the same for every run of one seed.

    python benchmarks/generate.py --scale S M --out data

Writes ``DIR/<scale>/nodes.jsonl``, ``rels.jsonl`` and ``meta.json``. Where the folder ../shared is
there, its generator is used, so that figures compare with those of other engines.

Measures nothing; the benchmarks call it. Takes some seconds for M.
"""

from __future__ import annotations

import argparse
import json
import random
import subprocess
import sys
from collections import Counter
from pathlib import Path
from typing import Any

SHARED = Path(__file__).resolve().parents[2] / "shared" / "bench"
SCALES = {"S": (8, 1, 29, 25), "M": (5000, 260, 20, 4)}
"""Films, franchises, cast of a film, events of a film."""

FIRST = [
    "Anna",
    "Ben",
    "Carla",
    "David",
    "Chloé",
    "Grace",
    "Hugo",
    "Iris",
    "Jack",
    "Zoë",
    "Søren",
    "Małgorzata",
    "Tomás",
    "Vera",
]
LAST = [
    "Alberg",
    "Corsen",
    "Delford",
    "Marnov",
    "Orlinde",
    "Perwick",
    "Rosman",
    "Sanstein",
    "Torville",
    "Yarwood",
]
NOUN = [
    "Empire",
    "Garden",
    "River",
    "Crown",
    "Shadow",
    "Star",
    "Wolf",
    "City",
    "Letter",
    "House",
    "Mirror",
    "Road",
    "Storm",
]
ROLES = ("killer", "victim", "witness")


class Generator:
    """Makes one scale: nodes and relationships as they are written."""

    def __init__(self, scale: str, seed: str) -> None:
        self.films, self.franchises, self.cast, self.events = SCALES[scale]
        self.dice = random.Random(f"{seed}/{scale}")
        self.nodes: list[dict[str, Any]] = []
        self.links: list[dict[str, Any]] = []
        self.counts = dict.fromkeys("pcfes", 0)

    def node(self, letter: str, label: str, **properties: Any) -> str:
        key = f"{letter}{self.counts[letter]}"
        self.counts[letter] += 1
        props = {"id": key, **{k: v for k, v in properties.items() if v is not None}}
        self.nodes.append({"id": key, "labels": [label], "props": props})
        return key

    def link(self, name: str, start: str, end: str, **properties: Any) -> None:
        row = {"id": len(self.links), "type": name, "start": start, "end": end, "props": properties}
        self.links.append(row)

    def name(self) -> str:
        return f"{self.dice.choice(FIRST)} {self.dice.choice(LAST)} {self.dice.randint(1, 4000)}"

    def person(self, year: int) -> str:
        dice = self.dice
        born = None if dice.random() < 0.12 else year - dice.randint(8, 60)
        return self.node(
            "p", "Person", name=self.name(), born=born, popularity=round(dice.random() * 9, 3)
        )

    def make(self) -> None:
        dice = self.dice
        series = [
            self.node("s", "Franchise", name=f"{dice.choice(NOUN)} Saga {k}")
            for k in range(self.franchises)
        ]
        people: list[str] = []
        known: dict[str, list[tuple[str, str, str]]] = {}
        for number in range(self.films):
            year = 1930 + 95 * number // self.films
            title = f"The {dice.choice(NOUN)} of the {dice.choice(NOUN)} {number}"
            film = self.node("f", "Film", title=title, year=year, runtime=dice.randint(75, 190))
            home = dice.choice(series)
            self.link("PART_OF", film, home)
            cast = self.cast_film(film, year, people, known.setdefault(home, []))
            for place in range(self.events):
                event = self.node("e", "Event", name=f"Event {place} of {title}", ordinal=place)
                self.link("OCCURS_IN", event, film)
                for role in dice.sample(ROLES, 2):
                    self.link("TAKES_PART_IN", dice.choice(cast), event, role=role)

    def cast_film(
        self, film: str, year: int, people: list[str], known: list[tuple[str, str, str]]
    ) -> list[str]:
        dice, cast = self.dice, {}
        for billing in range(self.cast):
            if known and dice.random() < 0.3:
                character, actor, role = dice.choice(known)
            else:
                actor = dice.choice(people) if people and dice.random() < 0.4 else self.person(year)
                role = self.name()
                character = self.node("c", "Character", name=role)
                self.link("PLAYED", actor, character)
                known.append((character, actor, role))
                people.append(actor)
            if character not in cast and actor not in cast.values():
                cast[character] = actor
                self.link("ACTED_IN", actor, film, characters=[role], billing=billing)
                self.link("APPEARS_IN", character, film)
        return list(cast)

    def parameters(self) -> dict[str, str]:
        """Whom the questions ask about: the busiest actors, and the longest franchise."""
        names = {row["id"]: row["props"]["name"] for row in self.nodes if "name" in row["props"]}
        parts = Counter(row["start"] for row in self.links if row["type"] == "ACTED_IN")
        films = Counter(row["end"] for row in self.links if row["type"] == "PART_OF")
        common = Counter(names.values())
        stars = [names[key] for key, _ in parts.most_common() if common[names[key]] == 1]
        franchise = names[films.most_common(1)[0][0]]
        middle = stars[len(stars) // 2]
        return {
            "name": middle,
            "star": stars[0],
            "a": stars[1],
            "b": middle,
            "franchise": franchise,
        }


def generate(scale: str, out: Path, seed: str = "20240607") -> Path:
    """Write one scale, unless it is there, and give its folder."""
    folder = out / scale
    if (folder / "meta.json").exists():
        return folder
    if (SHARED / "gen.py").exists():
        command = [sys.executable, str(SHARED / "gen.py"), "--scale", scale, "--out", str(out)]
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
        return folder
    folder.mkdir(parents=True, exist_ok=True)
    made = Generator(scale, seed)
    made.make()
    for name, rows in (("nodes", made.nodes), ("rels", made.links)):
        with (folder / f"{name}.jsonl").open("w", encoding="utf-8") as file:
            file.writelines(json.dumps(row, ensure_ascii=False) + "\n" for row in rows)
    meta = {"scale": scale, "nodes": len(made.nodes), "rels": len(made.links)}
    meta["params"] = made.parameters()
    (folder / "meta.json").write_text(json.dumps(meta), encoding="utf-8")
    return folder


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--scale", nargs="+", default=["S", "M"], help="which graphs")
    parser.add_argument("--out", type=Path, default=Path("data"), help="the folder")
    options = parser.parse_args()
    for scale in options.scale:
        print(generate(scale, options.out))


if __name__ == "__main__":
    main()
