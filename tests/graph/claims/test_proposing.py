from __future__ import annotations

from typing import Any

from graph.claims.proposing import Named, Proposal, claims_of, is_date, propose
from graph.model.claims import About, Claim, Proposed, SaidBy
from graph.model.partial_date import PartialDate
from graph.model.sources import Source


def claim_of(models: list[Any]) -> Claim:
    (claim,) = [model for model in models if isinstance(model, Claim)]
    return claim


def test_a_statement_becomes_a_proposed_claim(article: Source, names: Any) -> None:
    proposal = Proposal(
        "released",
        names.harbor_2,
        names.day("2021-11-19"),
        {"channel": "theatres", "superseded": True},
        sentence=" Harbor 2 opens on Nov. 19. ",
        start=10,
        end=36,
        modality="planned",
        confidence=0.91234,
    )
    claim = claim_of(claims_of(article, [proposal], PartialDate(2021, 2, 3)))
    assert (claim.kind, claim.property) == ("release_date", "released")
    assert (claim.value, claim.value_type) == ("2021-11-19", "date")
    assert (claim.decision, claim.modality, claim.confidence) == ("proposed", "planned", 0.912)
    assert (claim.sentence, claim.start, claim.end) == ("Harbor 2 opens on Nov. 19.", 10, 36)
    assert claim.qualifiers == ("channel=theatres", "superseded=true")
    assert str(claim.as_of) == "2021-02-03"


def test_an_unknown_name_is_a_proposed_node(article: Source, cleo_acts: Proposal) -> None:
    models = claims_of(article, [cleo_acts])
    (proposed,) = [model for model in models if isinstance(model, Proposed)]
    assert (proposed.id, proposed.kind) == ("proposed:person-cleo-diaz", "person")
    ends = {model.role: model.end for model in models if isinstance(model, About)}
    assert ends == {"subject": "proposed:person-cleo-diaz", "object": "film:harbor-2"}


def test_what_a_qualifier_names_is_an_end_of_its_own(article: Source, names: Any) -> None:
    proposal = Proposal("plays", names.ann, names.iris, {"film": names.harbor_2, "role": "lead"})
    models = claims_of(article, [proposal])
    ends = {model.role: model.end for model in models if isinstance(model, About)}
    assert ends["film"] == "film:harbor-2"
    assert claim_of(models).qualifiers == ("role=lead",)


def test_said_twice_is_one_claim_the_surer_reading(article: Source, names: Any) -> None:
    first = Proposal("acts_in", names.ann, names.harbor, sentence="One.", confidence=0.5)
    second = Proposal("acts_in", names.ann, names.harbor, sentence="Two.", confidence=0.9)
    assert claim_of(claims_of(article, [first, second])).sentence == "Two."


def test_the_id_does_not_depend_on_the_place_nor_on_what_is_known(names: Any) -> None:
    known = Proposal("acts_in", names.ann, names.harbor, start=3)
    unknown = Proposal("acts_in", Named("Ann Lee", "person"), names.harbor, start=77)
    assert known.id("source:a") == unknown.id("source:a")
    assert known.id("source:a") != known.id("source:b")
    denied = Proposal("acts_in", names.ann, names.harbor, modality="denied")
    assert denied.id("source:a") != known.id("source:a")


def test_words_alone_keep_both_sides(article: Source, names: Any) -> None:
    proposal = Proposal("plan_changed", names.words("two films"), names.words("one film"))
    claim = claim_of(claims_of(article, [proposal]))
    assert claim.value == "one film"
    assert claim.qualifiers == ("from=two films",)


def test_who_said_it(article: Source, names: Any) -> None:
    studio = Named("Reel Studio", "organization")
    proposal = Proposal("acts_in", names.ann, names.harbor, speaker=studio)
    models = claims_of(article, [proposal])
    assert [m.end for m in models if isinstance(m, SaidBy)] == ["proposed:organization-reel-studio"]


def test_proposing_twice_adds_nothing(memory: Any, article: Source, cleo_acts: Proposal) -> None:
    assert propose(memory, article, [cleo_acts]).nodes_created == 3
    assert not propose(memory, article, [cleo_acts]).changed


def test_a_date_has_a_year() -> None:
    assert [is_date(text) for text in ("2021-11-19", "2021", "11-19", "soon")] == [
        True,
        True,
        False,
        False,
    ]
