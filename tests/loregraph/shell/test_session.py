from __future__ import annotations

from collections.abc import Iterator
from threading import Event

import pytest

import loregraph
from graph.results.errors import CypherError, UsageError
from loregraph.shell.session import Session


@pytest.fixture
def session() -> Iterator[Session]:
    with loregraph.open() as store:
        yield Session(store, {"given": 1})


def test_parameters_stay(session: Session) -> None:
    assert session.set_parameters("x => 1 + $given") == {"x": 2}
    assert session.set_parameters("`odd name`=>'a'") == {"odd name": "a"}
    assert session.set_parameters("{a: $x * 2, b: [1, null]}") == {"a": 4, "b": [1, None]}
    assert session.run("RETURN $x + $a AS sum").single()["sum"] == 6


@pytest.mark.parametrize("text", ["x", "x 1", "x = 1", "=> 1", "x =>"])
def test_what_sets_no_parameter_is_told(session: Session, text: str) -> None:
    with pytest.raises(UsageError, match=r"Write :param name => expression"):
        session.set_parameters(text)


@pytest.mark.parametrize("text", ["x => 1 AS a, 2", "x => 1 AS value UNION RETURN 2"])
def test_only_one_expression_is_taken(session: Session, text: str) -> None:
    with pytest.raises((UsageError, CypherError)):
        session.set_parameters(text)
    assert session.parameters == {"given": 1}


def test_a_parameter_is_read_and_never_written(session: Session) -> None:
    with pytest.raises(CypherError):
        session.set_parameters("x => 1 AS a CREATE (:X)")
    assert session.store.counts().nodes == 0


@pytest.mark.parametrize("text", ["x => 1 +", "x => nope", "{a: nope}"])
def test_an_error_points_into_what_was_typed(session: Session, text: str) -> None:
    with pytest.raises(CypherError) as caught:
        session.set_parameters(text)
    assert caught.value.span is not None
    start, end = caught.value.span
    assert 0 <= start <= end <= len(text)
    assert text[start:end] in {"", "nope"}


def test_a_transaction_is_kept_or_undone(session: Session) -> None:
    session.begin()
    session.run("CREATE (:X)")
    assert session.in_transaction
    assert session.store.counts().nodes == 0
    session.rollback()
    session.begin()
    session.run("CREATE (:X)")
    session.commit()
    assert session.store.counts().nodes == 1
    assert not session.in_transaction


def test_others_write_while_a_transaction_only_reads(session: Session) -> None:
    session.begin()
    assert session.run("MATCH (n) RETURN count(n) AS c").value() == [0]
    session.store.run("CREATE (:X)")
    assert session.run("MATCH (n) RETURN count(n) AS c").value() == [1]
    session.run("CREATE (:Y)")
    session.commit()
    assert session.store.counts().labels == {"X": 1, "Y": 1}


def test_an_error_rolls_the_transaction_back(session: Session) -> None:
    session.begin()
    session.run("CREATE (:X)")
    with pytest.raises(CypherError):
        session.run("RETURN 1 / 0")
    assert not session.in_transaction
    assert session.store.counts().nodes == 0


def test_only_reading_may_be_allowed(session: Session) -> None:
    reader = Session(session.store, read_only=True)
    assert reader.run("RETURN 1 AS one").single()["one"] == 1
    with pytest.raises(UsageError, match="only reading"):
        reader.run("CREATE (:X)")
    with pytest.raises(UsageError, match="Only reading"):
        reader.begin()


def test_transactions_out_of_turn(session: Session) -> None:
    with pytest.raises(UsageError, match="No transaction is open"):
        session.commit()
    session.begin()
    with pytest.raises(UsageError, match="open already"):
        session.begin()
    session.rollback()


@pytest.mark.parametrize("inside", [True, False])
def test_a_query_can_be_cancelled(session: Session, inside: bool) -> None:  # noqa: FBT001 - a case of two
    if inside:
        session.begin()
    cancelled = Event()
    cancelled.set()
    with pytest.raises(CypherError) as caught:
        session.run("UNWIND range(1, 100000) AS x RETURN sum(x)", cancelled)
    assert caught.value.code == "Cancelled"
