"""Random writes against a small model of dictionaries: the same content and the same counters.

Sequences of statements over one store, with rollbacks, reopening and merges between them. Bound: no
difference. Takes about a minute for 1,000 sequences.

    python -m benchmarks.fuzz.writes --seed 1 --count 500
"""

# ruff: noqa: E501 - queries and tables read better in one line

from __future__ import annotations

import argparse
import time
from collections import Counter
from typing import TYPE_CHECKING, Any

from benchmarks.fuzz.choices import Choices, smallest
from benchmarks.fuzz.model import COUNTS, LABELS, TYPES, Link, Model, Refused, held_by
from graph.results.errors import CypherError
from graph.stores.embedded.store import NetworkXStore
from queries.cypher.engine import CypherEngine

if TYPE_CHECKING:
    from collections.abc import Callable


class Writer:
    """Writes statements, and does to the model what they should do to the graph.

    Attributes:
        model: what the graph should hold.
        counts: what the statement should count.
    """

    def __init__(self, choices: Choices, model: Model) -> None:
        self.choices = choices
        self.model = model
        self.counts = Counter[str]()

    def statement(self) -> str:
        """Write one and change the model.

        Raises:
            Refused: with the text of a statement that must fail.
        """
        self.counts = Counter()
        return self.choices.one(self.steps)(self)

    # -- pieces ---------------------------------------------------------------------------------

    def _value(self) -> Any:
        return self.choices.one((1, 2, 3, 2.5, "a", "b", True, None))

    def _text(self, value: Any) -> str:
        return (
            {None: "null", True: "true"}.get(value, repr(value))
            if value != 1
            else repr(value).lower()
        )

    def _label(self) -> str:
        return self.choices.one(LABELS)

    def _node(self) -> int:
        """A node's number, sometimes one that is not there."""
        return self.choices.one([*self.model.nodes, 999_999])

    def _set(self, held: dict[str, Any], key: str, value: Any) -> None:
        self.counts["properties_set"] += value is not None or key in held
        if value is None:
            held.pop(key, None)
        else:
            held[key] = value

    def _add(self, labels: set[str], value: dict[str, Any]) -> int:
        number = self.model.fresh()
        held = {"k": number, **{key: item for key, item in value.items() if item is not None}}
        self.model.nodes[number] = (labels, held)
        self.counts["nodes_created"] += 1
        self.counts["labels_added"] += len(labels)
        self.counts["properties_set"] += len(held)
        return number

    def _link(self, kind: str, start: int, end: int, value: dict[str, Any]) -> None:
        held = {key: item for key, item in value.items() if item is not None}
        self.model.links.append(Link(kind, start, end, held))
        self.counts["relationships_created"] += 1
        self.counts["properties_set"] += len(held)

    def _unlink(self, gone: list[Link]) -> None:
        ids = set(map(id, gone))
        self.model.links = [link for link in self.model.links if id(link) not in ids]
        self.counts["relationships_deleted"] += len(ids)

    # -- statements -----------------------------------------------------------------------------

    def create(self) -> str:
        """CREATE of one node."""
        labels, value = set(self.choices.some(LABELS, 2)), self._value()
        number = self._add(labels, {"x": value})
        names = "".join(f":{label}" for label in sorted(labels))
        return f"CREATE (n{names} {{k: {number}, x: {self._text(value)}}})"

    def create_path(self) -> str:
        """CREATE of two nodes and a relationship."""
        kind, value = self.choices.one(TYPES), self._value()
        one = self._add({"A"}, {})
        two = self._add({"B"}, {"x": value})
        self._link(kind, one, two, {"w": value})
        text = self._text(value)
        return f"CREATE (:A {{k: {one}}})-[:{kind} {{w: {text}}}]->(:B {{k: {two}, x: {text}}})"

    def connect(self) -> str:
        """CREATE between all nodes of two labels."""
        one, two, kind = self._label(), self._label(), self.choices.one(TYPES)
        for start in self.model.having(one):
            for end in self.model.having(two):
                self._link(kind, start, end, {"w": 1})
        return f"MATCH (a:{one}), (b:{two}) CREATE (a)-[:{kind} {{w: 1}}]->(b)"

    def unwind(self) -> str:
        """CREATE of a node for each item."""
        items = [self._value() for _ in range(self.choices.below(4))]
        base = self.model.number
        for item in items:
            self._add({"C"}, {"x": item})
        pairs = ", ".join(
            f"[{base + 1 + place}, {self._text(item)}]" for place, item in enumerate(items)
        )
        return f"UNWIND [{pairs}] AS v CREATE (:C {{k: v[0], x: v[1]}})"

    def set_property(self) -> str:
        """SET of a property of all nodes of a label, or behind every relationship."""
        label, value = self._label(), self._value()
        if self.choices.chance(40):
            kind = self.choices.one(TYPES)
            for link in self.model.links:
                labels, held = self.model.nodes[link.start]
                if link.type == kind and label in labels:
                    self._set(held, "y", value)
            return f"MATCH (n:{label})-[:{kind}]->() SET n.y = {self._text(value)}"
        for number in self.model.having(label):
            self._set(self.model.nodes[number][1], "x", value)
        return f"MATCH (n:{label}) SET n.x = {self._text(value)}"

    def set_link(self) -> str:
        """SET of a property of relationships."""
        kind, value = self.choices.one(TYPES), self._value()
        for link in self.model.links:
            if link.type == kind:
                self._set(link.properties, "w", value)
        return f"MATCH ()-[r:{kind}]->() SET r.w = {self._text(value)}"

    def set_map(self) -> str:
        """SET of a whole map, or of more properties."""
        number, value = self._node(), self.choices.one((1, "a", 2.5))
        held = self.model.nodes.get(number, (set(), {}))[1]
        whole = self.choices.chance(50)
        new = {"k": number, "y": value}
        if number in self.model.nodes:
            gone = [key for key in held if key not in new] if whole else []
            self.counts["properties_set"] += 2 + len(gone)
            for key in gone:
                del held[key]
            held.update(new)
        text = f"{{k: {number}, y: {self._text(value)}}}"
        return f"MATCH (n {{k: {number}}}) SET n {'' if whole else '+'}= {text}"

    def set_label(self) -> str:
        """SET and REMOVE of labels."""
        one, two, number = self._label(), self._label(), self._node()
        add = self.choices.chance(50)
        for labels in [self.model.nodes[number][0]] if number in self.model.nodes else []:
            wanted = {one, two}
            change = wanted - labels if add else wanted & labels
            self.counts["labels_added" if add else "labels_removed"] += len(change)
            (labels.update if add else labels.difference_update)(change)
        word = "SET" if add else "REMOVE"
        return f"MATCH (n {{k: {number}}}) {word} n:{one}:{two}"

    def remove(self) -> str:
        """REMOVE of a property."""
        label = self._label()
        for number in self.model.having(label):
            held = self.model.nodes[number][1]
            if "x" in held:
                self._set(held, "x", None)
        return f"MATCH (n:{label}) REMOVE n.x"

    def delete_links(self) -> str:
        """DELETE of relationships, each of them in several rows."""
        label, kind = self._label(), self.choices.one(TYPES)
        nodes = set(self.model.having(label))
        gone = [x for x in self.model.links if x.type == kind and nodes & {x.start, x.end}]
        self._unlink(gone)
        return f"MATCH (n:{label})-[r:{kind}]-() DELETE r"

    def detach(self) -> str:
        """DETACH DELETE of one node or a label."""
        number = self._node()
        gone = [number] if number in self.model.nodes else []
        text = f"MATCH (n {{k: {number}}}) DETACH DELETE n"
        if self.choices.chance(20):
            label = self._label()
            gone, text = self.model.having(label), f"MATCH (n:{label}) DETACH DELETE n"
        self._unlink([x for x in self.model.links if {x.start, x.end} & set(gone)])
        for one in gone:
            del self.model.nodes[one]
        self.counts["nodes_deleted"] += len(gone)
        return text

    def delete(self) -> str:
        """DELETE of nodes, which fails where one is connected."""
        label = self._label()
        gone = self.model.having(label)
        if any({x.start, x.end} & set(gone) for x in self.model.links):
            raise Refused(f"MATCH (n:{label}) SET n.x = 'lost' DELETE n")
        for one in gone:
            del self.model.nodes[one]
        self.counts["nodes_deleted"] += len(gone)
        return f"MATCH (n:{label}) DELETE n"

    def merge_node(self) -> str:
        """MERGE of nodes by a property, for several values, some of them twice."""
        label = self._label()
        values = [self.choices.one((1, 2, "a", 2.5)) for _ in range(1 + self.choices.below(3))]
        base = self.model.number
        for place, value in enumerate(values):
            found = [
                self.model.nodes[k][1]
                for k in self.model.having(label)
                if _same(self.model.nodes[k][1].get("x"), value)
            ]
            for held in found:
                self._set(held, "y", "met")
            if not found:
                self.model.number = base + place
                self._add({label}, {"x": value})
        self.model.number = base + len(values)
        pairs = ", ".join(
            f"[{base + 1 + place}, {self._text(value)}]" for place, value in enumerate(values)
        )
        return (
            f"UNWIND [{pairs}] AS v MERGE (n:{label} {{x: v[1]}}) "
            "ON CREATE SET n.k = v[0] ON MATCH SET n.y = 'met'"
        )

    def merge_link(self) -> str:
        """MERGE of relationships between all nodes of two labels, with or without an arrow."""
        one, two, kind = self._label(), self._label(), self.choices.one(TYPES)
        arrow = self.choices.chance(60)
        for start in self.model.having(one):
            for end in self.model.having(two):
                pairs = {(start, end)} if arrow else {(start, end), (end, start)}
                found = [
                    x for x in self.model.links if x.type == kind and (x.start, x.end) in pairs
                ]
                for link in found:
                    self._set(link.properties, "w", "met")
                if not found:
                    self._link(kind, start, end, {})
                    self._set(self.model.links[-1].properties, "w", "new")
        return (
            f"MATCH (a:{one}), (b:{two}) MERGE (a)-[r:{kind}]-{'>' if arrow else ''}(b) "
            "ON CREATE SET r.w = 'new' ON MATCH SET r.w = 'met'"
        )

    def foreach(self) -> str:
        """FOREACH with CREATE and SET."""
        label = self._label()
        for number in self.model.having(label):
            for value in (1, 2):
                self._set(self.model.nodes[number][1], "y", value)
        return f"MATCH (n:{label}) FOREACH (v IN [1, 2] | SET n.y = v)"

    def failing(self) -> str:
        """Writes before a failure, of which nothing may stay."""
        raise Refused(
            self.choices.one(
                (
                    "UNWIND [1, 0] AS v CREATE (:A {k: 10 / v})",
                    "MATCH (n) SET n.x = 'lost' WITH n SET n.y = [1, 'a', null]",
                    "CREATE (:A {k: 1})-[:R]->(:B) WITH 1 AS one MATCH (n) DETACH DELETE n RETURN 1 / 0",
                    "MATCH (n) SET n:Lost REMOVE n.k WITH count(*) AS c RETURN 1 / (c - c)",
                    "MERGE (n:A {x: 99}) SET n.y = 1 WITH n MERGE (m:A {x: n.nothing})",
                    "MATCH ()-[r]->() DELETE r WITH count(*) AS c CREATE (n {x: {a: 1}})",
                )
            )
        )

    steps: tuple[Callable[[Writer], str], ...] = (
        create, create_path, connect, unwind, set_property, set_link, set_map, set_label, remove,
        delete_links, detach, delete, merge_node, merge_link, foreach, failing,
    )  # fmt: skip


