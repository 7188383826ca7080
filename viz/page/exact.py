"""What the JSON of a page loses of a property, so that files saved from it lose nothing.

``static/save_data.js`` is the other side. JSON tells texts, whole and other numbers, truth and
lists of them; what else a value is, stands here: once for all elements that are alike.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, Final

from graph.exchange.typed_text import encode
from viz.shown import PRECISION, shown_properties

if TYPE_CHECKING:
    from collections.abc import Mapping

KEY: Final = "KEY"
CAPTION: Final = "CAPTION"
"""A property that says what the node is called anyway is not written twice."""
DIGITS: Final = "DIGITS"
"""How precise a date is, its own text shows by its length."""
_WHOLE: Final = {4: "-01-01", 7: "-01", 10: ""}
_PRECISIONS: Final = {4: "year", 7: "month", 10: "day"}


class Exact:
    """The exact types of the properties of a picture's elements.

    Attributes:
        kinds: what elements that are alike share: a map of properties to their types.
    """

    def __init__(self) -> None:
        self.kinds: list[dict[str, str]] = []
        self._places: dict[tuple[tuple[str, str], ...], int] = {}

    def of(self, held: Mapping[str, Any] | None, known: Mapping[str, str]) -> list[Any]:
        """Write ``[kind]`` or ``[kind, {property: [type, text]}]`` for what an element holds.

        Args:
            held: its properties as the store has them; None where nobody knows.
            known: what is not written because the element is called so: ``id``, ``name``.
        """
        if held is None:
            return []
        kind, own = _parted(held, known)
        place = self._places.setdefault(tuple(sorted(kind.items())), len(self.kinds))
        if place == len(self.kinds):
            self.kinds.append(kind)
        return [place, own] if own else [place]


def _parted(
    held: Mapping[str, Any], known: Mapping[str, str]
) -> tuple[dict[str, str], dict[str, list[str]]]:
    """Part what a type is enough for from what is told by its whole text."""
    kind: dict[str, str] = {}
    own: dict[str, list[str]] = {}
    shown = shown_properties(held)
    for name, value in sorted(held.items()):
        if known.get(name) == value:
            kind[name] = KEY if name == "id" else CAPTION
        elif name == "sources" and isinstance(value, (list, tuple)):
            if not value or not all(isinstance(one, str) for one in value):
                own[name] = list(encode(value))
        elif type(value) is not str or shown.get(name) != value:
            exact, text = encode(value)
            if name not in shown and _PRECISIONS.get(_long(shown, name)) == value:
                kind[name] = DIGITS
            elif not _gives_back(shown.get(name), value, exact, text):
                own[name] = [exact, text]
            elif exact != _guessed(shown[name]):
                kind[name] = exact
    return kind, own


def _long(shown: Mapping[str, Any], name: str) -> int:
    """Count the letters of the date whose precision a property is."""
    date = shown.get(name.removesuffix(PRECISION))
    return len(date) if isinstance(date, str) else 0


def _gives_back(shown: Any, value: Any, exact: str, text: str) -> bool:
    """Tell whether the exact type is all that what is shown lacks."""
    if exact == "DATE":
        return f"{shown}{_WHOLE.get(len(str(shown)), '?')}" == text
    if isinstance(value, bool):
        return True
    if isinstance(value, float):
        return isinstance(shown, float) and text != "-0.0"
    if isinstance(value, (list, tuple)):
        plain = not any(isinstance(one, float) for one in value)
        return plain and bool(json.loads(text) == shown)
    return str(shown) == text


def _guessed(shown: Any) -> str:
    """Name the type that a reader of JSON sees: a whole number may have been written as 1.0."""
    if isinstance(shown, list):
        kinds = {_guessed(one) for one in shown}
        return f"LIST<{kinds.pop() if len(kinds) == 1 else 'STRING'}>"
    if isinstance(shown, bool):
        return "BOOLEAN"
    return "INTEGER" if isinstance(shown, int) else "STRING"
