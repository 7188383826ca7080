"""What queries can be about: labels, types with their ends, property keys with values."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from benchmarks.fuzz.choices import Choices
    from graph.stores.embedded.store import NetworkXStore

PLAIN = (bool, int, float, str)


@dataclass(frozen=True)
class Schema:
    """What a graph holds.

    Attributes:
        labels: of nodes.
        types: of relationships.
        keys: property keys of nodes with values to compare with, as Cypher text.
        links: the same of relationships.
        ends: triples of a label, a type and a label that occur.
        kinds: for keys whose values are all of one type, that type: int, float, str or bool.
    """

    labels: tuple[str, ...]
    types: tuple[str, ...]
    keys: dict[str, tuple[str, ...]]
    links: dict[str, tuple[str, ...]]
    ends: tuple[tuple[str, str, str], ...] = ()
    kinds: tuple[tuple[str, str], ...] = ()

    def of_kind(self, kind: str, keys: dict[str, tuple[str, ...]]) -> list[str]:
        """Give the keys of nodes, or of relationships, that hold this type alone."""
        return [key for key, found in self.kinds if found == kind and key in keys]


NUMBERS = ("0", "1", "2", "-1", "1.0", "2.5")
WHOLE = ("0", "1", "2", "-1", "3")
WORDS = ("'a'", "'b'", "''", "'ab'")
SMALL = Schema(
    labels=("A", "B", "C"),
    types=("R", "S", "T"),
    keys={
        "i": WHOLE,
        "s": WORDS,
        "x": NUMBERS,
        "z": ("1", "'a'", "true", "2.5", "[1, 2]"),
        "j": WHOLE,
        "f": ("0.5", "1.0", "-2.5"),
        "b": ("true", "false"),
    },
    links={"w": NUMBERS, "s": WORDS, "i": WHOLE},
    ends=(("A", "R", "B"), ("B", "S", "A"), ("C", "T", "C"), ("A", "R", "A")),
    kinds=(("i", "int"), ("s", "str"), ("j", "int"), ("f", "float"), ("b", "bool")),
)
"""The schema of random graphs; every node and relationship has a number ``k`` of its own."""


def _properties(choices: Choices, known: dict[str, tuple[str, ...]], number: int) -> str:
    pairs = [f"k: {number}"]
    pairs += [
        f"{key}: {choices.one(values)}" for key, values in known.items() if choices.chance(70)
    ]
    return "{" + ", ".join(pairs) + "}"


def random_graph(choices: Choices, most_nodes: int = 7, most_relationships: int = 12) -> list[str]:
    """Give the statement that makes a random graph."""
    pieces: list[str] = []
    while len(pieces) < most_nodes and choices.chance(88):
        number = len(pieces)
        labels = "".join(f":{label}" for label in choices.some(SMALL.labels, 2))
        pieces.append(f"(n{number}{labels} {_properties(choices, SMALL.keys, number)})")
    nodes = len(pieces)
    while nodes and len(pieces) < nodes + most_relationships and choices.chance(92):
        source, target = choices.below(nodes), choices.below(nodes)
        kind = choices.one(SMALL.types)
        properties = _properties(choices, SMALL.links, 100 + len(pieces))
        pieces.append(f"(n{source})-[:{kind} {properties}]->(n{target})")
    return ["CREATE " + ", ".join(pieces)] if pieces else []


def cypher_text(value: Any) -> str:
    """Write a plain value as Cypher does."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, str):
        return "'" + value.replace("\\", "\\\\").replace("'", "\\'").replace("\n", "\\n") + "'"
    if isinstance(value, list | tuple):
        return "[" + ", ".join(map(cypher_text, value)) + "]"
    return repr(value)


def _note(found: dict[str, dict[str, None]], kinds: dict[str, set[str]], properties: Any) -> None:
    for key, value in properties.items():
        kinds.setdefault(key, set()).add(type(value).__name__)
        items = [value] if isinstance(value, PLAIN) else []
        known = found.setdefault(key, {})
        for item in items:
            if len(known) < 12:
                known.setdefault(cypher_text(item))


def schema_of(store: NetworkXStore) -> Schema:
    """Look what a store holds."""
    keys: dict[str, dict[str, None]] = {}
    links: dict[str, dict[str, None]] = {}
    labels: dict[str, None] = {}
    ends: dict[tuple[str, str, str], None] = {}
    kinds: dict[str, set[str]] = {}
    for node in store.nodes():
        labels.update(dict.fromkeys(sorted(node.labels)))
        _note(keys, kinds, node)
    for relationship in store.relationships():
        source = min(relationship.start_node.labels)
        target = min(relationship.end_node.labels)
        ends.setdefault((source, relationship.type, target))
        _note(links, kinds, relationship)
    return Schema(
        tuple(sorted(labels)),
        tuple(sorted({kind for _, kind, _ in ends})),
        {key: tuple(values) for key, values in sorted(keys.items()) if values},
        {key: tuple(values) for key, values in sorted(links.items()) if values} or {"w": ("1",)},
        tuple(sorted(ends)),
        tuple((key, next(iter(kind))) for key, kind in sorted(kinds.items()) if len(kind) == 1),
    )
