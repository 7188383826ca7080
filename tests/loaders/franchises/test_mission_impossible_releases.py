"""When was each film shown first, where did it open first, and what says so?"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import pytest

if TYPE_CHECKING:
    from graph.records import NodeRecord
    from tests.loaders.franchises.conftest import Lore

SHOWN: Final = {
    "film:mission-impossible-1996": ("1996-05-20", "United States"),
    "film:mission-impossible-2-2000": ("2000-05-18", "United States"),
    "film:mission-impossible-iii-2006": ("2006-04-26", "United States"),
    "film:mission-impossible-ghost-protocol-2011": ("2011-12-07", "United Arab Emirates"),
    "film:mission-impossible-rogue-nation-2015": ("2015-07-23", "Austria"),
    "film:mission-impossible-fallout-2018": ("2018-07-12", "France"),
    "film:mission-impossible-dead-reckoning-2023": ("2023-06-19", "Italy"),
    "film:mission-impossible-the-final-reckoning-2025": ("2025-05-06", "Japan"),
}
"""The first premiere. Pages: Joe Popcorn, Reuters, World History Project, Wikipedia, Simple English
Wikipedia, Reuters, Variety, The News."""

OPENED: Final = {
    "film:mission-impossible-1996": ("1996-05-22", "United States"),
    "film:mission-impossible-2-2000": ("2000-05-24", "United States"),
    "film:mission-impossible-iii-2006": ("2006-05-03", "France"),
    "film:mission-impossible-ghost-protocol-2011": ("2011-12-14", "France"),
    "film:mission-impossible-rogue-nation-2015": ("2015-07-30", "United Kingdom"),
    "film:mission-impossible-fallout-2018": ("2018-07-25", "United Kingdom"),
    "film:mission-impossible-dead-reckoning-2023": ("2023-07-10", "United Kingdom"),
    "film:mission-impossible-the-final-reckoning-2025": ("2025-05-17", "India"),
}
"""The first release in theatres. Pages: WikiMili, Wikipedia, French Wikipedia, Purepeople,
Evening Standard, IMB News, ExBulletin, NDTV."""


def first(lore: Lore, film: str, kind: str) -> NodeRecord:
    """Give the earliest event of a kind in the making of a film."""
    events = (lore.nodes[link.end] for link in lore.links("HAS_EVENT", start=film))
    return min(
        (event for event in events if event.properties["kind"] == kind),
        key=lambda event: str(event.properties["from"]),
    )


@pytest.mark.parametrize(("film", "shown"), SHOWN.items())
def test_when_and_where_a_film_was_first_shown(
    lore: Lore, film: str, shown: tuple[str, str]
) -> None:
    premiere = first(lore, film, "premiere").properties

    assert (str(premiere["from"]), premiere["country"]) == shown
    assert rests_on_a_page(premiere["sources"])


@pytest.mark.parametrize(("film", "opened"), OPENED.items())
def test_when_and_where_a_film_first_opened(lore: Lore, film: str, opened: tuple[str, str]) -> None:
    release = first(lore, film, "release").properties

    assert (str(release["from"]), release.get("country")) == opened
    assert rests_on_a_page(release["sources"])


@pytest.mark.parametrize("film", SHOWN)
def test_a_films_own_day_is_that_of_its_american_release(lore: Lore, film: str) -> None:
    """The plans and the articles all speak of that day; what came earlier is an event."""
    (release,) = (
        event
        for event in (lore.nodes[link.end] for link in lore.links("HAS_EVENT", start=film))
        if event.properties["kind"] == "release"
        and event.properties.get("country") == "United States"
        and "channel" not in event.properties  # in theatres
    )

    assert release.properties["from"] == lore.nodes[film].properties["released"]
    assert release.properties["from_precision"] == "day"
    assert rests_on_a_page(release.properties["sources"])


def test_the_series_ran_from_1966_to_its_last_new_episode(lore: Lore) -> None:
    """The episode "Imitation" of 30 March 1973; FiftiesWeb counts the reruns as well."""
    series = lore.nodes["series:mission-impossible-1966"].properties

    assert (str(series["released"]), str(series["ended"])) == ("1966-09-17", "1973-03-30")


def test_the_second_series_ran_from_1988_to_1990_and_phelps_led_it(lore: Lore) -> None:
    series = lore.nodes["series:mission-impossible-1988"].properties

    assert (str(series["released"]), str(series["ended"])) == ("1988-10-23", "1990-02-24")
    assert "series:mission-impossible-1988" in lore.seen("character:jim-phelps")
    assert lore.ends("CHILD_OF", "character:grant-collier") == {"character:barney-collier"}


def rests_on_a_page(sources: list[str]) -> bool:
    """Tell whether something other than a film or its credits is named."""
    return any(not source.startswith(("source:film-", "source:credits-")) for source in sources)
