"""Columns as bytes and back: packed by the kind of their values, read without running anything.

A packed thing is a small JSON header and parts of plain bytes. The kinds of values:

int, float, bool    numpy arrays, integers in as few bytes as they need, truth values as bits
string              one text and the lengths, in code points, of its pieces
coded               few different strings: a sorted dictionary of them, and numbers into it
strings             lists of strings: all items as a string column, and the lengths of the lists
json                everything else, as a string column of tagged JSON
"""

from __future__ import annotations

import json
import struct
from itertools import accumulate, chain
from typing import TYPE_CHECKING, Any

import numpy as np

from graph.values.storable import decode_json, encode_json

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

_LENGTH = struct.Struct("<I")
_ITEM_TYPES = ("<i1", "<i2", "<i4", "<i8")
_DTYPES = frozenset({*_ITEM_TYPES, "<f8", "|u1"})


def pack(header: dict[str, Any], parts: Sequence[bytes]) -> bytes:
    """Join a header and parts into one run of bytes."""
    text = json.dumps({**header, "parts": [len(part) for part in parts]}).encode()
    return b"".join((_LENGTH.pack(len(text)), text, *parts))


def unpack(data: bytes | memoryview) -> tuple[dict[str, Any], list[memoryview]]:
    """Take a header and parts apart.

    Raises:
        ValueError: these are not the bytes of ``pack``.
    """
    view = memoryview(data)
    if len(view) < _LENGTH.size:
        raise ValueError("too short")
    (length,) = _LENGTH.unpack(view[: _LENGTH.size])
    place = _LENGTH.size + length
    header = json.loads(bytes(view[_LENGTH.size : place]))
    parts = []
    for size in header["parts"]:
        parts.append(view[place : place + size])
        place += size
    if place != len(view):
        raise ValueError("the lengths of its parts do not add up")
    return header, parts


def pack_array(array: Any) -> bytes:
    """Pack an array of integers in as few bytes a number as it needs, or one of floats."""
    if array.dtype.kind != "f":
        array = array.astype(_narrowest(array))
    array = np.ascontiguousarray(array)
    return pack({"dtype": array.dtype.newbyteorder("<").str.replace("|", "<")}, [array.tobytes()])


def unpack_array(data: bytes | memoryview) -> Any:
    """Give the array that ``pack_array`` packed.

    Raises:
        ValueError: these are not its bytes.
    """
    header, (content,) = unpack(data)
    if header["dtype"] not in _DTYPES:
        raise ValueError(f"unknown numbers {header['dtype']!r}")
    return np.frombuffer(content, dtype=header["dtype"])


def _narrowest(array: Any) -> str:
    if not len(array):
        return "<i1"
    low, high = int(array.min()), int(array.max())
    for name in _ITEM_TYPES:
        limits = np.iinfo(np.dtype(name))
        if limits.min <= low and high <= limits.max:
            return name
    return "<i8"


def encode_column(ids: Sequence[int], values: list[Any], distinct: int) -> bytes:
    """Pack the values of a column and which ids they belong to."""
    coding = _choose(values, distinct)
    return pack({"count": len(values)}, [_encode_ids(ids), _ENCODERS[coding](values)])


def decode_column(data: bytes) -> tuple[Sequence[int], list[Any]]:
    """Give the ids and values of ``encode_column``.

    Raises:
        ValueError: these are not its bytes.
    """
    header, (packed_ids, packed_values) = unpack(data)
    ids, values = _decode_ids(packed_ids), _decode_values(packed_values)
    if not len(ids) == len(values) == header["count"]:
        raise ValueError("there are not as many values as ids")
    return ids, values


def _encode_ids(ids: Sequence[int]) -> bytes:
    if not ids:
        return pack({"first": 0, "count": 0}, [])
    if ids[-1] - ids[0] + 1 == len(ids):
        return pack({"first": ids[0], "count": len(ids)}, [])
    present = np.zeros(ids[-1] + 1, dtype=bool)
    present[ids] = True
    return pack({}, [np.packbits(present).tobytes()])


def _decode_ids(data: memoryview) -> Sequence[int]:
    header, parts = unpack(data)
    if not parts:
        return range(header["first"], header["first"] + header["count"])
    bits = np.unpackbits(np.frombuffer(parts[0], dtype=np.uint8))
    found: list[int] = np.flatnonzero(bits).tolist()
    return found


def _choose(values: list[Any], distinct: int) -> str:
    kinds = set(map(type, values))
    if len(kinds) == 1:
        kind = kinds.pop()
        if kind in {int, float, bool}:
            return str(kind.__name__)
        if kind is str:
            return "coded" if distinct * 2 <= len(values) else "string"
        if kind is tuple and set(map(type, chain.from_iterable(values))) <= {str}:
            return "strings"
    return "json"


