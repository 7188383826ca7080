from __future__ import annotations

from collections.abc import Callable

Row = tuple[str, str, str]


def test_cases_of_joining(check: Callable[[str], list[str]]) -> None:
    assert check("joining") == []


def test_a_director_who_returns_does_not_act(facts: Callable[[str], list[Row]]) -> None:
    found = facts("Kim Doe is returning to direct Iron Comet 3.")
    assert ("directs", "Kim Doe", "Iron Comet 3") in found
    assert ("acts_in", "Kim Doe", "Iron Comet 3") not in found


def test_beside_whom_one_produces_is_nobody_of_the_cast(facts: Callable[[str], list[Row]]) -> None:
    found = facts("Kate Doe is producing Iron Comet 3 alongside Henry Poe and Anna Roe.")
    assert not [row for row in found if row[0] == "acts_in"]


def test_a_credit_of_a_writer_is_no_part(facts: Callable[[str], list[Row]]) -> None:
    found = facts(
        'Iron Comet 3 is shooting. Screenwriter Kate Doe ("Silver Fox 2") wrote the script.'
    )
    assert ("acts_in", "Kate Doe", "Silver Fox 2") not in found


def test_the_film_that_says_who_somebody_is(facts: Callable[[str], list[Row]]) -> None:
    found = facts(
        'Kate Doe joins "Iron Comet 3".\n\nThe "Silver Fox 2" star will act opposite Henry Poe.'
    )
    assert ("acts_in", "Henry Poe", "Silver Fox 2") not in found
