from __future__ import annotations

from typing import Any

import pytest

from loaders.base import Reading
from loaders.sources.tmdb.fields import image, minutes, names, own_id, records, reject, text


def test_values() -> None:
    assert [own_id({"id": value}) for value in (5, "5", 0, -1, True, "x", None)] == [
        "5",
        "5",
        None,
        None,
        None,
        None,
        None,
    ]
    assert text({"a": " x "}, "a") == "x"
    assert records([{"a": 1}, 2, None]) == [{"a": 1}]
    assert image({"a": "/x.jpg"}, "a") == "https://image.tmdb.org/t/p/w500/x.jpg"
    assert image({"a": "http://evil/"}, "a") is None


def test_what_is_rejected_is_named() -> None:
    reading = Reading()
    for record in ({"title": "A"}, {"name": "B"}, {"id": 3}, {}):
        reject(reading, record, "film", "x")
    assert [sentence.split("(")[1].split(")")[0] for sentence in reading.rejected] == [
        "A",
        "B",
        "3",
        "without a name",
    ]


@pytest.mark.parametrize(
    ("value", "expected"),
    [(128, 128), ("142.0", 142), ("", None), (0, None), (-5, None), ("long", None), (None, None),
     (float("nan"), None), (float("inf"), None), ([1], None), (10**9, None)],
)  # fmt: skip
def test_a_length_is_whole_minutes(value: Any, expected: int | None) -> None:
    assert minutes({"runtime": value}, "runtime") == expected


def test_names_of_a_list_come_once_each() -> None:
    listed = [{"name": "Drama"}, {"id": 1}, {"name": "Drama"}, "x", {"name": " War "}]
    assert names({"genres": listed}, "genres") == ("Drama", "War")
    assert names({"genres": "Drama"}, "genres") is None
