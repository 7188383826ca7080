from __future__ import annotations

import json
from typing import Any


def test_text(cli: Any) -> None:
    text = cli("schema").stdout
    assert "(:Film)" in text
    assert "(:Person)-[:PLAYED]->(:Character)" in text
    assert "released" in text
    assert "DATE" in text


def test_json(cli: Any) -> None:
    described = json.loads(cli("schema", "--format", "json").stdout)
    assert described["labels"]["Film"]["released"] == "DATE"
    ends = described["types"]["HAS_EVENT"]["ends"]
    assert {(end["from"], end["to"]) for end in ends} == {("Film", "Event")}
    assert set(described) == {"labels", "types", "indexes", "constraints"}
