"""The answers of an independent reading of looked-up pages are the answers of the graph."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
import yaml

import loregraph

if TYPE_CHECKING:
    from collections.abc import Iterator

    from loregraph.store import Store
    from tests.loaders.franchises.conftest import Lore

QUESTIONS: list[dict[str, Any]] = yaml.safe_load(
    Path(__file__).with_name("second_reading.yaml").read_text(encoding="utf-8")
)


@pytest.fixture(scope="module")
def franchise(lore: Lore) -> Iterator[Store]:
    """Give a store that holds the curated franchise."""
    with loregraph.open(":memory:") as store:
        store.write(lore.batch)
        yield store


@pytest.mark.parametrize(
    "question", QUESTIONS, ids=lambda asked: f"{asked['film']}: {asked['question']}"
)
def test_the_graph_answers_as_the_pages_do(franchise: Store, question: dict[str, Any]) -> None:
    answers = franchise.run(question["cypher"]).value()
    assert sorted(answers) == sorted(question["answer"])


def test_every_film_is_asked_ten_questions_or_more(franchise: Store) -> None:
    films = franchise.run(
        "MATCH (f:Film)-[:PART_OF]->(:Franchise {id: 'franchise:mission-impossible'}) RETURN f.id"
    ).value()
    asked = [question["film"] for question in QUESTIONS]
    assert len(films) == 8
    assert min(asked.count(film) for film in films) >= 10


def test_every_answer_names_its_page() -> None:
    for question in QUESTIONS:
        assert question["answer"], question["question"]
        assert question["page"], question["question"]
        assert question["url"].startswith(("http://", "https://")), question["question"]
