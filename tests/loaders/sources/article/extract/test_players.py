from __future__ import annotations

from collections.abc import Callable

from loaders.sources.article.extract import Gazetteer
from loaders.sources.article.extract.article import read
from loaders.sources.article.extract.players import players


def test_those_who_only_direct_and_single_names_are_no_players() -> None:
    text = "Nora Vance and Owen Pratt star in Iron Comet. Hal Brook directs the film. Zoe is back."
    article = read(text, Gazetteer.empty())
    named = {e for coded in article.coded for e in coded.entities(coded.full)}
    assert {one.name for one in players(article, named)} == {"Nora Vance", "Owen Pratt"}


def test_cases_of_other_films(check: Callable[[str], list[str]]) -> None:
    assert check("of_other_films") == []