def _same(held: Any, wanted: Any) -> bool:
    numbers = isinstance(held, int | float) and isinstance(wanted, int | float)
    same_kind = type(held) is type(wanted) or (
        numbers and not isinstance(held, bool) and not isinstance(wanted, bool)
    )
    return same_kind and held == wanted


def examine(choices: Choices, most: int = 14) -> tuple[list[str], str | None]:
    """Run one sequence of statements; give them, and what is wrong."""
    model, said = Model(), []
    with NetworkXStore(":memory:", engine=CypherEngine()) as store:
        while len(said) < most and (not said or choices.chance(93)):
            if len(model.links) > 300:
                break
            grouped = choices.chance(15)
            found = (_in_transaction if grouped else _alone)(choices, store, model, said)
            if isinstance(found, str):
                return said, found
            model = found
            if choices.chance(10):
                store._keeper.merge_now()  # noqa: SLF001 - a store merges only when it is large
                said.append("-- merge")
            if held_by(store) != model.content():
                return said, f"holds {held_by(store)}\n  not   {model.content()}"
    return said, None


def _one(choices: Choices, run: Callable[[str], Any], model: Model, said: list[str]) -> str | None:
    """Run one statement; the model changes along."""
    writer = Writer(choices, model)
    try:
        text = writer.statement()
    except Refused as refused:
        said.append(str(refused))
        return _must_fail(run, str(refused))
    said.append(text)
    try:
        counters = run(text).counters
    except CypherError as error:
        return f"failed: {error}"
    counted = {name: getattr(counters, name) for name in COUNTS if getattr(counters, name)}
    wanted = {name: count for name, count in writer.counts.items() if count}
    return None if counted == wanted else f"counts {counted}, not {wanted}"


