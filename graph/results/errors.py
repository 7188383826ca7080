"""The errors that Loregraph raises for a person to read.

LoregraphError                every error of ours: a sentence, what to do next, an exit code
+-- CypherError               a query was refused or failed: kind, phase, code, span
+-- StoreError                a store could not be opened, read or written
|   +-- StoreBusyError        another writer did not finish in time
|   +-- StoreFormatError      the file is not ours, newer than us, or damaged
+-- SourceError               a source (YAML, GraphML, ...) is wrong at a place in a file
+-- UsageError                the call itself is wrong: exit code 2
    +-- ReadOnlyError         a query writes where only reading was allowed
"""

from __future__ import annotations

from graph.results.neo4j_codes import neo4j_code


class LoregraphError(Exception):
    """A sentence for a person: what went wrong, where, and what to do next."""

    exit_code = 1


class UsageError(LoregraphError):
    """The call itself is wrong: an unknown name, a missing argument."""

    exit_code = 2


class ReadOnlyError(UsageError):
    """A query writes where only reading was allowed."""

    def __init__(self) -> None:
        super().__init__("This query writes, and only reading was allowed. Nothing was done.")


class StoreError(LoregraphError):
    """A store could not be opened, read or written; its content is as it was."""


class StoreBusyError(StoreError):
    """Another process or thread was writing and did not finish in time: to do it again may help.

    Attributes:
        neo4j_code: what Neo4j calls it.
    """

    neo4j_code = "Neo.TransientError.Transaction.LockAcquisitionTimeout"


class StoreFormatError(StoreError):
    """The file is foreign, of a newer format, or damaged."""


class SourceError(LoregraphError):
    """A source is wrong: the sentence begins with ``file:line`` where that is known."""


class CypherError(LoregraphError):
    """A query was refused or failed.

    Attributes:
        message: one sentence, without place or kind.
        kind: as the openCypher TCK names it: ``SyntaxError``, ``TypeError``, ``ArgumentError``,
            ``SemanticError``, ``ParameterMissing``, ``EntityNotFound``,
            ``ConstraintVerificationFailed``,
            ``ConstraintValidationFailed``, ``PropertyNotFound``, ``LabelNotFound``,
            ``ProcedureError``, ``ArithmeticError``.
        phase: ``compile time`` or ``runtime``.
        code: the TCK's detail, such as ``UndefinedVariable``; None where nobody named one.
        span: start and end offset in the query's text (code points), None where no place is known.
        hint: what to do next, or a nearest name; empty where there is none.
        text: the query, once known.
        neo4j_code: what Neo4j calls it; told by the server, else found by kind, code and phase.
    """

    def __init__(
        self,
        message: str,
        *,
        kind: str = "SyntaxError",
        phase: str = "runtime",
        code: str | None = None,
        span: tuple[int, int] | None = None,
        hint: str = "",
        text: str | None = None,
        neo4j_code: str = "",
    ) -> None:
        message, hint = _shortened(message), _shortened(hint)
        super().__init__(message)
        self.message = message
        self.kind = kind
        self.phase = phase
        self.code = code
        self.span = span
        self.hint = hint
        self.text = text
        self._neo4j_code = neo4j_code

    @property
    def neo4j_code(self) -> str:
        """What Neo4j calls it: ``Neo.ClientError.Statement.SyntaxError``, ..."""
        return self._neo4j_code or neo4j_code(self.kind, self.code, self.phase)

    def __str__(self) -> str:
        return show(self)


def _shortened(sentence: str) -> str:
    """A sentence that does not repeat a name of any length."""
    most = 600
    if len(sentence) <= most:
        return sentence
    return f"{sentence[: most // 2]} ... {sentence[-most // 2 :]}"


def show(error: CypherError) -> str:
    """Print the error with the line it is about and a caret under the span."""
    head = f"{error.kind}: {error.message}"
    if error.hint:
        head = f"{head} {error.hint}"
    if error.text is None or error.span is None:
        return head
    start, end = error.span
    start = min(start, len(error.text))
    line_start = error.text.rfind("\n", 0, start) + 1
    line_end = error.text.find("\n", start)
    line = error.text[line_start : line_end if line_end >= 0 else None]
    number = error.text.count("\n", 0, start) + 1
    column = start - line_start
    left = max(0, column - 60)
    shown = line[left : left + 100].replace("\t", " ")
    width = max(1, min(end - start, len(shown) - (column - left)))
    place = f"line {number}, column {column + 1}"
    return f"{head}\n  {place}:\n  {shown}\n  {' ' * (column - left)}{'^' * width}"
