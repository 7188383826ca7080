"""What planning may ask: the checked query, the graph's statistics, the procedures, fresh names."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from graph.rules.schema import Index
    from queries.cypher.runtime.imports import ImportFolder
    from queries.cypher.runtime.procedures import Registry
    from queries.cypher.semantics.checked import Checked

_HIDDEN = "\0"
"""The first character of names that we make: no variable of a query has it."""

OFF: set[str] = set()
"""Rules by name that are left out, and ``facts`` where no fact may decide: only tests fill it."""


class Planning:
    """One query while it is planned.

    Attributes:
        checked: the query and what the checker found out.
        view: the graph, for its statistics; None once the plan is made.
        facts: whether facts of the statistics may decide what is right, and not only what is fast.
        parameters: the parameters' values, of which only the types may matter.
        procedures: what CALL finds.
        imports: the folder that LOAD CSV reads from.
    """

    def __init__(
        self,
        checked: Checked,
        view: Any,
        parameters: Mapping[str, Any],
        procedures: Registry,
        imports: ImportFolder,
    ) -> None:
        self.checked = checked
        self.view = view
        self.facts = not checked.writes and view.schema_version != 0 and "facts" not in OFF
        self.parameters = parameters
        self.procedures = procedures
        self.imports = imports
        self._count = 0

    def hidden(self, word: str = "") -> str:
        """Make a name for what the query did not name."""
        self._count += 1
        return f"{_HIDDEN}{word}{self._count}"


STARTS = (
    "or_as_list",
    "index_scans",
    "point_seeks",
    "union_seeks",
    "label_scans",
    "relationship_scans",
    "products",
    "hash_joins",
)
"""Ways to begin a pattern, and to order several, that ``OFF`` may name besides the rules."""
RANGE_INDEX = "RANGE INDEX"
_WORDS = {"range": RANGE_INDEX, "text": "TEXT INDEX", "point": "POINT INDEX"}
UNIQUE = "UNIQUE"
"""What a plan calls the index of a constraint."""


def indexes_of(planning: Planning, entity: str) -> Iterator[tuple[Index, str]]:
    """The indexes over values, each with what a plan calls it; those of constraints first."""
    schema = planning.view.delta.schema
    for rule in schema.constraints.values():
        if rule.entity == entity:
            yield rule.index, UNIQUE
    for index in schema.indexes.values():
        if index.entity == entity and index.kind in _WORDS:
            yield index, _WORDS[index.kind]


def is_hidden(name: str) -> bool:
    """Whether a name was made by us."""
    return name.startswith(_HIDDEN)
