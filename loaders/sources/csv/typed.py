"""Cells of typed columns become values, as neo4j-admin reads them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Final

from graph.values.point import CARTESIAN, CARTESIAN_3D, NAMES, WGS_84, WGS_84_3D, Point
from graph.values.storable import MAX_INTEGER, MIN_INTEGER
from graph.values.temporal import Date, DateTime, Duration, LocalDateTime, LocalTime, Time

if TYPE_CHECKING:
    from collections.abc import Callable

_FIELD: Final = re.compile(r"\s*(\w+)\s*:\s*('[^']*'|\"[^\"]*\"|[^,]*)\s*(?:,|$)")
_WHOLE: Final = re.compile(r"[+-]?[0-9]+")
_DECIMAL: Final = re.compile(r"[+-]?([0-9]+\.?[0-9]*|\.[0-9]+)([eE][+-]?[0-9]+)?")
_BEYOND: Final = frozenset({"nan", "inf", "infinity"})
_TRUE: Final = {"true": True, "false": False}


def _integer(text: str) -> int:
    bare = text.strip()
    if not _WHOLE.fullmatch(bare):
        raise ValueError("write a whole number")
    number = int(bare) if len(bare) < 30 else MAX_INTEGER + 1
    if not MIN_INTEGER <= number <= MAX_INTEGER:
        raise ValueError("it does not fit into 64 bits")
    return number


def _float(text: str) -> float:
    bare = text.strip()
    if not _DECIMAL.fullmatch(bare) and bare.lstrip("+-").lower() not in _BEYOND:
        raise ValueError("write a number such as 1.5")
    return float(bare)


def _boolean(text: str) -> bool:
    found = _TRUE.get(text.strip().lower())
    if found is None:
        raise ValueError("write true or false")
    return found


def _point(text: str) -> Point:
    """Read ``{srid: 7203, x: 1, y: 2}`` or ``{latitude: 1, longitude: 2}``."""
    inner = text.strip().removeprefix("{").removesuffix("}")
    given = {found[1].lower(): found[2].strip(" '\"") for found in _FIELD.finditer(inner)}
    earth = "latitude" in given
    x, y = given["longitude" if earth else "x"], given["latitude" if earth else "y"]
    z = given.get("height", given.get("z"))
    system = _system(given, earth=earth, solid=z is not None)
    return Point(system, _float(x), _float(y), None if z is None else _float(z))


def _system(given: dict[str, str], *, earth: bool, solid: bool) -> int:
    if "srid" in given:
        return int(given["srid"])
    if "crs" in given:
        named = {name: number for number, name in NAMES.items()}
        return named[given["crs"].lower()]
    if earth:
        return WGS_84_3D if solid else WGS_84
    return CARTESIAN_3D if solid else CARTESIAN


TYPES: Final[dict[str, Callable[[str], Any]]] = {
    "string": str,
    "char": str,
    "boolean": _boolean,
    **dict.fromkeys(("byte", "short", "int", "long"), _integer),
    **dict.fromkeys(("float", "double"), _float),
    "point": _point,
    "date": Date.parse,
    "localtime": LocalTime.parse,
    "time": Time.parse,
    "localdatetime": LocalDateTime.parse,
    "datetime": DateTime.parse,
    "duration": Duration.parse,
}
"""What reads the cells of a column, by the name of its type; ``[]`` behind it makes a list."""


def value(text: str, kind: str, between: str) -> Any:
    """Give the value of a cell.

    Args:
        text: what stands there.
        kind: the type of the column.
        between: what stands between the items of a list.

    Raises:
        ValueError: the text is no value of the type; the message says why.
    """
    read = TYPES[kind.removesuffix("[]")]
    try:
        if kind.endswith("[]"):
            return tuple(map(read, text.split(between))) if text else ()
        return read(text)
    except KeyError as error:
        raise ValueError(f"{error.args[0]} is missing or unknown") from error
