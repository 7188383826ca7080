"""The name of an index or constraint that was made without one: the same as Neo4j would give it.

It is a hash (xxHash, 64 bits) over what the rule is about, so that a script that drops an index by
such a name works on both.
"""

from __future__ import annotations

from struct import unpack
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

_BITS: Final = 0xFFFF_FFFF_FFFF_FFFF
_P1, _P2, _P3 = 0x9E3779B185EBCA87, 0xC2B2AE3D27D4EB4F, 0x165667B19E3779F9
_P4, _P5 = 0x85EBCA77C2B2AE63, 0x27D4EB2F165667C5
_NO, _YES = 1237, 1231  # how Java hashes false and true
_KINDS: Final = {"fulltext": 1, "lookup": 2, "text": 3, "range": 4, "point": 5, "vector": 6}
_ENTITIES: Final = {"node": 0, "relationship": 1}
_ALL_TOKENS, _ANY_TOKEN, _EVERY_TOKEN = 0, 1, 2
_UNIQUE = 0


def index_name(kind: str, entity: str, names: Sequence[str], keys: Sequence[str]) -> str:
    """Name an index by what it is about."""
    matching = {"fulltext": _ANY_TOKEN, "lookup": _EVERY_TOKEN}.get(kind, _ALL_TOKENS)
    words = [*_schema(entity, matching, names, keys), _KINDS[kind], _NO]
    return f"index_{_hash(_NO, words):x}"


def constraint_name(entity: str, names: Sequence[str], keys: Sequence[str]) -> str:
    """Name a uniqueness constraint by what it is about."""
    words = [*_schema(entity, _ALL_TOKENS, names, keys), _UNIQUE, _KINDS["range"]]
    return f"constraint_{_hash(_YES, words):x}"


def _schema(entity: str, matching: int, names: Sequence[str], keys: Sequence[str]) -> list[int]:
    texts = [[len(part), *map(_text_hash, part)] for part in (names, keys)]
    return [_ENTITIES[entity], matching, *texts[0], *texts[1]]


def _text_hash(text: str) -> int:
    """Hash a text as Java does: over its UTF-16 units, as a signed number of 32 bits."""
    data = text.encode("utf-16-le", "surrogatepass")
    found = 0
    for unit in unpack(f"<{len(data) // 2}H", data):
        found = (31 * found + unit) & 0xFFFF_FFFF
    return found - (1 << 32) if found >> 31 else found


def _hash(seed: int, words: Iterable[int]) -> int:
    found = (seed + _P5) & _BITS
    for word in words:
        mixed = _turned((word & _BITS) * _P2 & _BITS, 31) * _P1 & _BITS
        found = (_turned(((found + 8) & _BITS) ^ mixed, 27) * _P1 + _P4) & _BITS
    found = (found ^ found >> 33) * _P2 & _BITS
    found = (found ^ found >> 29) * _P3 & _BITS
    found ^= found >> 32
    return (found >> 32 ^ found) & 0xFFFF_FFFF


def _turned(word: int, places: int) -> int:
    return (word << places | word >> 64 - places) & _BITS
