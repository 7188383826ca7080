from __future__ import annotations

import json
from typing import Any

from loaders.sources.article.extract.facts import Extraction, Fact, Mention
from loaders.sources.article.rows import lines, row

ANN = Mention("Ann Lee", "person", "person:ann-lee")
FILM = Mention("Moon Harbor 3", "film")


def fact(**more: Any) -> Fact:
    told: dict[str, Any] = {"kind": "acts_in", "qualifiers": {}, **more}
    return Fact(subject=ANN, object=FILM, start=3, end=9, sentence="A fact.", **told)


def test_names_are_text_never_ids() -> None:
    told = row(fact(qualifiers={"new": True, "with": [Mention("Bo Chen", "person", "person:bo")]}))
    assert told == {
        "kind": "acts_in",
        "subject": "Ann Lee",
        "object": "Moon Harbor 3",
        "qualifiers": {"new": True, "with": ["Bo Chen"]},
        "modality": "stated",
        "confidence": 0.5,
        "sentence": "A fact.",
        "start": 3,
        "end": 9,
    }


def test_what_is_denied_is_not_confirmed() -> None:
    told = row(fact(modality="denied", speaker=Mention("Bo Chen", "person")))
    assert (told["kind"], told["qualifiers"]) == ("not_confirmed", {"negated": True})
    assert told["speaker"] == "Bo Chen"


def test_what_is_only_quoted_is_of_no_kind_that_states_something() -> None:
    told = row(fact(modality="quoted"))
    assert (told["kind"], told["qualifiers"]) == ("quoted", {"says": "acts_in"})


def test_one_object_a_line_with_the_aliases() -> None:
    extraction = Extraction([fact()], {"Ann Lee": ["Lee"]})
    first, second = map(json.loads, lines(extraction, {"article": "x"}))
    assert first["article"] == "x"
    assert second == {
        "kind": "also_known_as",
        "subject": "Ann Lee",
        "object": "Lee",
        "article": "x",
    }
