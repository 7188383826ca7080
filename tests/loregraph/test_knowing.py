from __future__ import annotations

import pytest

import loregraph
from graph.results.errors import UsageError
from loregraph.seeing import known_store


def test_it_answers_and_refuses_to_be_written() -> None:
    store = loregraph.open(":memory:")
    store.run("CREATE (:Film {id: 'film:a', title: 'A'})")
    with known_store(store, ["A"]) as known:
        assert known.run("MATCH (f:Film) RETURN f.title").rows == [("A",)]
        with pytest.raises(UsageError, match="only reading was allowed"):
            known.run("CREATE (:X)", read_only=False)
        with pytest.raises(UsageError, match="can only be read"):
            known.transaction()
