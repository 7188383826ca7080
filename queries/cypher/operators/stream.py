"""Aggregation inside of a scan: each scanned node is a group of its own."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from queries.cypher.expressions.code import Code
from queries.cypher.expressions.emit import emit
from queries.cypher.operators.aggregate import EagerAggregation
from queries.cypher.operators.base import Chain, Following, Operator
from queries.cypher.operators.expand import Expand
from queries.cypher.operators.inner import in_place
from queries.cypher.operators.neighbours import rows
from queries.cypher.operators.optional import Optional, outside
from queries.cypher.operators.pipeline import passed
from queries.cypher.plan.show import shown
from queries.cypher.syntax import ast

if TYPE_CHECKING:
    from queries.cypher.operators.scan import AllNodesScan, NodeByLabelScan
    from queries.cypher.operators.writer import Function


@dataclass(eq=False, slots=True, kw_only=True)
class StreamAggregation(Operator):
    """A scan, what runs for each of its nodes, and what is aggregated of that."""

    scan: AllNodesScan | NodeByLabelScan
    chain: Chain
    keys: tuple[tuple[str, ast.Expression], ...]
    aggregates: tuple[tuple[str, ast.FunctionCall | ast.CountStar], ...]

    @property
    def title(self) -> str:
        """The name that people know from Neo4j."""
        return "OrderedAggregation"

    @property
    def detail(self) -> str:
        """Keys and aggregates."""
        hop, _ = self._only_hop()
        degrees = "" if hop is None else f" by getDegree({hop.detail})"
        return ", ".join(shown(node) for _, node in (*self.keys, *self.aggregates)) + degrees

    @property
    def plans(self) -> tuple[Chain, ...]:
        """The scan with what runs for each node; nothing does where degrees are the answer."""
        hop, _ = self._only_hop()
        return ((self.scan, *self.chain) if hop is None else (self.scan,),)

    @property
    def reads(self) -> frozenset[str]:
        """What it reads from outside."""
        return outside((self.scan, *self.chain))

    @property
    def binds(self) -> frozenset[str]:
        """Keys and aggregates."""
        return frozenset(name for name, _ in (*self.keys, *self.aggregates))

    def emit(self, fn: Function, following: Following) -> None:
        """Loop over the nodes; for each, gather and give the group out."""
        self.scan.emit(fn, lambda: self._group(fn, following))

    def _group(self, fn: Function, following: Following) -> None:
        passed(fn, self.scan)
        before, live = dict(fn.scope), fn.live
        hop, optional = self._only_hop()
        if hop is not None:
            results = self._degrees(fn, hop, optional=optional)
            test = None if optional else next(iter(results.values())).text
        else:
            results, test = self._gathered(fn)
        fn.scope = before
        with fn.block(f"if {test}:" if test else "if True:"):
            new = dict(results)
            for name, node in self.keys:
                code = emit(fn, node)
                if not isinstance(node, ast.Variable):
                    text = fn.fresh("v")
                    fn.line(f"{text} = {code.text}")
                    code = code.called(text)
                new[name] = code
            fn.scope = new
            fn.live = live
            following()

    def _gathered(self, fn: Function) -> tuple[dict[str, Code], str | None]:
        """Run the inner chain in place; give the aggregates and what tells that it gave a row."""
        seen = "\0seen"
        tally = EagerAggregation(keys=(), aggregates=(*self.aggregates, (seen, ast.CountStar())))
        in_place(fn, self.chain, tally)
        results = tally.results(fn)
        test = results.pop(seen).text
        return results, test

    # -- counting what one hop leads to is the degree -------------------------------------------

    def _only_hop(self) -> tuple[Expand | None, bool]:
        """The one hop of the chain where all aggregates count it, and whether it is optional."""
        if len(self.chain) != 1:
            return None, False
        (only,) = self.chain
        optional = isinstance(only, Optional)
        if isinstance(only, Optional):
            if len(only.chain) != 1:
                return None, False
            (only,) = only.chain
        if type(only) is not Expand or only.start != self.scan.name or len(only.types) != 1:
            return None, False
        if only.direction == "both" or not all(self._counts(only, n) for _, n in self.aggregates):
            return None, False
        return only, optional

    @staticmethod
    def _counts(hop: Expand, node: ast.FunctionCall | ast.CountStar) -> bool:
        if isinstance(node, ast.CountStar):
            return True
        counted = node.arguments[0] if node.name.lower() == "count" else None
        if node.distinct or not isinstance(counted, ast.Variable):
            return False
        return counted.name in (hop.end, hop.relationship)

    def _degrees(self, fn: Function, hop: Expand, *, optional: bool) -> dict[str, Code]:
        results = {}
        node = fn.scope[hop.start].text
        held = fn.fresh("a")
        fn.line(f"{held} = len({rows(fn, hop.direction, hop.types[0])}[{node}])")
        for name, call in self.aggregates:
            text = held
            if optional and isinstance(call, ast.CountStar):
                text = fn.fresh("a")
                fn.line(f"{text} = {held} or 1")
            results[name] = Code(text, kind="int", nullable=False)
        if not results:
            results["\0degree"] = Code(held, kind="int", nullable=False)
        return results
