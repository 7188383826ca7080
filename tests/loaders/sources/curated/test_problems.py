from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from graph.results.errors import SourceError
from loaders.safe_yaml import Place
from loaders.sources.curated.problems import MOST_SHOWN, Problems

if TYPE_CHECKING:
    from collections.abc import Callable


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("colour: red", "facts.yaml:1: colour: there is no such field. There are franchise,"),
        ("filsm: []", "facts.yaml:1: filsm: there is no such field. Did you mean films?"),
        (
            "films:\n  - id: film:x\n    title: X\n    cast:\n      - {actr: A, character: C}",
            "facts.yaml:5: films[1].cast[1].actr: there is no such field. Did you mean actor or ",
        ),
        (
            "films:\n  - id: film:x\n    events:\n      - {id: event:e, name: E}",
            "facts.yaml:4: films[1].events[1]: the field 'kind' is missing: add it.",
        ),
        (
            "films:\n  - {id: film:x, title: 1917}",
            "facts.yaml:2: films[1].title: 1917 is read as no text: put it in quotes.",
        ),
        ("films:\n  - {id: film:x, title: }", "title: nothing is written here: write it, or"),
        ("films:", "facts.yaml:1: films: nothing is written here: write a list, or leave the"),
        ("films: {id: film:x}", "films: a list is expected here: begin each item with '- '"),
        ("films: [x]", "facts.yaml:1: films[1]: fields are expected here, such as {name: ...}."),
        (
            "films:\n  - {id: film:x, title: X, status: lost}",
            "films[1].status: 'lost' is none of announced, filming, wrapped, released or cancelle",
        ),
        (
            "films:\n  - {id: film:x, title: X, released: May 1996}",
            "films[1].released: 'May 1996' is no date: write 2021, 2021-03 or 2021-03-05.",
        ),
        (
            "films:\n  - {id: Film X, title: X}",
            "films[1].id: 'Film X' is no id: write kind:slug in lower case, such as character:eth",
        ),
        (
            "production:\n  - {id: event:e, name: E, kind: Big Stunt, film: X}",
            "production[1].kind: 'Big Stunt' must be one word in lower case",
        ),
        (
            "relations:\n  - {type: spouse, from: A, to: B}",
            "relations[1].type: 'spouse' must be in capitals, such as SPOUSE_OF.",
        ),
        (
            "production:\n  - {id: event:e, name: E, kind: stunt}",
            "facts.yaml:2: production[1]: name the work: either film: or films: [...].",
        ),
        (
            (
                "production:\n  - id: event:e\n    name: E\n    kind: stunt\n    film: X\n"
                "    who:\n      - {role: speaker}"
            ),
            "facts.yaml:7: production[1].who[1]: name exactly one of character, person, organiz",
        ),
        (
            "films:\n  - {id: film:x, title: X, cast: [{actor: A}]}",
            "films[1].cast[1]: say which character they play, or how the role is billed (as:).",
        ),
        (
            "claims:\n  - {id: claim:c, about: [], kind: k, stated_in: source:s}",
            "facts.yaml:2: claims[1].about: ",
        ),
    ],
)
def test_each_mistake_gets_a_sentence_with_its_place(
    complaint: Callable[[str], str], text: str, sentence: str
) -> None:
    assert sentence in complaint(text)


def test_the_same_sentence_is_told_once() -> None:
    problems = Problems()
    for _ in range(2):
        problems.add(Place("f.yaml", 1), "wrong.")
    assert problems.sentences == ["f.yaml:1: wrong."]


def test_very_many_are_counted() -> None:
    problems = Problems()
    for line in range(1, MOST_SHOWN + 6):
        problems.add(Place("f.yaml", line), "wrong.")
    with pytest.raises(SourceError, match=r"and 5 more of that kind\.$"):
        problems.raise_if_any()
