from __future__ import annotations

from typing import Any

import pytest

from viz.disputes import disputes
from viz.picture import Picture, PictureEdge, PictureNode

FILM = PictureNode("film:a", ("Film",), "A", {"released": "2023-07-12"})


def claimed(role: str = "subject", **properties: Any) -> dict[str, list[str]]:
    claim = PictureNode("claim:c", ("Claim",), "C", properties)
    about = PictureEdge("ABOUT", "claim:c", "film:a", {"role": role})
    return disputes(Picture((FILM, claim), (about,)))


@pytest.mark.parametrize(
    "claim",
    [
        {"property": "released", "value": "2021-11-19"},
        {"property": "released", "value": "2021", "outcome": "did_not"},
        {"modality": "denied"},
    ],
)
def test_a_claim_that_says_otherwise_disagrees(claim: dict[str, str]) -> None:
    assert claimed(**claim) == {"film:a": ["claim:c"]}


@pytest.mark.parametrize(
    "claim",
    [
        {"property": "released", "value": "2023-07-12"},
        {"property": "released", "value": "2023"},
        {"property": "title", "value": "B"},
        {"outcome": "came_true"},
        {},
    ],
)
def test_a_claim_that_fits_or_speaks_of_something_else_does_not(claim: dict[str, str]) -> None:
    assert claimed(**claim) == {}


def test_only_the_subject_is_disputed() -> None:
    assert claimed(role="object", modality="denied") == {}
