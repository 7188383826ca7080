"""Indexes and constraints by name: what a store promises beyond its data."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any, Final, Literal, TypeAlias

from graph.rules import refusals
from graph.rules.names import constraint_name, index_name

if TYPE_CHECKING:
    from collections.abc import Iterator

Entity: TypeAlias = Literal["node", "relationship"]
Kind: TypeAlias = Literal["range", "text", "point", "lookup", "fulltext", "vector"]
Key: TypeAlias = "str | tuple[str, ...]"
"""What an index is about: one property, or several together."""

ALWAYS_INDEXED = frozenset({"id", "name", "title"})
"""Keys the model finds its nodes by: they have an index under every label."""

_VALUES = frozenset({"range", "text", "point"})


def key_of(keys: tuple[str, ...]) -> Key:
    """Give what a lookup is about: the one property, or all of them."""
    return keys[0] if len(keys) == 1 else keys


@dataclass(frozen=True, slots=True)
class Index:
    """An index over the nodes of a label, or the relationships of a type.

    Attributes:
        name: what it is dropped by.
        names: its label or type; a full-text index may have several, one that looks labels up none.
        keys: the properties.
        kind: what it can be asked.
        entity: whether it is about nodes or relationships.
        number: its id, as SHOW INDEXES tells it.
        config: the settings of a full-text, point or vector index that are not the usual ones.
    """

    name: str
    names: tuple[str, ...]
    keys: tuple[str, ...]
    kind: Kind = "range"
    entity: Entity = "node"
    number: int = 0
    config: dict[str, Any] = field(default_factory=dict, hash=False)

    @property
    def about(self) -> tuple[Any, ...]:
        """What no two indexes may have in common."""
        return self.kind, self.entity, self.names, self.keys


@dataclass(frozen=True, slots=True)
class Constraint:
    """A promise that no two nodes of a label, or relationships of a type, hold equal values.

    Attributes:
        name: what it is dropped by.
        names: its one label or type.
        keys: the properties that are unique together.
        entity: whether it is about nodes or relationships.
        number, index_number: its id, and that of the index that serves it.
    """

    name: str
    names: tuple[str, ...]
    keys: tuple[str, ...]
    entity: Entity = "node"
    number: int = 0
    index_number: int = 0

    @property
    def about(self) -> tuple[Any, ...]:
        """What its index is about."""
        return "range", self.entity, self.names, self.keys

    @property
    def index(self) -> Index:
        """The index that serves it."""
        return Index(self.name, self.names, self.keys, entity=self.entity, number=self.index_number)


Rule: TypeAlias = Index | Constraint

LOOKUPS: Final = (
    Index(index_name("lookup", "node", (), ()), (), (), "lookup", "node", 1),
    Index(index_name("lookup", "relationship", (), ()), (), (), "lookup", "relationship", 2),
)
"""The indexes that every store has from its beginning: labels and types are always looked up."""


def _lookups() -> dict[str, Index]:
    return {index.name: index for index in LOOKUPS}


@dataclass(frozen=True, slots=True)
class Schema:
    """Every index and constraint of a store; changing it gives a new one.

    Attributes:
        indexes, constraints: by name.
        places: entity, label or type, and key of each index that finds equal values.
        beginnings: the same of the first ones of several keys.
    """

    indexes: dict[str, Index] = field(default_factory=_lookups)
    constraints: dict[str, Constraint] = field(default_factory=dict)
    places: frozenset[tuple[Entity, str, Key]] = field(init=False, compare=False, repr=False)
    beginnings: frozenset[tuple[Entity, str, Key]] = field(init=False, compare=False, repr=False)

    def __post_init__(self) -> None:
        """Note what can be looked up."""
        rules = [rule for rule in self.served() if rule.kind in _VALUES]
        places = ((rule.entity, rule.names[0], key_of(rule.keys)) for rule in rules)
        object.__setattr__(self, "places", frozenset(places))
        beginnings = (
            (rule.entity, rule.names[0], key_of(rule.keys[:count]))
            for rule in rules
            for count in range(1, len(rule.keys))
        )
        object.__setattr__(self, "beginnings", frozenset(beginnings))

    def served(self) -> Iterator[Index]:
        """Give every index, those of constraints too."""
        yield from self.indexes.values()
        yield from (rule.index for rule in self.constraints.values())

    def has_index(self, label: str, key: Key) -> bool:
        """Tell whether a lookup of nodes by label and key need not scan."""
        return key in ALWAYS_INDEXED or ("node", label, key) in self.places

    def has_relationship_index(self, name: str, key: Key) -> bool:
        """Tell whether a lookup of relationships by type and key need not scan."""
        return ("relationship", name, key) in self.places

    def finds(self, entity: Entity, name: str, key: Key) -> bool:
        """Tell whether an index finds equal values: its own properties, or the first of them."""
        place = (entity, name, key)
        always = entity == "node" and key in ALWAYS_INDEXED
        return always or place in self.places or place in self.beginnings

    def next_number(self) -> int:
        """Give an id that nothing of this schema has."""
        numbers = [index.number for index in self.served()]
        numbers += [rule.number for rule in self.constraints.values()]
        return max((2, *numbers)) + 1

    # -- indexes --------------------------------------------------------------------------------

    def with_index(self, index: Index, *, if_not_exists: bool) -> Schema | None:
        """Give the schema with one index more, or None where it is there already.

        Raises:
            CypherError: it is there and ``if_not_exists`` was not said.
        """
        if not index.name:
            name = index_name(index.kind, index.entity, index.names, index.keys)
            index = replace(index, name=name)
        if if_not_exists and self.like(index) is not None:
            return None
        refusals.check_distinct(index)
        self._check_free(index)
        index = replace(index, number=index.number or self.next_number())
        return replace(self, indexes={**self.indexes, index.name: index})

    def like(self, rule: Rule) -> Rule | None:
        """Find what keeps IF NOT EXISTS from making a rule: the same schema, or the name."""
        if isinstance(rule, Constraint):
            known: list[Rule] = list(self.constraints.values())
        else:
            known = [*self.indexes.values(), *self.constraints.values()]
        same = [held for held in known if held.about == rule.about]
        named = [held for held in known if held.name == rule.name]
        return next(iter([*same, *named]), None)

    def _check_free(self, rule: Rule) -> None:
        """Refuse a rule whose schema or name is taken."""
        known: list[Rule] = [*self.indexes.values(), *self.constraints.values()]
        for held in known:
            if held.about == rule.about:
                raise refusals.same_schema(rule, held)
        taken = self.indexes.get(rule.name) or self.constraints.get(rule.name)
        if taken is not None:
            raise refusals.same_name(taken)

    def without_index(self, name: str, *, if_exists: bool) -> Schema | None:
        """Give the schema without an index, or None where there is no such index."""
        if name not in self.indexes:
            if name in self.constraints:
                raise refusals.owned(name)
            if not if_exists:
                raise refusals.no_index(name, self.indexes)
            return None
        return replace(self, indexes={k: v for k, v in self.indexes.items() if k != name})

    # -- constraints ----------------------------------------------------------------------------

    def with_constraint(self, rule: Constraint, *, if_not_exists: bool) -> Schema | None:
        """Give the schema with one constraint more, or None where it is there already.

        Raises:
            CypherError: it is there and ``if_not_exists`` was not said.
        """
        if not rule.name:
            rule = replace(rule, name=constraint_name(rule.entity, rule.names, rule.keys))
        if if_not_exists and self.like(rule) is not None:
            return None
        refusals.check_distinct(rule)
        self._check_free(rule)
        if not rule.number:
            first = self.next_number()
            rule = replace(rule, index_number=first, number=first + 1)
        return replace(self, constraints={**self.constraints, rule.name: rule})

    def without_constraint(self, name: str, *, if_exists: bool) -> Schema | None:
        """Give the schema without a constraint, or None where there is no such constraint."""
        if name not in self.constraints:
            if not if_exists:
                raise refusals.no_constraint(name, self.constraints)
            return None
        rest = {k: v for k, v in self.constraints.items() if k != name}
        return replace(self, constraints=rest)


# -- as lists, for the file -----------------------------------------------------------------------


def dump_schema(schema: Schema) -> dict[str, list[list[Any]]]:
    """Give indexes and constraints for JSON."""
    return {
        "indexes": [
            [i.name, i.names, i.keys, i.kind, i.entity, i.number, i.config]
            for i in schema.indexes.values()
        ],
        "constraints": [
            [c.name, c.names, c.keys, c.entity, c.number, c.index_number]
            for c in schema.constraints.values()
        ],
    }


def load_schema(found: Any) -> Schema:
    """Give what ``dump_schema`` wrote, or the first versions: one label and one key each."""
    if isinstance(found, list):
        return _load_old(*found)
    indexes = [
        Index(name, tuple(names), tuple(keys), kind, entity, number, config)
        for name, names, keys, kind, entity, number, config in found["indexes"]
    ]
    constraints = [
        Constraint(name, tuple(names), tuple(keys), entity, number, index_number)
        for name, names, keys, entity, number, index_number in found["constraints"]
    ]
    return Schema({i.name: i for i in indexes}, {c.name: c for c in constraints})


def _load_old(indexes: list[list[str]], constraints: list[list[str]]) -> Schema:
    """An old store may hold an index beside a constraint that has the same schema."""
    held, rules = _lookups(), {}
    number = len(held)
    for name, label, key in indexes:
        number += 1
        held[name] = Index(name, (label,), (key,), number=number)
    for name, label, key in constraints:
        number += 2
        rules[name] = Constraint(name, (label,), (key,), "node", number, number - 1)
    return Schema(held, rules)
