"""Property values as text with a type: the exact one for us, a GraphML one for everybody else."""

from __future__ import annotations

import json
import math
from typing import TYPE_CHECKING, Any, Final

from graph.exchange.xml_text import is_xml
from graph.values.storable import MAX_INTEGER, MIN_INTEGER, decode_json, encode_json, type_name
from graph.values.temporal import (
    Date,
    DateTime,
    Duration,
    LocalDateTime,
    LocalTime,
    Time,
)

if TYPE_CHECKING:
    from collections.abc import Callable

JSON_TEXT: Final = "STRING AS JSON"
"""The exact type of text with characters that XML cannot hold."""

_GRAPHML: Final = {"BOOLEAN": "boolean", "INTEGER": "long", "FLOAT": "double"}
_TEMPORAL: Final = (Date, Time, LocalTime, DateTime, LocalDateTime, Duration)
_SPECIAL_FLOATS: Final = {"NaN": math.nan, "INF": math.inf, "-INF": -math.inf}


def graphml_type(exact: str) -> str:
    """Give the ``attr.type`` that other programs read."""
    return _GRAPHML.get(exact, "string")


def encode(value: Any) -> tuple[str, str]:
    """Give a value's exact type and its text."""
    if isinstance(value, str):
        return ("STRING", value) if is_xml(value) else (JSON_TEXT, json.dumps(value))
    if isinstance(value, bool):
        return "BOOLEAN", "true" if value else "false"
    if isinstance(value, int):
        return "INTEGER", str(value)
    if isinstance(value, float):
        return "FLOAT", _float_text(value)
    if isinstance(value, _TEMPORAL):
        return type_name(value), value.iso_format()
    coded = encode_json(value)
    text = json.dumps(coded, ensure_ascii=False)
    return type_name(value), text if is_xml(text) else json.dumps(coded)


def _float_text(value: float) -> str:
    if math.isfinite(value):
        return repr(value)
    return "NaN" if math.isnan(value) else ("INF" if value > 0 else "-INF")


def _read_float(text: str) -> float:
    return _SPECIAL_FLOATS.get(text.strip(), math.nan) if _is_special(text) else float(text)


def _is_special(text: str) -> bool:
    return text.strip() in _SPECIAL_FLOATS


def _read_integer(text: str) -> int:
    number = int(text)
    if not MIN_INTEGER <= number <= MAX_INTEGER:
        raise ValueError("it does not fit into 64 bits")
    return number


def _read_boolean(text: str) -> bool:
    word = text.strip().lower()
    if word not in {"true", "false", "1", "0"}:
        raise ValueError("write true or false")
    return word in {"true", "1"}


def _read_json(text: str) -> Any:
    return decode_json(json.loads(text))


_EXACT: Final[dict[str, Callable[[str], Any]]] = {
    "STRING": str,
    JSON_TEXT: json.loads,
    "BOOLEAN": _read_boolean,
    "INTEGER": _read_integer,
    "FLOAT": _read_float,
    "DATE": Date.parse,
    "ZONED TIME": Time.parse,
    "LOCAL TIME": LocalTime.parse,
    "ZONED DATETIME": DateTime.parse,
    "LOCAL DATETIME": LocalDateTime.parse,
    "DURATION": Duration.parse,
    "POINT": _read_json,
}
_FOREIGN: Final[dict[str, Callable[[str], Any]]] = {
    "boolean": _read_boolean,
    "int": _read_integer,
    "integer": _read_integer,
    "long": _read_integer,
    "float": _read_float,
    "double": _read_float,
}


def is_exact(name: str) -> bool:
    """Tell whether this is the name of an exact type."""
    return name in _EXACT or (name.startswith("LIST<") and name.endswith(">"))


def decode(text: str, exact: str | None, graphml: str | None) -> Any:
    """Give the value of a text.

    Args:
        text: what stands in the file.
        exact: the exact type where the file says it.
        graphml: else the ``attr.type``; text where there is none.

    Raises:
        ValueError: the text is no value of the type.
    """
    if exact is not None:
        return _EXACT.get(exact, _read_json)(text)
    return _FOREIGN.get((graphml or "string").lower(), str)(text)
