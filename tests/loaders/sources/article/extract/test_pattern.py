from __future__ import annotations

from loaders.sources.article.extract.pattern import MARK, pattern


def test_a_list_is_matched_as_a_whole() -> None:
    text = "\u27e8P0\u27e9, \u27e8P1\u27e9 and newcomer \u27e8P2\u27e9 star"
    match = pattern("(?P<who>{PS}) star").match(text)
    assert match is not None
    assert [m[2] for m in MARK.finditer(match["who"])] == ["0", "1", "2"]


def test_letters_tell_kinds_apart() -> None:
    assert pattern("{C}").match("\u27e8P0\u27e9") is None
    assert pattern("{C}").match("\u27e8N0\u27e9") is not None
    assert pattern("{W}").match("\u27e8S0\u27e9") is not None
