"""Does the curated Mission: Impossible keep what was said about the films, whatever came of it?"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import pytest

if TYPE_CHECKING:
    from tests.loaders.franchises.conftest import Lore

M7: Final = "film:mission-impossible-dead-reckoning-2023"
M8: Final = "film:mission-impossible-the-final-reckoning-2025"


def test_the_release_plans_of_the_seventh_film_in_the_order_in_which_they_were_made(
    lore: Lore,
) -> None:
    assert _plans(lore, M7) == [
        "2021-07-23",
        "2021-11-19",
        "2022-05-27",
        "2022-05",
        "2022-09-30",
        "2023-07-14",
        "2023-07-12",
    ]


def test_the_release_plans_of_the_eighth_film_in_the_order_in_which_they_were_made(
    lore: Lore,
) -> None:
    assert _plans(lore, M8) == [
        "2022-08-05",
        "2022-11-04",
        "2023-07-07",
        "2024-06-28",
        "2025-05-23",
    ]


def _plans(lore: Lore, film: str) -> list[str]:
    """Give each date once, by the day as of which it was first said."""
    claims = [
        lore.nodes[key]
        for key in lore.starts("ABOUT", film, role="subject")
        if lore.nodes[key].properties["kind"] == "release_date"
    ]
    claims.sort(key=lambda claim: (str(claim.properties["as_of"]), claim.key))
    return list(dict.fromkeys(claim.properties["value"] for claim in claims))


@pytest.mark.parametrize("film", [M7, M8])
def test_only_the_last_plan_came_true(lore: Lore, film: str) -> None:
    released = str(lore.nodes[film].properties["released"])
    for key in lore.starts("ABOUT", film, role="subject"):
        claim = lore.nodes[key].properties
        if claim["kind"] == "release_date":
            assert claim["outcome"] == ("came_true" if claim["value"] == released else "did_not")


def test_every_claim_stands_in_a_source_and_speaks_as_of_a_day(lore: Lore) -> None:
    for claim in lore.of("Claim"):
        (source,) = lore.ends("STATED_IN", claim.key)
        facts = lore.nodes[source].properties
        said = str(claim.properties["as_of"])
        latest = str(facts.get("published", facts.get("published_to")))
        assert said <= latest
        assert claim.properties["modality"]
        assert claim.properties["outcome"]


def test_all_five_articles_are_heard(lore: Lore) -> None:
    articles = {key for key in lore.nodes if key.startswith("source:article-")}

    assert len(articles) == 5
    for article in articles:
        assert len(lore.starts("STATED_IN", article)) >= 4


def test_an_article_without_date_is_bounded_with_a_reason(lore: Lore) -> None:
    for key in (key for key in lore.nodes if key.startswith("source:article-")):
        facts = lore.nodes[key].properties
        assert "published" not in facts
        assert facts["dated_by"] == "inferred"
        assert facts["dated_why"]
        assert str(facts["published_from"]) <= str(facts["published_to"])


def test_a_header_date_that_equals_the_release_it_calls_future_is_not_believed(lore: Lore) -> None:
    facts = lore.nodes["source:article-instagram-first-look"].properties

    assert str(facts["published_to"]) < "2021-11-19"


def test_what_articles_got_wrong_stands_beside_what_is_so(lore: Lore) -> None:
    claim = lore.nodes["claim:hunley-office-rome-article"].properties
    assert claim["outcome"] == "did_not"
    newcomer = lore.nodes["claim:czerny-newcomer-on-set-article"].properties
    assert newcomer["outcome"] == "did_not"
    parted = lore.nodes["claim:mi78-not-back-to-back-instagram-article"].properties
    assert (parted["value"], parted["outcome"]) == ("false", "came_true")
    together = lore.nodes["claim:mi78-back-to-back-wrapped-article"].properties
    assert (together["value"], together["outcome"]) == ("true", "did_not")


def test_the_delays_of_both_films(lore: Lore) -> None:
    delays = {
        key: str(lore.nodes[key].properties["from"])
        for film in (M7, M8)
        for key in lore.ends("HAS_EVENT", film)
        if lore.nodes[key].properties["kind"] == "delay"
    }

    assert sorted(delays.values()) == [
        "2020-04-01",
        "2020-04-01",
        "2021-04-09",
        "2021-04-09",
        "2021-09-01",
        "2022-01-21",
        "2022-01-21",
        "2023-10-23",
    ]


def test_shoots_put_scenes_on_film(lore: Lore) -> None:
    assert lore.ends("DEPICTS", "event:mi7-filming-norway") == {"event:2023-cliff-jump"}
    assert lore.ends("DEPICTS", "event:mi7-filming-rome") == {"event:2023-rome-chase"}
    assert lore.ends("DEPICTS", "event:mi7-filming-derbyshire") == {"event:2023-train-wreck"}


@pytest.mark.parametrize(
    ("claim", "outcome"),
    [
        ("after-top-gun-instagram-article", "did_not"),  # he filmed in South Africa before
        ("mi78-not-back-to-back-instagram-article", "came_true"),
        ("seventh-title-wion", "came_true"),  # it opened under that title
        ("mi7-finishing-touches-instagram-article", "did_not"),
        ("mi7-middle-east-wrapped-instagram-article", "came_true"),
        ("mi78-two-parts-rome-article", "came_true"),
        ("end-of-series-rome-article", "open"),
    ],
)
def test_what_two_things_were_said_at_once_each_have_their_own_outcome(
    lore: Lore, claim: str, outcome: str
) -> None:
    assert lore.nodes[f"claim:{claim}"].properties["outcome"] == outcome
