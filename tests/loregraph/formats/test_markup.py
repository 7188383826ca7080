from __future__ import annotations

import io
from collections.abc import Callable

import pytest

from loregraph.formats.markup import write_markdown, write_wikitext
from loregraph.result import Result
from queries.crediting import Credit


def markdown(value: object) -> str:
    out = io.StringIO()
    write_markdown(Result(["a"], [(value,)]), out)
    return out.getvalue().splitlines()[2].removeprefix("| ").removesuffix(" |")


def test_a_markdown_table() -> None:
    out = io.StringIO()
    write_markdown(Result(["film", "year"], [("Fallout", 2018), (None, None)]), out)
    assert out.getvalue() == "| film | year |\n| --- | --- |\n| Fallout | 2018 |\n|  |  |\n"


@pytest.mark.parametrize(
    ("text", "cell"),
    [
        ("a|b", "a\\|b"),
        ("two\nlines", "two<br>lines"),
        ("<script>", "&lt;script&gt;"),
        ("&lt;", "&amp;lt;"),
        ("*bold* `code`", "\\*bold\\* \\`code\\`"),
        ("[link](x)", "\\[link\\](x)"),
        ("snake_case _em_", "snake_case \\_em\\_"),
        ("back\\slash", "back\\\\slash"),
        ("\x1b[31m", "\\[31m"),
    ],
)
def test_nothing_becomes_markdown(text: str, cell: str) -> None:
    assert markdown(text) == cell


def test_a_wikitext_table() -> None:
    out = io.StringIO()
    write_wikitext(Result(["film"], [("Mission: Impossible - Fallout",)]), out)
    assert out.getvalue() == (
        '{| class="wikitable"\n! film\n|-\n| Mission: Impossible - Fallout\n|}\n'
    )


@pytest.mark.parametrize(
    "text", ["[[x]]", "{{x}}", "''x''", "<b>", "a|b", "~~~~", "__TOC__", "&x;"]
)
def test_nothing_becomes_wikitext(text: str) -> None:
    out = io.StringIO()
    write_wikitext(Result(["a"], [(text,)]), out)
    cell = out.getvalue().splitlines()[3]
    assert not set(cell.removeprefix("| ")) & set("[]{}|'<>~")
    assert "__" not in cell


@pytest.mark.parametrize("write", [write_markdown, write_wikitext])
def test_no_columns_no_table(write: object) -> None:
    out = io.StringIO()
    assert callable(write)
    write(Result([], []), out)
    assert out.getvalue() == ""


@pytest.mark.parametrize(
    ("write", "end"),
    [
        (write_markdown, "| 1 |\n\nBy \\*them\\*. Licence: Private.\n"),
        (write_wikitext, "|}\n\nBy *them*. Licence: Private.\n"),
    ],
)
def test_what_sources_ask_for_stands_below(
    write: Callable[[Result, io.StringIO], None], end: str
) -> None:
    result, out = Result(["x"], [(1,)]), io.StringIO()
    result.credits = (Credit("By *them*.", "Private."),)
    write(result, out)
    assert out.getvalue().endswith(end)
