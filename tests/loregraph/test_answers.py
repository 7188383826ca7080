from __future__ import annotations

from pathlib import Path

import loregraph
from loregraph.answers import ready_answers


def test_a_franchise_answers_what_needs_no_names(copied: Path) -> None:
    with loregraph.open(copied / "lore.db") as store:
        answers = {answer.name: answer for answer in ready_answers(store)}
    assert "killers" in answers
    assert "cast" not in answers, "it needs a film"
    deaths = answers["deaths"]
    assert {"character:alan-hunley", "character:august-walker"} <= set(deaths.keys)
    assert list(deaths.keys) == sorted(set(deaths.keys))


def test_a_store_of_something_else_answers_nothing() -> None:
    with loregraph.open(":memory:") as store:
        store.run("CREATE (:Thing {id: 'thing:a', name: 'A'})")
        assert ready_answers(store) == []
