from __future__ import annotations

from collections.abc import Callable

from loaders.sources.article.extract.runs import Runs
from loaders.sources.article.extract.tokens import tokens

Row = tuple[str, str, str]


def _names(text: str, *, heading: bool = False) -> list[str]:
    found = tokens(text, 0, len(text))
    runs = Runs({t.text for t in found if t.text.islower()})
    runs.heading = heading
    return [text[found[a].start : found[b - 1].end] for a, b in runs.of(found, [])]


def test_what_stands_before_a_name_is_no_part_of_it() -> None:
    assert _names("Then Director Odalys Brandt met British actor Teo Marchetti.") == [
        "Odalys Brandt",
        "Teo Marchetti",
    ]


def test_a_rank_stays_with_a_single_name() -> None:
    assert _names("There Colonel Voss saw Captain Hallam Lund and Old Bram.") == [
        "Colonel Voss",
        "Captain Hallam Lund",
        "Old Bram",
    ]


def test_initials_particles_and_nicknames_are_inside_a_name() -> None:
    assert _names('There F. Gary Lund met Vin de Groot and Al "The Fox" Stone.') == [
        "F. Gary Lund",
        "Vin de Groot",
        'Al "The Fox" Stone',
    ]


def test_two_particles_and_letters_that_look_like_words_are_inside_a_name() -> None:
    assert _names("There T.J. van der Berg met Orla Shé and A$AP Lund.") == [
        "T.J. van der Berg",
        "Orla Shé",
        "A$AP Lund",
    ]


def test_a_surname_may_be_a_word_of_any_text() -> None:
    assert _names("There Ann Young met Tom Best at home.") == ["Ann Young", "Tom Best"]


def test_a_misspelt_job_is_no_part_of_a_name() -> None:
    assert _names("Newcommer Odalys Brandt met directer Teo Marchetti.") == [
        "Odalys Brandt",
        "Teo Marchetti",
    ]


def test_a_house_may_have_letters_in_its_middle() -> None:
    assert _names("There Amazon MGM Studios met MERYL LUND of New Line.") == [
        "Amazon MGM Studios",
        "MERYL LUND",
        "New Line",
    ]


def test_an_epithet_is_part_of_a_name_and_a_calling_is_none() -> None:
    assert _names("There Korin the Accuser met Xenologist Newt Lund and Gorm the baker.") == [
        "Korin the Accuser",
        "Newt Lund",
        "Gorm",
    ]


def test_initials_without_points_are_part_of_a_name(facts: Callable[[str], list[Row]]) -> None:
    found = facts("In Iron Comet 3 CCH Roe plays Iris Vane, whom the FBI wants.")
    assert ("plays", "CCH Roe", "Iris Vane") in found


def test_per_is_no_name(facts: Callable[[str], list[Row]]) -> None:
    found = facts("Per Variety, Kim Doe plays Iris Vane in Iron Comet 3.")
    assert ("plays", "Kim Doe", "Iris Vane") in found
    assert not [row for row in found if row[1].startswith("Per")]
