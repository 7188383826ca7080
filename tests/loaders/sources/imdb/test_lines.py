from __future__ import annotations

import pytest

from loaders.sources.imdb import lines
from loaders.sources.imdb.lines import all_lines, with_first, with_third

BLOCKS = [b"tt1\ta\tnm1\tx\ntt11\tb\tnm2\ty\r\n", b"tt2\tc\tnm1\tz\nxtt1\td\ttt1\tw"]


@pytest.fixture(params=[60, 0], ids=["pattern", "line by line"])
def _few(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lines, "_FEW", request.param)


@pytest.mark.usefixtures("_few")
def test_lines_by_their_first_cell() -> None:
    assert list(with_first({b"tt1"})(BLOCKS)) == [(1, b"tt1\ta\tnm1\tx")]
    assert list(with_first({b"tt2", b"tt11"})(BLOCKS)) == [
        (2, b"tt11\tb\tnm2\ty"),
        (3, b"tt2\tc\tnm1\tz"),
    ]
    assert list(with_first(set())(BLOCKS)) == []


@pytest.mark.usefixtures("_few")
def test_lines_by_their_third_cell() -> None:
    assert list(with_third({b"nm1"})(BLOCKS)) == [(1, b"tt1\ta\tnm1\tx"), (3, b"tt2\tc\tnm1\tz")]
    assert list(with_third({b"tt1"})(BLOCKS)) == [(4, b"xtt1\td\ttt1\tw")]


def test_neighbouring_lines_are_all_found() -> None:
    block = b"tt1\ta\tb\nttt\ntt1\tc\td\ntt1\te\tf\n"
    found = with_first({b"tt1"})([block, b"\ntt1\tg"])
    assert [number for number, _ in found] == [1, 3, 4, 6]


def test_every_line() -> None:
    assert [number for number, _ in all_lines(BLOCKS)] == [1, 2, 3, 4]
