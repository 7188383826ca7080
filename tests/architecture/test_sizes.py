"""Small files, small functions: the caps of CONTRIBUTING.md."""

from __future__ import annotations

import ast
from typing import Any

import pytest

pytestmark = pytest.mark.once

FUNCTION_CAP, FILE_CAP, INIT_CAP = 50, 450, 60
FunctionNode = ast.FunctionDef | ast.AsyncFunctionDef


def body_lines(node: FunctionNode) -> int:
    """Count a function's lines without decorators, docstring and the functions inside it."""
    lines = (node.end_lineno or node.lineno) - node.lineno + 1
    first = node.body[0]
    if isinstance(first, ast.Expr) and isinstance(first.value, ast.Constant):
        lines -= (first.end_lineno or first.lineno) - first.lineno + 1
    return lines


def functions(sources: Any) -> list[tuple[str, int]]:
    return [
        (f"{source.path}:{node.lineno} {node.name}", body_lines(node))
        for source in sources
        for node in ast.walk(source.tree)
        if isinstance(node, FunctionNode)
    ]


def test_functions_are_short(sources: Any) -> None:
    assert [(name, size) for name, size in functions(sources) if size > FUNCTION_CAP] == []


def test_most_functions_are_very_short(sources: Any) -> None:
    sizes = sorted(size for _, size in functions(sources))
    median, p90 = sizes[len(sizes) // 2], sizes[len(sizes) * 9 // 10]
    assert median <= 8
    assert p90 <= 25


def test_files_are_short(sources: Any, root: Any) -> None:
    paths = [root / source.path for source in sources]
    paths += [p for p in (root / "viz").rglob("*") if p.suffix in {".js", ".css"}]
    sizes = [(str(p.relative_to(root)), p.read_text(encoding="utf-8").count("\n")) for p in paths]
    assert [(name, size) for name, size in sizes if size > FILE_CAP] == []


def test_init_files_only_introduce(sources: Any) -> None:
    for source in sources:
        if source.path.name == "__init__.py":
            assert source.text.count("\n") <= INIT_CAP, source.path
            assert ast.get_docstring(source.tree), f"{source.path} does not say what the folder is"


def test_public_names_say_what_they_mean(sources: Any) -> None:
    silent = [str(source.path) for source in sources if not ast.get_docstring(source.tree)]
    assert silent == []
