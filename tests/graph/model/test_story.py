from __future__ import annotations

import pytest
from pydantic import ValidationError

from graph.model.story import Event, TakesPartIn
from graph.values.temporal import Date


def test_an_event_keeps_its_kind_and_its_beginning() -> None:
    event = Event.model_validate(
        {
            "id": "event:x",
            "name": "X",
            "kind": "death",
            "realm": "story",
            "from": "2020-02",
            "ordinal": 3,
        }
    )
    assert event.to_record().properties == {
        "id": "event:x",
        "name": "X",
        "kind": "death",
        "realm": "story",
        "from": Date(2020, 2, 1),
        "from_precision": "month",
        "ordinal": 3,
    }


@pytest.mark.parametrize("kind", ["Death", "big stunt", ""])
def test_a_kind_is_one_word_in_lower_case(kind: str) -> None:
    with pytest.raises(ValidationError, match="string_pattern_mismatch"):
        Event(id="event:x", name="X", kind=kind, realm="story")


def test_people_characters_and_organizations_take_part() -> None:
    for start in ("person:x", "character:x", "organization:x"):
        assert TakesPartIn(start=start, end="event:y", role="victim").identity == ("role",)
    with pytest.raises(ValidationError, match="begins at a Character or a Person or an Organi"):
        TakesPartIn(start="place:x", end="event:y", role="victim")
