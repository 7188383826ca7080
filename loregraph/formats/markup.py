"""An answer as a table in Markdown or in wikitext; what stands in a cell never becomes markup.

Sources stand as footnotes: a mark behind the cell that rests on them, what they are below.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from loregraph.citing import Noted
from loregraph.formats.footnotes import Footnotes, WikiReferences
from loregraph.formats.plain import markdown_text, wiki_text
from loregraph.formats.values import cell

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from typing import TextIO

    from loregraph.result import Result
    from queries.why import Cited


def write_markdown(result: Result, out: TextIO) -> None:
    """Write a table as GitHub reads it, with footnotes below."""
    if not result.columns:
        return
    notes = Footnotes()
    out.write(_markdown_line(map(markdown_text, result.columns)))
    out.write(_markdown_line(["---"] * len(result.columns)))
    out.writelines(
        _markdown_line(_marked(value, markdown_text, notes.mark) for value in row)
        for row in result.rows
    )
    out.writelines(notes.below())
    out.writelines(f"\n{markdown_text(str(credit))}\n" for credit in result.credits)


def _markdown_line(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cells)} |\n"


def write_wikitext(result: Result, out: TextIO) -> None:
    """Write a table as MediaWiki reads it, with references that it gathers below."""
    if not result.columns:
        return
    references = WikiReferences()
    out.write('{| class="wikitable"\n')
    out.writelines(f"! {wiki_text(name)}\n" for name in result.columns)
    for row in result.rows:
        out.write("|-\n")
        out.writelines(f"| {_marked(value, wiki_text, references.mark)}\n" for value in row)
    out.write("|}\n")
    out.writelines(references.below())
    out.writelines(f"\n{wiki_text(str(credit))}\n" for credit in result.credits)


def _marked(value: Any, plain: Callable[[str], str], mark: Callable[[Cited], str]) -> str:
    """Write a cell, and behind it the marks of its sources."""
    if not isinstance(value, Noted):
        return plain(cell(value))
    return plain(cell(value.value)) + "".join(map(mark, value.sources))
