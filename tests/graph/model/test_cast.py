from __future__ import annotations

from graph.model.cast import ActedIn, AppearsIn, Played


def test_one_credit_makes_three_relationships_that_agree() -> None:
    person, character, film = "person:x", "character:y", "film:z"
    acted = ActedIn(start=person, end=film, roles=("Y",), billing=1, voice=True).to_record()
    played = Played(start=person, end=character, films=(film,)).to_record()
    appears = AppearsIn(start=character, end=film, played_by=(person,)).to_record()
    assert acted.properties == {"roles": ("Y",), "billing": 1, "voice": True}
    assert played.properties["films"] == (acted.end,)
    assert appears.properties["played_by"] == (acted.start,)
