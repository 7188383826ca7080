from __future__ import annotations

from collections.abc import Callable

from loaders.sources.article.extract.bared import bared, of_subject


def test_what_describes_a_film_is_taken_out() -> None:
    text = "\u27e8F0\u27e9, starring \u27e8P1\u27e9, opens on \u27e8D3\u27e9."
    assert bared(text) == "\u27e8F0\u27e9 opens on \u27e8D3\u27e9."


def test_what_has_a_date_of_its_own_stays() -> None:
    text = "\u27e8F0\u27e9, the sequel to a film of \u27e8D1\u27e9, opens on \u27e8D2\u27e9."
    assert bared(text) == text


def test_cases_of_dates_in_clauses(check: Callable[[str], list[str]]) -> None:
    assert check("clauses_of_dates") == []


def test_what_describes_a_subject_is_left_out() -> None:
    text = "⟨P0⟩, the partner of ⟨C1⟩ in the last film, won't be back."
    assert of_subject(text) == "⟨P0⟩ won't be back."
    assert of_subject("⟨P0⟩, ⟨P1⟩ and ⟨P2⟩, star.") == "⟨P0⟩, ⟨P1⟩ and ⟨P2⟩, star."
