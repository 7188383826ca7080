"""What the pictures of one graph have in common."""

from __future__ import annotations

from typing import Any

from viz.page import network_page
from viz.page.data import page_data, stories_data
from viz.palette import BLUE, GREY
from viz.picture import Picture, PictureNode
from viz.timeline import Whole, story_of

HUNLEY, ETHAN = "character:alan-hunley", "character:ethan-hunt"


def part(picture: Picture, *keys: str) -> Picture:
    nodes = tuple(node for node in picture.nodes if node.key in keys)
    edges = tuple(e for e in picture.edges if e.start in keys and e.end in keys)
    return Picture(nodes, edges, "A part")


def test_a_part_has_the_colours_and_the_story_of_the_whole(picture: Picture) -> None:
    whole = Whole.of(picture)
    story = story_of(picture)
    assert story is not None
    films = [node.key for node in picture.nodes if "Film" in node.labels]
    answer = part(picture, HUNLEY, *films).within(whole)
    data = page_data(answer, answer.story)
    colours = {side["name"]: side["colour"] for side in data["sides"]}
    assert data["sides"][data["sided"][HUNLEY]]["name"] == "CIA"
    assert [thread["name"] for thread in data["story"]["threads"]] == ["Alan Hunley"]
    assert data["story"]["sides"][0]["colour"] == colours["CIA"]
    assert data["story"]["everything"][0] == data["title"] == "A part"
    assert data["opens"] == "all"


def test_where_nobody_knows_the_graph_a_character_is_of_no_colour(picture: Picture) -> None:
    alone = part(picture, HUNLEY)
    assert alone.story is None
    data = page_data(alone)
    assert (data["sides"], data["sided"]) == ([], {})
    assert data["styles"][0]["colour"] == [GREY.light, GREY.dark]


def test_a_graph_without_sides_has_one_colour_for_all() -> None:
    data = page_data(Picture((PictureNode("c", ("Character",), "Yoda"),), ()).within(Whole()))
    assert data["styles"][0]["colour"] == [BLUE.light, BLUE.dark]


def test_the_page_of_an_answer_opens_on_it_and_leads_to_its_story(picture: Picture) -> None:
    films = [node.key for node in picture.nodes if "Film" in node.labels]
    answer = part(picture, ETHAN, *films).within(Whole.of(picture))
    page = network_page(answer)
    assert '"opens":"all"' in page
    assert "<h1>A part</h1>" in page


def test_without_two_films_there_is_no_story(picture: Picture) -> None:
    assert Whole.of(picture).story_in(part(picture, ETHAN)) is None


def test_of_a_graph_too_large_to_be_read_an_answer_tells_its_own_story(
    picture: Picture, tale: Any
) -> None:
    story = Whole().story_in(picture)
    assert story is not None
    assert [side.name for side in story.sides] == ["Everybody"]
    assert len(story.columns) == len(tale.films)


def test_an_answer_of_another_franchise_has_the_story_of_that(shelf: Any) -> None:
    other = shelf.add("franchise:other", name="Other")
    hero = shelf.add("character:one", name="One")
    for number in range(2):
        film = shelf.add(f"film:o{number}", title=f"Other {number}", released=f"200{number}-01-01")
        shelf.join(hero, "APPEARS_IN", film)
        shelf.join(film, "PART_OF", other)
    own = shelf.add("franchise:own", name="Own")
    for key in ("film:first", "film:second", "film:third", "film:fourth"):
        shelf.join(key, "PART_OF", own)
    picture = Picture.from_store(shelf)
    keys = ("film:o0", "film:o1", "character:one")
    story = Whole.of(picture).story_in(part(picture, *keys))
    assert story is not None
    assert [thread.name for thread in story.threads] == ["One"]
    found = story_of(picture)
    assert found is not None
    assert found.subtitle.startswith("Own, 1996")
    assert found.everything == "Everything"
    whole = Whole.of(picture)
    told = [story.franchise for story in whole.stories_in(picture)]
    assert told == ["Own", "Other"]
    named = [each["name"] for each in stories_data(picture.within(whole))]
    assert named == told
    assert stories_data(part(picture, *keys).within(whole)) == []
