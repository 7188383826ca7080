from __future__ import annotations

from graph.results.errors import CypherError, UsageError


def caret_under(shown: str) -> str:
    """Give the characters above the carets."""
    line, carets = shown.splitlines()[-2:]
    start = carets.index("^")
    return line[start : start + carets.count("^")]


def test_the_caret_stands_under_the_span() -> None:
    text = "MATCH (n)\nRETURN m.name"
    error = CypherError("Variable `m` not defined.", span=(17, 18), text=text)
    assert caret_under(str(error)) == "m"
    assert "line 2, column 8" in str(error)


def test_a_long_line_is_cut_around_the_span() -> None:
    text = "RETURN " + "1 + " * 200 + "x"
    error = CypherError("no", span=(len(text) - 1, len(text)), text=text)
    assert caret_under(str(error)) == "x"
    assert max(len(line) for line in str(error).splitlines()) <= 110


def test_a_tab_and_an_end_of_text_keep_the_caret_in_place() -> None:
    assert caret_under(str(CypherError("no", span=(1, 2), text="\tx"))) == "x"
    text = "RETURN"
    assert str(CypherError("more", span=(6, 6), text=text)).splitlines()[-1] == "  " + " " * 6 + "^"


def test_without_place_it_is_one_sentence() -> None:
    error = CypherError("Nothing here.", kind="TypeError", hint="Try there.")
    assert str(error) == "TypeError: Nothing here. Try there."


def test_wrong_use_exits_with_two() -> None:
    assert (UsageError("x").exit_code, CypherError("x").exit_code) == (2, 1)
