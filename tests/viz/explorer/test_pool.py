from __future__ import annotations

import os
import shutil
import signal
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest

DOUBLING = (
    "UNWIND range(1, 100) AS x WITH x, reduce(t = 'aaaaaaaaaa', n IN range(1, 22) | t + t) AS t "
    "RETURN collect(t + x)"
)


@pytest.mark.parametrize(
    "text",
    [
        "UNWIND range(1, 100000000) AS x RETURN collect(x)",
        "UNWIND range(1, 9000000) AS x WITH x ORDER BY -x RETURN collect([x, x])",
        DOUBLING,
    ],
)
def test_a_query_that_takes_all_memory_ends_and_the_server_lives(narrow: Any, text: str) -> None:
    error = narrow.query(text).json()["error"]
    assert error["code"] in {"OutOfMemory", "DeadlineExceeded"}
    assert error["message"].endswith(".")
    assert narrow.query("RETURN 1").json()["rows"] == [[1]]


def test_an_endless_query_ends_at_its_deadline(narrow: Any, endless: str) -> None:
    answer = narrow.query(endless)
    assert answer.status_code == 422
    assert answer.json()["error"]["code"] == "DeadlineExceeded"
    assert answer.elapsed.total_seconds() < 60
    assert narrow.query("RETURN 1").json()["rows"] == [[1]]


def test_a_worker_that_is_killed_is_replaced(single: Any, endless: str, soon: Any) -> None:
    before = set(single.workers())
    with ThreadPoolExecutor() as threads:
        asking = threads.submit(single.query, endless)
        assert soon(lambda: max(map(_busy, before)) > 0)
        victim = max(before, key=_busy)
        os.kill(victim, signal.SIGKILL)
        error = asking.result(60).json()["error"]
    assert "was ended" in error["message"]
    assert soon(lambda: len(single.workers()) == len(before) and victim not in single.workers())
    assert single.query("RETURN 1").json()["rows"] == [[1]]


def _busy(worker: int) -> int:
    """Give the processor time that a worker took, 0 where it takes none now."""
    state = Path(f"/proc/{worker}/stat").read_text(encoding="ascii").rpartition(")")[2].split()
    return int(state[11]) * (state[0] == "R")


def test_all_are_answered_where_many_ask_at_once(narrow: Any) -> None:
    with ThreadPoolExecutor(20) as threads:
        rows = [
            answer.json()["rows"]
            for answer in threads.map(lambda n: narrow.query(f"RETURN {n}"), range(100))
        ]
    assert rows == [[[n]] for n in range(100)]


def test_a_store_that_goes_away_is_told_to_who_waits(
    small: Path, tmp_path: Path, serving: Any, soon: Any
) -> None:
    copied = Path(shutil.copy(small, tmp_path / "lore.db"))
    answers: list[Any] = []

    def told() -> bool:
        answers.append(explorer.query("RETURN 1"))
        return bool(answers[-1].status_code == 503)

    with serving(copied, "--workers", "1") as explorer:
        copied.unlink()
        copied.write_bytes(b"something else" * 1000)
        for worker in explorer.workers():
            os.kill(worker, signal.SIGKILL)
        assert soon(told)
        error = answers[-1].json()["error"]
        assert error["code"] == "NoWorker"
        assert "lore.db" in error["message"]
