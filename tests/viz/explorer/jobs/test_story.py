from __future__ import annotations

from typing import Any

from viz.explorer.desk import Desk
from viz.explorer.jobs import story
from viz.explorer.jobs.answer import drawing
from viz.explorer.jobs.story import whole_of
from viz.page.data import page_data
from viz.picture import Picture, elements_of
from viz.timeline import story_of

HUNLEY = """MATCH p = (c:Character)-[:APPEARS_IN]->(:Film)
WHERE c.name IN ['Alan Hunley', 'Ethan Hunt', 'Eugene Kittridge'] RETURN p"""


def story_in(desk: Desk, picture: Picture) -> Any:
    return picture.within(whole_of(desk)).story


def picture_of(desk: Desk, text: str) -> Picture:
    return Picture.from_elements(elements_of(desk.ask(text).rows))


def test_sides_and_deaths_are_those_of_the_store(desk: Desk) -> None:
    picture = picture_of(desk, HUNLEY)
    found = story_in(desk, picture)
    assert found is not None
    threads = {thread.name: thread for thread in found.threads}
    assert {name: found.sides[thread.side].name for name, thread in threads.items()} == {
        "Ethan Hunt": "IMF",
        "Alan Hunley": "IMF",
        "Eugene Kittridge": "CIA",
    }
    assert threads["Alan Hunley"].marks[-1].dies
    assert [gap.years for gap in threads["Eugene Kittridge"].absences] == [27]
    assert page_data(picture, found)["story"]["threads"], "it leads to nothing that is not there"


def test_those_whom_the_shared_page_has_no_room_for_are_there(desk: Desk) -> None:
    text = "MATCH p = (:Character {name: 'Angstrom'})-[:APPEARS_IN]->(:Film) RETURN p"
    told = story_of(Picture.from_store(desk.store))
    assert told is not None
    assert "Angstrom" not in {thread.name for thread in told.threads}
    found = story_in(desk, picture_of(desk, text))
    assert found is not None
    assert [thread.name for thread in found.threads] == ["Angstrom"]


def test_no_two_sides_have_the_same_colour(desk: Desk) -> None:
    found = story_in(desk, picture_of(desk, "MATCH p = (:Character)-->(:Film) RETURN p"))
    assert found is not None
    assert len({side.colour for side in found.sides}) == len(found.sides) == 7


def test_films_that_are_not_there_are_no_columns(desk: Desk) -> None:
    found = story_in(
        desk, picture_of(desk, HUNLEY.replace("RETURN p", "AND c.name < 'B' RETURN p"))
    )
    assert found is not None
    assert [(column.year, column.title) for column in found.columns] == [
        (2015, "Rogue Nation"),
        (2018, "Fallout"),
    ]
    assert [mark.film for mark in found.threads[0].marks] == [0, 1]
    (side,) = found.sides
    assert side.name == "IMF"


def test_where_no_two_films_are_there_is_no_story(desk: Desk, do: Any) -> None:
    assert story_in(desk, picture_of(desk, "MATCH (c:Character) RETURN c")) is None
    assert story_in(desk, picture_of(desk, "MATCH p = (:Person)-->(:Film) RETURN p")) is None
    one = "MATCH p = (:Character)-->(:Film {number: 6}) RETURN p"
    assert do("query", text=one)["graph"]["story"] is None


def test_of_a_large_store_the_answer_itself_is_read(desk: Desk, monkeypatch: Any) -> None:
    monkeypatch.setattr(story, "MOST", 10)
    found = story_in(desk, picture_of(desk, HUNLEY))
    assert found is not None
    assert [side.name for side in found.sides] == ["Everybody"]
    drawn = drawing(desk, elements_of(desk.ask(HUNLEY).rows))
    assert drawn is not None
    assert len(drawn["story"]["threads"]) == 3
