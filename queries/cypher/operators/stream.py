"""Aggregation inside of a scan: each scanned node is a group of its own."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from queries.cypher.expressions.emit import emit
from queries.cypher.operators.aggregate import EagerAggregation
from queries.cypher.operators.base import Chain, Following, Operator
from queries.cypher.operators.inner import in_place
from queries.cypher.operators.optional import outside
from queries.cypher.operators.pipeline import passed
from queries.cypher.plan.show import shown
from queries.cypher.syntax import ast

if TYPE_CHECKING:
    from queries.cypher.expressions.code import Code
    from queries.cypher.operators.neighbourhood import Neighbourhood
    from queries.cypher.operators.scan import AllNodesScan, NodeByLabelScan, NodeByLabelsScan
    from queries.cypher.operators.writer import Function


@dataclass(eq=False, slots=True, kw_only=True)
class StreamAggregation(Operator):
    """A scan, what runs for each of its nodes, and what is aggregated of that.

    Attributes:
        scan: gives the nodes.
        chain: what runs for each of them.
        keys: the node and properties of it.
        aggregates: of the chain's rows.
        near: the chain and the aggregates, where they are read off the node's row of neighbours.
    """

    scan: AllNodesScan | NodeByLabelScan | NodeByLabelsScan
    chain: Chain
    keys: tuple[tuple[str, ast.Expression], ...]
    aggregates: tuple[tuple[str, ast.FunctionCall | ast.CountStar], ...]
    near: Neighbourhood | None

    @property
    def title(self) -> str:
        """The name that people know from Neo4j."""
        return "OrderedAggregation"

    @property
    def detail(self) -> str:
        """Keys and aggregates."""
        way = "" if self.near is None else f" by {self.near.detail}"
        return ", ".join(shown(node) for _, node in (*self.keys, *self.aggregates)) + way

    @property
    def plans(self) -> tuple[Chain, ...]:
        """The scan with what runs for each node; nothing does where its row is read."""
        return ((self.scan, *self.chain) if self.near is None else (self.scan,),)

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
        results: dict[str, Code] = {}
        if self.near is None:
            results, test = self._gathered(fn)
        else:
            row = self.near.row(fn)
            test = None if self.near.optional else row
        with fn.block(f"if {test}:" if test else "if True:"):
            if self.near is not None:
                results = self.near.emit(fn, row)
            fn.scope = before
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
