"""Scans: where a pattern starts when nothing of it is bound."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from queries.cypher.expressions.code import Code
from queries.cypher.expressions.emit import value
from queries.cypher.operators.base import Following, Operator, bind
from queries.cypher.plan.context import UNIQUE
from queries.cypher.plan.names import names_in
from queries.cypher.plan.show import shown
from queries.cypher.runtime import seek

if TYPE_CHECKING:
    from queries.cypher.operators.writer import Function
    from queries.cypher.syntax import ast


@dataclass(eq=False, slots=True, kw_only=True)
class _Scan(Operator):
    """Gives nodes to a variable."""

    name: str

    @property
    def binds(self) -> frozenset[str]:
        """The node."""
        return frozenset({self.name})

    def _loop(
        self, fn: Function, ids: str, following: Following, labels: frozenset[str] = frozenset()
    ) -> None:
        """Loop over ids, a piece at a time, so that the clock is looked at."""
        node, part = fn.fresh("n"), fn.fresh("part")
        with (
            fn.block(f"for {part} in {fn.runtime}.parts({ids}):"),
            fn.block(f"for {node} in {part}:"),
        ):
            fn.slot(node)
            bind(fn, self.name, Code(node, "node", nullable=False, labels=labels))
            following()

    @staticmethod
    def _fetched(fn: Function, ids: str) -> str:
        return f"list({ids})" if fn.current else fn.fetch(ids, "ids")


@dataclass(frozen=True, slots=True)
class NumberTest:
    """A property, ``<``, ``<=``, ``>`` or ``>=``, and what is surely a number."""

    key: str
    sign: str
    value: ast.Expression


@dataclass(eq=False, slots=True, kw_only=True)
class AllNodesScan(_Scan):
    """Every node."""

    @property
    def detail(self) -> str:
        """The variable."""
        return shown(self.name)

    def emit(self, fn: Function, following: Following) -> None:
        """Loop over all ids."""
        self._loop(fn, self._fetched(fn, f"{fn.snapshot}.node_ids()"), following)


@dataclass(eq=False, slots=True, kw_only=True)
class NodeByLabelScan(_Scan):
    """Every node of a label."""

    label: str
    tests: tuple[NumberTest, ...] = ()

    @property
    def detail(self) -> str:
        """The variable, the label and what is tested meanwhile."""
        tests = [f"{test.key} {test.sign} {shown(test.value)}" for test in self.tests]
        return f"{shown(self.name)}:{self.label}{' WHERE ' if tests else ''}{' AND '.join(tests)}"

    def emit(self, fn: Function, following: Following) -> None:
        """Loop over the label's ids, or those of them that pass."""
        label = fn.constant(self.label)
        if not self.tests:
            ids = self._fetched(fn, f"{fn.snapshot}.nodes_with_label({label})")
        else:
            tests = [
                f"({fn.constant(test.key)}, {fn.constant(test.sign)}, {value(fn, test.value)})"
                for test in self.tests
            ]
            ids = fn.bind(f"{fn.view}.nodes_where({label}, ({', '.join(tests)},))", "ids")
        self._loop(fn, ids, following, frozenset({self.label}))


@dataclass(eq=False, slots=True, kw_only=True)
class NodeByLabelsScan(_Scan):
    """Every node of one of several labels, or of all of them."""

    names: tuple[str, ...]
    every: bool

    @property
    def title(self) -> str:
        """The name that people know from Neo4j."""
        return f"{'Intersection' if self.every else 'Union'}NodeByLabelsScan"

    @property
    def detail(self) -> str:
        """The variable and the labels."""
        return f"{shown(self.name)}:{('&' if self.every else '|').join(self.names)}"

    @property
    def labels(self) -> tuple[str, ...]:
        """The labels that every node has."""
        return self.names if self.every else ()

    def emit(self, fn: Function, following: Following) -> None:
        """Loop over the ids, ascending."""
        join = fn.function(seek.in_all if self.every else seek.in_any)
        view = fn.view if fn.current else fn.snapshot
        ids = self._fetched(fn, f"{join}({view}, {fn.constant(self.names)})")
        self._loop(fn, ids, following, frozenset(self.labels))


