"""What a file holds, taken in: nodes and relationships into a spool, each refused with its line."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NoReturn

from graph.results.errors import CypherError, SourceError
from graph.values.storable import decode_json, storable_map

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from graph.exchange.spool import Spool


class Intake:
    """Takes the nodes and relationships of one file; the first wrong one refuses all of it.

    Args:
        name: what errors call the file.
        spool: where everything waits until all of it was read.
    """

    def __init__(self, name: str, spool: Spool) -> None:
        self.notes: list[str] = []
        self.name = name
        self._spool = spool

    def refuse(self, line: int, sentence: str) -> NoReturn:
        """Stop with a sentence.

        Raises:
            SourceError: always.
        """
        raise SourceError(f"{self.name}:{line}: {sentence}")

    def leave_out(self, sentence: str) -> None:
        """Note what is not read, once."""
        if sentence not in self.notes:
            self.notes.append(sentence)

    def tell(self, note: Callable[[str], None] | None) -> None:
        """Say each note with the name of the file, to whoever wants to hear it."""
        if note is not None:
            for sentence in self.notes:
                note(f"{self.name}: {sentence}")

    def take_node(
        self, line: int, name: str, labels: Sequence[str], properties: dict[str, Any]
    ) -> None:
        """Take in a node under the name that the file gives it.

        Raises:
            SourceError: its name or its ``id`` was there before.
        """
        if not self._spool.add_node(name, line, tuple(labels), properties):
            self._refuse_same(name, properties.get("id"), line)

    def take_relationship(
        self, line: int, kind: str, start: str, end: str, properties: dict[str, Any]
    ) -> None:
        """Take in a relationship by the names of its ends, which may come later."""
        self._spool.add_edge(kind, start, end, line, properties)

    def refuse_loose_ends(self) -> None:
        """Check what only the whole file shows: each end of a relationship is one of its nodes.

        Raises:
            SourceError: one is not.
        """
        loose = self._spool.loose_end()
        if loose is not None:
            line, end = loose
            self.refuse(line, f"the edge names '{end}', which is no node of this file.")

    def labels(self, line: int, given: Any) -> tuple[str, ...]:
        """Give the labels that a JSON value holds.

        Raises:
            SourceError: it is no list of names.
        """
        if not (isinstance(given, list) and all(isinstance(one, str) and one for one in given)):
            self.refuse(line, f"{given!r} is no list of labels.")
        return tuple(given)

    def properties(self, line: int, given: Mapping[str, Any]) -> dict[str, Any]:
        """Give the values that JSON values stand for.

        Raises:
            SourceError: one is of a kind that no property holds.
        """
        found: dict[str, Any] = {}
        for key, value in given.items():
            if not key:
                self.refuse(line, "a property has no name.")
            try:
                found |= storable_map({key: decode_json(value)})
            except (ValueError, TypeError, RecursionError) as error:
                self.refuse(line, f"the property {key!r} is broken: {error}")
            except CypherError as error:
                self.refuse(line, f"the property {key!r} cannot be held: {error.message}")
        return found

    def _refuse_same(self, name: str, value: Any, line: int) -> NoReturn:
        """Refuse a second node with the same name or ``id``: a load would make one of the two."""
        first = self._spool.line_of(name)
        if first is not None:
            self.refuse_twin(name, first, line)
        self.refuse(
            line,
            f"the node has the id {value!r}, which the node of line "
            f"{self._spool.line_of_id(value)} has as well, and nodes with the same id are merged: "
            "give one of them another.",
        )

    def refuse_twin(self, name: str, first: int, line: int) -> NoReturn:
        """Refuse a second node of one name."""
        self.refuse(line, f"the node '{name}' is there already, in line {first}.")
