from __future__ import annotations

from loaders.sources.curated.write.held import Held
from loaders.sources.curated.write.works import Works

FIRST = "film:mission-impossible-1996"


def test_a_work_is_written_with_its_credits(held: Held) -> None:
    entry = Works(held, "franchise:mission-impossible").entry(FIRST)
    assert entry["released"] == "1996-05-22"
    assert entry["directed_by"] == ["Brian De Palma"]
    assert entry["written_by"] == [
        {"person": "David Koepp", "credit": "story, screenplay"},
        {"person": "Robert Towne", "credit": "screenplay"},
    ]
    assert entry["released_by"] == ["organization:paramount-pictures"]
    assert "part_of" not in entry
    assert Works(held, None).entry(FIRST)["part_of"] == ["franchise:mission-impossible"]


def test_a_cast_list_is_written_by_its_billing(held: Held) -> None:
    assert Works(held, None).entry(FIRST)["cast"] == [
        {"actor": "Tom Cruise", "character": "Ethan Hunt", "billing": 1},
        {"actor": "Jon Voight", "character": "Jim Phelps", "billing": 2},
        {
            "actor": "Henry Czerny",
            "character": "Eugene Kittridge",
            "as": ["Kittridge"],
            "billing": 4,
        },
        {"actor": "Somebody", "as": ["Man in the train"], "uncredited": True},
    ]
