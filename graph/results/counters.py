"""What a query changed, counted as Neo4j counts it."""

from __future__ import annotations

from dataclasses import dataclass, fields


@dataclass(init=False)
class Counters:
    """How many things of each kind a query created, deleted or set.

    A new one only holds what was counted: each query that writes has its own.
    """

    nodes_created: int = 0
    nodes_deleted: int = 0
    relationships_created: int = 0
    relationships_deleted: int = 0
    properties_set: int = 0
    labels_added: int = 0
    labels_removed: int = 0
    indexes_added: int = 0
    indexes_removed: int = 0
    constraints_added: int = 0
    constraints_removed: int = 0

    @classmethod
    def of(cls, **counts: int) -> Counters:
        """Give counters that say this already."""
        found = cls()
        for name, count in counts.items():
            setattr(found, name, count)
        return found

    @property
    def contains_updates(self) -> bool:
        """Whether anything was changed at all."""
        return any(getattr(self, field.name) for field in fields(self))

    def as_dict(self) -> dict[str, int]:
        """Give the counts that are not zero, by name."""
        counts = {field.name: getattr(self, field.name) for field in fields(self)}
        return {name: count for name, count in counts.items() if count}

    def add(self, other: Counters) -> None:
        """Count another query's changes as well."""
        for field in fields(self):
            setattr(self, field.name, getattr(self, field.name) + getattr(other, field.name))
