from __future__ import annotations

from loaders.credits.parts import Part, Parts
from loaders.credits.role import read_role


def find(
    parts: Parts, text: str, scope: str = "tmdb-9", work: str = "1", who: str = "5"
) -> list[Part]:
    return parts.find(read_role(text), scope, f"film:tmdb-{work}", f"person:tmdb-{who}", set())


def test_one_name_in_one_franchise_is_one_character() -> None:
    parts = Parts()
    assert find(parts, "Iris Vane") == find(parts, "IRIS VANE", work="2", who="6")
    assert [part.id for part in parts.all] == ["character:iris-vane-tmdb-9"]


def test_unrelated_works_keep_apart() -> None:
    parts = Parts()
    assert find(parts, "Jack", "tmdb-1") != find(parts, "Jack", "tmdb-2")


def test_names_that_differ_in_marks_alone_have_one_id_and_are_one() -> None:
    parts = Parts()
    assert find(parts, "Spider-Man") == find(parts, "Spider Man")


def test_somebody_without_a_name_is_another_one_for_each_work_and_person() -> None:
    parts = Parts()
    same = [find(parts, "Guard #2"), find(parts, "Guard #2")]
    other = [find(parts, "Guard #2", work="2"), find(parts, "Guard #2", who="6")]
    assert same[0] == same[1]
    assert len(parts.all) == 3
    assert other[0] != other[1]
    assert same[0][0].id == "character:guard-2-tmdb-1-tmdb-5"


def test_many_people_with_one_part_are_many() -> None:
    parts = Parts()
    crowds = {"snowboarding-yeti"}
    for who in ("person:p-1", "person:p-2"):
        parts.find(read_role("Snowboarding Yeti"), "t", "film:f-1", who, crowds)
    assert len(parts.all) == 2


def test_a_second_name_finds_the_character_in_whatever_order() -> None:
    parts = Parts()
    assert (
        find(parts, "Iron Man") == find(parts, "Tony Stark / Iron Man") == find(parts, "Tony Stark")
    )
    (part,) = parts.all
    assert (part.name, list(part.aliases)) == ("Iron Man", ["Tony Stark"])


def test_two_that_were_met_apart_stay_apart() -> None:
    parts = Parts()
    find(parts, "Clark Kent")
    find(parts, "Superman")
    find(parts, "Clark Kent / Superman")
    assert len(parts.all) == 2
