"""Arrows point one way, heavy packages come late, generic names are never imported whole."""

from __future__ import annotations

import ast
import subprocess
import sys
from typing import Any

import pytest

pytestmark = pytest.mark.once

ALLOWED = {
    "graph": {"graph"},
    "loaders": {"loaders", "graph"},
    "queries": {"queries", "graph"},
    "viz": {"viz", "queries", "graph"},
    "loregraph": {"loregraph", "viz", "queries", "loaders", "graph"},
}
NUMPY_ROOMS = ("graph/stores/embedded", "viz/layout")
HEAVY = (
    "networkx",
    "numpy",
    "neo4j",
    "pyvis",
    "pydantic",
    "rich",
    "pandas",
    "pyarrow",
    "yaml",
    "prompt_toolkit",
)


def imported(tree: ast.AST) -> list[tuple[str, int]]:
    names: list[tuple[str, int]] = []
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            names += [(alias.name, node.lineno) for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"relative import in line {node.lineno}"
            names.append((node.module or "", node.lineno))
    return names


def test_arrows(sources: Any) -> None:
    wrong = [
        f"{source.path}:{line} imports {name}"
        for source in sources
        for name, line in imported(source.tree)
        if name.split(".")[0] in ALLOWED and name.split(".")[0] not in ALLOWED[source.room]
    ]
    assert wrong == []


def test_no_room_is_imported_whole(sources: Any) -> None:
    wrong = [
        f"{source.path}:{node.lineno}"
        for source in sources
        for node in ast.walk(source.tree)
        if isinstance(node, ast.Import)
        and any(alias.name in {"graph", "loaders", "queries", "viz"} for alias in node.names)
    ]
    assert wrong == [], "say `from graph.x import Y`"


def test_cypher_touches_the_graph_only_through_values_results_and_elements(sources: Any) -> None:
    allowed = (
        "graph.values",
        "graph.results",
        "graph.elements",
        "graph.rules",
        "graph.stores.embedded.snapshot",
        "graph.stores.embedded.transaction",
    )
    wrong = [
        f"{source.path}:{line} imports {name}"
        for source in sources
        if source.path.as_posix().startswith("queries/cypher/")
        for name, line in imported(source.tree)
        if name.split(".")[0] == "graph" and not name.startswith(allowed)
    ]
    assert wrong == []


def test_numpy_stays_in_its_rooms(sources: Any) -> None:
    wrong = [
        f"{source.path}:{line}"
        for source in sources
        for name, line in imported(source.tree)
        if name.split(".")[0] == "numpy" and not source.path.as_posix().startswith(NUMPY_ROOMS)
    ]
    assert wrong == []


def loaded_by(*command: str) -> set[str]:
    arguments = ["loregraph", *command[1:]]
    last = "print('LOADED', *sys.modules)"
    program = f"import sys; sys.argv = {arguments!r}\n{command[0]}\n{last}"
    run = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )
    line = next(line for line in run.stdout.splitlines() if line.startswith("LOADED"))
    return {name.split(".")[0] for name in line.split()}


def test_help_loads_nothing_heavy() -> None:
    program = "from loregraph.main import main\ntry: main()\nexcept SystemExit: pass"
    assert loaded_by(program, "--help").isdisjoint(HEAVY)


def test_importing_the_front_door_loads_nothing_heavy() -> None:
    assert loaded_by("import loregraph").isdisjoint(HEAVY)
