from __future__ import annotations

import pytest

from loaders.sources.article.extract.facts import Mention
from loaders.sources.article.extract.gazetteer import Gazetteer, Known
from loaders.sources.article.years import Years, year_beside


def gazetteer(*years: str) -> Gazetteer:
    found = Gazetteer.empty()
    for year in years:
        found.add(
            Known(f"film:moon-harbor-{year}", "film", "Moon Harbor", released=f"{year}-03-01")
        )
    return found


@pytest.mark.parametrize(
    ("sentence", "known", "name", "node"),
    [
        ("She wrote 2009's Moon Harbor.", ["2001"], "Moon Harbor (2009)", None),
        ("She wrote 2009's Moon Harbor.", ["2001", "2009"], "Moon Harbor", "2009"),
        ("She wrote \u201cMoon Harbor\u201d (2002).", ["2001"], "Moon Harbor", "2001"),
        ("She wrote Moon Harbor in 2009.", ["2001"], "Moon Harbor", "2001"),
    ],
)
def test_a_film_of_another_year_is_not_meant(
    sentence: str, known: list[str], name: str, node: str | None
) -> None:
    mention = Mention("Moon Harbor", "film", "film:moon-harbor-2001")
    meant = Years(gazetteer(*known)).meant(mention, sentence)
    assert meant == Mention(name, "film", node and f"film:moon-harbor-{node}")


def test_what_is_no_film_of_the_graph_stays() -> None:
    mention = Mention("Ann Lee", "person", "person:ann-lee")
    assert Years(gazetteer("2001")).meant(mention, "2009's Ann Lee") is mention
    assert year_beside("C++ (a)", "2009's C++ (b)") is None