def _decode_values(data: memoryview) -> list[Any]:
    header, parts = unpack(data)
    return _DECODERS[header["coding"]](parts)


def _encode_int(values: list[Any]) -> bytes:
    return pack({"coding": "int"}, [pack_array(np.array(values, dtype=np.int64))])


def _encode_float(values: list[Any]) -> bytes:
    return pack({"coding": "float"}, [pack_array(np.array(values, dtype=np.float64))])


def _decode_numbers(parts: list[memoryview]) -> list[Any]:
    numbers: list[Any] = unpack_array(parts[0]).tolist()
    return numbers


def _encode_bool(values: list[Any]) -> bytes:
    bits = np.packbits(np.array(values, dtype=bool)).tobytes()
    return pack({"coding": "bool"}, [_LENGTH.pack(len(values)), bits])


def _decode_bool(parts: list[memoryview]) -> list[Any]:
    (count,) = _LENGTH.unpack(parts[0])
    bits = np.unpackbits(np.frombuffer(parts[1], dtype=np.uint8))[:count]
    truths: list[Any] = bits.astype(bool).tolist()
    return truths


def _encode_string(values: list[Any]) -> bytes:
    lengths = np.array(list(map(len, values)), dtype=np.int64)
    text = "".join(values).encode("utf-8", "surrogatepass")
    return pack({"coding": "string"}, [pack_array(lengths), text])


def _decode_string(parts: list[memoryview]) -> list[Any]:
    lengths = unpack_array(parts[0]).tolist()
    text = str(parts[1], "utf-8", "surrogatepass")
    if min(lengths, default=0) < 0 or sum(lengths) != len(text):
        raise ValueError("the lengths of its strings do not add up")
    ends = list(accumulate(lengths))
    return [text[start:end] for start, end in zip(chain((0,), ends), ends, strict=False)]


def _encode_coded(values: list[Any]) -> bytes:
    known = sorted(set(values))
    codes = {value: code for code, value in enumerate(known)}
    numbers = np.array([codes[value] for value in values], dtype=np.int64)
    return pack({"coding": "coded"}, [pack_array(numbers), _encode_string(known)])


def _decode_coded(parts: list[memoryview]) -> list[Any]:
    known = _decode_values(parts[1])
    codes = unpack_array(parts[0])
    if len(codes) and (codes.min() < 0 or codes.max() >= len(known)):
        raise ValueError("a number points outside its dictionary")
    return [known[code] for code in codes.tolist()]


def _encode_strings(values: list[Any]) -> bytes:
    lengths = np.array(list(map(len, values)), dtype=np.int64)
    items = list(chain.from_iterable(values))
    few = len(set(items)) * 2 <= len(items)
    encoded = _encode_coded(items) if few else _encode_string(items)
    return pack({"coding": "strings"}, [pack_array(lengths), encoded])


def _decode_strings(parts: list[memoryview]) -> list[Any]:
    lengths = unpack_array(parts[0]).tolist()
    items = _decode_values(parts[1])
    if min(lengths, default=0) < 0 or sum(lengths) != len(items):
        raise ValueError("the lengths of its lists do not add up")
    ends = list(accumulate(lengths))
    return [tuple(items[start:end]) for start, end in zip(chain((0,), ends), ends, strict=False)]


def _encode_json(values: list[Any]) -> bytes:
    texts = [json.dumps(encode_json(value), separators=(",", ":")) for value in values]
    few = len(set(texts)) * 2 <= len(texts)
    return pack({"coding": "json"}, [_encode_coded(texts) if few else _encode_string(texts)])


def _decode_json(parts: list[memoryview]) -> list[Any]:
    texts = _decode_values(parts[0])
    known = {text: decode_json(json.loads(text)) for text in set(texts)}
    return [known[text] for text in texts]


_ENCODERS: dict[str, Callable[[list[Any]], bytes]] = {
    "int": _encode_int,
    "float": _encode_float,
    "bool": _encode_bool,
    "string": _encode_string,
    "coded": _encode_coded,
    "strings": _encode_strings,
    "json": _encode_json,
}
_DECODERS: dict[str, Callable[[list[memoryview]], list[Any]]] = {
    "int": _decode_numbers,
    "float": _decode_numbers,
    "bool": _decode_bool,
    "string": _decode_string,
    "coded": _decode_coded,
    "strings": _decode_strings,
    "json": _decode_json,
}
