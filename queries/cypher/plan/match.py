"""MATCH: where to start, which way to go, and where each predicate is tested."""

from __future__ import annotations

from typing import TYPE_CHECKING

from queries.cypher.operators.expand import Expand, ExpandBound, ExpandInto
from queries.cypher.operators.filter import Filter
from queries.cypher.operators.hash_join import ValueHashJoin
from queries.cypher.operators.project import Projection
from queries.cypher.operators.repeat import Iteration, Repeat
from queries.cypher.operators.selected import SelectedPaths
from queries.cypher.operators.shortest import ShortestPath
from queries.cypher.operators.trail import VarLengthExpand
from queries.cypher.plan.context import OFF
from queries.cypher.plan.cost import EQUAL, Estimates, price
from queries.cypher.plan.expressions import Different, variable
from queries.cypher.plan.hints import Hints
from queries.cypher.plan.joins import Island, finds, islands
from queries.cypher.plan.names import EVERYTHING
from queries.cypher.plan.pattern import Hop, Pattern, Predicate, Reader, Selected, Shortest, later
from queries.cypher.plan.shortest import searched
from queries.cypher.plan.start import starts_of
from queries.cypher.plan.way import Way
from queries.cypher.syntax import ast

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from queries.cypher.operators.base import Operator
    from queries.cypher.plan.beginning import Start
    from queries.cypher.plan.build import Draft
    from queries.cypher.plan.parts import Part

_FLIPPED: dict[ast.Direction, ast.Direction] = {"out": "in", "in": "out", "both": "both"}
_CANDIDATES = 12
_FEWEST = 2
_EFFORT = 600
"""So many starts are tried, fewer where each has many hops to plan."""
_FEW = 3
"""So many ends are searched for one by one, and not all ends at once."""
_TESTING = 0.3
"""What a test of a row costs, as a part of what it costs to come to the row."""
JOINED = 500
"""So many pairs of rows are at least worth a hash table."""
_GROUPING = 0.33
"""What a plan costs, of its usual cost, where groups come one after the other."""


def plan_match(draft: Draft, clause: ast.Match, preferred: str | None = None) -> None:
    """Append the steps that find all matches of a MATCH.

    ``preferred`` is the node that the next clause groups by: groups are free where it is scanned.
    """
    reader = Reader(draft.planning, draft.scope)
    pattern = reader.read(clause.patterns, repeatable=clause.repeatable)
    reader.require(clause.where)
    for name in pattern.alone:
        if name in draft.scope:  # what OPTIONAL MATCH did not find is no node
            reader.require(ast.IsNull(variable(name), negated=True, span=clause.span))
    plan_pattern(draft, pattern, preferred, clause.hints)


def plan_pattern(
    draft: Draft,
    pattern: Pattern,
    preferred: str | None = None,
    hints: tuple[ast.PlannerHint, ...] = (),
) -> None:
    """Append the steps that find all matches of a pattern."""
    matcher = _Matcher(draft, pattern, preferred)
    matcher.hints = Hints(draft.planning, hints)
    way = Way(set(draft.scope), list(pattern.hops), list(pattern.predicates), rows=draft.rows)
    matcher.filter(way, way.bound)
    way = matcher.complete(way)
    draft.add(*way.operators)
    draft.rows = way.rows


