"""The one short text that a format shows beside a node."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from graph.exchange.xml_text import is_xml

if TYPE_CHECKING:
    from collections.abc import Mapping

_NAMES: Final = ("title", "name", "caption", "label", "id")


def shown_name(properties: Mapping[str, Any]) -> str | None:
    """Give a node's name as XML can hold it; None where it has none.

    >>> shown_name({"id": "film:a", "title": "A"})
    'A'
    """
    texts = (properties.get(key) for key in _NAMES)
    return next((text for text in texts if isinstance(text, str) and text and is_xml(text)), None)
