"""The shell's own commands: each is a function whose docstring is its help."""

from __future__ import annotations

import shlex
import time
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import click

from graph.results.errors import UsageError
from loregraph.shell.explanations import explained

if TYPE_CHECKING:
    from collections.abc import Callable

    from graph.results.errors import SourceError
    from loregraph.shell.shell import Shell


class Leave(Exception):  # noqa: N818 - it is no error
    """Someone said ``:exit``."""


@dataclass(frozen=True, slots=True)
class ShellCommand:
    """A command: how it is written, what it does, and the function that does it."""

    name: str
    usage: str
    help: str
    run: Callable[[Shell, str], None]


COMMANDS: Final[dict[str, ShellCommand]] = {}


def _command(usage: str) -> Callable[[Callable[[Shell, str], None]], Callable[[Shell, str], None]]:
    """Register a function by the first word of its usage."""

    def register(function: Callable[[Shell, str], None]) -> Callable[[Shell, str], None]:
        name = usage.split(maxsplit=1)[0].removeprefix(":")
        COMMANDS[name] = ShellCommand(name, usage, (function.__doc__ or "").strip(), function)
        return function

    return register


def carry_out(shell: Shell, name: str, argument: str) -> None:
    """Run a command.

    Raises:
        UsageError: there is none of that name.
    """
    if name in ALIASES:
        name = ALIASES[name]
    if name not in COMMANDS:
        from difflib import get_close_matches  # noqa: PLC0415 - only for errors

        near = get_close_matches(name, COMMANDS, n=1)
        hint = f" Did you mean :{near[0]}?" if near else " :help lists all."
        raise UsageError(f"There is no command :{name}.{hint}")
    COMMANDS[name].run(shell, argument)


ENDING: Final = "Cypher ends with a semicolon. Ctrl-C stops a query, Ctrl-D leaves."
ALIASES: Final = {"quit": "exit", "q": "exit", "h": "help", "?": "help"}


@_command(":help [FUNCTION]")
def _help(shell: Shell, argument: str) -> None:
    """List the commands, or explain a function or procedure."""
    if argument:
        click.echo(explained(shell.session.store.procedures, argument))
        return
    width = max(len(command.usage) for command in COMMANDS.values())
    lines = [f"{command.usage:{width}}  {command.help}" for command in COMMANDS.values()]
    click.echo("\n".join([*lines, "", ENDING]))


@_command(":param NAME => EXPRESSION")
def _param(shell: Shell, argument: str) -> None:
    """Set a parameter; also :param {a: 1, b: 2}, and :param clear."""
    if argument == "clear":
        shell.session.parameters.clear()
    elif argument in ("", "list"):
        _params(shell, "")
    else:
        for name, value in shell.session.set_parameters(argument).items():
            shell.settings.say(f"${name} = {_shown(value)}")


@_command(":params")
def _params(shell: Shell, argument: str) -> None:
    """List the parameters."""
    del argument
    for name, value in sorted(shell.session.parameters.items()):
        click.echo(f"${name} = {_shown(value)}")
    if not shell.session.parameters:
        shell.settings.say("There are no parameters.")


def _shown(value: object) -> str:
    from loregraph.formats.values import json_text, visible  # noqa: PLC0415 - keeps --help light

    return visible(json_text(value))


@_command(":begin")
def _begin(shell: Shell, argument: str) -> None:
    """Open a transaction."""
    _without(argument, "begin")
    shell.session.begin()


@_command(":commit")
def _commit(shell: Shell, argument: str) -> None:
    """Keep what the transaction changed."""
    _without(argument, "commit")
    shell.session.commit()


@_command(":rollback")
def _rollback(shell: Shell, argument: str) -> None:
    """Undo what the transaction changed."""
    _without(argument, "rollback")
    shell.session.rollback()


@_command(":schema")
def _schema(shell: Shell, argument: str) -> None:
    """Show labels, types, properties, indexes and constraints."""
    from loregraph.commands.schema import lines  # noqa: PLC0415 - keeps --help light
    from loregraph.formats.values import harmless  # noqa: PLC0415 - keeps --help light

    _without(argument, "schema")
    found = list(lines(shell.session.store.schema()))
    for line in found:
        click.echo(harmless(line))
    if not found:
        shell.settings.say(
            "The store is empty: no labels, relationship types, indexes or constraints."
        )


@_command(":source FILE")
def _source(shell: Shell, argument: str) -> None:
    """Run the statements and commands of a file."""
    words = _words(argument)
    if len(words) != 1:
        raise UsageError("Write :source FILE.")
    shell.source(words[0])


@_command(":ask QUESTION [--PARAM VALUE]")
def _ask(shell: Shell, argument: str) -> None:
    """Answer a ready-made question; without one, list them."""
    from loregraph.asking import ask, open_library, question_command, shaped  # noqa: PLC0415

    library = open_library(shell.questions)
    words = _words(argument)
    if not words:
        wrong: list[SourceError] = []
        for each in library.questions(wrong):
            click.echo(f"{each.name:24}  {each.title}")
        for error in wrong:
            click.echo(f"Error: {error}", err=True)
        return
    question = library.question(words[0])
    try:
        context = question_command(question).make_context(f":ask {question.name}", words[1:])
    except click.exceptions.Exit:  # --help
        return
    except click.ClickException as error:
        raise UsageError(error.format_message()) from error
    names = {parameter.name for parameter in question.parameters}
    given = {name: value for name, value in context.params.items() if name in names}
    began = time.perf_counter()
    result = ask(question, shell.session.store, given, write=False, timeout=None)
    shown = shaped(question, result, shell.form, shell.session.store)
    shell.show(shown, time.perf_counter() - began)


@_command(":format FORM")
def _format(shell: Shell, argument: str) -> None:
    """Choose how answers are written: table, json, jsonl, csv, markdown ..."""
    from loregraph.formats.registry import DRAWN, FORMS  # noqa: PLC0415 - keeps --help light

    forms = [form for form in FORMS if form not in DRAWN]
    if argument not in forms:
        raise UsageError(f"Write :format and one of {', '.join(forms)}.")
    shell.form = argument


@_command(":rows NUMBER")
def _rows(shell: Shell, argument: str) -> None:
    """Say how many rows of a table a terminal shows; 0 for all."""
    if not argument.isdecimal():
        raise UsageError("Write :rows NUMBER, such as :rows 50.")
    shell.most_rows = int(argument)


@_command(":clear")
def _clear(shell: Shell, argument: str) -> None:
    """Forget all parameters."""
    _without(argument, "clear")
    shell.session.parameters.clear()


@_command(":exit")
def _exit(shell: Shell, argument: str) -> None:
    """Leave."""
    del shell
    _without(argument, "exit")
    raise Leave


def _without(argument: str, name: str) -> None:
    if argument:
        raise UsageError(f":{name} stands alone on its line.")


def _words(argument: str) -> list[str]:
    try:
        return shlex.split(argument)
    except ValueError as error:
        raise UsageError(f"{argument}: {error}.") from error
