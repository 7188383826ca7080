"""An answer as a table in Markdown or in wikitext; what stands in a cell never becomes markup."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Final

from loregraph.formats.values import CONTROL, cell

if TYPE_CHECKING:
    from typing import TextIO

    from graph.results.result import Result

MARKDOWN: Final = re.compile(r"[\\`*\[\]|~]|(?<![^\W_])_|_(?![^\W_])")
WIKI: Final = re.compile(r"[\[\]{}|'~<>&]|__|!!")
ENTITIES: Final = {"&": "&amp;", "<": "&lt;", ">": "&gt;"}


def write_markdown(result: Result, out: TextIO) -> None:
    """Write a table as GitHub reads it."""
    if not result.columns:
        return
    out.write(_markdown_line(result.columns))
    out.write(_markdown_line(["---"] * len(result.columns), escape=False))
    out.writelines(_markdown_line(row) for row in result.rows)


def _markdown_line(row: Any, *, escape: bool = True) -> str:
    cells = [_markdown(cell(value)) if escape else value for value in row]
    return f"| {' | '.join(cells)} |\n"


def _markdown(text: str) -> str:
    text = re.sub(r"[&<>]", lambda found: ENTITIES[found[0]], CONTROL.sub("", text))
    text = MARKDOWN.sub(lambda found: f"\\{found[0]}", text)
    return text.replace("\n", "<br>").replace("\t", " ")


def write_wikitext(result: Result, out: TextIO) -> None:
    """Write a table as MediaWiki reads it."""
    if not result.columns:
        return
    out.write('{| class="wikitable"\n')
    out.writelines(f"! {_wiki(name)}\n" for name in result.columns)
    for row in result.rows:
        out.write("|-\n")
        out.writelines(f"| {_wiki(cell(value))}\n" for value in row)
    out.write("|}\n")


def _wiki(text: str) -> str:
    text = WIKI.sub(lambda found: "".join(f"&#{ord(letter)};" for letter in found[0]), text)
    return CONTROL.sub("", text).replace("\n", "<br>").replace("\t", " ")
