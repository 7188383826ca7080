from __future__ import annotations

import pytest
from pydantic import ValidationError

from graph.model.registry import RELATIONSHIPS
from graph.model.relations import MemberOf, SpouseOf


def test_an_office_is_told_from_another_by_role_and_first_film() -> None:
    record = MemberOf(
        start="character:x", end="organization:imf", role="director", from_film="film:a"
    ).to_record()
    assert record.identity == ("role", "from_film")
    assert record.properties == {"role": "director", "from_film": "film:a"}


def test_kin_are_characters() -> None:
    with pytest.raises(ValidationError, match="SPOUSE_OF ends at a Character"):
        SpouseOf(start="character:x", end="person:y")


def test_what_says_the_same_from_both_ends_is_known() -> None:
    symmetric = {name for name, model in RELATIONSHIPS.items() if model.symmetric}
    assert symmetric == {"SPOUSE_OF", "SIBLING_OF", "ALLY_OF", "ENEMY_OF", "ROMANCE_WITH"}
