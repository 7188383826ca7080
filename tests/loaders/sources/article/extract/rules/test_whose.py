from __future__ import annotations

from collections.abc import Callable


def test_cases_of_whose(check: Callable[[str], list[str]]) -> None:
    assert check("whose") == []


def test_what_follows_somebodys_film_of_a_year(
    facts: Callable[[str], list[tuple[str, str, str]]],
) -> None:
    found = facts("Iron Comet 2 wraps. The sequel to Kim Doe's 1998 film was held up by strikes.")
    assert ("directs", "Kim Doe", "Iron Comet") in found
    assert ("released", "Iron Comet 2", "1998") not in found
