"""The thirteen questions at M after a thousand commits that were not merged, against before."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING, Any

from measure.loading import generated, parameters, store_of
from measure.turns import in_turns, verdict
from questions import QUESTIONS, Question

if TYPE_CHECKING:
    import argparse

COMMITS = 1_000
PERSON = "MATCH (p:Person) RETURN p.id AS id"
FILM = "MATCH (f:Film) RETURN f.id AS id"


def change(store: Any) -> None:
    """Commit changes of every kind, that leave the answers about the same."""
    dice = random.Random(7)
    people, films = store.run(PERSON).value(), store.run(FILM).value()
    for number in range(COMMITS):
        person, film = dice.choice(people), dice.choice(films)
        if number % 4 == 0:
            store.run("CREATE (:Person {id: $id, name: $id, born: 1970})", id=f"new {number}")
        elif number % 4 == 1:
            store.run("MATCH (f:Film {id: $id}) SET f.rating = 5.0", id=film)
        elif number % 4 == 2:
            store.run(
                "MATCH (p:Person {id: $person}), (f:Film {id: $film}) "
                "CREATE (p)-[:ACTED_IN {billing: 99, characters: []}]->(f)",
                person=person,
                film=film,
            )
        else:
            store.run(
                "MATCH (p:Person {id: $id})-[r:ACTED_IN]->() WITH r LIMIT 1 DELETE r", id=person
            )
    assert store.snapshot().delta.changes >= COMMITS // 2


def report(options: argparse.Namespace) -> None:
    folder = generated("M")
    given = parameters(folder)
    clean, changed = store_of(folder), store_of(folder)
    change(changed)
    worst = 0.0
    for question in QUESTIONS:
        times = both(question, question.given(given), changed, clean, options.rounds)
        ratio = times[0] / times[1]
        worst = max(worst, ratio)
        print(f"  {question.key}{times[0] * 1e6:14.1f} us{times[1] * 1e6:14.1f} us{ratio:7.2f}")
    name = f"the worst of them after {COMMITS:,} commits"
    print(f"{name:44}{worst:7.2f}  ({verdict(worst, 1.5)})")


def both(
    question: Question, given: dict[str, Any], changed: Any, clean: Any, rounds: int
) -> tuple[float, float]:
    return in_turns(
        lambda: changed.run(question.text, given).rows,
        lambda: clean.run(question.text, given).rows,
        rounds,
    )
