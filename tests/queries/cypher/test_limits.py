"""What a file store refuses on purpose is refused in the words that docs/differences.md tells."""

from __future__ import annotations

from pathlib import Path
from typing import Final

import pytest
import yaml

from graph.results.errors import CypherError
from graph.stores.embedded.store import NetworkXStore
from queries.cypher.engine import CypherEngine

LIST = Path(__file__).with_name("limits.yaml")
LIMITS: Final[list[dict[str, str]]] = yaml.safe_load(LIST.read_text(encoding="utf-8"))


@pytest.mark.parametrize("limit", LIMITS, ids=lambda limit: limit["about"])
def test_it_is_refused_with_a_sentence(limit: dict[str, str]) -> None:
    with NetworkXStore(engine=CypherEngine()) as store:
        if "given" in limit:
            store.run(limit["given"])
        with pytest.raises(CypherError, match=limit["sentence"]):
            store.run(limit["query"])
        assert store.counts().nodes == 0


def test_each_has_a_reason() -> None:
    assert all(limit["reason"].endswith(".") for limit in LIMITS)