@dataclass(eq=False, slots=True, kw_only=True)
class NodeIndexSeek(_Scan):
    """The nodes of a label whose property equals a value, or one of a list of values.

    Attributes:
        index: what a plan calls the index; nothing where nobody made one, of the properties that
            nodes are looked up by in every store.
    """

    label: str
    key: str
    value: ast.Expression
    many: bool = False
    index: str = ""

    @property
    def title(self) -> str:
        """The name that people know from Neo4j; it has none for what needs no index."""
        if not self.index:
            return "NodeByKeySeek"
        return "NodeUniqueIndexSeek" if self.index == UNIQUE else "NodeIndexSeek"

    @property
    def detail(self) -> str:
        """The variable, the label and the property."""
        word = "IN" if self.many else "="
        index = f"{self.index} " if self.index else ""
        place = f"{shown(self.name)}:{self.label}({self.key})"
        return f"{index}{place} WHERE {self.key} {word} {shown(self.value)}"

    @property
    def reads(self) -> frozenset[str]:
        """What the value is made of."""
        return names_in(self.value)

    def emit(self, fn: Function, following: Following) -> None:
        """Loop over what the index gives."""
        label, key = fn.constant(self.label), fn.constant(self.key)
        wanted = value(fn, self.value)
        if self.many:
            ids = f"{fn.function(seek.lookup_each)}({fn.view}, {label}, {key}, {wanted})"
        else:
            ids = self._found(fn, label, key, wanted)
        node = fn.fresh("n")
        labels = frozenset({self.label})
        with fn.block(f"for {node} in {f'list({ids})' if fn.current else ids}:"):
            fn.slot(node)
            bind(fn, self.name, Code(node, "node", nullable=False, labels=labels))
            following()

    @staticmethod
    def _found(fn: Function, label: str, key: str, wanted: str) -> str:
        if fn.current:
            return f"{fn.method('lookup')}({label}, {key}, {wanted})"
        find = fn.fetch(f"{fn.snapshot}.finder({label}, {key})", "find")
        return f"{find}({wanted})"


@dataclass(eq=False, slots=True, kw_only=True)
class NodeByIdSeek(_Scan):
    """The node with an id, or with an element id."""

    value: ast.Expression
    by_element_id: bool = False
    many: bool = False

    @property
    def title(self) -> str:
        """The name that people know from Neo4j."""
        return "NodeByElementIdSeek" if self.by_element_id else "NodeByIdSeek"

    @property
    def detail(self) -> str:
        """The variable and the value."""
        return f"{shown(self.name)} WHERE id = {shown(self.value)}"

    @property
    def reads(self) -> frozenset[str]:
        """What the value is made of."""
        return names_in(self.value)

    def emit(self, fn: Function, following: Following) -> None:
        """Loop over the node, if there is one."""
        find = fn.function(seek.nodes_of_element_ids if self.by_element_id else seek.nodes_of_ids)
        node = fn.fresh("n")
        wanted = value(fn, self.value)
        with fn.block(f"for {node} in {find}({fn.view}, {wanted}, {self.many}):"):
            bind(fn, self.name, Code(node, "node", nullable=False))
            following()


@dataclass(eq=False, slots=True, kw_only=True)
class RelationshipScan(Operator):
    """Both ends of every relationship of some types; both ways where no way is asked."""

    relationship: str
    source: str
    target: str
    types: tuple[str, ...] = ()
    both: bool = False

    @property
    def title(self) -> str:
        """The name that people know from Neo4j."""
        way = "Undirected" if self.both else "Directed"
        if not self.types:
            return f"{way}AllRelationshipsScan"
        many = len(self.types) > 1
        return f"{way}{'UnionRelationshipTypesScan' if many else 'RelationshipTypeScan'}"

    @property
    def detail(self) -> str:
        """The pattern."""
        types = f":{'|'.join(self.types)}" if self.types else ""
        name, arrow = shown(self.relationship), "-" if self.both else "->"
        return f"({shown(self.source)})-[{name}{types}]{arrow}({shown(self.target)})"

    @property
    def binds(self) -> frozenset[str]:
        """The relationship and its ends."""
        return frozenset({self.relationship, self.source, self.target})

    def emit(self, fn: Function, following: Following) -> None:
        """Loop over relationships and read their ends."""
        if self.types:
            each = [f"{fn.view}.relationships_of_type({fn.constant(name)})" for name in self.types]
        else:
            each = [f"{fn.view}.relationship_ids()"]
        ids = each[0] if len(each) == 1 else f"[*{', *'.join(each)}]"
        if fn.current:
            ids = f"list({ids})"
        r, part = fn.fresh("r"), fn.fresh("part")
        source, target = self._read_ends(fn, r)
        with (
            fn.block(f"for {part} in {fn.runtime}.parts({ids}):"),
            fn.block(f"for {r} in {part}:"),
        ):
            bind(fn, self.relationship, Code(r, "relationship", nullable=False))
            first, second = fn.fresh("n"), fn.fresh("n")
            fn.line(f"{first} = {source}")
            fn.line(f"{second} = {target}")
            if not self.both:
                self._ends(fn, first, second, following)
                return
            one, other = fn.fresh("n"), fn.fresh("n")
            twice = f"(({first}, {second}), ({second}, {first}))"
            pairs = f"(({first}, {second}),) if {first} == {second} else {twice}"
            with fn.block(f"for {one}, {other} in {pairs}:"):
                self._ends(fn, one, other, following)

    @staticmethod
    def _read_ends(fn: Function, r: str) -> tuple[str, str]:
        """Write what reads the ends; where the graph may change, the lists of now are too short."""
        if fn.current:
            return f"{fn.view}.source({r})", f"{fn.view}.target({r})"
        sources = fn.fetch(f"{fn.snapshot}.sources()")
        return f"{sources}[{r}]", f"{fn.fetch(f'{fn.snapshot}.targets()')}[{r}]"

    def _ends(self, fn: Function, first: str, second: str, following: Following) -> None:
        bind(fn, self.source, Code(first, "node", nullable=False))
        bind(fn, self.target, Code(second, "node", nullable=False))
        following()
