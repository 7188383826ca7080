"""Ready-made questions as commands: each gets the options that its header declares."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Final

import click

from graph.results.errors import UsageError
from graph.results.wording import article
from loregraph.formats.options import answered
from loregraph.formats.registry import CITING, DRAWN, TABLE
from loregraph.options import SECONDS, Settings, examples, shared
from loregraph.seeing import horizon

if TYPE_CHECKING:
    from loregraph.formats.registry import Destination
    from loregraph.result import Result
    from loregraph.store import Store
    from queries.header import Parameter, Question
    from queries.library import Library

WHOLE: Final = frozenset({"json", "jsonl"})
KINDS: Final = {"int": click.INT, "float": click.FLOAT, "bool": click.BOOL}
RESERVED: Final = frozenset(
    {
        "questions",
        "store",
        "quiet",
        "debug",
        "seen",
        "form",
        "output",
        "safe_csv",
        "timeout",
        "write",
        "help",
    }
)


def open_library(folders: tuple[str, ...]) -> Library:
    """Find every question: those of ours, and a user's own, also of the folders given here."""
    from loregraph.folders import own_folders  # noqa: PLC0415 - keeps --help light
    from queries.library import Library  # noqa: PLC0415 - keeps --help light

    return Library(own_folders("questions", folders))


def ask(
    question: Question, store: Store, given: dict[str, Any], *, write: bool, timeout: float | None
) -> Result:
    """Put a question to a store."""
    from loregraph.result import Result  # noqa: PLC0415 - keeps --help light
    from queries.library import answer  # noqa: PLC0415 - keeps --help light
    from queries.titles import title_asked  # noqa: PLC0415 - the same

    result = Result.of(answer(question, store, given, write=write, timeout=timeout))
    result.title = title_asked(question, store, given)
    return result


def shaped(question: Question, result: Result, form: str, store: Store) -> Result:
    """Give the answer as a form needs it.

    Drawable where it is drawn, without paths to read, with sources noted where they are footnotes.
    """
    from loregraph.citing import noted  # noqa: PLC0415 - keeps --help light
    from loregraph.drawing import drawable, lanes_of, whole_of  # noqa: PLC0415 - as --help is light
    from loregraph.result import Result  # noqa: PLC0415 - keeps --help light
    from queries.crediting import credits_of  # noqa: PLC0415 - keeps --help light

    if form == "html" and question.draws == "lanes":
        result.lanes = lanes_of(result, store)
        return result
    if form in DRAWN:
        drawn = drawable(result, store, question if form == "html" else None)
        drawn.title = result.title
        drawn.credits = credits_of([*result.rows, *drawn.rows], store)
        drawn.whole = whole_of(store) if form == "html" else None
        return drawn
    if form != TABLE:
        result.credits = credits_of(result.rows, store)
    if form in WHOLE:
        return result
    hidden = {column.name for column in question.columns if column.kind == "path"}
    kept = [place for place, name in enumerate(result.columns) if name not in hidden]
    rows = [tuple(row[place] for place in kept) for row in result.rows]
    read = Result([result.columns[place] for place in kept], rows)
    read.credits = result.credits
    return noted(read, store) if form in CITING else read


def question_command(question: Question) -> click.Command:
    """Make the command of a question."""
    taken = sorted(RESERVED & {parameter.name for parameter in question.parameters})
    if taken:
        raise UsageError(
            f"{question.path}: a parameter cannot be called {taken[0]}, an option has that name."
        )

    @click.option("--write", is_flag=True, help="Let a question of your own write, if it says so.")
    @click.option("--timeout", type=SECONDS, metavar="SECONDS", help="Stop after that.")
    @answered
    @shared
    @horizon
    def callback(
        target: Destination,
        settings: Settings,
        *,
        write: bool,
        timeout: float | None,
        **given: Any,
    ) -> None:
        with settings.open() as store:
            result = ask(question, store, given, write=write, timeout=timeout)
            shown = shaped(question, result, target.form, store)
        target.write(shown, settings)

    return click.Command(
        question.name,
        callback=callback,
        params=[
            *map(parameter_option, question.parameters),
            *reversed(callback.__click_params__),  # type: ignore[attr-defined]
        ],
        help=f"{question.title}\n\n{columns_line(question)}",
        epilog=examples(*example_lines(question)),
        short_help=question.title,
    )


def example_lines(question: Question) -> list[str]:
    """Write the command lines that ask a question, by its examples."""
    options = question.examples
    if not options and not any(parameter.required for parameter in question.parameters):
        options = ("",)
    return [f"loregraph ask {question.name} {text}".rstrip() for text in options]


def columns_line(question: Question) -> str:
    """Say what the answer holds."""
    columns = ", ".join(column.name for column in question.columns)
    return f"Answers with: {columns}." if columns else ""


def parameter_option(parameter: Parameter) -> click.Option:
    """Make the option that gives a parameter; whether it is missing is the library's to say."""
    return click.Option(
        [parameter.option, parameter.name],
        type=KINDS.get(parameter.kind, click.STRING),
        metavar=kind_words(parameter).upper().replace(" ", "-"),
        help=parameter_help(parameter),
    )


def parameter_help(parameter: Parameter) -> str:
    """Say in one line what a parameter is."""
    what = article(kind_words(parameter))
    what = what[0].upper() + what[1:]
    if parameter.labels:
        what += ", by name or a part of it"
    if parameter.kind == "last_day":
        what += ", up to its end: a day, a month or a year"
    if parameter.required:
        return f"{what}.  [required]"
    return f"{what}." if parameter.default is None else f"{what}.  [default: {parameter.default}]"


def kind_words(parameter: Parameter) -> str:
    """Write a parameter's kind as a person says it: ``film``, ``character or person``."""
    if not parameter.labels:
        words = {"int": "number", "float": "number", "string": "text", "last_day": "date"}
        return words.get(parameter.kind, parameter.kind)
    return " or ".join(
        re.sub(r"(?<=[a-z])(?=[A-Z])", " ", label).lower() for label in parameter.labels
    )
