"""A conversation with a store: parameters that stay, and a transaction that may be open."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Final

from graph.results.errors import CypherError, UsageError

if TYPE_CHECKING:
    from threading import Event

    from loregraph.result import Result
    from loregraph.store import Store, Transaction

_NAMED: Final = re.compile(r"(?P<name>[^\W\d]\w*|`(?:[^`]|``)+`)\s*=>\s*(?P<value>.+)", re.DOTALL)
_BEFORE: Final = "RETURN "


class Session:
    """Statements one after the other, each in a transaction of its own unless one is open.

    Attributes:
        store: where they are run.
        parameters: the values of ``$name``.
    """

    def __init__(
        self, store: Store, parameters: dict[str, Any] | None = None, *, read_only: bool = False
    ) -> None:
        self.store = store
        self._read_only = read_only
        self.parameters: dict[str, Any] = dict(parameters or {})
        self._transaction: Transaction | None = None

    @property
    def in_transaction(self) -> bool:
        """Whether a transaction is open."""
        return self._transaction is not None

    def run(self, text: str, cancelled: Event | None = None) -> Result:
        """Answer a statement; an error in an open transaction rolls all of it back.

        Raises:
            CypherError: it is refused or failed, and changed nothing.
        """
        if self._transaction is None:
            return self.store.run(
                text, self.parameters, cancelled=cancelled, read_only=self._read_only
            )
        try:
            return self._transaction.run(text, self.parameters, cancelled=cancelled)
        except BaseException:
            self.rollback()
            raise

    def begin(self) -> None:
        """Open a transaction.

        Raises:
            UsageError: one is open, or only reading is allowed.
        """
        if self._read_only:
            raise UsageError("Only reading is allowed here: there is nothing to commit.")
        if self._transaction is not None:
            raise UsageError("A transaction is open already: :commit or :rollback it first.")
        self._transaction = self.store.transaction()

    def commit(self) -> None:
        """Keep what the open transaction changed.

        Raises:
            UsageError: none is open.
        """
        self._taken().commit()

    def rollback(self) -> None:
        """Undo what the open transaction changed.

        Raises:
            UsageError: none is open.
        """
        self._taken().rollback()

    def _taken(self) -> Transaction:
        if self._transaction is None:
            raise UsageError("No transaction is open: :begin opens one.")
        taken, self._transaction = self._transaction, None
        return taken

    def set_parameters(self, text: str) -> dict[str, Any]:
        """Set parameters from ``name => expression`` or a map, and give those that were set.

        Raises:
            CypherError: the expression is wrong; its span is a place of ``text``.
            UsageError: this is neither form.
        """
        if text.startswith("{"):
            value = self._value(text, 0)
            if not isinstance(value, dict):
                raise UsageError(f"{text} is no map.")
            found: dict[str, Any] = value
        else:
            match = _NAMED.fullmatch(text)
            if match is None:
                raise UsageError("Write :param name => expression, such as :param year => 2018.")
            name = match["name"]
            if name.startswith("`"):
                name = name[1:-1].replace("``", "`")
            found = {name: self._value(match["value"], match.start("value"))}
        self.parameters |= found
        return found

    def _value(self, expression: str, start: int) -> Any:
        """Compute an expression, which may use the parameters that are there."""
        query = f"{_BEFORE}{expression}\nAS value"
        try:
            result = self.store.run(query, self.parameters, read_only=True)
        except CypherError as error:
            if error.span is not None:
                shift = start - len(_BEFORE)
                last = start + len(expression)
                first, end = (min(max(place + shift, start), last) for place in error.span)
                error.span = (first, end)
            error.text = None
            raise
        if result.columns != ["value"] or len(result) != 1:
            raise UsageError(f"{expression} is not one expression.")
        return result.rows[0][0]
