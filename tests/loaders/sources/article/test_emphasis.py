from __future__ import annotations

import pytest

from loaders.sources.article.emphasis import titles_in_quotes


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        ("goes to <em>Iron Comet</em>, the hit", "goes to \u201cIron Comet\u201d, the hit"),
        ("in <i class='x'>Night of the Comet</i>.", "in \u201cNight of the Comet\u201d."),
        ("\u201c<em>Iron Comet</em>\u201d", "\u201c<em>Iron Comet</em>\u201d"),
        ("it is <em>really</em> out", "it is <em>really</em> out"),
        ("<em>Image via the studio</em>", "<em>Image via the studio</em>"),
        ("<em>She said so</em>", "<em>She said so</em>"),
    ],
)
def test_titles_in_italics_are_quoted(markup: str, expected: str) -> None:
    assert titles_in_quotes(markup) == expected
