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


def test_requests_keep_their_distance(site: Any) -> None:
    site.add("/x", site.page(b"x"))
    polite = visits(pause=0.1)
    for _ in range(4):
        polite.get(site.url("/x"))
    assert site.times[-1] - site.times[0] > 0.2  # a busy machine tells of the first one late


def test_nothing_is_fetched_twice(site: Any, tmp_path: Path) -> None:
    site.add("/x", site.page(b"x"))
    polite = visits(kept=Kept(tmp_path))
    assert [polite.get(site.url("/x")).body for _ in range(3)] == [b"x"] * 3
    assert len(site.asked) == polite.asked == 1
