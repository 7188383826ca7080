from __future__ import annotations

import re
from collections.abc import Callable
from functools import reduce
from typing import Any

import networkx as nx
import pytest

from graph.results.errors import CypherError
from graph.stores.embedded.store import NetworkXStore
from queries.cypher.semantics.elsewhere import WAYS, elsewhere
from queries.cypher.syntax import parse

Refusal = Callable[..., CypherError]


@pytest.mark.parametrize(
    ("name", "given", "expected"),
    [
        ("apoc.coll.different", {"list": [1, 1]}, False),
        ("apoc.coll.dropDuplicateNeighbors", {"list": [1, 1, 2, 1]}, [1, 2, 1]),
        ("apoc.coll.duplicates", {"list": [1, 2, 1]}, [1]),
        ("apoc.coll.flatten", {"list": [[1], [2, 3]]}, [1, 2, 3]),
        ("apoc.coll.indexOf", {"list": [7, 8], "value": 8}, 1),
        ("apoc.coll.insert", {"list": [1, 3], "i": 1, "value": 2}, [1, 2, 3]),
        ("apoc.coll.max", {"list": [3, 9, 4]}, 9),
        ("apoc.coll.pairsMin", {"list": [1, 2, 3]}, [[1, 2], [2, 3]]),
        ("apoc.coll.partition", {"list": [1, 2, 3], "n": 2}, [[1, 2], [3]]),
        ("apoc.coll.runningTotal", {"list": [1, 2, 3]}, [1, 3, 6]),
        ("apoc.coll.toSet", {"list": [1, 2, 1]}, [1, 2]),
        ("apoc.coll.zip", {"a": [1, 2], "b": [3, 4]}, [[1, 3], [2, 4]]),
        ("apoc.map.merge", {"map": {"a": 1}, "value": 2}, {"a": 1, "key": 2}),
        ("apoc.text.capitalize", {"text": "ethan"}, "Ethan"),
        ("apoc.text.join", {"list": ["a", "b"], "delimiter": "-"}, "a-b"),
        ("apoc.text.lpad", {"text": "ab", "n": 4}, "  ab"),
        ("gds.similarity.jaccard", {"a": [1, 2], "b": [2, 3]}, 1 / 3),
    ],
)
def test_ways_give_what_the_name_gives(
    store: NetworkXStore, name: str, given: dict[str, Any], expected: Any
) -> None:
    variables = ", ".join(f"${key} AS {key}" for key in given)
    way = WAYS[name.lower()]
    assert store.run(f"WITH {variables} RETURN {way} AS it", given).value() == [expected]


@pytest.mark.parametrize(
    "name", ["apoc.create.node", "apoc.create.relationship", "apoc.path.subgraphNodes"]
)
def test_clauses_can_be_parsed(name: str) -> None:
    parse(f"MATCH (a), (b) WITH * {WAYS[name.lower()]}")


def test_what_networkx_is_said_to_have_it_has() -> None:
    for way in WAYS.values():
        for path in re.findall(r"networkx\.([a-z_.]+[a-z_])", way):
            reduce(getattr, path.split("."), nx)


def test_the_longest_name_that_fits_counts() -> None:
    assert elsewhere("apoc.coll.SUM") == (
        "Instead of apoc.coll.SUM use reduce(sum = 0, x IN list | sum + x)."
    )
    assert "list comprehensions" in elsewhere("apoc.coll.newest")
    assert elsewhere("gds.pageRank.stream").endswith("networkx.pagerank over store.graph.")
    assert elsewhere("apoc.unheard.of").startswith("APOC is not part")
    assert elsewhere("gds.unheard").startswith("The Graph Data Science library")
    assert elsewhere("my.own") == elsewhere("apoc") == ""


def test_queries_are_told(refusal: Refusal) -> None:
    assert "use a + b" in refusal("RETURN apoc.coll.unionAll([1], [2]) AS x").hint
    told = refusal("CALL gds.louvain.stream('g') YIELD nodeId RETURN nodeId")
    assert (told.kind, told.code) == ("ProcedureError", "ProcedureNotFound")
    assert "networkx.community.louvain_communities" in told.hint
    assert refusal("RETURN toUper('x')").hint == "Did you mean toUpper?"


def test_the_nearest_procedure(store: NetworkXStore) -> None:
    with pytest.raises(CypherError) as caught:
        store.run("CALL db.label()")
    assert caught.value.hint == "Did you mean db.labels?"
