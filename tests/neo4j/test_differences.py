"""What differs between the two stores is as differences.yaml says, and nothing else is there."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import pytest
import yaml
from golden_values import write_row

from graph.results.errors import CypherError, LoregraphError, UsageError
from loregraph.plans import code_text

if TYPE_CHECKING:
    from collections.abc import Callable

    from twins import Twins

    from loregraph.store import Store

pytestmark = pytest.mark.neo4j

LIST = Path(__file__).with_name("differences.yaml")
ENTRIES: Final[list[dict[str, str]]] = yaml.safe_load(LIST.read_text(encoding="utf-8"))
ASKED = [entry for entry in ENTRIES if "query" in entry]
CHECKED = [entry for entry in ENTRIES if "check" in entry]
BUDGET = "UNWIND range(1, 10) AS x RETURN count(x) AS n"


@pytest.mark.parametrize("entry", ASKED, ids=lambda entry: entry["about"])
def test_answers_differ_as_listed(entry: dict[str, str], twins: Twins) -> None:
    answers = {name: said(getattr(twins, name), entry["query"]) for name in ("file", "server")}
    assert answers == {name: entry[name] for name in answers}


@pytest.mark.parametrize("entry", CHECKED, ids=lambda entry: entry["about"])
def test_behaviour_differs_as_listed(entry: dict[str, str], twins: Twins) -> None:
    CHECKS[entry["check"]](twins)


def test_every_entry_is_checked_and_has_a_reason() -> None:
    assert {entry["check"] for entry in CHECKED} == set(CHECKS)
    assert all(entry["reason"].endswith(".") for entry in ENTRIES)
    assert len(ASKED) + len(CHECKED) == len(ENTRIES)


def said(store: Store, query: str) -> str:
    """Give the rows as text, or the kind of the error."""
    try:
        return "\n".join(map(write_row, store.run(query).rows))
    except CypherError as error:
        return error.kind
    except LoregraphError as error:
        return type(error).__name__


def row_budget(twins: Twins) -> None:
    assert twins.server.run(BUDGET, row_budget=5).value() == [10]
    with pytest.raises(CypherError, match="touched more than 5 rows"):
        twins.file.run(BUDGET, row_budget=5)
    with pytest.raises(CypherError, match="more than 5 rows"):
        twins.server.run("UNWIND range(1, 10) AS x RETURN x", row_budget=5)


def writers(twins: Twins) -> None:
    other = "MATCH (f:Film {number: 5}) SET f.number = 5 RETURN f.number AS n"
    with ThreadPoolExecutor(1) as elsewhere:
        for store in (twins.file, twins.server):
            with store.transaction() as transaction:
                transaction.run("MATCH (f:Film {number: 6}) SET f.number = 6")
                found = elsewhere.submit(store.run, other, timeout=1 if store is twins.file else 30)
                error = found.exception()
                transaction.rollback()
            if store is twins.file:
                assert isinstance(error, CypherError)
                assert error.code == "DeadlineExceeded"
            else:
                assert found.result().value() == [5]


def python_procedures(twins: Twins) -> None:
    assert twins.file.procedures
    assert twins.file.functions
    for name in ("procedures", "functions"):
        with pytest.raises(UsageError, match="installed on the server"):
            getattr(twins.server, name)


def constraints(twins: Twins) -> None:
    assert list(twins.file.schema().constraints) == []
    found = {rule.label for rule in twins.server.schema().constraints if rule.key == "id"}
    assert {"Film", "Person", "Character", "Event", "Source"} <= found


def backup(twins: Twins) -> None:
    with pytest.raises(UsageError, match="loregraph copy"):
        twins.server.backup("copy.db")


def words(twins: Twins) -> None:
    found: list[CypherError] = []
    for store in (twins.file, twins.server):
        with pytest.raises(CypherError) as caught:
            store.run("UNWIND [0] AS x RETURN 1 / x AS a")
        found.append(caught.value)
    ours, theirs = found
    assert (ours.kind, ours.phase) == (theirs.kind, theirs.phase) == ("ArithmeticError", "runtime")
    assert ours.message != theirs.message
    assert twins.unlike("MATCH (f:Film) RETURN g.title") == ""


def plans(twins: Twins) -> None:
    ours, theirs = (
        store.run("EXPLAIN MATCH (f:Film) RETURN f.title AS t").plan
        for store in (twins.file, twins.server)
    )
    assert ours is not None
    assert theirs is not None
    assert theirs.operator == "ProduceResults"


def hints(twins: Twins) -> None:
    ours, theirs = (
        [str(notice) for notice in store.run("MATCH (f:Flim) RETURN f").notifications]
        for store in (twins.file, twins.server)
    )
    assert any("Film?" in text for text in ours)
    assert theirs
    assert not any("Film?" in text for text in theirs)


def code(twins: Twins) -> None:
    query = "EXPLAIN MATCH (f:Film) RETURN f.title AS t"
    assert "def " in code_text(twins.file.run(query).plan)
    with pytest.raises(LoregraphError, match="a server plans it itself"):
        code_text(twins.server.run(query).plan)


def element_ids(twins: Twins) -> None:
    query = "MATCH (f:Film {number: 6}) RETURN elementId(f) AS id"
    ours, theirs = (store.run(query).value()[0] for store in (twins.file, twins.server))
    assert [part.split(":")[0] for part in (ours, theirs)] == ["4", "4"]
    assert ours.split(":")[1] != theirs.split(":")[1]


def order(twins: Twins) -> None:
    query = "MATCH (n) RETURN n.id AS id"
    ours, theirs = (store.run(query).value() for store in (twins.file, twins.server))
    assert sorted(ours) == sorted(theirs)


def labels(twins: Twins) -> None:
    query = "MATCH (n:Actor&Director) RETURN labels(n) AS labels ORDER BY n.id LIMIT 1"
    [ours], [theirs] = (store.run(query).value() for store in (twins.file, twins.server))
    assert ours == sorted(theirs)


def set_to_null(twins: Twins) -> None:
    query = "MATCH (f:Film {number: 6}) SET f.number = 6, f.born = null"
    assert twins.file.run(query).counters.properties_set == 1
    assert twins.server.run(query).counters.properties_set == 2


def vector_scores(twins: Twins) -> None:
    make = (
        "CREATE VECTOR INDEX {} FOR (n:{}) ON (n.e) OPTIONS {{indexConfig: {{"
        "`vector.dimensions`: 3, `vector.quantization.enabled`: {}}}}}"
    )
    found = {}
    for store in (twins.file, twins.server):
        for name, label, quantized in (("probe", "Probe", "true"), ("full", "Full", "false")):
            store.run(make.format(name, label, quantized))
            store.run(f"UNWIND [[1, 2, 3], [1, 0, 0], [3, 1, 2]] AS e CREATE (:{label} {{e: e}})")
            store.run("CALL db.awaitIndexes()")
            query = f"CALL db.index.vector.queryNodes('{name}', 3, [1.0, 1.5, 0.2]) YIELD score"
            found[store is twins.file, label] = store.run(f"{query} RETURN score").value()
            store.run(f"MATCH (n:{label}) DELETE n")
            store.run(f"DROP INDEX {name}")
    assert found[True, "Full"] == found[False, "Full"] == found[True, "Probe"]
    assert found[False, "Probe"] == pytest.approx(found[True, "Probe"], abs=0.1)


def deleted_first(twins: Twins) -> None:
    for store in (twins.file, twins.server):
        store.run("CREATE (:Probe {n: 1})-[:PROBES]->(:Probe {n: 2})")
    nodes, links = "MATCH (n:Probe {n: 1}) DELETE n", "MATCH ()-[r:PROBES]->() DELETE r"
    with twins.server.transaction() as transaction:
        transaction.run(nodes)
        transaction.run(links)
    with pytest.raises(CypherError, match="DETACH DELETE"), twins.file.transaction() as transaction:
        transaction.run(nodes)
    assert twins.file.run("MATCH (n:Probe) DETACH DELETE n").counters.nodes_deleted == 2
    assert twins.server.run("MATCH (n:Probe) DETACH DELETE n").counters.nodes_deleted == 1


CHECKS: Final[dict[str, Callable[[Twins], Any]]] = {
    check.__name__: check
    for check in (
        writers,
        row_budget,
        python_procedures,
        constraints,
        backup,
        words,
        plans,
        hints,
        code,
        element_ids,
        order,
        labels,
        set_to_null,
        vector_scores,
        deleted_first,
    )
}
