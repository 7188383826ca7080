from __future__ import annotations

from collections.abc import Callable

Row = tuple[str, str, str]


def test_a_pronoun_with_one_candidate(facts: Callable[[str], list[Row]]) -> None:
    text = "Kate Doe is here. She plays Iris Vane in Iron Comet 3."
    assert ("plays", "Kate Doe", "Iris Vane") in facts(text)


def test_a_pronoun_with_two_candidates_means_nobody(facts: Callable[[str], list[Row]]) -> None:
    text = "Kate Doe met Anna Poe. She plays Iris Vane in Iron Comet 3."
    assert not [row for row in facts(text) if row[0] == "plays"]


def test_the_gender_of_a_first_name_decides(facts: Callable[[str], list[Row]]) -> None:
    text = "Kate Doe met Henry Poe. He plays Rex Hale in Iron Comet 3."
    assert ("plays", "Henry Poe", "Rex Hale") in facts(text)


def test_the_actress_is_one_too(facts: Callable[[str], list[Row]]) -> None:
    text = "Kate Doe met Henry Poe. The actress plays Iris Vane in Iron Comet 3."
    assert ("plays", "Kate Doe", "Iris Vane") in facts(text)


def test_the_star_of_a_role_is_who_played_it(facts: Callable[[str], list[Row]]) -> None:
    found = facts(
        "Henry Poe joins Iron Comet 3. The Silver Fox star has closed a deal to play Rex Hale."
    )
    assert ("plays", "Henry Poe", "Rex Hale") in found
    assert not [row for row in found if row[1] == "Silver Fox"]


def test_a_mark_that_was_written_counts_for_the_next(facts: Callable[[str], list[Row]]) -> None:
    found = facts(
        "Henry Poe joins Iron Comet 3. "
        "The Silver Fox star has signed on, and he will play Rex Hale."
    )
    assert ("plays", "Henry Poe", "Rex Hale") in found


def test_whom_a_sentence_begins_with_goes_on(facts: Callable[[str], list[Row]]) -> None:
    found = facts(
        "Henry Poe joins Iron Comet 3. He was last seen beside Sam Roe in Silver Fox, "
        "and he will play Rex Hale."
    )
    assert ("plays", "Henry Poe", "Rex Hale") in found
    assert ("plays", "Sam Roe", "Rex Hale") not in found


def test_the_alum_is_one_too(facts: Callable[[str], list[Row]]) -> None:
    found = facts("Kate Doe joins Iron Comet 3. The Silver Fox alum will play Iris Vane.")
    assert ("plays", "Kate Doe", "Iris Vane") in found


def test_whom_she_means_is_not_meant_by_he(facts: Callable[[str], list[Row]]) -> None:
    found = facts(
        "Iron Comet 3 is sad. Vex Moor waits. She was there when he shot the guard Otto Lund dead."
    )
    assert not [row for row in found if row[0] == "kills" and row[1] == "Vex Moor"]


def test_a_paragraph_goes_on_about_whom_the_one_before_ends_with(
    facts: Callable[[str], list[Row]],
) -> None:
    found = facts(
        "Kate Doe is on board.\n\nThe actress will play Iris Vane in Iron Comet 3.\n\n"
        "It is a film that Sam Roe and she like."
    )
    assert ("plays", "Kate Doe", "Iris Vane") in found


def test_a_wife_is_not_meant_by_he(facts: Callable[[str], list[Row]]) -> None:
    found = facts("In Iron Comet 3 his wife, Vexa Moor, is at his side when he dies.")
    assert not [row for row in found if row[0] == "dies_in"]
