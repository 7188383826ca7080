from __future__ import annotations

from loaders.base import Reading
from loaders.sources.tmdb.fields import image, own_id, records, reject, text


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
