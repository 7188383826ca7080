from __future__ import annotations

import pytest

from loaders.credits.entry import Entry


def test_what_is_known_stays() -> None:
    entry = Entry("film:x-1", "A")
    entry.learn(image="a", status=None, imdb_id="")
    entry.learn(image="b", status="released")
    assert entry.properties == {"image": "a", "status": "released"}


def test_other_names() -> None:
    entry = Entry("film:x-1", "A")
    entry.also_called("A", None, " ", " B ", "C", "B")
    assert list(entry.aliases) == ["B", "C"]


def test_partial_dates() -> None:
    entry = Entry("film:x-1", "A")
    entry.date("released", "2004-05")
    entry.date("released", "2005")
    entry.date("ended", "")
    assert str(entry.properties["released"]) == "2004-05-01"
    assert entry.properties["released_precision"] == "month"
    with pytest.raises(ValueError, match="is no date"):
        entry.date("born", "soon")
