from __future__ import annotations

import loregraph
from loaders.base import Reading
from loaders.credits.role import read_role
from loaders.sources.tmdb.desk import Desk
from loaders.sources.tmdb.work_in_store import find_franchises, find_work

FILM = ("film",)


def test_a_film_of_the_store_with_its_franchise() -> None:
    ledger = Desk(Reading()).ledger
    with loregraph.open(":memory:") as store:
        store.run(
            "CREATE (:Film {id: 'film:a-1999', title: 'A', tmdb_id: '7'})"
            "-[:PART_OF]->(:Franchise {id: 'franchise:as', name: 'As'})"
        )
        work = find_work(ledger, store, "7", FILM)
        assert work is not None
        assert (work.id, work.stored) == ("film:a-1999", True)
        assert ledger.scopes == {"film:a-1999": "franchise:as"}
        assert find_work(ledger, store, "8", FILM) is None
    assert find_work(ledger, None, "7", FILM) is None


def test_a_film_of_this_load_comes_first() -> None:
    desk = Desk(Reading())
    film = desk.movie({"id": 7, "title": "A"}, "x")
    assert find_work(desk.ledger, None, "7", FILM) is film


def test_a_series_of_the_same_id_is_another_work() -> None:
    desk = Desk(Reading())
    series = desk.series({"id": 7, "name": "B"}, "x")
    assert find_work(desk.ledger, None, "7", FILM) is None
    assert find_work(desk.ledger, None, "7", ("film", "series")) is series
    film = desk.movie({"id": 7, "title": "A"}, "x")
    assert find_work(desk.ledger, None, "7", ("film", "series")) is film
    assert find_work(desk.ledger, None, "7", ("series",)) is series


def test_a_series_of_the_store() -> None:
    with loregraph.open(":memory:") as store:
        store.run("CREATE (:Series {id: 'series:b', title: 'B', tmdb_id: '7'})")
        work = find_work(Desk(Reading()).ledger, store, "7", ("film", "series"))
    assert work is not None
    assert work.id == "series:b"


def test_films_of_one_franchise_of_the_store_share_their_characters() -> None:
    desk = Desk(Reading())
    film = desk.movie({"id": 7, "title": "A"}, "x")
    assert film is not None
    desk.ledger.acted(desk.ledger.person(1, "B", "x"), film, read_role("C"), 1)
    assert desk.ledger.scope(film.id) == "tmdb-7"
    with loregraph.open(":memory:") as store:
        store.run("CREATE (:Film {tmdb_id: '7'})-[:PART_OF]->(:Franchise {id: 'franchise:as'})")
        find_franchises(desk.ledger, store)
    assert desk.ledger.scope(film.id) == "as"
    assert not desk.ledger.series
