from __future__ import annotations

import pytest

from loaders.safe_yaml import Place
from loaders.sources.curated.directory import Directory
from loaders.sources.curated.problems import Problems

PLACE = Place("facts.yaml", 7)


@pytest.fixture
def problems() -> Problems:
    return Problems()


@pytest.fixture
def directory(problems: Problems) -> Directory:
    made = Directory(problems)
    made.declare("person:lea-seydoux", ["Léa Seydoux"], PLACE)
    made.declare("character:ethan-hunt", ["Ethan Hunt", "Hunt"], PLACE)
    made.declare("character:hunt-senior", ["Hunt"], PLACE)
    return made


def find(directory: Directory, name: str) -> str | None:
    return directory.find(name, ("character", "person"), PLACE, "who")


@pytest.mark.parametrize("name", ["Léa Seydoux", "lea seydoux", "person:lea-seydoux"])
def test_found_by_id_and_by_name_in_any_case_and_without_accents(
    directory: Directory, name: str
) -> None:
    assert find(directory, name) == "person:lea-seydoux"


def test_kinds_are_kept_apart(directory: Directory, problems: Problems) -> None:
    assert directory.find("Ethan Hunt", ("person",), PLACE, "who") is None
    assert problems.sentences == [
        (
            "facts.yaml:7: who: there is no person 'Ethan Hunt': declare it under 'people:', or "
            "correct it."
        )
    ]


def test_a_name_of_two_is_refused(directory: Directory, problems: Problems) -> None:
    assert find(directory, "Hunt") is None
    assert problems.sentences == [
        (
            "facts.yaml:7: who: 'Hunt' may be character:ethan-hunt or character:hunt-senior: write "
            "the id."
        )
    ]


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("Ethan Hnt", "Ethan Hunt"),
        ("Ethan", "Ethan Hunt"),
        ("character:ethan-hnt", "character:ethan-hunt"),
    ],
)
def test_near_names_are_offered(
    directory: Directory, problems: Problems, written: str, meant: str
) -> None:
    assert find(directory, written) is None
    assert problems.sentences[0].endswith(f"Did you mean {meant}?")


def test_an_id_is_declared_once(directory: Directory, problems: Problems) -> None:
    assert not directory.declare("person:lea-seydoux", ["L"], Place("other.yaml", 1))
    assert problems.sentences == [
        "other.yaml:1: id: person:lea-seydoux is already declared in facts.yaml:7: keep one."
    ]
