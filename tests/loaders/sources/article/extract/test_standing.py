"""Who may stand in a fact."""

from __future__ import annotations

from collections.abc import Callable

from loaders.sources.article.extract import Gazetteer, extract


def test_cases_of_standing(check: Callable[[str], list[str]]) -> None:
    assert check("standing") == []


def test_who_directs_is_a_person(nobody: Gazetteer) -> None:
    found = extract("Ada Quill is set to direct Iron Comet 4.", nobody, None).facts
    assert [(f.kind, f.subject.name, f.subject.kind) for f in found] == [
        ("directs", "Ada Quill", "person")
    ]
