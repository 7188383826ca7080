from __future__ import annotations

from viz.timeline.cards import Cards
from viz.timeline.tale import Tale
from viz.timeline.titles import short_titles
from viz.timeline.wording import Link, Sentence


def text(sentence: Sentence) -> str:
    return "".join(part.text if isinstance(part, Link) else part for part in sentence)


def cards(tale: Tale) -> Cards:
    return Cards(tale, short_titles(tale))


def test_a_death_says_by_whose_hand_in_which_film_and_where(tale: Tale) -> None:
    card = cards(tale).death(tale.nodes["event:death-of-hunley"], 2)
    assert card.title == "Death of Alan Hunley"
    assert text(card.says) == "Killed by August Walker in Fallout, London."
    assert Link("character:august-walker", "August Walker") in card.says
    assert card.sources == ("source:credits",)


def test_a_return_says_after_how_long(tale: Tale) -> None:
    card = cards(tale).appearance("character:eugene-kittridge", 3)
    assert card.title == "Eugene Kittridge in Reckoning"
    assert text(card.says).startswith("Played by Actor of Eugene Kittridge. Back after 29 years")
    assert card.about == "event:kittridge-returns"


def test_before_an_absence_it_says_how_long(tale: Tale) -> None:
    says = text(cards(tale).appearance("character:eugene-kittridge", 0).says)
    assert says.endswith("Gone for 29 years, until Reckoning (2025).")


def test_a_thread_says_who_plays_them_and_where_and_how_they_end(tale: Tale) -> None:
    card = cards(tale).thread("character:alan-hunley")
    assert text(card.says) == (
        "Played by Actor of Alan Hunley in Protocol (2006) and Fallout (2018). "
        "Dies in Fallout, killed by August Walker."
    )


def test_a_film_says_when_it_came_and_who_dies(tale: Tale) -> None:
    card = cards(tale).film(2)
    assert text(card.says) == "Released 2018-07-27."
    assert text(card.more) == "Here die Alan Hunley and August Walker."
