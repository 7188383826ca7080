from __future__ import annotations

import pytest
from pydantic import ValidationError

from graph.model.claims import About, Claim, SaidBy


def test_a_claim_keeps_what_was_said() -> None:
    claim = Claim(
        id="claim:x",
        name="X",
        kind="release_date",
        property="released",
        value="2021-11-19",
        value_type="date",
        as_of="2021-03",
        modality="planned",
        outcome="did_not",
    )
    properties = claim.to_record().properties
    assert (properties["kind"], properties["value"]) == ("release_date", "2021-11-19")
    assert properties["as_of_precision"] == "month"


def test_confidence_lies_between_0_and_1() -> None:
    with pytest.raises(ValidationError, match="less_than_equal"):
        Claim(id="claim:x", name="X", kind="casting", confidence=1.5)


def test_a_claim_is_about_anything_and_said_by_someone() -> None:
    assert About(start="claim:x", end="place:rome").role == "subject"
    with pytest.raises(ValidationError, match="SAID_BY ends at a Person or an Organization"):
        SaidBy(start="claim:x", end="place:rome")
