from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

import loregraph
from graph.results.errors import SourceError, UsageError
from loregraph.scripts import CypherScript


@pytest.fixture
def store() -> Iterator[loregraph.Store]:
    with loregraph.open() as opened:
        yield opened


def written(folder: Path, text: str) -> str:
    path = folder / "x.cypher"
    path.write_text(text, encoding="utf-8")
    return str(path)


def test_statements_are_run_and_counted(store: loregraph.Store, tmp_path: Path) -> None:
    source = written(tmp_path, ":param n => 2\nCREATE (:A {n: $n});\nMATCH (a:A) SET a.m = 1;")
    done: list[int] = []
    report = CypherScript().load(store, source, progress=done.append)
    assert report.lines() == [
        f"cypher {source}: 2 statements; nodes created: 1, properties set: 2, labels added: 1."
    ]
    assert done == [0, 1, 2]
    assert store.run("MATCH (a:A) RETURN a.n + a.m AS sum").single()["sum"] == 3


def test_hints_are_told_with_their_lines(store: loregraph.Store, tmp_path: Path) -> None:
    index = "CREATE INDEX one IF NOT EXISTS FOR (a:A) ON (a.n);"
    source = written(tmp_path, f"{index}\n\n{index}\nMATCH (a:A)\nMATCH (b:Nope) RETURN *;")
    _, again, unknown, *_ = CypherScript().load(store, source).lines()
    assert again.startswith(f"look at: {source}:3: ")
    assert "Nope" in "".join(CypherScript().load(store, source).lines())
    assert unknown.startswith(f"look at: {source}:")


@pytest.mark.parametrize(
    ("script", "place", "what"),
    [
        ("CREATE (:A);\nRETURN nope;", "2", "UndefinedVariable|nope"),
        ("CREATE (:A);\n\nRETRUN 1;", "3", "RETRUN 1;\n  \\^"),
        ("CREATE (:A);\nRETURN 1 / 0;", "2", "zero"),
        ("CREATE (:A);\n:begin\nCREATE (:B);", "2", ":begin is a command of a shell"),
        ("CREATE (:A);\n:param x = 1", "2", "Write :param"),
    ],
)
def test_an_error_leaves_the_store_as_it_was(
    store: loregraph.Store, tmp_path: Path, script: str, place: str, what: str
) -> None:
    source = written(tmp_path, script)
    with pytest.raises(SourceError, match=what) as caught:
        CypherScript().load(store, source)
    assert str(caught.value).startswith(f"{source}:{place}: statement 2: ")
    assert store.counts().nodes == 0


def test_a_dry_run_checks_and_writes_nothing(store: loregraph.Store, tmp_path: Path) -> None:
    source = written(tmp_path, ":param n => 2\nCREATE (:A {n: $n}); MATCH (a) RETURN a;")
    report = CypherScript().load(None, source, dry_run=True)
    assert report.lines() == [f"cypher {source}: 2 statements checked, nothing run (dry run)."]
    with pytest.raises(SourceError, match="nope"):
        CypherScript().load(store, written(tmp_path, "CREATE (:A); RETURN nope"), dry_run=True)
    assert store.counts().nodes == 0


def test_what_has_transactions_of_its_own_stands_alone(
    store: loregraph.Store, tmp_path: Path
) -> None:
    batches = "UNWIND [1, 2, 3] AS n CALL { WITH n CREATE (:A {n: n}) } IN TRANSACTIONS OF 2 ROWS;"
    source = written(tmp_path, f"CREATE (:B);{batches}CREATE (:B);")
    assert CypherScript().load(store, source).counters.nodes_created == 5
    source = written(tmp_path, f"CREATE (:B);{batches}\nCREATE (:B); RETURN 1 / 0;")
    with pytest.raises(SourceError, match="2: statement 4: ") as caught:
        CypherScript().load(store, source)
    assert str(caught.value).endswith("\nWhat the 2 statements before line 2 did is kept.")
    assert store.counts().labels == {"A": 6, "B": 3}


def test_commands_over_the_schema_stand_between_transactions(
    store: loregraph.Store, tmp_path: Path
) -> None:
    rule = "CREATE CONSTRAINT one FOR (a:A) REQUIRE a.n IS UNIQUE;\n"
    source = written(
        tmp_path, f"CREATE (:A {{n: 1}});\n{rule}CREATE (:A {{n: 2}});CREATE (:A {{n: 1}});"
    )
    with pytest.raises(SourceError, match="3: statement 4: ConstraintValidationFailed"):
        CypherScript().load(store, source)
    assert store.counts().nodes == 1
    assert [found.name for found in store.schema().constraints] == ["one"]


def test_a_file_that_is_not_there(store: loregraph.Store, tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="No such file"):
        CypherScript().load(store, str(tmp_path / "no.cypher"))


def test_the_films_of_neo4j_load(store: loregraph.Store, shared: Path) -> None:
    source = str(shared / "data" / "cypher" / "movies" / "movies.cypher")
    report = CypherScript().load(store, source)
    assert (report.counters.nodes_created, report.counters.relationships_created) == (171, 253)
    assert store.counts().labels == {"Movie": 38, "Person": 133}
    assert len(store.schema().constraints) == 2
    with pytest.raises(SourceError, match=r"6: statement 5: ConstraintValidationFailed") as caught:
        CypherScript().load(store, source)
    assert str(caught.value).endswith("\nWhat the 4 statements before line 6 did is kept.")
    assert store.counts().nodes == 171


def test_a_script_of_neo4j_4_is_refused(store: loregraph.Store, shared: Path) -> None:
    source = str(shared / "data" / "franchise" / "star-wars" / "star-wars.cypher")
    with pytest.raises(SourceError) as caught:
        CypherScript().load(store, source)
    assert str(caught.value).startswith(f"{source}:4: statement 2: SyntaxError: ")
    assert "create constraint on (f:Film) assert" in str(caught.value)
