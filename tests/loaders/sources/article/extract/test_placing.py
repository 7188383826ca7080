from __future__ import annotations

from loaders.sources.article.extract import Gazetteer
from loaders.sources.article.extract.article import read


def _kinds(text: str) -> dict[str, str]:
    article = read(text, Gazetteer.empty())
    return {e.name: e.kind for coded in article.coded for s in coded.spans for e in s.entities}


def test_what_a_film_is_shot_in_is_a_place() -> None:
    found = _kinds("Moon Harbor 4 was shot in Brask, Norway. Cameras rolled around Veldt.")
    assert found["Brask"] == "place"
    assert found["Veldt"] == "place"


def test_whom_sources_tell_is_a_paper() -> None:
    found = _kinds("Moon Harbor 4 opens in May, sources tell Reelpost.")
    assert found["Reelpost"] == "organization"
