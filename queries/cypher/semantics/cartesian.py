"""Patterns of one MATCH that share no variable: each row of one is joined with each of another."""

from __future__ import annotations

from typing import TYPE_CHECKING

from queries.cypher.syntax import ast

if TYPE_CHECKING:
    from collections.abc import Sequence


def disconnected(patterns: Sequence[ast.PathPattern]) -> list[list[str]]:
    """Give the nodes of each group of patterns but the first, by their names."""
    groups: list[tuple[set[str], list[str]]] = []
    for path in patterns:
        names, nodes = _names(path)
        joined = [group for group in groups if group[0] & names]
        if not joined:
            groups.append((names, nodes))
            continue
        first = joined[0]
        for other in joined[1:]:
            first[0].update(other[0])
            first[1].extend(other[1])
            groups.remove(other)
        first[0].update(names)
        first[1].extend(nodes)
    return [list(dict.fromkeys(nodes)) for _, nodes in groups[1:]]


def _names(path: ast.PathPattern) -> tuple[set[str], list[str]]:
    """The variables of a path, and those of them that are nodes."""
    names: set[str] = set()
    nodes: list[str] = []
    for node in ast.walk(path):
        if isinstance(node, (ast.NodePattern, ast.RelationshipPattern)) and node.variable:
            names.add(node.variable.name)
            if isinstance(node, ast.NodePattern):
                nodes.append(node.variable.name)
    return names, nodes
