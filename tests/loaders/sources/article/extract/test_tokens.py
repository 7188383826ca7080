from __future__ import annotations

from loaders.sources.article.extract.tokens import glued, tokens, unglue


def _words(text: str) -> list[str]:
    return [token.text for token in tokens(text, 0, len(text))]


def test_possessives_and_initials() -> None:
    assert _words("J.J. Roe's film, a pre-war one") == [
        "J.J.",
        "Roe",
        "'s",
        "film",
        ",",
        "a",
        "pre-war",
        "one",
    ]


def test_two_names_without_a_space_are_two() -> None:
    assert _words("KimCastell saw McDoe on YouTube") == [
        "Kim",
        "Castell",
        "saw",
        "McDoe",
        "on",
        "YouTube",
    ]


def test_tokens_know_their_place() -> None:
    text = "so KimCastell left"
    assert [text[t.start : t.end] for t in tokens(text, 0, len(text))] == [
        "so",
        "Kim",
        "Castell",
        "left",
    ]


def test_a_name_that_runs_into_the_next_word() -> None:
    text = "Castell is here. Castellconfirmed it."
    found = tokens(text, 0, len(text))
    assert unglue([found]) == {"Castellconfirmed": "Castell confirmed"}
    assert [t.text for t in found][4:6] == ["Castell", "confirmed"]


def test_a_verb_that_ends_no_other_word_is_cut_whoever_stands_before_it() -> None:
    text = "Lundqvistdirected it, Overdirected or not."
    assert [t.text for t in tokens(text, 0, len(text))][:4] == ["Lundqvist", "directed", "it", ","]
    assert glued(text) == {"Lundqvistdirected": "Lundqvist directed"}


def test_a_longer_name_is_left_whole() -> None:
    text = "Castell met Castellano."
    found = tokens(text, 0, len(text))
    assert unglue([found]) == {}


def test_small_words_that_run_into_names_are_cut() -> None:
    text = "findKim DoeandSam byAnn in1977's"
    assert glued(text) == {"findKim": "find Kim", "DoeandSam": "Doe and Sam", "byAnn": "by Ann"}


def test_names_with_a_capital_inside_stay() -> None:
    assert glued("SquarePants McDonald DeVito LeBron O'Brien T'Challa iPhone Alexandra") == {}
