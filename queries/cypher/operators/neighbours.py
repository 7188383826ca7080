"""How generated code gets the neighbours of a node: out of compressed rows, or by a function."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from queries.cypher.runtime import neighbours

if TYPE_CHECKING:
    from queries.cypher.operators.writer import Function
    from queries.cypher.syntax.ast import Direction

_FEW = 100

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
    """Fetch a function from a node to its neighbours, or to pairs of neighbour and relationship."""
    make = fn.function(neighbours.pairs_expander if with_relationships else neighbours.Near)
    arguments = f"{fn.snapshot}, {fn.constant(direction)}, {fn.constant(types)}"
    return fn.fetch(f"{make}({arguments})", "expand")


def rows(fn: Function, direction: Direction, name: str, *, of_relationships: bool = False) -> str:
    """Fetch the rows of one type in one direction, by node."""
    if of_relationships:
        read, prefix = fn.function(neighbours.links), "links"
    else:
        read, prefix = fn.function(neighbours.near), "near"
    arguments = f"{fn.snapshot}, {fn.constant(direction)}, {fn.constant(name)}"
    few = f", {_FEW}" if fn.lookups <= _FEW else ""
    return fn.fetch(f"{read}({arguments}{few})", prefix)


def _row(
    fn: Function,
    node: str,
    direction: Direction,
    name: str,
    with_relationships: bool,  # noqa: FBT001
) -> str:
    near = f"{rows(fn, direction, name)}[{node}]"
    if not with_relationships:
        return near
    return f"zip({near}, {rows(fn, direction, name, of_relationships=True)}[{node}])"
