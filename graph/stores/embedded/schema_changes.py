"""What a transaction does to indexes and constraints."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.rules.schema import Constraint, Index
from graph.stores.embedded import unique

if TYPE_CHECKING:
    from graph.rules.schema import Schema
    from graph.stores.embedded.delta import Delta


class SchemaChanges:
    """The part of a transaction that changes the schema.

    Attributes:
        schema_changed: whether it did.
        purpose: what the queries of this transaction change, data or schema; never both.
    """

    _delta: Delta
    schema_changed = False
    purpose = ""

    if TYPE_CHECKING:

        def _begin(self) -> None: ...

    def create_index(
        self, label: str, key: str, name: str | None = None, *, if_not_exists: bool = False
    ) -> bool:
        """Keep an index of nodes from now on; tell whether it is new."""
        index = Index(name or "", (label,), (key,))
        return self.add_index(index, if_not_exists=if_not_exists)

    def add_index(self, index: Index, *, if_not_exists: bool = False) -> bool:
        """Keep an index from now on, by the usual name where it has none; tell whether it is new.

        Raises:
            CypherError: there is one about the same, or of the same name.
        """
        schema = self._delta.schema.with_index(index, if_not_exists=if_not_exists)
        return self._set_schema(schema)

    def drop_index(self, name: str, *, if_exists: bool = False) -> bool:
        """Forget an index; tell whether it was there."""
        return self._set_schema(self._delta.schema.without_index(name, if_exists=if_exists))

    def create_constraint(
        self, label: str, key: str, name: str | None = None, *, if_not_exists: bool = False
    ) -> bool:
        """Let no two nodes of a label have equal values of a property; tell whether it is new."""
        rule = Constraint(name or "", (label,), (key,))
        return self.add_constraint(rule, if_not_exists=if_not_exists)

    def add_constraint(self, rule: Constraint, *, if_not_exists: bool = False) -> bool:
        """Keep a constraint from now on; tell whether it is new.

        Raises:
            CypherError: it does not hold for what is there, or one like it is there.
        """
        schema = self._delta.schema.with_constraint(rule, if_not_exists=if_not_exists)
        if schema is not None:
            added = next(reversed(schema.constraints.values()))
            unique.check_no_duplicates(self, added)  # type: ignore[arg-type]  # a transaction
        return self._set_schema(schema)

    def drop_constraint(self, name: str, *, if_exists: bool = False) -> bool:
        """Forget a constraint; tell whether it was there."""
        return self._set_schema(self._delta.schema.without_constraint(name, if_exists=if_exists))

    def replace_schema(self, schema: Schema) -> None:
        """Take other indexes and constraints."""
        self._begin()
        self._delta.schema = schema
        self._delta.facts.renew()
        self.schema_changed = True

    def _set_schema(self, schema: Schema | None) -> bool:
        if schema is not None:
            self.replace_schema(schema)
        return schema is not None
