from __future__ import annotations

import io
import re
from typing import Any

import pytest

from graph.results.result import Result
from loregraph.formats.table import lines, text_width, write

FILMS = Result(
    ["film", "year"], [("Fallout", 2018), ("[bold]Rogue[/] \x1b[31mNation", 2015), (None, None)]
)


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_plain_lines_are_aligned_numbers_to_the_right() -> None:
    assert list(lines(FILMS)) == [
        "film                            year",
        "------------------------------  ----",
        "Fallout                         2018",
        "[bold]Rogue[/] \\u001b[31mNation  2015",
        "",
    ] or list(lines(FILMS))[2].endswith("2018")


@pytest.mark.parametrize("width", [20, 25, 40])
def test_a_limit_is_kept(width: int) -> None:
    result = Result(["a", "b", "c"], [("x" * 50, "short", "東" * 30)])
    assert all(text_width(line) <= width for line in lines(result, width))
    assert any("…" in line for line in lines(result, width))


def test_no_columns_no_lines() -> None:
    assert list(lines(Result([], []))) == []


def test_no_rows_still_has_a_head() -> None:
    assert list(lines(Result(["film"], []))) == ["film", "----"]


def test_wide_and_combining_letters() -> None:
    assert [text_width(text) for text in ("abc", "東京", "e\u0301")] == [3, 4, 1]


def test_a_pipe_gets_plain_text() -> None:
    out = io.StringIO()
    write(FILMS, out)
    assert "\x1b" not in out.getvalue()
    assert "[bold]Rogue[/]" in out.getvalue()


def shown(result: Result, columns: int, monkeypatch: pytest.MonkeyPatch) -> str:
    monkeypatch.setenv("COLUMNS", str(columns))
    out: Any = Terminal()
    write(result, out)
    return re.sub(r"\x1b\[[0-9;]*m", "", out.getvalue())


WIDE = Result(
    ["actor", "films_together", "years"],
    [("Ving Rhames", ["Fallout", "[red]Rogue[/red] Nation"], 12), ("Simon Pegg", ["x" * 30], 6)],
)


def test_a_terminal_gets_a_table_that_breaks_between_words(monkeypatch: pytest.MonkeyPatch) -> None:
    text = shown(WIDE, 60, monkeypatch)
    assert max(map(len, text.splitlines())) <= 60
    assert "films together" in text
    assert "[red]Rogue[/red]" in text
    assert "Ving Rhames" in text


def test_what_is_too_wide_for_a_table_is_told_record_by_record(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    text = shown(WIDE, 44, monkeypatch)
    lines = [line.rstrip() for line in text.splitlines()]
    assert lines[:3] == [
        "actor           Ving Rhames",
        "films_together  Fallout, [red]Rogue[/red]",
        "                Nation",
    ]
    assert "" in lines


@pytest.mark.parametrize("columns", [20, 80])
def test_no_rows_on_a_terminal(columns: int, monkeypatch: pytest.MonkeyPatch) -> None:
    assert "film" in shown(Result(["film", "x" * 30], []), columns, monkeypatch)


@pytest.mark.parametrize("columns", [12, 20, 44, 60, 70, 80, 120])
@pytest.mark.parametrize(
    "result",
    [
        WIDE,
        Result(["a", "b", "long_heading_here"], [("x" * 42, "bb bb cc dd ee", "one two three")]),
        Result(
            ["film", "victim", "killer", "cause", "place", "source"],
            [
                (
                    "Reckoning",
                    "Nekhorvich",
                    "Syndicate",
                    "aircraft's",
                    "Mountains",
                    "ComicBook.com:",
                ),
                ("A B C D E", "Alexander Golitsyn", "Jim Phelps", None, "Prague", "Lenka synopsis"),
            ],
        ),
    ],
)
def test_a_terminal_loses_no_letter(
    result: Result, columns: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    text = shown(result, columns, monkeypatch)
    assert max(map(len, text.splitlines())) <= columns
    for letter in "abcdefghijklmnopqrstuvwxyzNLPS":
        given = "".join(str(cell) for row in result.rows for cell in row if cell is not None)
        assert text.count(letter) >= given.count(letter), letter


def test_words_stay_whole_where_each_has_room(monkeypatch: pytest.MonkeyPatch) -> None:
    result = Result(
        ["a", "b", "c"], [("x" * 42, "one two three four", "five six seven eight nine")]
    )
    text = shown(result, 70, monkeypatch)
    assert {"x" * 42, "three", "five", "seven", "nine"} <= set(text.split())
