from __future__ import annotations

from loaders.sources.article.extract.runs import Runs
from loaders.sources.article.extract.tokens import tokens


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


def test_an_epithet_is_part_of_a_name_and_a_calling_is_none() -> None:
    assert _names("There Korin the Accuser met Xenologist Newt Lund and Gorm the baker.") == [
        "Korin the Accuser",
        "Newt Lund",
        "Gorm",
    ]
