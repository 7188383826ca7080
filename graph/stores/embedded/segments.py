"""A base as named segments of bytes, and back."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from graph.results.errors import StoreFormatError
from graph.rules.schema import Schema, dump_schema, load_schema
from graph.stores.embedded.base import NO_ENTITIES, Base, Entities
from graph.stores.embedded.columns import Column

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from graph.stores.embedded.columns import Packed

MANIFEST = "manifest"

Place = tuple[int, str]
"""The generation and the name of a segment."""


class Segments:
    """The segments of a file as they were read at one moment, checked when they are used."""

    def __init__(self, path: str, content: dict[Place, tuple[int, bytes]]) -> None:
        self._path = path
        self._content = content

    def __contains__(self, place: object) -> bool:
        return place in self._content

    def read(self, place: Place, decode: Callable[[bytes], Any]) -> Any:
        """Decode a segment, once: its bytes are given up.

        Raises:
            StoreFormatError: it is missing or damaged; the sentence names it.
        """
        import zlib  # noqa: PLC0415 - late, beside numpy

        try:
            checksum, data = self._content.pop(place)
        except KeyError as error:
            raise self._damaged(place, "it is missing") from error
        if zlib.crc32(data) != checksum:
            raise self._damaged(place, "its checksum is wrong")
        try:
            return decode(data)
        except (ValueError, KeyError, TypeError, IndexError, OverflowError, MemoryError) as error:
            raise self._damaged(place, f"it cannot be read ({error})") from error

    def check(self) -> int:
        """Compare every segment with its checksum; give how many there are.

        Raises:
            StoreFormatError: one is damaged; the sentence names it.
        """
        import zlib  # noqa: PLC0415 - late, beside numpy

        for place, (checksum, data) in self._content.items():
            if zlib.crc32(data) != checksum:
                raise self._damaged(place, "its checksum is wrong")
        return len(self._content)

    def _damaged(self, place: Place, why: str) -> StoreFormatError:
        return StoreFormatError(
            f"The store {self._path} is damaged: segment {place[1]!r} of generation {place[0]}: "
            f"{why}. Restore a copy made with `loregraph backup`, or load the data again."
        )


def dump(base: Base, schema: Schema) -> Iterator[tuple[str, bytes]]:
    """Give the segments that are new in this generation; columns remember where they are."""
    from graph.stores.embedded import codec  # noqa: PLC0415 - it needs numpy

    for sort, entities in (("node", base.nodes), ("relationship", base.relationships)):
        for key, column in entities.columns.items():
            if column.generation is None:
                yield f"{sort}:{key}", codec.encode_column(*column.packed(), column.distinct)
    if base.nodes.size:
        yield "nodes", codec.pack_array(base.nodes.codes)
    if base.relationships.size:
        yield "relationships", codec.pack_array(base.relationships.codes)
        yield "sources", codec.pack_array(base.sources)
        yield "targets", codec.pack_array(base.targets)
    yield MANIFEST, json.dumps(_manifest(base, schema)).encode()


def settle(base: Base) -> None:
    """Note that every column of the base is in the file now."""
    for entities in (base.nodes, base.relationships):
        for column in entities.columns.values():
            if column.generation is None:
                column.generation = base.generation


def places(base: Base) -> set[Place]:
    """Name the segments that a base needs."""
    found = {(base.generation, MANIFEST)}
    core = ("nodes",) if base.nodes.size else ()
    ends = ("relationships", "sources", "targets") if base.relationships.size else ()
    found.update((base.generation, name) for name in (*core, *ends))
    for sort, entities in (("node", base.nodes), ("relationship", base.relationships)):
        for key, column in entities.columns.items():
            where = base.generation if column.generation is None else column.generation
            found.add((where, f"{sort}:{key}"))
    return found


def _manifest(base: Base, schema: Schema) -> dict[str, Any]:
    return {
        "nodes": _describe(base.nodes, base.generation),
        "relationships": _describe(base.relationships, base.generation),
        "ends": {name: [sorted(part) for part in pair] for name, pair in base.ends.items()},
        "schema": dump_schema(schema),
    }


def _describe(entities: Entities, generation: int) -> dict[str, Any]:
    return {
        "size": entities.size,
        "kinds": entities.kinds,
        "counts": entities.counts,
        "keys": entities.keys,
        "columns": {
            key: [
                column.kind,
                column.count,
                column.distinct,
                generation if column.generation is None else column.generation,
            ]
            for key, column in entities.columns.items()
        },
    }


def load(segments: Segments, generation: int, version: int) -> tuple[Base, Schema]:
    """Give the base of a generation, its columns yet undecoded, and its schema.

    Raises:
        StoreFormatError: a segment is missing or damaged.
    """
    return segments.read(  # type: ignore[no-any-return]  # what the function below gives
        (generation, MANIFEST), lambda data: _load(segments, json.loads(data), generation, version)
    )


def _load(
    segments: Segments, manifest: dict[str, Any], generation: int, version: int
) -> tuple[Base, Schema]:
    schema = load_schema(manifest["schema"])
    nodes = _entities(segments, manifest["nodes"], generation, "node")
    relationships = _entities(segments, manifest["relationships"], generation, "relationship")
    sources: Any = ()
    targets: Any = ()
    if relationships.size:
        sources = _ends(segments, (generation, "sources"), relationships.size, nodes.size)
        targets = _ends(segments, (generation, "targets"), relationships.size, nodes.size)
    ends = {
        name: (frozenset(pair[0]), frozenset(pair[1])) for name, pair in manifest["ends"].items()
    }
    return Base(generation, version, nodes, relationships, sources, targets, ends), schema


def _entities(
    segments: Segments, described: dict[str, Any], generation: int, sort: str
) -> Entities:
    size = described["size"]
    if not size:
        return NO_ENTITIES
    kinds = [tuple(k) if isinstance(k, list) else k for k in described["kinds"]]
    columns = {
        key: Column(kind, count, distinct, _loader(segments, (where, f"{sort}:{key}"), size), where)
        for key, (kind, count, distinct, where) in described["columns"].items()
    }
    codes = _array(segments, (generation, f"{sort}s"), size, -1, len(kinds))
    keys = [tuple(names) for names in described["keys"]]
    if len(keys) != len(kinds) or not all(key in columns for names in keys for key in names):
        raise ValueError("its property keys do not fit its columns")
    return Entities(codes, kinds, described["counts"], columns, keys)


def _ends(segments: Segments, place: Place, size: int, nodes: int) -> Any:
    return _array(segments, place, size, 0, nodes)


def _array(segments: Segments, place: Place, size: int, low: int, high: int) -> Any:
    """Read an array of so many numbers, all of them at least ``low`` and below ``high``."""
    from graph.stores.embedded import codec  # noqa: PLC0415 - it needs numpy

    def decode(data: bytes) -> Any:
        array = codec.unpack_array(data)
        if len(array) != size or array.min() < low or array.max() >= high:
            raise ValueError("its numbers are out of bounds")
        return array.astype("int32")

    return segments.read(place, decode)


def _loader(segments: Segments, place: Place, size: int) -> Callable[[], Packed]:
    def decode(data: bytes) -> Packed:
        from graph.stores.embedded import codec  # noqa: PLC0415 - it needs numpy

        ids, values = codec.decode_column(data)
        if len(ids) and not 0 <= ids[0] <= ids[-1] < size:
            raise ValueError("its ids are out of bounds")
        return ids, values

    def load_column() -> Packed:
        packed: Packed = segments.read(place, decode)
        return packed

    if place not in segments:
        raise ValueError(f"segment {place[1]!r} is missing")
    return load_column
