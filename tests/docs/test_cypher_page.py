"""docs/cypher.md: every example is run again, and nothing of the language is left out."""

from __future__ import annotations

import difflib
import importlib.util
import re
from pathlib import Path
from types import ModuleType

import pytest

from queries.cypher.examples import FUNCTIONS, PROCEDURES
from queries.cypher.syntax import clauses

ROOT = Path(__file__).resolve().parents[2]
WORDS = {
    *clauses._readers(),
    *("UNION", "WHERE", "SHOW", "EXPLAIN", "PROFILE", "YIELD", "DISTINCT", "ORDER BY", "CASE"),
    *("EXISTS", "COUNT", "COLLECT", "IN TRANSACTIONS", "SHORTEST", "shortestPath", "ON MATCH"),
}
OPERATORS = [
    "=",
    "<>",
    "<",
    "<=",
    ">",
    ">=",
    "+",
    "-",
    "*",
    "/",
    "%",
    "^",
    "||",
    "=~",
    "AND",
    "OR",
    "XOR",
    "NOT",
    "IN",
    "CONTAINS",
    "::",
    "[",
    "{",
    "|",
    "&",
    "!",
    "$",
    "->",
    "<-",
    "..",
    "STARTS_WITH",
    "ENDS_WITH",
    "IS_NULL",
    "IS_TYPED",
    "IS_NOT_::",
    "NORMALIZED",
]


@pytest.fixture(scope="module")
def generator() -> ModuleType:
    path = ROOT / "scripts" / "generate_cypher_docs.py"
    spec = importlib.util.spec_from_file_location("generate_cypher_docs", path)
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="module")
def page() -> str:
    return (ROOT / "docs" / "cypher.md").read_text(encoding="utf-8")


def test_every_function_and_procedure_has_an_example(generator: ModuleType) -> None:
    """Give those that are named here one in queries/cypher/examples.py."""
    assert generator.missing() == []


def test_no_example_is_of_what_is_not_there(generator: ModuleType) -> None:
    assert set(FUNCTIONS) - {entry.name for entry in generator.listed()} == set()
    assert set(PROCEDURES) - set(generator.procedures()) == set()


def test_every_example_gives_the_answer_of_the_page(generator: ModuleType, page: str) -> None:
    made = generator.cypher_page()
    changed = "\n".join(difflib.unified_diff(page.split("\n"), made.split("\n"), "stored", "now"))
    assert not changed, f"run scripts/generate_docs.py and read what changed:\n{changed}"


def test_only_the_examples_that_show_an_error_fail(generator: ModuleType, page: str) -> None:
    errors = re.findall(r"^\w+(?:Error|Failed): ", page, re.MULTILINE)
    assert len(errors) == 5


def test_no_clause_is_left_out(page: str) -> None:
    queries = " ".join(re.findall(r"^```cypher\n(.*?)^```", page, re.MULTILINE | re.DOTALL))
    text = f"{queries} {' '.join(re.findall(r'`([^`]+)`', page))}"
    assert [word for word in sorted(WORDS) if not re.search(rf"\b{word}\b", text)] == []


def test_no_operator_is_left_out(page: str) -> None:
    queries = " ".join(re.findall(r"^```cypher\n(.*?)^```", page, re.MULTILINE | re.DOTALL))
    assert [sign for sign in OPERATORS if sign.replace("_", " ") not in queries] == []
