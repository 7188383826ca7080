from __future__ import annotations

import io
import json
from typing import TYPE_CHECKING, Any

import pandas as pd
import pytest

from graph.exchange.json_lines import read, write
from graph.results.errors import SourceError

if TYPE_CHECKING:
    from graph.stores.embedded.store import NetworkXStore

APOC = """
{"type":"node","id":"0","labels":["User"],"properties":{"name":"Adam","born":"2015-07-04"}}
{"type":"node","id":"1","labels":["User"],"properties":{"name":"Jim"}}
{"id":"0","type":"relationship","label":"KNOWS","properties":{"since":1993},"start":{"id":"0","labels":["User"]},"end":{"id":"1","labels":["User"]}}
"""


def batches(text: str) -> list[Any]:
    return list(read(io.BytesIO(text.encode()), "a.jsonl"))


def test_a_line_is_a_node_or_a_relationship_and_pandas_reads_them(franchise: NetworkXStore) -> None:
    out = io.StringIO()
    write(franchise, out)
    lines = [json.loads(line) for line in out.getvalue().splitlines()]
    film = next(line for line in lines if line["properties"].get("number") == 6)
    assert film["labels"] == ["Film"]
    assert film["properties"]["released"] == {"$date": "2018-07-27"}
    frame = pd.read_json(io.StringIO(out.getvalue()), lines=True)
    counts = franchise.counts()
    assert frame["type"].value_counts().to_dict() == {
        "relationship": counts.relationships,
        "node": counts.nodes,
    }


def test_what_apoc_exports_is_read() -> None:
    nodes, links = batches(APOC)
    assert [node.properties["name"] for node in nodes.nodes] == ["Adam", "Jim"]
    (knows,) = links.relationships
    assert (knows.type, knows.properties) == ("KNOWS", {"since": 1993})


@pytest.mark.parametrize(
    ("line", "sentence"),
    [
        ("{", "a.jsonl:1: the line is no JSON"),
        ("[" * 100_000, "a.jsonl:1: the line is no JSON"),
        ('{"a": 1}', 'a.jsonl:1: a line is {"type": "node", ...}'),
        ('{"type": "node"}', "the id is no text and no number, or there is none"),
        ('{"type": "node", "id": 1, "properties": 2}', "the properties are no object"),
        ('{"type": "relationship", "id": 1}', "has no label, which is its type"),
        ('{"type": "relationship", "label": "R", "start": {"id": "a"}, "end": "b"}', "names 'a'"),
    ],
)
def test_a_wrong_line_is_refused(line: str, sentence: str) -> None:
    with pytest.raises(SourceError) as caught:
        batches(line)
    assert sentence in str(caught.value)
