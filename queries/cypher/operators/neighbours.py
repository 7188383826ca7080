"""How generated code gets the neighbours of a node: out of compressed rows, or by a function."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from queries.cypher.operators.writer import Function
    from queries.cypher.syntax.ast import Direction

Types: TypeAlias = tuple[str, ...]
"""The types of a pattern's relationship; none of them stands for all."""


def loop_over(
    fn: Function, node: str, direction: Direction, types: Types, *, with_relationships: bool
) -> tuple[str, str, str]:
    """Write a loop over neighbours: its head, the neighbour's local, the relationship's."""
    neighbour, relationship = fn.fresh("n"), fn.fresh("r")
    target = f"{neighbour}, {relationship}" if with_relationships else neighbour
    if fn.current:
        each = _current(fn, node, direction, types)
        return f"for {neighbour}, {relationship} in {each}:", neighbour, relationship
    if direction == "both" or len(types) != 1:
        each = f"{expander(fn, direction, types, with_relationships)}({node})"
    else:
        each = _row(fn, node, direction, types[0], with_relationships)
    return f"for {target} in {each}:", neighbour, relationship


def _current(fn: Function, node: str, direction: Direction, types: Types) -> str:
    names = fn.constant(types)
    return f"{fn.runtime}.neighbours({node}, {fn.constant(direction)}, {names})"


def expander(
    fn: Function,
    direction: Direction,
    types: Types,
    with_relationships: bool,  # noqa: FBT001 - passed through
) -> str:
    """Bind a function from a node to its neighbours, or to pairs of neighbour and relationship."""
    arguments = f"{fn.constant(direction)}, {fn.constant(types)}, {with_relationships}"
    return fn.bind(f"{fn.runtime}.expander({arguments})", "expand")


def degree(fn: Function, node: str, direction: Direction, name: str) -> str:
    """Write how many relationships of one type a node has in one direction."""
    rows = fn.bind(f"{fn.view}.adjacency({fn.constant(direction)}, {fn.constant(name)})", "rows")
    offsets = fn.bind(f"{rows}.offsets", "offsets")
    changed = fn.bind(f"{rows}.changed", "changed")
    last = fn.bind(f"len({offsets}) - 1", "last")
    count = fn.bind(f"{rows}.degree", "degree")
    known = f"{node} < {last} and {node} not in {changed}"
    return f"({offsets}[{node} + 1] - {offsets}[{node}] if {known} else {count}({node}))"


def _row(
    fn: Function,
    node: str,
    direction: Direction,
    name: str,
    with_relationships: bool,  # noqa: FBT001
) -> str:
    rows = fn.bind(f"{fn.view}.adjacency({fn.constant(direction)}, {fn.constant(name)})", "rows")
    offsets = fn.bind(f"{rows}.offsets", "offsets")
    neighbours = fn.bind(f"{rows}.neighbours", "near")
    changed = fn.bind(f"{rows}.changed", "changed")
    last = fn.bind(f"len({offsets}) - 1", "last")
    expand = fn.bind(f"{rows}.expand", "expand")
    piece = f"[{offsets}[{node}]:{offsets}[{node} + 1]]"
    known = f"{node} < {last} and {node} not in {changed}"
    if not with_relationships:
        return f"({neighbours}{piece} if {known} else {expand}({node})[0])"
    relationships = fn.bind(f"{rows}.relationships", "between")
    both = f"zip({neighbours}{piece}, {relationships}{piece})"
    return f"({both} if {known} else zip(*{expand}({node})))"
