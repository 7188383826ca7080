"""``loregraph load cypher``: a script of many statements, run on a store."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from graph.results.counters import Counters
from graph.results.errors import CypherError, SourceError, UsageError, show
from loaders.base import LoaderInfo
from loregraph.shell.session import Session
from loregraph.shell.shell import changes, read_script
from queries.cypher.syntax import ast, parse
from queries.script import Command, Statement, parts, placed

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from loregraph.store import Store

Part = Statement | Command

INFO: Final = LoaderInfo(
    name="cypher",
    title="Cypher",
    description="Statements that end with semicolons, as cypher-shell reads them.",
    accepts="a .cypher file",
    example="loregraph load cypher movies.cypher",
)


@dataclass(slots=True)
class ScriptReport:
    """What a script did.

    Attributes:
        source: the file.
        dry_run: whether it was only checked.
        statements: how many statements were run, or checked.
        counters: what they changed.
    """

    source: str
    dry_run: bool = False
    statements: int = 0
    counters: Counters = field(default_factory=Counters)

    def lines(self) -> list[str]:
        """Tell it in a line."""
        count = f"{self.statements:,} statement{'' if self.statements == 1 else 's'}"
        if self.dry_run:
            return [f"cypher {self.source}: {count} checked, nothing run (dry run)."]
        done = ", ".join(changes(self.counters.as_dict().items())) or "nothing changed"
        return [f"cypher {self.source}: {count}; {done}."]


class CypherScript:
    """Runs a file of Cypher in one transaction: it is loaded whole or not at all.

    What brings transactions of its own (``CALL { } IN TRANSACTIONS``) cannot stand in another one:
    a script with such a statement is run statement by statement, as cypher-shell does.
    """

    info = INFO

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
            SourceError: a statement is refused or failed; the sentence begins with ``file:line``.
            UsageError: there is no such file.
        """
        script = read_script(source)
        found = list(parts(script))
        whole = _parsed(source, script, found)
        report = ScriptReport(source, dry_run)
        if dry_run or store is None:
            report.dry_run = True
            _check(source, script, found, report)
            return report
        session = Session(store)
        if whole:
            session.begin()
        try:
            for number, part in enumerate(found, 1):
                _run(session, source, script, number, part, report)
                if progress is not None:
                    progress(report.statements)
        except BaseException:
            if session.in_transaction:
                session.rollback()
            raise
        if whole:
            session.commit()
        return report


def _parsed(source: str, script: str, found: Sequence[Part]) -> bool:
    """Parse every statement before any is run; tell whether one transaction can hold all."""
    whole = True
    for number, part in enumerate(found, 1):
        if isinstance(part, Command):
            continue
        try:
            query = parse(part.text)
        except CypherError as error:
            raise _refused(source, script, number, part, error) from error
        whole &= not any(
            isinstance(node, ast.CallSubquery) and node.transactions is not None
            for node in ast.walk(query)
        )
    return whole


def _run(
    session: Session, source: str, script: str, number: int, part: Part, report: ScriptReport
) -> None:
    try:
        if isinstance(part, Command):
            _set(session, part)
        else:
            report.counters.add(session.run(part.text).counters)
            report.statements += 1
    except (CypherError, UsageError) as error:
        raise _refused(source, script, number, part, error) from error


def _set(session: Session, command: Command) -> None:
    """Take over a parameter; the other commands belong to a shell."""
    if command.name != "param":
        raise UsageError(
            f":{command.name} is a command of a shell: only :param can stand in a script that is "
            "loaded. Run it with `loregraph shell < FILE`."
        )
    session.set_parameters(command.argument)


def _check(source: str, script: str, found: Sequence[Part], report: ScriptReport) -> None:
    """Let every statement be checked and planned over an empty graph."""
    from loregraph.opening import MEMORY  # noqa: PLC0415 - keeps --help light
    from loregraph.opening import open as open_store  # noqa: PLC0415 - keeps --help light

    with open_store(MEMORY) as scratch:
        session = Session(scratch)
        for number, part in enumerate(found, 1):
            planned = part
            if isinstance(part, Statement):
                planned = Statement(f"EXPLAIN {part.text}", part.line, part.start - len("EXPLAIN "))
            _run(session, source, script, number, planned, report)


def _refused(
    source: str, script: str, number: int, part: Part, error: CypherError | UsageError
) -> SourceError:
    """Say which statement of which file is wrong, with the line and a caret."""
    place = f"{source}:{part.line}: statement {number}: "
    if isinstance(error, UsageError):
        return SourceError(f"{place}{error}")
    start = part.argument_start if isinstance(part, Command) else part.start
    return SourceError(f"{place}{show(placed(error, script, start))}")
