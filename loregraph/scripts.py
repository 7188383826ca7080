"""``loregraph load cypher``: a script of many statements, run on a store."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Final, TypeVar

from graph.results.counters import Counters
from graph.results.errors import CypherError, SourceError, UsageError, show
from loaders.base import LoaderInfo, LoaderOption
from loaders.byte_stream import existing
from loregraph.shell.session import Session
from loregraph.shell.shell import changes, read_script
from queries.cypher.syntax import ast, parse
from queries.script import Command, Statement, parts, placed

if TYPE_CHECKING:
    from collections.abc import Callable

    from loregraph.result import Result
    from loregraph.store import Store

Part = Statement | Command
Done = TypeVar("Done")

_EXPLAIN: Final = "EXPLAIN "
_SCHEMA: Final = (ast.CreateIndex, ast.CreateConstraint, ast.DropIndex, ast.DropConstraint)

INFO: Final = LoaderInfo(
    name="cypher",
    title="Cypher",
    description="Statements that end with semicolons, as cypher-shell reads them. A script that is "
    "loaded again is run again; its commands over indexes and constraints are transactions of "
    "their own, what it writes between them takes effect as a whole.",
    accepts="a .cypher file",
    example="loregraph load cypher movies.cypher",
    options=(
        LoaderOption("import-dir", "The one folder that LOAD CSV may read files from.", "FOLDER"),
    ),
)


@dataclass(slots=True)
class ScriptReport:
    """What a script did.

    Attributes:
        source: the file.
        dry_run: whether it was only checked.
        statements: how many statements were run, or checked.
        counters: what they changed.
        hints: what the store has to say about statements, with their lines.
    """

    source: str
    dry_run: bool = False
    statements: int = 0
    counters: Counters = field(default_factory=Counters)
    hints: list[str] = field(default_factory=list)

    def lines(self) -> list[str]:
        """Tell it in a line, and what is to be looked at."""
        return [self._head(), *(f"look at: {self.source}:{hint}" for hint in self.hints)]

    def _head(self) -> str:
        count = f"{self.statements:,} statement{'' if self.statements == 1 else 's'}"
        if self.dry_run:
            return f"cypher {self.source}: {count} checked, nothing run (dry run)."
        done = ", ".join(changes(self.counters.as_dict().items())) or "nothing changed"
        return f"cypher {self.source}: {count}; {done}."

    def add(self, result: Result, line: int) -> None:
        """Count what a statement did that begins in a line."""
        self.statements += 1
        self.counters.add(result.counters)
        for hint in result.notifications:
            place = line + (hint.position.line - 1 if hint.position else 0)
            self.hints.append(f"{place}: {replace(hint, position=None)}")


class CypherScript:
    """Runs a file of Cypher.

    Every statement is parsed before the first is run. Statements that write data stand in one
    transaction: they take effect together or not at all. As in Neo4j a transaction changes either
    data or indexes and constraints, so each command over those is a transaction of its own, and so
    is what brings its own (``CALL { } IN TRANSACTIONS``).
    """

    info = INFO

    def check(self, source: str) -> None:
        """Check that there is such a file.

        Raises:
            UsageError: there is none.
        """
        existing(source)

    def load(
        self,
        store: Store | None,
        source: str,
        *,
        dry_run: bool = False,
        progress: Callable[[int], None] | None = None,
    ) -> ScriptReport:
        """Run a file.

        Args:
            store: where it is run; None is fine in a dry run.
            source: the file.
            dry_run: check every statement, run none.
            progress: called with the number of statements that are done.

        Raises:
            SourceError: a statement is refused or failed; the sentence begins with ``file:line``,
                and says which statements took effect.
            UsageError: there is no such file.
        """
        script = _Script(source, read_script(source))
        report = ScriptReport(source, dry_run or store is None)
        if store is None or dry_run:
            script.check(report)
        else:
            script.run(store, report, progress or _silent)
        return report


def _silent(statements: int) -> None:
    """Show no progress."""


class _Script:
    """A file's parts, and how they are run."""

    def __init__(self, source: str, text: str) -> None:
        self.source = source
        self.text = text
        self.parts = list(parts(text))
        self._kept = 0

    def run(self, store: Store, report: ScriptReport, progress: Callable[[int], None]) -> None:
        """Run all of it."""
        alone = [self._guarded(number, _stands_alone) for number in range(len(self.parts))]
        session = Session(store)
        try:
            for number, part in enumerate(self.parts):
                if alone[number] and session.in_transaction:
                    self._guarded(number - 1, lambda _: session.commit())
                    self._kept = number
                if isinstance(part, Statement) and not alone[number] and not session.in_transaction:
                    session.begin()
                self._guarded(number, lambda part: _carry_out(session, part, report))
                self._kept = number + 1 if alone[number] else self._kept
                progress(report.statements)
            if session.in_transaction:
                self._guarded(len(self.parts) - 1, lambda _: session.commit())
        finally:
            if session.in_transaction:
                session.rollback()

    def check(self, report: ScriptReport) -> None:
        """Let every statement be checked and planned over an empty graph."""
        from loregraph.opening import MEMORY  # noqa: PLC0415 - keeps --help light
        from loregraph.opening import open as open_store  # noqa: PLC0415 - keeps --help light

        with open_store(MEMORY) as scratch:
            session = Session(scratch)
            for number in range(len(self.parts)):
                self._guarded(number, lambda part: _carry_out(session, _explained(part), report))

    def _guarded(self, number: int, work: Callable[[Part], Done]) -> Done:
        """Do something with a part; what goes wrong says where in the file that is."""
        part = self.parts[number]
        try:
            return work(part)
        except CypherError as error:
            start = part.argument_start if isinstance(part, Command) else part.start
            raise self._refused(number, show(placed(error, self.text, start))) from error
        except UsageError as error:
            raise self._refused(number, str(error)) from error

    def _refused(self, number: int, what: str) -> SourceError:
        kept = ""
        if self._kept:
            count = f"the {self._kept} statements" if self._kept > 1 else "the statement"
            kept = f"\nWhat {count} before line {self.parts[self._kept].line} did is kept."
        place = f"{self.source}:{self.parts[number].line}: statement {number + 1}: "
        return SourceError(f"{place}{what}{kept}")


def _stands_alone(part: Part) -> bool:
    """Parse a statement, and say whether it needs a transaction of its own."""
    if isinstance(part, Command):
        return False
    query = parse(part.text)
    return any(
        isinstance(node, _SCHEMA)
        or (isinstance(node, ast.CallSubquery) and node.transactions is not None)
        for node in ast.walk(query)
    )


def _carry_out(session: Session, part: Part, report: ScriptReport) -> None:
    """Run a statement, or take over a parameter; other commands belong to a shell."""
    if isinstance(part, Statement):
        report.add(session.run(part.text), part.line)
    elif part.name == "param":
        session.set_parameters(part.argument)
    else:
        raise UsageError(
            f":{part.name} is a command of a shell: only :param can stand in a script that is "
            "loaded. Run it with `loregraph shell < FILE`."
        )


def _explained(part: Part) -> Part:
    """Ask for the plan instead of the answer, so that spans stay where they are."""
    if isinstance(part, Command):
        return part
    return Statement(f"{_EXPLAIN}{part.text}", part.line, part.start - len(_EXPLAIN))
