from __future__ import annotations

from typing import Any

from graph.claims.beside import standing_claim
from graph.model.claims import Claim
from graph.model.registry import to_records


def film(store: Any, node_id: str = "film:harbor-2019") -> dict[str, Any]:
    return dict(store.lookup("Film", "id", node_id)[0].properties)


def test_what_a_node_says_as_a_claim_of_its_source(memory: Any) -> None:
    models = standing_claim(memory, film(memory), "released")
    claim = models[0]
    assert isinstance(claim, Claim)
    assert (claim.kind, claim.value, claim.decision) == ("release_date", "2019-05-03", "accepted")
    assert claim.outcome == "came_true"
    assert [model.to_record().end for model in models[1:]] == ["film:harbor-2019", "source:credits"]  # type: ignore[union-attr]


def test_only_once(memory: Any) -> None:
    memory.write(to_records(standing_claim(memory, film(memory), "released")))
    assert standing_claim(memory, film(memory), "released") == []


def test_nothing_without_a_source(memory: Any) -> None:
    properties = {**film(memory), "sources": ["source:gone"]}
    assert standing_claim(memory, properties, "released") == []
