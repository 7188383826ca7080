"""The page of documentation that the model classes write about themselves."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from graph.model.base import NodeModel
from graph.model.registry import ENTITIES, RELATIONSHIPS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from graph.model.base import RelationshipModel
    from graph.model.properties import Property

_HEAD: Final = """\
# The graph model

<!-- Generated from graph/model by scripts/generate_docs.py: change the classes, not this page. -->

What nodes and relationships there are, and which properties they may have. A property that is
not listed is refused. A missing value has no property: there are no nulls and no empty lists.

An id is `kind:slug`, such as `character:ethan-hunt`; it is unique and never changes.

Loaders hold what they read to this page. Cypher that you write yourself is not held to it: it
stores what it says, and `CREATE CONSTRAINT` makes a store refuse an id that is there already.

A date may be known in part. Two properties hold it: `x` is the first day of the period, and
`x_precision` says whether the day, the month or only the year is known.
"""


def model_page() -> str:
    """Write `docs/model.md`."""
    lines = [_HEAD, "## Every node\n", *_table(_shared_by_nodes()), ""]
    lines += ["## Every relationship\n", *_table(_shared_by_relationships()), ""]
    lines += ["## Labels\n"]
    for model in ENTITIES.values():
        lines += _entity(model)
    lines += ["## Relationships\n", *_overview(), ""]
    for relationship in RELATIONSHIPS.values():
        lines += _relationship(relationship)
    return "\n".join(lines).rstrip() + "\n"


def _shared_by_nodes() -> list[Property]:
    shared = set.intersection(*(set(model.properties()) for model in ENTITIES.values()))
    return [prop for prop in NodeModel.properties() if prop in shared]


def _shared_by_relationships() -> list[Property]:
    shared = set.intersection(*(set(model.properties()) for model in RELATIONSHIPS.values()))
    first = next(iter(RELATIONSHIPS.values()))
    return [prop for prop in first.properties() if prop in shared]


def _entity(model: type[NodeModel]) -> Iterator[str]:
    yield f"### {model.label}\n"
    yield f"{model.meaning} Its ids begin with `{model.prefix}:`.\n"
    if model.extra_labels:
        yield "It may have further labels:\n"
        yield from (f"- `{label}`: {meaning}" for label, meaning in model.extra_labels.items())
        yield ""
    shared = set(_shared_by_nodes())
    own = [prop for prop in model.properties() if prop not in shared]
    if own:
        yield from _table(own)
        yield ""


def _relationship(model: type[RelationshipModel]) -> Iterator[str]:
    shared = set(_shared_by_relationships())
    own = [prop for prop in model.properties() if prop not in shared]
    if not own:
        return
    yield f"### {model.type}\n"
    yield model.meaning + "\n"
    yield from _table(own)
    yield ""
    if model.identity:
        names = " and ".join(f"`{name}`" for name in model.identity)
        yield f"Two of them between the same nodes are told apart by {names}.\n"


def _overview() -> Iterator[str]:
    yield "| type | from | to | reads | and backwards |"
    yield "|---|---|---|---|---|"
    for model in RELATIONSHIPS.values():
        starts, ends = _labels(model.starts), _labels(model.ends)
        yield f"| `{model.type}` | {starts} | {ends} | {model.caption} | {model.reverse_caption} |"


def _labels(models: Iterable[type[NodeModel]]) -> str:
    return ", ".join(model.label for model in models) or "anything"


def _table(properties: Iterable[Property]) -> Iterator[str]:
    yield "| property | type | meaning |"
    yield "|---|---|---|"
    for prop in properties:
        meaning = prop.meaning
        if prop.choices:
            meaning = f"{meaning} One of {', '.join(f'`{choice}`' for choice in prop.choices)}."
        yield f"| `{prop.name}` | {prop.type} | {meaning} |"
