"""What resolving costs: 5,000 films and 200,000 credits loaded with it and without it.

Into an empty store nothing is compared. Into a store that holds the curated Mission: Impossible,
and into one that holds the same films and people of another data set, everything is.

Prints how many times longer each takes than without resolving; nothing fails.
Takes about two minutes.
"""

from __future__ import annotations

import argparse
import time
from typing import TYPE_CHECKING, Any

import loregraph
from graph.records import Batch, NodeRecord, RelationshipRecord
from graph.values.temporal import Date
from loaders.base import LoaderInfo
from loaders.registry import find
from loaders.run import load

if TYPE_CHECKING:
    from collections.abc import Iterator

    from loaders.base import Reading

FILMS, PEOPLE, CREDITS = 5_000, 60_000, 200_000


class Credits:
    """A loader that makes the same films, people and credits for any data set."""

    def __init__(self, name: str) -> None:
        self.info = LoaderInfo(name, "", "", "", "")
        self._name = name

    def read(self, source: str, reading: Reading) -> Iterator[Batch]:
        del source, reading
        name = self._name
        said = {"sources": (f"source:{name}",)}
        yield Batch([_film(name, n, said) for n in range(FILMS)])
        yield Batch([_person(name, n, said) for n in range(PEOPLE)])
        yield Batch(relationships=[_credit(name, n, said) for n in range(CREDITS)])


def _film(name: str, n: int, said: dict[str, Any]) -> NodeRecord:
    node_id, title = f"film:{name}-{n}", f"Film Number {n}"
    released = {"released": Date(1950 + n % 70, 1, 1), "released_precision": "year"}
    given = {"id": node_id, "name": title, "title": title, f"{name}_id": str(n), **released, **said}
    return NodeRecord(node_id, ("Film",), given)


def _person(name: str, n: int, said: dict[str, Any]) -> NodeRecord:
    node_id = f"person:{name}-{n}"
    born = {"born": Date(1930 + n % 70, 1, 1), "born_precision": "year"}
    given = {"id": node_id, "name": f"Person Number {n}", f"{name}_id": str(n), **born, **said}
    return NodeRecord(node_id, ("Person", "Actor"), given)


def _credit(name: str, n: int, said: dict[str, Any]) -> RelationshipRecord:
    person, film = n % PEOPLE, (n // PEOPLE * 1237 + n % PEOPLE * 13) % FILMS
    given = {"roles": (f"Role {n}",), "billing": n % 30, **said}
    return RelationshipRecord("ACTED_IN", f"person:{name}-{person}", f"film:{name}-{film}", given)


def timed(store: Any, loader: Any) -> tuple[float, Any]:
    begun = time.process_time()
    report = load(store, loader, "it")
    return time.process_time() - begun, report


def main() -> None:
    argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    ).parse_args()
    loader = Credits("tmdb")
    with loregraph.open() as plain:
        begun = time.process_time()
        plain.write_all(loader.read("", None))  # type: ignore[arg-type]  # it is not looked at
        bare = time.process_time() - begun
        begun = time.process_time()
        plain.write_all(loader.read("", None))  # type: ignore[arg-type]  # it is not looked at
        twice = time.process_time() - begun
    with loregraph.open() as store:
        empty, _ = timed(store, loader)
        again, report = timed(store, loader)
        assert not report.written.changed
        other, report = timed(store, Credits("imdb"))
        assert report.matched == FILMS + PEOPLE, report.matched
    with loregraph.open() as store:
        load(store, find("curated"), "mission-impossible")
        beside, report = timed(store, loader)
    for what, seconds, without in (
        ("into an empty store", empty, bare),
        ("beside the curated franchise", beside, bare),
        ("the same again", again, twice),
        ("another data set of the same, matched", other, twice),
    ):
        ratio = seconds / without
        print(f"{what:<38} {seconds:6.2f} s, without it {without:6.2f} s: {ratio:5.2f} times")


if __name__ == "__main__":
    main()
