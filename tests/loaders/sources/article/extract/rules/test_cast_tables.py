from __future__ import annotations

from collections.abc import Callable


def test_cases_of_cast_tables(check: Callable[[str], list[str]]) -> None:
    assert check("cast_tables") == []


Row = tuple[str, str, str]
HEAD = "Who is who in Iron Comet 4\n\n"


def test_lines_of_a_cast_are_roles(facts: Callable[[str], list[Row]]) -> None:
    found = facts(
        f"{HEAD}Kim Doe - Iris Vane. The pilot is back.\n\n"
        "Sam Roe - Max Brask. He won an Oscar.\n\n"
        "Ann Lee - Zoe Finch. She is new.\n\nRob Low directs again."
    )
    assert ("plays", "Kim Doe", "Iris Vane") in found
    assert ("acts_in", "Sam Roe", "Iron Comet 4") in found
    assert ("plays", "Ann Lee", "Zoe Finch") in found


def test_two_lines_are_no_list(facts: Callable[[str], list[Row]]) -> None:
    found = facts(f"{HEAD}Kim Doe - Iris Vane.\n\nSam Roe - Max Brask.\n\nRob Low directs again.")
    assert [row for row in found if row[0] == "plays"] == []
