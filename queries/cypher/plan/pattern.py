"""The patterns of one MATCH as a graph to be matched: nodes, hops between them, predicates."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from graph.results.errors import CypherError
from queries.cypher.plan.expressions import MatchesMap, PathOf, Same, variable
from queries.cypher.plan.names import EVERYTHING, names_in
from queries.cypher.plan.parts import Part, alternating, clashes, repeated, whole
from queries.cypher.syntax import ast

if TYPE_CHECKING:
    from collections.abc import Iterable

    from queries.cypher.plan.context import Planning

Types = tuple[str, ...]

MOST_HOPS = 500
"""The most relationship patterns of one MATCH: each is told from all the others."""
MOST_NODES = 600
"""The most node patterns of one MATCH: each is weighed as the one to start from."""
MOST_PARTS = 300
"""The most pieces of a path with SHORTEST or ANY: each is a plan of its own."""

_SAID_ONCE = (ast.Comparison, ast.In, ast.StringPredicate, ast.IsNull, ast.LabelPredicate)
_VALUES = (ast.Variable, ast.Property, ast.Literal, ast.Parameter, ast.ListLiteral, ast.LabelName)
"""Conditions that need no second test where they are said twice, and what they are made of."""


@dataclass(slots=True)
class Hop:
    """One relationship pattern between two nodes.

    Attributes:
        name: the relationship's variable, or one of ours.
        left, right: the nodes, in the order of the text.
        direction: seen from the left.
        types: the types that it may have; none of them for all.
        lower, upper: how many relationships, for variable length; None otherwise.
        tests: what each relationship of a variable length must satisfy, over ``each``.
        each: the variable of one relationship of several.
        bound: whether the relationship was bound before.
        part: what is repeated, where it is more than one relationship: ``((a)-->(b)){1,3}``.
    """

    name: str
    left: str
    right: str
    direction: ast.Direction
    types: Types = ()
    lower: int | None = None
    upper: int | None = None
    tests: tuple[ast.Expression, ...] = ()
    each: str = ""
    bound: bool = False
    part: Part | None = None

    @property
    def both(self) -> bool:
        """Whether either node may be where it starts."""
        return self.direction == "both"

    @property
    def ends(self) -> tuple[str, str]:
        """Where the relationship starts and ends; as in the text where either may be."""
        return (self.right, self.left) if self.direction == "in" else (self.left, self.right)

    @property
    def long(self) -> bool:
        """Whether it is of variable length."""
        return self.lower is not None


@dataclass(slots=True)
class Shortest:
    """A shortestPath between two nodes."""

    hop: Hop
    path: str
    every: bool


@dataclass(slots=True)
class Selected:
    """A path with SHORTEST or ANY before it: some of the paths between each pair of its ends.

    Attributes:
        parts: the whole path, from its first node to its last.
        walk: the name of all its relationships.
        count: how many paths, or how many lengths.
        groups: whether lengths are counted.
        where: what a path must satisfy to be counted.
    """

    parts: tuple[Part, ...]
    walk: str
    count: int
    groups: bool
    where: ast.Expression | None

    @property
    def left(self) -> str:
        """The first node."""
        return self.parts[0].nodes[0]

    @property
    def right(self) -> str:
        """The last node."""
        return self.parts[-1].nodes[-1]


@dataclass(slots=True)
class Predicate:
    """What must hold, and the variables that it needs."""

    expression: ast.Expression
    needs: frozenset[str]


@dataclass(slots=True)
class Pattern:
    """The graph to be matched.

    Attributes:
        nodes: for each node's variable the labels that it must have, as far as they are plain.
        hops: relationships of the patterns.
        shortest: shortest paths, found once their ends are bound.
        selected: paths with SHORTEST or ANY, found once one end is bound.
        predicates: what must hold besides.
        apart: for a hop's name the names of those that may walk none of its relationships.
        paths: the paths' variables, with what they go through.
    """

    nodes: dict[str, set[str]] = field(default_factory=dict)
    hops: list[Hop] = field(default_factory=list)
    shortest: list[Shortest] = field(default_factory=list)
    selected: list[Selected] = field(default_factory=list)
    predicates: list[Predicate] = field(default_factory=list)
    apart: dict[str, list[str]] = field(default_factory=dict)
    paths: list[tuple[str, PathOf]] = field(default_factory=list)

    @property
    def parts(self) -> list[Part]:
        """All parts of its paths that are walked as a whole."""
        found = [hop.part for hop in self.hops if hop.part is not None]
        return [*found, *(part for item in self.selected for part in item.parts)]

    @property
    def alone(self) -> list[str]:
        """The nodes that nothing leads to or from."""
        joined = {end for hop in self.hops for end in (hop.left, hop.right)}
        joined |= {end for item in self.selected for end in (item.left, item.right)}
        joined |= {end for item in self.shortest for end in (item.hop.left, item.hop.right)}
        return [name for name in self.nodes if name not in joined]

    @property
    def names(self) -> set[str]:
        """All variables that it binds."""
        own = {*self.nodes, *(hop.name for hop in self.hops)}
        own |= {name for item in self.shortest for name in (item.path, item.hop.name)}
        own |= {item.walk for item in self.selected}
        own |= {name for part in self.parts for name in part.named}
        return own | {name for name, _ in self.paths}


class Reader:
    """Reads path patterns into a Pattern.

    Attributes:
        pattern: what was read so far.
        visible: the names that are bound before.
    """

    def __init__(self, planning: Planning, visible: Iterable[str]) -> None:
        self.planning = planning
        self.visible = frozenset(visible)
        self.pattern = Pattern()
        self._inner: set[str] = set()
        self._said: set[ast.Expression] = set()

    def read(self, patterns: Iterable[ast.PathPattern], *, repeatable: bool = False) -> Pattern:
        """Read the patterns of one MATCH; relationships are walked once each."""
        for path in patterns:
            self._path(path)
        _check_size(self.pattern)
        if not repeatable:
            self._all_different()
        new = self.pattern.names - self.visible
        for part in (part for item in self.pattern.selected for part in item.parts):
            if part.mentions & new:
                raise later(part.path, "SHORTEST or ANY that reads variables of the same MATCH")
        return self.pattern

    def require(self, expression: ast.Expression | None) -> None:
        """Add what must hold, one predicate for each operand of AND."""
        if expression is None:
            return
        if isinstance(expression, ast.And):
            for operand in expression.operands:
                self.require(operand)
            return
        if isinstance(expression, _SAID_ONCE):
            parts = ast.walk(expression)
            if all(isinstance(part, (*_SAID_ONCE, *_VALUES)) for part in parts):
                if expression in self._said:
                    return
                self._said.add(expression)
        needs = names_in(expression)
        if any(_is_chance(part) for part in ast.walk(expression)):
            needs |= {EVERYTHING}  # each row takes its chance
        self.pattern.predicates.append(Predicate(expression, needs))

    def _path(self, path: ast.PathPattern) -> None:
        if path.selector is not None and path.selector.kind != "all":
            self._selected(path, path.selector)
            return
        elements, where = _unwrapped(path)
        self.require(where)
        found = alternating(elements)
        if found is None:
            raise later(path, "Two nodes side by side")
        names = [self._node(element) for element in found if isinstance(element, ast.NodePattern)]
        links = [element for element in found if not isinstance(element, ast.NodePattern)]
        hops = [
            self._link(link, names[place], names[place + 1]) for place, link in enumerate(links)
        ]
        if path.shortest is not None:
            self._shortest(path, hops[0])
            return
        self.pattern.hops += hops
        if path.variable is not None:
            walk = PathOf(
                tuple(map(variable, names)),
                tuple(variable(hop.name) for hop in hops),
                tuple(hop.long for hop in hops),
            )
            self.pattern.paths.append((path.variable.name, walk))

    def _shortest(self, path: ast.PathPattern, hop: Hop) -> None:
        if hop.lower is None:
            hop.lower = hop.upper = 1
        name = path.variable.name if path.variable else self.planning.hidden("path")
        every = path.shortest == "allShortestPaths"
        self.pattern.shortest.append(Shortest(hop, name, every))

    def _selected(self, path: ast.PathPattern, selector: ast.PathSelector) -> None:
        elements, where = _unwrapped(path)
        parts = whole(self.planning, elements)
        if parts is None:
            raise later(path, "SHORTEST or ANY before such parts")
        if clashes(parts, self.visible):
            raise later(path, "A variable inside of SHORTEST or ANY that is bound elsewhere")
        groups = selector.kind in ("all shortest", "shortest groups")
        item = Selected(parts, self.planning.hidden("w"), selector.count, groups, where)
        for part in dict.fromkeys((parts[0], parts[-1])):
            (node,) = part.path.elements
            assert isinstance(node, ast.NodePattern)
            self._node(node)
        self.pattern.selected.append(item)
        if path.variable is not None:
            ends = (variable(item.left), variable(item.right))
            walk = PathOf(ends, (variable(item.walk),), (True,))
            self.pattern.paths.append((path.variable.name, walk))

    def _link(self, link: ast.PatternElement, left: str, right: str) -> Hop:
        if isinstance(link, ast.RelationshipPattern):
            return self._hop(link, left, right)
        assert isinstance(link, ast.ParenthesizedPath)
        part = repeated(self.planning, link)
        if part is None:
            raise later(link, "Such a part of a path in parentheses")
        inner = [e for e in link.pattern.elements if isinstance(e, ast.RelationshipPattern)]
        found = [plain_types(one.types) for one in inner]
        plain = all(types and rest is None for types, rest in found)
        types = tuple(dict.fromkeys(name for names, _ in found for name in names)) if plain else ()
        hop = Hop(self.planning.hidden("w"), left, right, inner[0].direction, types)
        hop.lower = part.lower * len(inner)
        hop.upper = None if part.upper is None else part.upper * len(inner)
        hop.part = part
        return hop

    def _node(self, node: ast.NodePattern) -> str:
        name = node.variable.name if node.variable else self.planning.hidden("n")
        labels = self.pattern.nodes.setdefault(name, set())
        subject = variable(name)
        if node.labels is not None:
            plain, rest = _plain_labels(node.labels)
            labels |= plain
            for label in sorted(plain):
                self.require(ast.LabelPredicate(subject, ast.LabelName(label), span=node.span))
            if rest is not None:
                self.require(ast.LabelPredicate(subject, rest, span=node.span))
        self._properties(subject, node.properties)
        self.require(node.where)
        return name

    def _properties(
        self, subject: ast.Variable, wanted: ast.MapLiteral | ast.Parameter | None
    ) -> None:
        for test in property_tests(subject, wanted):
            self.require(test)

    def _hop(self, link: ast.RelationshipPattern, left: str, right: str) -> Hop:
        named = link.variable is not None
        name = link.variable.name if link.variable else self.planning.hidden("r")
        length = link.length or link.quantifier
        types, rest = plain_types(link.types)
        hop = Hop(name, left, right, link.direction, types)
        hop.bound = named and (name in self.visible or name in self._inner)
        self._inner.add(name)
        if length is None:
            subject = variable(name)
            if rest is not None:
                self.require(ast.LabelPredicate(subject, rest, span=link.span))
            self._properties(subject, link.properties)
            self.require(link.where)
            return hop
        hop.lower, hop.upper = length.lower, length.upper
        self._each(hop, link, rest)
        if hop.bound:
            again = self.planning.hidden("r")
            self.require(Same(variable(name), variable(again)))
            hop.name, hop.bound = again, False
        return hop

    def _each(
        self, hop: Hop, link: ast.RelationshipPattern, rest: ast.LabelExpression | None
    ) -> None:
        """What each of several relationships must satisfy."""
        quantified = link.quantifier is not None and link.variable is not None
        hop.each = hop.name if quantified and link.where else self.planning.hidden("each")
        subject = variable(hop.each)
        tests = list(property_tests(subject, link.properties))
        if rest is not None:
            tests.append(ast.LabelPredicate(subject, rest, span=link.span))
        if link.where is not None:
            tests.append(link.where)
        hop.tests = tuple(tests)

    def _all_different(self) -> None:
        """No two hops of one MATCH walk the same relationship."""
        hops, apart = self.pattern.hops, self.pattern.apart
        for place, right in enumerate(hops):
            for left in hops[:place]:
                if left.types and right.types and not set(left.types) & set(right.types):
                    continue
                apart.setdefault(left.name, []).append(right.name)
                apart.setdefault(right.name, []).append(left.name)


def _is_chance(part: ast.Syntax) -> bool:
    return isinstance(part, ast.FunctionCall) and part.name.lower() in ("rand", "randomuuid")


def _check_size(pattern: Pattern) -> None:
    """Refuse what would take longer to plan than anybody waits."""
    for count, most, what in (
        (len(pattern.hops), MOST_HOPS, "relationships"),
        (len(pattern.nodes), MOST_NODES, "nodes"),
        (sum(len(item.parts) for item in pattern.selected), MOST_PARTS, "nodes and relationships"),
    ):
        if count > most:
            raise CypherError(
                f"One pattern has {count:,} {what}; {most:,} are the most.",
                kind="SyntaxError",
                phase="compile time",
                code="PatternTooLarge",
                hint="Write a variable length such as -[*]->, or several clauses.",
            )


def property_tests(
    subject: ast.Variable, wanted: ast.MapLiteral | ast.Parameter | None
) -> list[ast.Expression]:
    """What ``{key: value}`` in a pattern demands."""
    if wanted is None:
        return []
    if isinstance(wanted, ast.Parameter):
        return [MatchesMap(subject, wanted, span=wanted.span)]
    return [
        ast.Comparison(
            (ast.Property(subject, entry.key, span=entry.span), entry.value),
            ("=",),
            span=entry.span,
        )
        for entry in wanted.entries
    ]


def _plain_labels(labels: ast.LabelExpression) -> tuple[set[str], ast.LabelExpression | None]:
    """The labels that a node must have for sure, and what is demanded besides."""
    if isinstance(labels, ast.LabelName):
        return {labels.name}, None
    if isinstance(labels, ast.LabelAnd):
        plain: set[str] = set()
        rest = []
        for part in labels.parts:
            names, more = _plain_labels(part)
            plain |= names
            if more is not None:
                rest.append(more)
        if not rest:
            return plain, None
        return plain, rest[0] if len(rest) == 1 else ast.LabelAnd(tuple(rest))
    return set(), labels


def plain_types(types: ast.LabelExpression | None) -> tuple[Types, ast.LabelExpression | None]:
    """The types of ``:A|B``, or what is demanded where it says more."""
    if types is None:
        return (), None
    if isinstance(types, ast.LabelName):
        return (types.name,), None
    if isinstance(types, ast.LabelOr):
        names = [part.name for part in types.parts if isinstance(part, ast.LabelName)]
        if len(names) == len(types.parts):
            return tuple(dict.fromkeys(names)), None
    return (), types


def _unwrapped(
    path: ast.PathPattern,
) -> tuple[tuple[ast.PatternElement, ...], ast.Expression | None]:
    """The elements of a path; of one that stands in parentheses as a whole, its condition too."""
    first = path.elements[0]
    if len(path.elements) > 1 or not isinstance(first, ast.ParenthesizedPath) or first.quantifier:
        return path.elements, None
    inner = first.pattern
    if inner.variable is not None or inner.selector is not None or inner.shortest is not None:
        raise later(path, "A path inside of a path")
    return inner.elements, first.where


def later(path: ast.Syntax, what: str) -> Exception:
    """Refuse a pattern that cannot be matched here."""
    from queries.cypher.plan.writing import not_yet  # noqa: PLC0415 - only to refuse

    return not_yet(what, path.span)
