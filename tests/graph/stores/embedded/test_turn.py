from __future__ import annotations

import re
import time
from threading import Event, Thread, Timer
from typing import TYPE_CHECKING

import pytest

from graph.results.engine import Limits
from graph.results.errors import CypherError, StoreBusyError, StoreError
from graph.stores.embedded.turn import Patience, WriteTurn

if TYPE_CHECKING:
    from collections.abc import Callable


def within(seconds: float) -> Limits:
    return Limits(deadline=time.monotonic() + seconds)


def later(seconds: float, work: Callable[[], None]) -> Timer:
    timer = Timer(seconds, work)
    timer.start()
    return timer


def elsewhere(work: Callable[[], None]) -> Exception | None:
    """Do it in another thread, and give what it raised."""
    raised: list[Exception] = []

    def run() -> None:
        try:
            work()
        except Exception as error:  # noqa: BLE001 - whatever it is
            raised.append(error)

    thread = Thread(target=run)
    thread.start()
    thread.join(60)
    assert not thread.is_alive()
    return raised[0] if raised else None


def test_who_is_at_work_goes_on_but_not_for_long() -> None:
    turn, stop = WriteTurn(), Event()

    def greedy() -> None:
        while not stop.is_set():
            turn.take_turn(Patience(60))
            time.sleep(0.001)
            turn.give_turn()

    busy = Thread(target=greedy)
    busy.start()
    began = time.monotonic()
    try:
        for _ in range(5):
            turn.take_turn(Patience(60))
            turn.give_turn()
    finally:
        stop.set()
        busy.join(60)
    assert time.monotonic() - began < 30
    assert turn.take_turn_if_free()


def test_who_waited_long_writes_in_the_order_in_which_they_came() -> None:
    turn, order = WriteTurn(), list[int]()
    turn.take_turn(Patience(0))

    def write(number: int) -> None:
        turn.take_turn(Patience(60))
        order.append(number)
        turn.give_turn()

    threads = [Thread(target=write, args=(number,)) for number in range(8)]
    for number, thread in enumerate(threads):
        thread.start()
        while len(turn._queue) <= number:
            time.sleep(0.001)
    time.sleep(0.6)
    turn.give_turn()
    for thread in threads:
        thread.join(60)
    assert order == [0, 1, 2, 3, 4, 5, 6, 7]
    assert turn.take_turn_if_free()
    assert not turn.take_turn_if_free()


def test_who_waits_too_long_is_told_who_writes() -> None:
    turn = WriteTurn()
    turn.take_turn(Patience(0))
    error = elsewhere(lambda: turn.take_turn(Patience(0.05)))
    assert isinstance(error, StoreBusyError)
    assert re.search(r"is still open \(of thread MainThread, for \d+\.\d s", str(error))
    assert "after 0.05 s: try again later, or wait longer by lock_timeout" in str(error)


def test_a_thread_that_is_over_may_still_have_the_turn() -> None:
    turn = WriteTurn()
    assert elsewhere(lambda: turn.take_turn(Patience(0))) is None
    with pytest.raises(StoreBusyError, match="of thread that is over itself"):
        turn.take_turn(Patience(0))
    turn.give_turn()
    turn.take_turn(Patience(0))


def test_the_deadline_of_a_query_counts_instead_of_the_usual_time() -> None:
    turn = WriteTurn()
    turn.take_turn(Patience(0))
    began = time.monotonic()
    error = elsewhere(lambda: turn.take_turn(Patience(60, within(0.1))))
    assert isinstance(error, CypherError)
    assert (error.kind, error.code) == ("ResourceLimit", "DeadlineExceeded")
    assert 0.1 <= time.monotonic() - began < 30
    later(0.2, turn.give_turn)
    assert elsewhere(lambda: turn.take_turn(Patience(0, within(60)))) is None


def test_a_waiting_query_can_be_cancelled() -> None:
    turn, cancelled = WriteTurn(), Event()
    turn.take_turn(Patience(0))
    later(0.1, cancelled.set)
    error = elsewhere(lambda: turn.take_turn(Patience(60, Limits(cancelled=cancelled))))
    assert isinstance(error, CypherError)
    assert error.code == "Cancelled"


def test_who_gave_up_is_passed_over() -> None:
    turn, got = WriteTurn(), list[str]()
    turn.take_turn(Patience(0))

    def patient() -> None:
        turn.take_turn(Patience(60))
        got.append("the patient one")
        turn.give_turn()

    over = Event()
    brief = Patience(60, Limits(cancelled=over))
    hasty = Thread(target=elsewhere, args=(lambda: turn.take_turn(brief),))
    waiting = Thread(target=patient)
    for number, thread in enumerate((hasty, waiting)):
        thread.start()
        while len(turn._queue) <= number:
            time.sleep(0.001)
    over.set()
    hasty.join(60)
    turn.give_turn()
    waiting.join(60)
    assert got == ["the patient one"]
    assert turn.take_turn_if_free()


def test_a_turn_that_comes_too_late_is_handed_on() -> None:
    turn = WriteTurn()
    turn.take_turn(Patience(0))

    class Late(Patience):
        """Gives up just when the turn has come."""

        def look(self, who: Callable[[], str]) -> None:
            turn.give_turn()
            super().look(who)

    assert isinstance(elsewhere(lambda: turn.take_turn(Late(0))), StoreBusyError)
    turn.take_turn(Patience(0))


def test_a_thread_does_not_wait_for_itself() -> None:
    turn = WriteTurn()
    turn.take_turn(Patience(60))
    with pytest.raises(StoreError, match="This thread has a transaction open already"):
        turn.take_turn(Patience(60))


def test_pauses_end_with_the_deadline_and_when_cancelled() -> None:
    cancelled = Event()
    patience = Patience(0, Limits(time.monotonic() + 0.05, cancelled=cancelled))
    began = time.monotonic()
    for _ in range(3_000):  # of which each would take 0.02 s
        patience.pause()
    assert time.monotonic() - began < 30
    assert patience.left() == 0
    cancelled.set()
    with pytest.raises(CypherError, match="cancelled while it waited"):
        patience.look(str)
