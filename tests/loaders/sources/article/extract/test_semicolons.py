"""Casts that are told between semicolons."""

from __future__ import annotations

from loaders.sources.article.extract import Gazetteer, extract

CAST = (
    "Iron Comet 3 starts filming\n\n"
    "Kim Doe stars in Iron Comet 3 as Iris Vane; Sam Roe, late of Night Ferry, as an agent called"
    " Jack; Ann Poe is the head of security, Zoe; Rob Low; and Otto Bell, Father Wicks. "
)


def _told(text: str) -> set[tuple[str, str, str]]:
    facts = extract(text, Gazetteer.empty(), None).facts
    return {(f.kind, f.subject.name, f.object.name) for f in facts}


def test_every_item_of_the_list_is_in_the_film() -> None:
    told = _told(CAST)
    for name in ("Kim Doe", "Sam Roe", "Ann Poe", "Rob Low", "Otto Bell"):
        assert ("acts_in", name, "Iron Comet 3") in told
    assert {("plays", "Sam Roe", "Jack"), ("plays", "Ann Poe", "Zoe")} <= told


def test_who_makes_the_film_or_is_only_in_talks_is_not() -> None:
    text = (
        "Iron Comet 3 starts filming\n\nKim Doe stars in Iron Comet 3 as Iris Vane; Sam Roe, who"
        " wrote the script; Ann Poe; and Rob Low, who is in talks."
    )
    told = _told(text)
    assert ("acts_in", "Sam Roe", "Iron Comet 3") not in told
    assert ("acts_in", "Rob Low", "Iron Comet 3") not in told
    assert ("acts_in", "Ann Poe", "Iron Comet 3") in told
