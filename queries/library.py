"""The library of ready-made questions: found in folders, checked, and answered on any store."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from graph.results.errors import CypherError, SourceError, UsageError
from graph.results.wording import article
from queries.algorithms import ALGORITHMS, applied
from queries.header import Parameter, Question, convert, read_question
from queries.names import nearest, resolve
from queries.shelf import Shelf

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from graph.results.result import Result
    from graph.stores.base import RunsQueries

CANNED: Final = Path(__file__).parent / "canned"


class Library:
    """Every question that can be asked: ours, a user's own, and those of installed packages.

    A user's question of the same name stands before the one that comes with Loregraph.

    Args:
        folders: further folders of ``NAME.cypher`` files.
    """

    def __init__(self, folders: Sequence[Path] = ()) -> None:
        self._shelf = Shelf("question", CANNED, folders, "`loregraph ask` lists every question.")

    def names(self) -> list[str]:
        """Name every question, in order."""
        return self._shelf.names()

    def questions(self, wrong: list[SourceError] | None = None) -> list[Question]:
        """Read every question.

        Args:
            wrong: takes the errors of files that are wrong, so that they take no other question
                away; without it the first of them is raised.

        Raises:
            SourceError: one is wrong.
        """
        found = []
        for name in self.names():
            try:
                found.append(self.question(name))
            except SourceError as error:
                if wrong is None:
                    raise
                wrong.append(error)
        return found

    def question(self, name: str) -> Question:
        """Read a question.

        Raises:
            UsageError: there is none of this name; the sentence names the nearest.
            SourceError: its file is wrong.
        """
        path = self._shelf.find(name)
        return _read(path, path.stat().st_mtime_ns)


@lru_cache(1024)
def _read(path: Path, changed: int) -> Question:
    """Read a question once, until its file changes: a server is asked for all of them often."""
    del changed
    question = read_question(path)
    check_body(question)
    if path.parent != CANNED:
        _check_meaning(question)
    return question


def check_body(question: Question) -> None:
    """Compare a question's Cypher with what its header says of it.

    Raises:
        SourceError: a parameter is not declared or not used, or leave is missing.
    """
    from queries.body import read_body  # noqa: PLC0415 - listing names needs no parser

    try:
        body = read_body(question.text)
    except CypherError as error:
        raise SourceError(f"{question.path}: {error}") from error
    used = body.parameters
    declared = {parameter.name for parameter in question.parameters}
    if used - declared:
        names = ", ".join(sorted(used - declared))
        raise SourceError(f"{question.path}: the Cypher uses ${names}, which no `param` declares.")
    if declared - used:
        names = ", ".join(sorted(declared - used))
        raise SourceError(
            f"{question.path}: the header declares {names}, the Cypher never uses it."
        )
    for permission in sorted(body.leave - question.permissions):
        raise SourceError(
            f"{question.path}: the Cypher wants to {permission}; "
            f"a question that does says so in its header: `// may: {permission}`."
        )
    _check_columns(question, body.columns)


def _check_meaning(question: Question) -> None:
    """See that the Cypher of a question of one's own would be understood; ours are tested.

    Raises:
        SourceError: it names a variable that is not there, or the like.
    """
    if question.permissions:
        return  # what it calls may be there on a server alone
    from queries.cypher.semantics import check  # noqa: PLC0415 - listing names needs none of it
    from queries.cypher.syntax import parse  # noqa: PLC0415 - the same

    unknown = dict.fromkeys(parameter.name for parameter in question.parameters)
    try:
        check(parse(question.text), unknown, text=question.text)
    except CypherError as error:
        if error.code != "UnknownFunction":  # a function of one's own is known to its store alone
            raise SourceError(f"{question.path}: {error}") from error


def _check_columns(question: Question, given: tuple[str, ...]) -> None:
    """Compare the columns of the header with those of the Cypher, or of its algorithm."""
    if question.algorithm:
        wanted = ALGORITHMS[question.algorithm].kinds
        kinds = tuple(column.kind for column in question.columns)
        if kinds != wanted:
            raise SourceError(
                f"{question.path}: the algorithm {question.algorithm} answers with columns of the "
                f"kinds {', '.join(wanted)}; the header declares {', '.join(kinds) or 'none'}."
            )
        return
    declared = tuple(column.name for column in question.columns)
    if declared and given and declared != given:
        raise SourceError(
            f"{question.path}: the header declares the columns {', '.join(declared)}, the Cypher "
            f"gives {', '.join(given)}."
        )


def run(  # noqa: D417 - params are the question's own
    name: str,
    store: RunsQueries,
    *,
    library: Library | None = None,
    write: bool = False,
    timeout: float | None = None,
    **params: Any,
) -> Result:
    """Ask a question by name: ``run("cast", store, film="Fallout")``.

    Args:
        name: the question.
        store: who answers.
        library: where it is looked up; the questions that come with Loregraph unless given.
        write: whether a question that may write, or call procedures, is let.
        timeout: seconds after which the query stops.
    """
    question = (library or Library()).question(name)
    return answer(question, store, params, write=write, timeout=timeout)


def answer(
    question: Question,
    store: RunsQueries,
    given: Mapping[str, Any],
    *,
    write: bool = False,
    timeout: float | None = None,
) -> Result:
    """Ask a question; nodes are given by name, None stands for what was not said.

    Raises:
        UsageError: a parameter is missing, unknown, of another kind or names no node, or the
            question wants leave that it was not given.
    """
    if question.permissions and not write:
        wants = " and ".join(sorted(question.permissions))
        raise UsageError(
            f"The question {question.name!r} may {wants}; let it with --write "
            f"if you trust {question.path}."
        )
    values = parameter_values(question, store, given)
    result = store.run(
        question.text, values, timeout=timeout, read_only="write" not in question.permissions
    )
    if not question.algorithm:
        return result
    return applied(question.algorithm, [column.name for column in question.columns], result)


def parameter_values(
    question: Question, store: RunsQueries, given: Mapping[str, Any]
) -> dict[str, Any]:
    """Turn what was given into the parameters of the query: typed, and names as ids.

    Raises:
        UsageError: a parameter is missing, unknown, of another kind, or names no node.
    """
    known = {parameter.name for parameter in question.parameters}
    for name in given:
        if name not in known:
            close = nearest(name, known) or sorted(known)
            raise UsageError(
                f"The question {question.name!r} has no parameter {name!r}; "
                f"it has {', '.join(close) or 'none'}."
            )
    return {
        parameter.name: _value(question, parameter, store, given.get(parameter.name))
        for parameter in question.parameters
    }


def _value(question: Question, parameter: Parameter, store: RunsQueries, given: Any) -> Any:
    if given is None:
        if parameter.required:
            raise UsageError(missing(question, parameter))
        given = parameter.default
    if given is None:
        return None
    try:
        value = convert(parameter.kind, given)
    except ValueError as error:
        raise UsageError(f"{parameter.option}: {str(error).removesuffix('.')}.") from None
    return resolve(store, parameter.labels, value) if parameter.labels else value


def missing(question: Question, parameter: Parameter) -> str:
    """Say that a parameter is missing, with a call that has it."""
    kind = " or ".join(article(label.lower()) for label in parameter.labels)
    what = f"the name of {kind}" if kind else article(parameter.kind)
    example = f" {question.examples[0]}" if question.examples else f" {parameter.option} ..."
    return (
        f"The question {question.name!r} needs {parameter.option}, {what}. "
        f"For example: loregraph ask {question.name}{example}"
    )
