"""The types that expressions have as far as they are known before a query runs.

A property that is read from a node is a PROPERTY VALUE: anything that can be stored.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable


@dataclass(frozen=True, slots=True)
class Type:
    """A type by its name; ``inner`` is the type of a list's items.

    ANY is the type of what is not known. Each type includes null.
    """

    name: str
    inner: Type | None = None

    def __str__(self) -> str:
        return self.name if self.inner is None else f"{self.name}<{self.inner}>"


ANY = Type("ANY")
NULL = Type("NULL")
BOOLEAN = Type("BOOLEAN")
INTEGER = Type("INTEGER")
FLOAT = Type("FLOAT")
NUMBER = Type("NUMBER")  # an INTEGER or a FLOAT
STRING = Type("STRING")
MAP = Type("MAP")
NODE = Type("NODE")
RELATIONSHIP = Type("RELATIONSHIP")
PATH = Type("PATH")
POINT = Type("POINT")
DATE = Type("DATE")
LOCAL_TIME = Type("LOCAL TIME")
ZONED_TIME = Type("ZONED TIME")
LOCAL_DATETIME = Type("LOCAL DATETIME")
ZONED_DATETIME = Type("ZONED DATETIME")
DURATION = Type("DURATION")
LIST = Type("LIST", ANY)
PROPERTY = Type("PROPERTY VALUE")  # what a node or relationship can hold, as far as is known

NUMBERS = frozenset({"INTEGER", "FLOAT", "NUMBER"})
ENTITIES = frozenset({"NODE", "RELATIONSHIP"})
INSTANTS = frozenset({"DATE", "LOCAL TIME", "ZONED TIME", "LOCAL DATETIME", "ZONED DATETIME"})
TEMPORALS = INSTANTS | {"DURATION"}
NEVER_STORED = frozenset({"NODE", "RELATIONSHIP", "PATH", "MAP"})
UNKNOWN = frozenset({"ANY", "NULL"})


def list_of(inner: Type) -> Type:
    """The type of a list of such items."""
    return Type("LIST", inner)


def join(left: Type, right: Type) -> Type:
    """The narrowest type that holds the values of both; of a null beside others it is ANY."""
    if left == right:
        return left
    if left.name in NUMBERS and right.name in NUMBERS:
        return NUMBER
    if left.inner is not None and right.inner is not None:
        return list_of(join(left.inner, right.inner))
    return ANY


def join_all(types: Iterable[Type]) -> Type:
    """The narrowest type that holds all; NULL of none."""
    found = None
    for kind in types:
        found = kind if found is None else join(found, kind)
    return NULL if found is None else found


def item_type(container: Type) -> Type:
    """The type of a list's items, where that is known."""
    return container.inner if container.inner is not None else ANY


def could_be(actual: Type, *expected: Type) -> bool:
    """Whether a value of the actual type may be of one of the expected ones."""
    return any(_overlap(actual, wanted) for wanted in expected)


def _overlap(actual: Type, wanted: Type) -> bool:
    if actual.name in UNKNOWN or wanted.name in UNKNOWN:
        return True
    if actual.inner is not None and wanted.inner is not None:
        return _overlap(actual.inner, wanted.inner)
    if PROPERTY in {actual, wanted}:
        return actual.name not in NEVER_STORED and wanted.name not in NEVER_STORED
    if "NUMBER" in {actual.name, wanted.name}:
        return actual.name in NUMBERS and wanted.name in NUMBERS
    return actual.name == wanted.name


def parse_type(text: str) -> tuple[Type, ...]:
    """Read the type names of a signature: ``STRING``, ``LIST<NODE>``, ``INTEGER | FLOAT``."""
    return tuple(_parse_one(part.strip()) for part in text.split("|"))


def _parse_one(text: str) -> Type:
    if text.startswith("LIST<") and text.endswith(">"):
        inner = parse_type(text[len("LIST<") : -1])
        return list_of(inner[0] if len(inner) == 1 else ANY)
    return LIST if text == "LIST" else Type(text)


_BY_CLASS = {
    "bool": BOOLEAN,
    "int": INTEGER,
    "float": FLOAT,
    "str": STRING,
    "dict": MAP,
    "NoneType": NULL,
    "Point": POINT,
    "Date": DATE,
    "LocalTime": LOCAL_TIME,
    "Time": ZONED_TIME,
    "LocalDateTime": LOCAL_DATETIME,
    "DateTime": ZONED_DATETIME,
    "Duration": DURATION,
    "Node": NODE,
    "Relationship": RELATIONSHIP,
    "Path": PATH,
}


def type_of_value(value: Any) -> Type:
    """The type of a parameter's value; of a list's items only where the first hundred agree."""
    if isinstance(value, list | tuple):
        inner = join_all(map(type_of_value, value[:100]))
        return list_of(inner if 0 < len(value) <= 100 else ANY)
    return _BY_CLASS.get(type(value).__name__, ANY)
