from __future__ import annotations

from graph.records import NodeRecord
from loaders.base import Reading
from loaders.credits.ledger import Ledger
from loaders.credits.role import read_role


def ledger() -> Ledger:
    return Ledger("tmdb", NodeRecord("source:tmdb", ("Source",), {"id": "source:tmdb"}), Reading())


def test_an_id_with_several_names_is_told_once() -> None:
    book = ledger()
    for name in ("Ann Lee", "Bo Lee", "Cy Lee", "Bo Lee", "Ánn Lee"):
        book.person(1, name, "x")
    book.tell_clashes()
    assert len(book.reading.warnings) == 1
    assert list(book.people["person:tmdb-1"].aliases) == ["Bo Lee", "Cy Lee", "Ánn Lee"]


def test_of_many_such_ids_ten_are_told() -> None:
    book = ledger()
    for number in range(30):
        book.person(number, "A", "x")
        book.person(number, "B", "y")
    book.tell_clashes()
    assert len(book.reading.warnings) == 11
    assert book.reading.warnings[-1] == "20 more ids come with several names."


def test_works_come_by_their_release() -> None:
    book = ledger()
    for own, date in ((1, None), (2, "2004"), (3, "1999-01"), (4, "2004")):
        book.work("film", own, "A", "x").date("released", date)
    assert [work.id for work in book.in_order()] == [
        "film:tmdb-3",
        "film:tmdb-2",
        "film:tmdb-4",
        "film:tmdb-1",
    ]


def test_a_number_in_a_franchise_is_not_lost() -> None:
    book = ledger()
    film, series = book.work("film", 1, "A", "x"), book.franchise("franchise:f", "F", "x")
    book.part_of(film, series, 3)
    book.part_of(film, series)
    assert book.series == {"film:tmdb-1": ("franchise:f", 3)}


def test_labels_follow_from_credits() -> None:
    book = ledger()
    film, person = book.work("film", 1, "A", "x"), book.person(1, "B", "x")
    book.acted(person, film, read_role("C"), 1)
    book.made("WROTE", person, film, "Story")
    book.made("WROTE", person, film, "Story")
    assert person.labels == {"Actor", "Writer"}
    assert book.crews[film.id] == {("WROTE", person.id): ("Story",)}
