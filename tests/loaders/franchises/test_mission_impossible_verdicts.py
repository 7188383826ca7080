"""Is what came of each claim of the five articles as it was decided by hand, with its source?"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

import pytest
import yaml

if TYPE_CHECKING:
    from tests.loaders.franchises.conftest import Lore

DECIDED: Final[dict[str, dict[str, str]]] = yaml.safe_load(
    Path(__file__).with_name("verdicts.yaml").read_text(encoding="utf-8")
)


def said_of(lore: Lore, claim: str) -> str:
    """Write what came of a claim as the list that was made by hand does."""
    outcome = lore.nodes[claim].properties["outcome"]
    settled = ", ".join(sorted(lore.ends("SETTLED_BY", claim)))
    return f"{outcome}, by {settled}" if settled else str(outcome)


@pytest.mark.parametrize("article", DECIDED)
def test_every_claim_of_an_article_came_to_what_was_decided_by_hand(
    lore: Lore, article: str
) -> None:
    stated = lore.starts("STATED_IN", article)
    found = {claim.removeprefix("claim:"): said_of(lore, claim) for claim in stated}
    assert found == DECIDED[article]


def test_the_list_holds_the_five_articles(lore: Lore) -> None:
    assert set(DECIDED) == {key for key in lore.nodes if key.startswith("source:article-")}
    assert sum(len(claims) for claims in DECIDED.values()) == 177


def test_a_verdict_rests_on_somebody_else_than_the_article(lore: Lore) -> None:
    for article in DECIDED:
        for claim in lore.starts("STATED_IN", article):
            links = lore.links("SETTLED_BY", start=claim)
            assert bool(links) == (lore.nodes[claim].properties["outcome"] != "open")
            for link in links:
                assert link.properties["sources"]
                assert article not in link.properties["sources"], claim


def test_whoever_announced_a_date_was_refuted_by_what_put_it_off(lore: Lore) -> None:
    (link,) = lore.links("SETTLED_BY", start="claim:mi7-release-thr-2019")
    assert link.end == "event:mi7-delay-2020-04"
    assert "source:variety-delays-2020" in link.properties["sources"]
    assert (str(link.properties["settled"]), link.properties["settled_precision"]) == (
        "2020-04-01",
        "month",
    )


def test_every_verdict_says_what_it_rests_on(
    lore: Lore,
) -> None:
    without = {
        claim.key
        for claim in lore.of("Claim")
        if claim.properties["outcome"] != "open" and not lore.links("SETTLED_BY", start=claim.key)
    }
    assert without == set()
