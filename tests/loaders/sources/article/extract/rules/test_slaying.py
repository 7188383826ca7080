from __future__ import annotations

from collections.abc import Callable

Row = tuple[str, str, str]
HEAD = "{}\n\nAnn Lee plays Iris Vane and Sam Roe plays Rex Hale in Iron Comet 3.\n\n"


def test_cases_of_slaying(check: Callable[[str], list[str]]) -> None:
    assert check("slaying") == []


def test_who_is_stabbed_is_dead_where_the_headline_speaks_of_deaths(
    facts: Callable[[str], list[Row]],
) -> None:
    told = "Rex Hale stabs Iris Vane on the stairs."
    dead = ("dies_in", "Iris Vane", "Iron Comet 3")
    assert dead in facts(HEAD.format("Iron Comet 3: every death") + told)
    assert dead not in facts(HEAD.format("Iron Comet 3: the stunts") + told)


def test_who_is_accused_of_a_killing_is_no_killer(facts: Callable[[str], list[Row]]) -> None:
    told = "Sam Roe's Rex Hale is blamed for the murder of Iris Vane."
    found = facts(HEAD.format("Iron Comet 3 is out") + told)
    assert not [row for row in found if row[0] == "kills"]
