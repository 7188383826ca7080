"""What `loregraph load` can read: every loader, and every format that a whole graph travels in."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final, cast

from graph.exchange import registry as exchange
from graph.results.errors import UsageError
from graph.values.storable import encode_json
from loaders import registry as loaders
from loaders.base import LoaderInfo
from loaders.byte_stream import open_bytes
from queries.names import nearest

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from typing import Any, BinaryIO

    from graph.records import Batch
    from loaders.base import Loader, Reading
    from loregraph.scripts import CypherScript

SCRIPT: Final = "cypher"
_HELD: Final = "MATCH (n) WHERE n.id IN $ids RETURN properties(n) AS p"


@dataclass(frozen=True, slots=True)
class Exchanged:
    """Reads files of an exchange format, as a loader does."""

    info: LoaderInfo

    def check(self, source: str) -> None:
        """Check that there is such a file.

        Raises:
            UsageError: there is none.
        """
        path = Path(source)
        if path.is_dir():
            raise UsageError(f"{source} is a folder: name the file in it that is to be loaded.")
        if not path.is_file():
            raise UsageError(f"There is no file {source}.")

    def read(self, source: str, reading: Reading) -> Iterator[Batch]:
        """Give the file as batches, once all of it was read: a wrong one is refused as a whole.

        Raises:
            SourceError: the file is wrong.
            UsageError: there is no such file.
        """
        reading.as_is = True
        self.check(source)
        with open_bytes(Path(source)) as stream:
            for batch in exchange.reader(self.info.name)(
                cast("BinaryIO", stream), source, reading.warn
            ):
                _tell_overwritten(batch, source, reading)
                reading.count(len(batch.nodes) + len(batch.relationships))
                yield batch


def _tell_overwritten(batch: Batch, source: str, reading: Reading) -> None:
    """Warn of nodes that become one with others of the store: each tool counts n0, n1, n2.

    Ids of the model mean the same thing everywhere; a file that is loaded again says the same.
    """
    from graph.model.base import kind_of  # noqa: PLC0415 - pydantic is slow to load
    from graph.model.registry import PREFIXES  # noqa: PLC0415 - the same

    given = {
        node.properties["id"]: node.properties
        for node in batch.nodes
        if isinstance(node.properties.get("id"), str | int)
        and kind_of(str(node.properties["id"])) not in PREFIXES
    }
    if reading.store is None or not given:
        return
    rows = reading.store.run(_HELD, {"ids": list(given)})
    others = [row["p"] for row in rows if _is_other(row["p"], given[row["p"]["id"]])]
    if others:
        first, name = others[0], given[others[0]["id"]].get("name")
        named = f" ({first['name']} is {name} now)" if "name" in first and name else ""
        reading.warn(
            f"{source}: {len(others):,} nodes have the id of a node of the store that was told "
            f"otherwise, and take its place, such as {first['id']!r}{named}. If they are "
            "other things, load the file into a store of its own, or give them other ids."
        )


def _is_other(held: Mapping[str, Any], given: Mapping[str, Any]) -> bool:
    """Tell whether a node looks like another thing: by its name, else by what both tell."""
    both = {"name"} if "name" in held and "name" in given else held.keys() & given.keys()
    return any(encode_json(held[key]) != encode_json(given[key]) for key in both)


def _readable() -> dict[str, exchange.Format]:
    return {name: each for name, each in exchange.FORMATS.items() if each.reads}


def _exchanged(each: exchange.Format) -> Exchanged:
    accepts = f"a {' or '.join(each.suffixes)} file, packed by gzip or not"
    example = f"loregraph load {each.name} graph{each.suffixes[0]}"
    return Exchanged(LoaderInfo(each.name, each.title, each.title, accepts, example))


def names() -> list[str]:
    """Name every kind of source."""
    return [*loaders.names(), *_readable(), SCRIPT]


def kinds() -> list[LoaderInfo]:
    """Describe every kind of source."""
    return [find(name).info for name in names()]


def find(name: str) -> Loader | CypherScript:
    """Give what reads a kind of source.

    Raises:
        UsageError: there is no such kind; the sentence names the nearest.
    """
    if name == SCRIPT:
        from loregraph.scripts import CypherScript  # noqa: PLC0415 - loads the parser

        return CypherScript()
    if name in _readable():
        return cast("Loader", _exchanged(_readable()[name]))  # its info is an instance's
    if name in loaders.names():
        return loaders.find(name)
    close = nearest(name, names(), most=1)
    hint = f" Did you mean {close[0]}?" if close else ""
    raise UsageError(f"There is no kind of source {name!r}.{hint} There are: {', '.join(names())}.")