class _Matcher:
    """Finds a cheap way: from each start greedily along the cheapest hop."""

    def __init__(self, draft: Draft, pattern: Pattern, preferred: str | None = None) -> None:
        self.preferred = preferred
        self.planning = draft.planning
        self.pattern = pattern
        self.estimates = Estimates(draft.planning)
        self.own = pattern.names | set(draft.scope)
        self.draft = draft
        self.hints = Hints(draft.planning, ())

    def complete(self, way: Way) -> Way:
        """Match everything that is left."""
        for item in self.pattern.selected:
            way = self._selected(way, item)
        while True:
            way = self._connected(way)
            rest = [name for name in self.pattern.nodes if name not in way.bound]
            if not rest:
                break
            way = self._joined(way, rest) or self._best_start(way, rest)
        if way.hops:
            raise later(_place(way.hops[0]), "Parts of paths that read each other's variables")
        for shortest in self.pattern.shortest:
            self._shortest(way, shortest)
        for name, walk in self.pattern.paths:
            step = Projection(items=((name, walk),), rows=way.rows)
            self.add(way, step, way.rows)
        for predicate in way.predicates:
            way.rows *= self.estimates.selectivity(predicate.expression)
        if way.predicates:
            tests = tuple(predicate.expression for predicate in way.predicates)
            way.operators.append(Filter(predicates=tests, rows=way.rows))
        return way

    def _best_start(self, way: Way, rest: list[str]) -> Way:
        """Try the cheapest starts to the end, and take the best."""
        unbound = set(rest)
        starts = [start for start in self._starts(way) if start.names <= unbound]
        starts = self.hints.chosen(starts)
        starts.sort(key=lambda start: start.cost)
        tried = max(_FEWEST, min(_CANDIDATES, _EFFORT // (1 + len(way.hops) + len(rest))))
        ways = [self._from(way.fork(), start) for start in starts[:tried]]
        if starts[0].name != self.preferred and not way.operators:
            for start, found in zip(starts, ways, strict=False):
                if start.name == self.preferred:
                    found.cost *= _GROUPING
        return min(ways, key=lambda found: found.cost + self._next(found, unbound))

    def _joined(self, way: Way, rest: list[str]) -> Way | None:
        """Match a pattern by itself that equal values tie to what is bound, where that is cheap."""
        found = []
        for island in islands(way, rest, self.own) if "hash_joins" not in OFF else ():
            if any(finds(start, island, way.bound) for start in self._starts(way)):
                continue
            joined = self._by_hash(way.fork(), island)
            apart = self._best_start(way.fork(), island.nodes)
            if joined is not None and joined.cost < apart.cost:
                found.append(joined)
        return min(found, key=lambda one: one.cost, default=None)

    def _by_hash(self, way: Way, island: Island) -> Way | None:
        inner = Way(set(), list(island.hops), list(island.predicates))
        inner = self._connected(self._best_start(inner, island.nodes))
        step = ValueHashJoin(
            chain=tuple(inner.operators),
            names=frozenset(inner.bound),
            keys=tuple((equation.outer, equation.inner) for equation in island.equations),
        )
        times = max(1.0, self.draft.runs)
        if inner.hops or inner.predicates or step.strange or not set(island.nodes) <= inner.bound:
            return None
        if way.rows * times * inner.rows < JOINED:
            return None
        way.hops = [hop for hop in way.hops if hop not in island.hops]
        way.predicates = island.left
        way.cost += (inner.cost + inner.rows) / times + way.rows
        self.add(way, step, way.rows * inner.rows * EQUAL ** len(step.keys))
        return way

    def _next(self, way: Way, rest: set[str]) -> float:
        """What it costs at least to begin the next pattern, which has no link, for each row."""
        left = rest - way.bound
        if not left or self.pattern.selected or "products" in OFF:
            return 0.0
        costs = [start.cost for start in self._starts(way) if start.names <= left]
        return way.rows * min(costs, default=0.0)

    def _starts(self, way: Way) -> list[Start]:
        """Give every way to begin what is left."""
        pattern, tests = self.pattern, way.predicates
        found = starts_of(self.planning, self.estimates, pattern, way.hops, tests, way.bound)
        return found + self.hints.starts(pattern.nodes, way.hops, way.bound)

    def _from(self, way: Way, start: Start) -> Way:
        settled = set(map(id, start.settles))
        way.predicates = [item for item in way.predicates if id(item) not in settled]
        if start.hop is not None:
            way.hops.remove(start.hop)
        operator = start.operator(way.rows)
        way.cost += way.rows * start.cost
        label = getattr(operator, "label", None)
        labels = getattr(operator, "labels", ()) if label is None else (label,)
        if labels:
            self.settle_label(way, start.name, *labels)
        self.add(way, operator, way.rows * start.rows)
        return self._connected(way)

    def settle_label(self, way: Way, name: str, *labels: str) -> None:
        """Drop the tests of labels that a node surely has."""
        way.predicates = [
            item for item in way.predicates if not _tests_label(item.expression, name, labels)
        ]

    def add(self, way: Way, operator: Operator, rows: float) -> None:
        """Append a step and the predicates that can be tested behind it."""
        operator.rows = rows
        way.operators.append(operator)
        way.rows = rows
        way.cost += rows
        new = operator.binds - way.bound
        way.bound |= new
        self.filter(way, new)

    def filter(self, way: Way, new: Iterable[str]) -> None:
        """Test what can be tested now that these variables are bound."""
        tests: list[ast.Expression] = list(self._apart(way, new))
        ready: list[Predicate] = []
        later: list[Predicate] = []
        for predicate in way.predicates:
            (ready if self._needed(predicate) <= way.bound else later).append(predicate)
        if ready:
            way.predicates = later
            way.cost += _TESTING * len(ready) * way.rows
            for predicate in ready:
                way.rows *= self.estimates.selectivity(predicate.expression)
            tests += sorted((predicate.expression for predicate in ready), key=price)
        if tests:
            way.operators.append(Filter(predicates=tuple(tests), rows=way.rows))

    def _apart(self, way: Way, new: Iterable[str]) -> Iterator[Different]:
        """What tells new relationships from those that were bound before, and from each other."""
        seen: set[str] = set()
        apart = self.pattern.apart
        for name in sorted(new) if apart else ():
            names = apart.get(name, ())
            others = [other for other in names if other in way.bound and other not in seen]
            seen.add(name)
            if others:
                yield Different(variable(name), tuple(map(variable, others)))

    def _needed(self, predicate: Predicate) -> set[str]:
        """The variables that must be bound before a predicate can be tested."""
        return self.own if EVERYTHING in predicate.needs else self.own & predicate.needs

    # -- hops -----------------------------------------------------------------------------------

    def _connected(self, way: Way) -> Way:
        """Walk all hops that begin at something bound, the cheapest first."""
        while True:
            options = [hop for hop in way.hops if self._reachable(way, hop)]
            if not options:
                return way
            hop = min(options, key=lambda option: self._growth(way, option))
            way.hops.remove(hop)
            self._walk(way, hop)

    def _reachable(self, way: Way, hop: Hop) -> bool:
        ends = hop.left in way.bound or hop.right in way.bound
        if hop.part is not None and not hop.part.mentions & self.own <= way.bound:
            return False
        return ends or (not hop.long and hop.name in way.bound)

    def _growth(self, way: Way, hop: Hop) -> float:
        if not hop.long and hop.name in way.bound:
            return 0.0
        if hop.left in way.bound and hop.right in way.bound:
            return 0.01
        start, end, direction = self._oriented(way, hop)
        labels = self.pattern.nodes.get(start, set())
        return self.estimates.fan_out(hop, direction, labels) * self._passes(way, hop, end)

    def _passes(self, way: Way, hop: Hop, end: str) -> float:
        """The part of what is found that the predicates on the new node let pass."""
        bound = way.bound | {end, hop.name}
        sure = self.estimates.end_labels(hop, self._oriented(way, hop)[2])
        chance = 1.0
        for predicate in way.predicates:
            if end not in predicate.needs or not self._needed(predicate) <= bound:
                continue
            if not _tests_label(predicate.expression, end, sure):
                chance *= self.estimates.selectivity(predicate.expression)
        return chance

    def _oriented(self, way: Way, hop: Hop) -> tuple[str, str, ast.Direction]:
        if hop.left in way.bound or (hop.name in way.bound and hop.right not in way.bound):
            return hop.left, hop.right, hop.direction
        return hop.right, hop.left, _FLIPPED[hop.direction]

    def _walk(self, way: Way, hop: Hop) -> None:
        start, end, direction = self._oriented(way, hop)
        labels = self.pattern.nodes.get(start, set())
        grown = way.rows * self.estimates.fan_out(hop, direction, labels)
        both = start in way.bound and end in way.bound
        if both:
            grown /= max(1.0, self.estimates.nodes_of(self.pattern.nodes.get(end, ())))
        if hop.part is not None:
            backwards = start != hop.left
            repeat = Repeat(
                start=start,
                end=end,
                walk=hop.name,
                iteration=iteration(self.draft, hop.part, way.bound, backwards=backwards),
                end_bound=both,
                backwards=backwards,
            )
            self.add(way, repeat, grown)
        elif hop.long:
            self.add(way, self._trail(way, hop, start, end, direction), grown)
        elif hop.name in way.bound:
            self.add(way, self._bound(way, hop, start, end, direction), way.rows)
        elif both:
            step: Operator = ExpandInto(
                start=start, relationship=hop.name, end=end, direction=direction, types=hop.types
            )
            self.add(way, step, grown)
        else:
            sure = self.estimates.end_labels(hop, direction)
            if not self.planning.facts:
                sure = frozenset()
            self.settle_label(way, end, *sure)
            step = Expand(
                start=start,
                relationship=hop.name,
                end=end,
                direction=direction,
                types=hop.types,
                labels=sure,
            )
            self.add(way, step, grown)

    def _bound(
        self, way: Way, hop: Hop, start: str, end: str, direction: ast.Direction
    ) -> ExpandBound:
        return ExpandBound(
            start=start,
            relationship=hop.name,
            end=end,
            direction=direction,
            types=hop.types,
            start_bound=start in way.bound,
            end_bound=end in way.bound,
        )

    def _trail(
        self, way: Way, hop: Hop, start: str, end: str, direction: ast.Direction
    ) -> VarLengthExpand:
        assert hop.lower is not None
        return VarLengthExpand(
            start=start,
            relationship=hop.name,
            end=end,
            direction=direction,
            types=hop.types,
            lower=hop.lower,
            upper=hop.upper,
            tests=hop.tests,
            each=hop.each,
            end_bound=end in way.bound,
            backwards=start != hop.left,
        )

    def _selected(self, way: Way, item: Selected) -> Way:
        """Search from the end that is bound, or from the one that is cheaper to find."""
        if item.left not in way.bound and item.right not in way.bound:
            way = self._best_start(way, [item.left, item.right])
        backwards = item.left not in way.bound
        way = self._seek(way, item.left if backwards else item.right)
        start, end = (item.right, item.left) if backwards else (item.left, item.right)
        parts = item.parts[::-1] if backwards else item.parts
        step = SelectedPaths(
            start=start,
            end=end,
            walk=item.walk,
            iterations=tuple(
                iteration(self.draft, part, way.bound, backwards=backwards) for part in parts
            ),
            count=item.count,
            groups=item.groups,
            where=item.where,
            end_bound=end in way.bound,
            backwards=backwards,
        )
        self.add(way, step, way.rows * item.count)
        return way

    def _seek(self, way: Way, end: str) -> Way:
        """Bind the other end of a search before, where that takes next to nothing."""
        if end in way.bound:
            return way
        starts = self._starts(way)
        few = any(start.name == end and start.cost <= _FEW for start in starts)
        return self._best_start(way, [end]) if few else way

    def _shortest(self, way: Way, item: Shortest) -> None:
        hop = item.hop
        assert hop.lower is not None
        known = way.bound | {item.path, hop.name}
        own = [p for p in way.predicates if p.needs & {item.path, hop.name}]
        own = [p for p in own if self._needed(p) <= known]
        way.predicates = [p for p in way.predicates if p not in own]
        tests, conditions = searched(item, [p.expression for p in own])
        step = ShortestPath(
            start=hop.left,
            relationship=hop.name,
            end=hop.right,
            direction=hop.direction,
            types=hop.types,
            lower=hop.lower,
            upper=hop.upper,
            tests=(*hop.tests, *tests),
            each=hop.each,
            path=item.path,
            every=item.every,
            conditions=conditions,
        )
        self.add(way, step, way.rows)


def iteration(draft: Draft, part: Part, bound: set[str], *, backwards: bool) -> Iteration:
    """Plan one walk through a part, from its first node or against it from its last."""
    nodes = part.nodes[::-1] if backwards else part.nodes
    inner = draft.fork()
    inner.bind(part.mentions & bound)
    reader = Reader(draft.planning, inner.scope)
    inner.bind([nodes[0]])
    pattern = reader.read([part.path])
    reader.require(part.where)
    plan_pattern(inner, pattern)
    named = [name for name in part.named if name not in part.relationships]
    return Iteration(
        chain=tuple(inner.operators),
        argument=nodes[0],
        end=nodes[-1],
        relationships=part.relationships,
        nodes=tuple(named),
        named=part.named,
        lower=part.lower,
        upper=part.upper,
        many=part.many,
    )


def _place(hop: Hop) -> ast.Syntax:
    return variable(hop.name) if hop.part is None else hop.part.path


def _tests_label(test: ast.Expression, name: str, labels: object) -> bool:
    return (
        isinstance(test, ast.LabelPredicate)
        and isinstance(test.subject, ast.Variable)
        and test.subject.name == name
        and isinstance(test.labels, ast.LabelName)
        and test.labels.name in labels  # type: ignore[operator]
    )
