"""A store as somebody knows it who has seen the films up to one: ``--seen``."""

from __future__ import annotations

import functools
from contextlib import contextmanager
from dataclasses import replace
from typing import TYPE_CHECKING, Any, Final

import click

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from graph.records import Batch
    from loregraph.options import Settings
    from loregraph.store import Store

    Say = Callable[[str], object]

MOST_NAMED: Final = 3
OPTION = click.option(
    "--seen",
    multiple=True,
    metavar="FILM",
    help="Leave out whatever a later film of its franchise reveals.",
)


def horizon(function: Callable[..., Any]) -> Callable[..., Any]:
    """Give a command --seen: the stores that its settings open end there."""

    @functools.wraps(function)
    def with_horizon(*args: Any, seen: tuple[str, ...], settings: Settings, **kwargs: Any) -> Any:
        return function(*args, settings=replace(settings, seen=seen), **kwargs)

    return OPTION(with_horizon)


def _nothing(_: str) -> None:
    """Say nothing."""


def within(store: Store, films: Sequence[str], say: Say = _nothing) -> Batch:
    """Give the part of a store that may be known, as records.

    Args:
        store: the whole store.
        films: names of the last films or series that were seen.
        say: is told in a sentence which franchises are shown whole, as no film of them was named.

    Raises:
        UsageError: one of them is no film or series of the store.
    """
    from graph.horizon.horizon import Horizon  # noqa: PLC0415 - keeps --help light
    from queries.names import resolve  # noqa: PLC0415 - the same

    ids = [resolve(store, ["Film", "Series"], name) for name in films]
    horizon = Horizon(store.nodes(by_id=True), store.relationships(by_id=True), ids)
    if horizon.whole:
        say(
            f"--seen names no film of {listed(horizon.whole)}, so nothing of it is left out; "
            "give --seen once more for it."
        )
    return horizon.batch()


def listed(names: Sequence[str]) -> str:
    """Give the names of franchises as a person lists them, of many the first."""
    shown = list(names) if len(names) <= MOST_NAMED else list(names[: MOST_NAMED - 1])
    rest = len(names) - len(shown)
    if rest:
        shown.append(f"{rest} further franchises")
    return " and ".join(filter(None, [", ".join(shown[:-1]), shown[-1]]))


def known_store(store: Store, films: Sequence[str], say: Say = _nothing) -> Store:
    """Give the part of a store that may be known, as a store that can only be read.

    Raises:
        UsageError: one of the films is no film or series of the store.
    """
    from graph.stores.embedded.store import NetworkXStore  # noqa: PLC0415 - loads numpy
    from loregraph.knowing import KnownStore  # noqa: PLC0415 - keeps --help light
    from queries.cypher.engine import CypherEngine  # noqa: PLC0415 - the same

    with store:
        batch = within(store, films, say)
    engine = CypherEngine()
    plain = NetworkXStore(":memory:", engine)
    plain.write(batch)
    return KnownStore(plain, engine, store.url)


@contextmanager
def known_file(store: Store, films: Sequence[str], say: Say = _nothing) -> Iterator[str]:
    """Give the part of a store that may be known as a file, for as long as the block takes.

    Raises:
        UsageError: one of the films is no film or series of the store.
    """
    from tempfile import TemporaryDirectory  # noqa: PLC0415 - keeps --help light

    from loregraph.opening import open_file  # noqa: PLC0415 - the same

    with TemporaryDirectory(prefix="loregraph-") as folder:
        place = f"{folder}/known.db"
        with store, open_file(place) as known:
            known.write(within(store, films, say))
        yield place
