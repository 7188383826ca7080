from __future__ import annotations

from collections.abc import Callable


def test_cases_of_whose_part_and_film_it_is(check: Callable[[str], list[str]]) -> None:
    assert check("whose_part") == []
