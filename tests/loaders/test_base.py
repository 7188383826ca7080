from __future__ import annotations

from loaders.base import Loader, Reading
from loaders.sources.curated.loader import CuratedLoader


def test_a_reading_counts_and_forgets_nothing() -> None:
    seen: list[int] = []
    reading = Reading(on_count=seen.append)
    reading.count(2)
    reading.count()
    reading.warn("odd")
    reading.reject("bad")
    reading.skip_field("colour")
    reading.skip_field("colour")
    assert (reading.read, seen) == (3, [2, 3])
    assert (reading.warnings, reading.rejected) == (["odd"], ["bad"])
    assert reading.unread == {"colour": 2}


def test_the_curated_loader_is_a_loader() -> None:
    assert isinstance(CuratedLoader(), Loader)
    assert not isinstance(object(), Loader)


def test_lines_of_data_are_kept_for_who_asked() -> None:
    reading = Reading()
    reading.print("{}")
    assert reading.printed == ["{}"]
