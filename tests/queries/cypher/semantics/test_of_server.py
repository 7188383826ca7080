from __future__ import annotations

import pytest

from graph.results.errors import CypherError
from graph.stores.embedded.store import NetworkXStore
from queries.cypher.engine import CypherEngine
from queries.cypher.runtime.built_in import BUILT_IN
from queries.cypher.semantics.of_server import SENTENCES, of_server


def test_a_procedure_of_a_server_is_refused_with_its_reason() -> None:
    with NetworkXStore(engine=CypherEngine()) as store:
        for name, sentence in SENTENCES.items():
            with pytest.raises(CypherError) as caught:
                store.run(f"CALL {name}()")
            assert caught.value.hint == sentence
    assert of_server("DBMS.listConfig")
    assert of_server("db.labels") == ""


def test_none_of_them_is_here() -> None:
    assert not SENTENCES.keys() & {one.signature.name.lower() for one in BUILT_IN}
