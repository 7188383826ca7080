"""Who does what a verb tells."""

from __future__ import annotations

from loaders.sources.article.extract.subjects import subject


def _of(text: str, verb: str) -> str:
    found = subject(text, text.index(verb))
    return found["who"] if found else ""


def test_across_what_stands_between() -> None:
    assert _of("⟨C0⟩, her guardian, dies", "dies") == "⟨C0⟩"
    assert _of("⟨C0⟩, who had helped ⟨C1⟩, is later killed", "killed") == "⟨C0⟩"
    assert _of("as ⟨C0⟩ and ⟨C1⟩ die", "die") == "⟨C0⟩ and ⟨C1⟩"
    assert _of("⟨C0⟩ shoots ⟨C1⟩ and dies", "dies") == "⟨C0⟩"
    assert _of("⟨C0⟩ runs, and ⟨C1⟩ pulls the lever and dies", "dies") == "⟨C1⟩"
    assert _of("⟨C0⟩ meets ⟨C1⟩, who is caught and dies", "dies") == "⟨C1⟩"


def test_nobody_where_it_is_not_plain() -> None:
    assert not _of("the son of ⟨C0⟩ dies", "dies")
    assert not _of("⟨C0⟩'s brother dies", "dies")
    assert not _of("⟨C0⟩ runs because he knows and dies", "dies")
