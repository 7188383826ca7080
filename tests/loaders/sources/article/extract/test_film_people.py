from __future__ import annotations

import pytest

from loaders.sources.article.extract import Gazetteer, extract
from loaders.sources.article.extract.film_people import craft, known_part


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Tom Cruise", "acts"),
        ("TOM CRUISE", "acts"),
        ("Lea Seydoux", "acts"),
        ("Christopher McQuarrie", "directs"),
        ("Kim Doe", ""),
        ("Ethan Hunt", ""),
    ],
)
def test_what_somebody_does(name: str, expected: str) -> None:
    assert craft(name) == expected


@pytest.mark.parametrize(
    ("words", "part"),
    [
        ("Superstar Simon Pegg", "Simon Pegg"),
        ("Viggo Mortensen Wanted", "Viggo Mortensen"),
        ("Simon Pegg", "Simon Pegg"),
        ("Tommy Lee Jones", "Tommy Lee Jones"),
        ("Agent Iris Vane", "Agent Iris Vane"),
        ("Michael Kenneth Williams", "Michael Kenneth Williams"),
        ('Chris " Ludacris " Bridges', 'Chris " Ludacris " Bridges'),
    ],
)
def test_the_part_of_some_words_that_is_a_name(words: str, part: str) -> None:
    begin, end = known_part(words.split())
    assert " ".join(words.split()[begin:end]) == part


def test_what_is_owned_by_an_actor_is_not_directed_by_one(nobody: Gazetteer) -> None:
    found = extract("Keanu Reeves' Iron Comet 3 opens on May 5, 2028.", nobody, None)
    kinds = {(f.kind, f.subject.name) for f in found.facts}
    assert ("directs", "Keanu Reeves") not in kinds
    assert ("acts_in", "Keanu Reeves") in kinds