def _must_fail(run: Callable[[str], Any], text: str) -> str | None:
    try:
        result = run(text)
    except CypherError as error:
        return f"failed inside: {error}" if error.kind == "DatabaseError" else _FAILED
    counters = result.counters
    changed = [name for name in COUNTS if getattr(counters, name)]
    return f"did not fail and changed {changed}" if changed else None


_FAILED = "as it should"


def _alone(choices: Choices, store: NetworkXStore, model: Model, said: list[str]) -> Model | str:
    after = model.copy()
    wrong = _one(choices, store.run, after, said)
    if wrong == _FAILED:
        return model
    return after if wrong is None else wrong


def _in_transaction(
    choices: Choices, store: NetworkXStore, model: Model, said: list[str]
) -> Model | str:
    """Several statements that are committed or rolled back together."""
    after = model.copy()
    said.append("-- begin")
    transaction = store.transaction()
    try:
        for _ in range(1 + choices.below(3)):
            wrong = _one(choices, transaction.run, after, said)
            if wrong == _FAILED:
                said.append("-- rollback after the failure")
                return model
            if wrong is not None:
                return wrong
        if choices.chance(70):
            transaction.commit()
            said.append("-- commit")
            return after
        said.append("-- rollback")
        return model
    finally:
        transaction.rollback()


def run(seed: int, count: int, most: int = 5) -> tuple[int, list[str]]:
    """Run so many sequences; give how many statements they had, and what is wrong."""
    statements, faults = 0, []
    for number in range(count):
        choices = Choices(f"{seed}/writes/{number}")
        said, wrong = examine(choices)
        statements += len(said)
        if wrong is not None:
            row = smallest(
                lambda row: examine(Choices(given=row))[1] is not None, choices.taken, 800
            )
            said, smaller = examine(Choices(given=row))
            shown = "\n".join(said)
            faults.append(f"seed {seed}, number {number}:\n{shown}\n  {smaller or wrong}")
            if len(faults) >= most:
                break
    return statements, faults


def main() -> int:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--seed", type=int, default=1, help="where chance begins")
    parser.add_argument("--count", type=int, default=500, help="how many sequences")
    given = parser.parse_args()
    started = time.monotonic()
    statements, faults = run(given.seed, given.count)
    for found in faults:
        print(found, end="\n\n")
    seconds = time.monotonic() - started
    print(
        f"{statements} statements in {given.count} sequences in {seconds:.0f} s: {len(faults)} faults"
    )
    return bool(faults)


if __name__ == "__main__":
    raise SystemExit(main())
