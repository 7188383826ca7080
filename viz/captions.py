"""How nodes and relationships are called in a picture: by the model, else by what they hold."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from typing import Any

    from graph.model.base import NodeModel

_NAMES = ("name", "title", "caption", "label", "id")


@cache
def _models() -> dict[str, type[NodeModel]]:
    from graph.model.registry import ENTITIES  # noqa: PLC0415 - pydantic is loaded when drawing

    return {
        label: model for model in ENTITIES.values() for label in (*model.extra_labels, model.label)
    }


def model_of(label: str) -> type[NodeModel] | None:
    """Give the model's class for a label, if the model knows the label."""
    return _models().get(label)


def node_caption(labels: Iterable[str], properties: Mapping[str, Any], default: str = "") -> str:
    """Give what a node is called in a picture."""
    for key in _keys(frozenset(labels)):
        if (text := _text(properties.get(key))) is not None:
            return text
    texts = (_text(properties[key]) for key in sorted(properties))
    return next((text for text in texts if text is not None), default)


@lru_cache(1024)
def _keys(labels: frozenset[str]) -> tuple[str, ...]:
    """Give the properties that may name a node of these labels, the first choice first."""
    own = (model.caption for label in sorted(labels) if (model := model_of(label)))
    return (*own, *_NAMES)


def type_captions(name: str) -> tuple[str, str]:
    """Give how a relationship type reads from its start and from its end."""
    from graph.model.registry import RELATIONSHIPS  # noqa: PLC0415 - pydantic, as above

    model = RELATIONSHIPS.get(name)
    if model:
        return model.caption, model.reverse_caption
    words = name.replace("_", " ").lower()
    return words, f"{words} (from)"


def _text(value: Any) -> str | None:
    """Give a value as one short line, or nothing where it says nothing."""
    if isinstance(value, bool) or not isinstance(value, (str, int, float)):
        return None
    line = " ".join(str(value).split())
    if not line:
        return None
    return line if len(line) <= 80 else f"{line[:79]}…"
