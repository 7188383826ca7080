"""Parts of a text about a character of a film, as their headings tell."""

from __future__ import annotations

from loaders.sources.article.extract.article import read
from loaders.sources.article.extract.extraction import extract
from loaders.sources.article.extract.gazetteer import Gazetteer
from loaders.sources.article.extract.sections import sections

RANKED = """Every Tin Comet villain, ranked

Here are the villains of the Tin Comet films, worst to best.

3. Sam Marlow (Tin Comet 2)

Kim Roe famously lost the part of Rook in Red Lantern for it. His agent kills Ann Poe's Dr. Nekhov.

2. Carl Hendrik (Tin Comet: Ashfall)

The late Max Stone doesn't get enough screen time as the strategist.

1. Owen Vane (Tin Comet 2 and Tin Comet: Ashfall)

Actor Paul Lund is terrifying.
"""


def told(text: str, nobody: Gazetteer) -> set[tuple[str, str, str]]:
    facts = extract(text, nobody, None).facts
    return {(f.kind, f.subject.name, f.object.name) for f in facts}


def test_a_heading_puts_its_part_into_a_film(nobody: Gazetteer) -> None:
    found = told(RANKED, nobody)
    assert ("acts_in", "Ann Poe", "Tin Comet 2") in found
    assert ("plays", "Max Stone", "Carl Hendrik") in found
    assert {film for kind, who, film in found if (kind, who) == ("acts_in", "Paul Lund")} == {
        "Tin Comet 2",
        "Tin Comet: Ashfall",
    }


def test_somebody_of_a_heading_is_no_actor(nobody: Gazetteer) -> None:
    assert not any(
        who == "Sam Marlow" for kind, who, _ in told(RANKED, nobody) if kind == "acts_in"
    )


def test_one_such_heading_makes_no_list(nobody: Gazetteer) -> None:
    text = "Tin Comet news\n\nThe film opens in May.\n\nOwen Vane (Tin Comet 2)\n\nA still."
    article = read(text, nobody)
    assert not sections(article.coded, None)


def test_a_heading_may_name_the_actor(nobody: Gazetteer) -> None:
    text = (
        "Stars\n\n2. Jack Nicholson (Iron Comet 2)\n\nFine.\n\n1. Alan Rickman (Lantern 3)\n\nOh."
    )
    found = told(text, nobody)
    assert ("acts_in", "Jack Nicholson", "Iron Comet 2") in found
    assert ("acts_in", "Alan Rickman", "Lantern 3") in found


def test_headings_that_name_a_role_go_through_a_cast(nobody: Gazetteer) -> None:
    text = "Now?\n\nAlan Rickman (Brek)\n\nHe left.\n\nJack Nicholson (Iris / Comet)\n\nHe too."
    found = told(text, nobody)
    assert ("plays", "Alan Rickman", "Brek") in found
    assert ("plays", "Jack Nicholson", "Iris") in found
