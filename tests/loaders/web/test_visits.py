from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from loaders.web.fetch import FetchError
from loaders.web.kept import Kept
from loaders.web.visits import Visits


def visits(**more: Any) -> Visits:
    return Visits(**{"pause": 0.01, "allow": lambda address: address.is_loopback, **more})


def test_what_fails_for_now_is_asked_again(site: Any) -> None:
    busy = site.page(status=429, headers={"retry-after": "0"})
    site.add("/x", busy, site.page(status=503), site.page(b"at last"))
    assert visits().get(site.url("/x")).body == b"at last"
    assert len(site.asked) == 3


def test_what_is_not_there_is_asked_once(site: Any) -> None:
    with pytest.raises(FetchError, match="404"):
        visits().get(site.url("/x"))
    assert len(site.asked) == 1


def test_it_gives_up(site: Any) -> None:
    site.add("/x", site.page(status=500))
    with pytest.raises(FetchError, match="answers 500"):
        visits(attempts=3).get(site.url("/x"))
    assert len(site.asked) == 3


def test_a_server_that_wants_an_hour_is_not_waited_for(site: Any) -> None:
    site.add("/x", site.page(status=429, headers={"retry-after": "3600"}))
    with pytest.raises(FetchError, match="answers 429"):
        visits().get(site.url("/x"))
    assert len(site.asked) == 1


class Clock:
    """Time that passes when somebody waits, or when it is told to."""

    def __init__(self) -> None:
        self.now = 1000.0
        self.waits: list[float] = []

    def monotonic(self) -> float:
        return self.now

    def sleep(self, seconds: float) -> None:
        self.waits.append(round(seconds, 6))
        self.now += seconds


def test_requests_keep_their_distance(site: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    clock = Clock()
    monkeypatch.setattr("loaders.web.visits.time", clock)
    site.add("/x", site.page(b"x"))
    polite = visits(pause=0.5)
    for passed in (0.0, 0.2, 0.5, 9.0):
        polite.get(site.url("/x"))
        clock.now += passed
    polite.get(site.url("/x"))
    assert clock.waits == [0, 0.5, 0.3, 0, 0]
    assert len(site.asked) == 5


def test_nothing_is_fetched_twice(site: Any, tmp_path: Path) -> None:
    site.add("/x", site.page(b"x"))
    polite = visits(kept=Kept(tmp_path))
    assert [polite.get(site.url("/x")).body for _ in range(3)] == [b"x"] * 3
    assert len(site.asked) == polite.asked == 1
