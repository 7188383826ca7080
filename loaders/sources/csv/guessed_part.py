"""The part of a guessed mapping that is for one file: its nodes, what relates them, the rest."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Final

from graph.values.ids import slug
from loaders.sources.csv.json_records import AROUND
from loaders.sources.csv.paired import pairs, several
from loaders.sources.csv.sampled import between, between_known, date_forms, marks

if TYPE_CHECKING:
    from loaders.sources.csv.meanings import Joined, Meant
    from loaders.sources.csv.paired import Pairs
    from loaders.sources.csv.sampled import Sample

_CREW: Final = {"director": "DIRECTED", "writer": "WROTE", "producer": "PRODUCED"}
_THINGS: Final = {
    **dict.fromkeys(("character", "characters"), "Character"),
    **dict.fromkeys(("person", "people", "persons", "actor", "actors"), "Person"),
    **dict.fromkeys(("place", "places", "planet", "planets", "location", "locations"), "Place"),
    **dict.fromkeys(("franchise", "franchises", "collection", "collections"), "Franchise"),
    **dict.fromkeys(("organization", "organizations", "studio", "studios"), "Organization"),
}
_TAKES_PART: Final = {"Character": "APPEARS_IN", "Person": "ACTED_IN"}
"""How what has a name alone is related to the films that its row names."""
_WHO: Final = "where these are people of the story, write Character, and APPEARS_IN"
_RELATED: Final = {
    **dict.fromkeys(("APPEARED_IN", "APPEARS_IN"), ("APPEARS_IN", "character", "film")),
    **dict.fromkeys(
        ("HOMEWORLD", "HOME_WORLD", "COMES_FROM", "BORN_IN", "LIVES_ON"),
        ("COMES_FROM", "character", "place"),
    ),
    **{name: (name, "person", "film") for name in ("ACTED_IN", "DIRECTED", "WROTE", "PRODUCED")},
}
"""Types of relationships of other graphs: ours, and what is at their ends."""
_MINUTES: Final = re.compile(r"[0-9]+( min.*)?")
_SORTS: Final = frozenset(
    ("type", "title-type", "titletype", "media-type", "mediatype", "kind", "format", "category")
)
_SERIES: Final = frozenset(
    (
        *("tv", "show", "tvshow"),
        *(f"{sort}series" for sort in ("", "tv", "television", "tvmini", "mini", "web")),
    )
)
"""What a column says of series, as it is written without spaces."""


def quoted(text: str) -> str:
    """Give a text as YAML."""
    return json.dumps(text, ensure_ascii=False)


class Part:
    """One file, or one list of a file of JSON."""

    def __init__(self, sample: Sample, meant: Meant, joined: Joined, around: Meant) -> None:
        self._sample = sample
        self._meant = meant
        self._joined = joined
        self._around = around if sample.around is not None else {}
        self._used: set[str] = set()
        self._named = ""
        self._notes: list[str] = []
        self._pairs = pairs(sample, meant)
        if self._pairs is not None:
            self._pair_off(self._pairs)
        self._several = frozenset(
            one
            for one in ("actor", "character")
            if self._meant_with_parts and several(sample, one, self._meant[one])
        )
        if len(self._several) > 1:
            self._notes.append(
                f"{meant['actor']}, {meant['character']}: several in one cell, so nothing here "
                "says who plays whom"
            )

    @property
    def _meant_with_parts(self) -> bool:
        """Whether one column names actors, and another one their parts."""
        return {"actor", "character"} <= self._meant.keys()

    def _pair_off(self, found: Pairs) -> None:
        """Take a column of actors with their parts as such; or leave it, where nobody knows."""
        self._meant = {
            meaning: column for meaning, column in self._meant.items() if column != found.column
        }
        if found.first:
            self._used.add(found.column)
            self._notes += found.notes()
            return
        self._pairs = None
        self._notes.append(
            f"{found.column}: two names stand around '{found.mark.strip()}', and which of them is "
            "the actor's is not known: write a cast with 'each:' for it"
        )

    def text(self) -> str:
        """Write it."""
        sample = self._sample
        lines = [f"  - file: {quoted(sample.name)}"]
        lines += [f"    records: {sample.path}"] if sample.path else []
        lines.append(f"    # columns: {', '.join(sample.columns)}".replace("\n", " "))
        nodes = self._nodes()
        work = self._work(nodes)
        links, cast = self._links(work), self._cast(work)
        if work is None and (self._pairs or self._meant_with_parts):
            self._notes.append("no column says in which film: nothing relates these to films")
        if not nodes and not links and not self._notes and "name" not in self._meant:
            self._notes.append("no column has a name that says what it is")
        if not links and not cast and "title" not in self._meant:  # nobody is in those films
            self._used -= {self._meant.get("film id"), self._meant.get("films")}
        lines += ["    nodes:", *nodes] if nodes else []
        lines += ["    relationships:", *links] if links else []
        lines += ["    cast:", *cast] if cast else []
        if left := [name for name in sample.columns if name not in self._used]:
            self._notes.append(f"not used: {', '.join(left)}")
        lines += [f"    # {note}".replace("\n", " ") for note in self._notes]
        return "\n".join(lines) + "\n"

    def _use(self, meaning: str) -> str:
        column = self._meant[meaning]
        self._used.add(column)
        return quoted(column)

    def _held(self, meaning: str) -> list[str]:
        return self._sample.columns[self._meant[meaning]]

    def _nodes(self) -> list[str]:
        found = [self._film()] if "title" in self._meant else []
        found += [self._person(role) for role in ("actor", *_CREW) if role in self._meant]
        if "character" in self._meant:
            found.append(self._character())
        if self._pairs is not None:
            found += [self._pairs.node(one) for one in ("actor", "character")]
        if "franchise" in self._meant:
            found.append(f"franchise: {{label: Franchise, set: {{name: {self._use('franchise')}}}}}")  # fmt: skip # noqa: E501 - one line of the mapping
        if not found and "name" in self._meant:
            found += self._thing()
        return [f"      {line}" for line in found]

    def _film(self) -> str:
        key = self._joined.key(self._meant)
        self._tell_namesakes(key)
        self._used.add(key)
        known = ["title", "released", "number", "runtime", "genres", "imdb_id", "tmdb_id"]
        if "runtime" in self._meant and not all(map(_MINUTES.fullmatch, self._held("runtime"))):
            known.remove("runtime")
        given = ", ".join(f"{name}: {self._value(name)}" for name in known if name in self._meant)
        return f"film: {{label: {self._label()}, key: {quoted(key)}, set: {{{given}}}}}"

    def _tell_namesakes(self, key: str) -> None:
        """Tell that a title stands for several films, where their dates differ."""
        held = [self._held(name) for name in ("title", "released") if name in self._meant]
        if key != self._meant["title"] or len(held) < 2 or len(held[0]) != len(held[1]):
            return
        dates: dict[str, set[str]] = {}
        for title, date in zip(*held, strict=True):
            dates.setdefault(title, set()).add(date)
        if named := [title for title, known in dates.items() if len(known) > 1]:
            self._notes.append(
                f"{key}: some have several dates ({named[0]}): if these are different films, write "
                f"'id: [{quoted(key)}, {quoted(self._meant['released'])}]' instead of 'key:'"
            )

    def _label(self) -> str:
        """Give what works are: a column may say that they are series; where some are, tell so."""
        for column, held in self._sample.columns.items():
            sorts = {"".join(slug(text).split("-")) for text in held}
            if slug(column) not in _SORTS or sorts.isdisjoint(_SERIES):
                continue
            if sorts <= _SERIES:
                return "Series"
            self._notes.append(
                f"{column}: some of these are series: write this part twice, with 'where: "
                f"{{{quoted(column)}: ...}}', and the label Series in one of them"
            )
        return "Film"

    def _value(self, meaning: str) -> str:
        """Give a column as a value; of a date also how it is written."""
        forms = date_forms(self._held(meaning)) if meaning in ("released", "born") else [""]
        column = self._use(meaning)
        mark = between(self._held(meaning)) if meaning == "genres" else None
        if mark is not None:
            return f"{{column: {column}, split: {quoted(mark)}}}"
        if meaning == "runtime" and not all(map(str.isdecimal, self._held(meaning))):
            return f'{{column: {column}, before: " "}}'
        if not forms or "" in forms:
            return column
        if forms[1:]:
            self._notes.append(f"{self._meant[meaning]}: as well readable by {quoted(forms[1])}")
        return f"{{column: {column}, date: {quoted(forms[0])}}}"

    def _key(self, meaning: str) -> str:
        return f"key: {self._use(f'{meaning} id')}, " if f"{meaning} id" in self._meant else ""

    def _person(self, role: str) -> str:
        column = self._use(role)
        alone = role != "actor" or (
            ("character" not in self._meant or "actor" in self._several)
            and "actor id" not in self._meant
        )
        held = self._held(role)
        mark = between(held) if alone else None
        if not alone and marks(held):
            shown = f"'{marks(held)[0].strip()}'"
            self._notes.append(
                f"{self._meant[role]}: what stands around {shown} is taken as one name"
            )
        if mark and (others := marks(held)[1:]):
            shown = " and ".join(f"'{other.strip()}'" for other in others)
            self._notes.append(
                f"{self._meant[role]}: some cells hold {shown} too: nothing is cut there"
            )
        name = '{column: ., before: " ("}' if any(" (" in text for text in held) else "."
        if mark or (alone and self._meant[role] in self._sample.lists):
            each = f"{{column: {column}, split: {quoted(mark)}}}" if mark else column
            return f"{role}: {{label: Person, each: {each}, set: {{name: {name}}}}}"
        whole = name.replace("column: .", f"column: {column}") if name != "." else column
        return f"{role}: {{label: Person, {self._key(role)}set: {{name: {whole}}}}}"

    def _character(self) -> str:
        column = self._use("character")
        if self._meant["character"] in self._sample.lists:
            return f"character: {{label: Character, each: {column}, set: {{name: .}}}}"
        if len(self._several) > 1 and (mark := between(self._held("character"))):
            each = f"{{column: {column}, split: {quoted(mark)}}}"
            return f"character: {{label: Character, each: {each}, set: {{name: .}}}}"
        return f"character: {{label: Character, {self._key('character')}set: {{name: {column}}}}}"

    def _thing(self) -> list[str]:
        """Give what has a name alone: what it is says a column, or the name of the file."""
        said = set(self._sample.columns[self._meant["label"]]) if "label" in self._meant else set()
        words = said or {self._sample.path or "", self._sample.name}
        parts = [part for word in words for part in slug(word).split("-")]
        label = next((_THINGS[part] for part in parts if part in _THINGS), None)
        if "address" in self._meant and not self._joined.characters.isdisjoint(
            self._held("address")
        ):
            label = "Character"
        if label is None and (said or self._sample.path):
            what = ", ".join(sorted(said)) or self._sample.path
            self._notes.append(f"the model may have nothing for what is told of here: {what}")
            return []
        label = label or ("Person" if "born" in self._meant else "Character")
        self._named = label
        key = f"key: {self._use('id')}, " if "id" in self._meant else ""
        known = ("name", "born", "imdb_id", "tmdb_id") if label == "Person" else ("name",)
        given = ", ".join(f"{name}: {self._value(name)}" for name in known if name in self._meant)
        return [f"{label.lower()}: {{label: {label}, {key}set: {{{given}}}}}"]

    def _work(self, nodes: list[str]) -> str | None:
        """Give the films of a row: its own, those around it, or those of another file by keys."""
        if "title" in self._meant:
            return "film"
        if "title" in self._around:
            key = f"{AROUND}.{self._joined.key(self._around)}"
            return f"{{node: film, column: {quoted(key)}}}"
        for meaning in ("film id", "films"):
            if meaning not in self._meant:
                continue
            mark = between_known(self._held(meaning), self._joined.keys)
            if mark is not None:
                split = f", split: {quoted(mark)}" if mark else ""
                return f"{{node: film, column: {self._use(meaning)}{split}}}"
            if meaning == "films" and not any(map(str.isdecimal, self._held(meaning)[:9])):
                nodes.append(f"      {self._films()}")
                return "film"
            self._notes.append(f"{self._meant[meaning]}: no file says what these films are called")
        return None

    def _films(self) -> str:
        """Give the films of a row that no file tells of: their names are all that is known."""
        mark = next((m for m in ("|", ";", ", ") if any(m in t for t in self._held("films"))), None)
        column = self._use("films")
        each = f"{{column: {column}, split: {quoted(mark)}}}" if mark else column
        return f"film: {{label: Film, each: {each}, set: {{title: .}}}}"

    def _links(self, work: str | None) -> list[str]:
        found = self._related()
        if work is None:
            return found
        ends = [(role, kind) for role, kind in _CREW.items() if role in self._meant]
        apart = len(self._several) > 1
        if "actor" in self._meant and (apart or "character" not in self._meant):
            ends.append(("actor", "ACTED_IN"))
        if "character" in self._meant and (apart or "actor" not in self._meant):
            ends.append(("character", "APPEARS_IN"))
        found += [f"      - {{type: {kind}, from: {one}, to: {work}}}" for one, kind in ends]
        if kind := _TAKES_PART.get(self._named):
            found.append(f"      - {{type: {kind}, from: {self._named.lower()}, to: {work}}}")
            self._notes += [_WHO] if self._named == "Person" else []
        if "franchise" in self._meant:
            found.append(f"      - {{type: PART_OF, from: {work}, to: franchise}}")
        return found

    def _related(self) -> list[str]:
        """Give what a file for neo4j-admin relates, where its type is one that is known."""
        if not {"start", "end", "type"} <= self._meant.keys():
            return []
        kinds = set(self._held("type"))
        known = {_RELATED.get(kind) for kind in kinds}
        related = known.pop() if len(known) == 1 else None
        if related is None:
            named = ", ".join(sorted(kinds)[:5]) or "their type"
            self._notes.append(f"not loaded: the model may have no relationship for {named}")
            return []
        name, first, last = related
        start, end = self._use("start"), self._use("end")
        self._used.add(self._meant["type"])
        told = ", ".join(
            f"{way}: {{node: {node}, column: {column}, only_known: true}}"
            for way, node, column in (("from", first, start), ("to", last, end))
        )
        return [f"      - {{type: {name}, {told}}}"]

    def _cast(self, work: str | None) -> list[str]:
        if work is not None and self._pairs is not None:
            return [f"      - {self._pairs.cast(work)}"]
        if work is None or not self._meant_with_parts or len(self._several) > 1:
            return []
        roles = self._use("character")
        return [f"      - {{person: actor, character: character, work: {work}, roles: {roles}}}"]
