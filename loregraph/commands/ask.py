"""``loregraph ask``: list the ready-made questions, or answer one."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from loregraph import options
from loregraph.options import Settings, examples, shared

if TYPE_CHECKING:
    from graph.results.errors import SourceError
    from queries.header import Question
    from queries.library import Library

SHORT_HELP = "List the ready-made questions, or answer one."
EXAMPLES = examples(
    "loregraph ask",
    "loregraph ask cast --film fallout",
    "loregraph ask deaths --format markdown",
    "loregraph ask come-back --years 10 --format csv -o come-back.csv",
    "loregraph ask cast --help",
)


class Questions(click.Group):
    """The group of all questions: the library is read when a name or the list is asked for."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Name every question."""
        return _library(ctx).names()

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Make the command of a question, or say which questions come near."""
        from loregraph.asking import question_command  # noqa: PLC0415 - keeps --help light

        return question_command(_library(ctx).question(cmd_name))

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """List the questions with their titles."""
        with formatter.section("Questions"):
            formatter.write_dl([(q.name, q.title) for q in _library(ctx).questions([])])

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Find the question; an unknown one is told with the nearest names.

        Folders of questions may be named behind the question, too, which may lie in one of them.
        """
        name, *rest = args
        folders, rest = _taken_out(ctx, rest)
        ctx.params["questions"] = (*(ctx.params.get("questions") or ()), *folders)
        return name, self.get_command(ctx, name), rest


def _taken_out(ctx: click.Context, args: list[str]) -> tuple[list[str], list[str]]:
    """Give the values of ``--questions`` among arguments, and the other arguments."""
    option = next(one for one in ctx.command.params if one.name == "questions")
    folders: list[str] = []
    rest: list[str] = []
    waiting = iter(args)
    for word in waiting:
        flag, equals, value = word.partition("=")
        if word == "--":
            rest += [word, *waiting]
        elif flag != option.opts[0]:
            rest.append(word)
        else:
            given = value if equals else next(waiting, None)
            if given is None:
                raise click.BadOptionUsage(flag, f"Option '{flag}' requires an argument.", ctx)
            folders.append(option.type.convert(given, option, ctx))
    return folders, rest


def _library(ctx: click.Context) -> Library:
    from loregraph.asking import open_library  # noqa: PLC0415 - keeps --help light

    return open_library(ctx.params.get("questions") or ())


@click.command(
    cls=Questions,
    subcommand_metavar="[QUESTION] [--PARAM VALUE]...",
    invoke_without_command=True,
    epilog=EXAMPLES,
    short_help=SHORT_HELP,
)
@options.questions
@click.option(
    "--format",
    "form",
    type=click.Choice(["table", "json"]),
    default="table",
    help="How the list is written.",
)
@shared
@click.pass_context
def command(ctx: click.Context, questions: tuple[str, ...], form: str, settings: Settings) -> None:
    """List the ready-made questions, or answer one.

    Without QUESTION, lists them. A name is matched in any case, without accents, by alias, or by
    a part of it that fits one alone.
    """
    del questions, settings
    if ctx.invoked_subcommand is not None:
        return
    wrong: list[SourceError] = []
    _list(_library(ctx).questions(wrong), form)
    for error in wrong:
        click.echo(f"Error: {error}", err=True)
    if wrong:
        ctx.exit(1)


def _list(questions: list[Question], form: str) -> None:
    if form == "json":
        import json  # noqa: PLC0415 - keeps --help light

        click.echo(json.dumps([_described(question) for question in questions], indent=2))
        return
    width = max((len(question.name) for question in questions), default=0)
    for question in questions:
        needs = " ".join(p.option for p in question.parameters if p.required)
        click.echo(f"{question.name:{width}}  {question.title}{f'  ({needs})' if needs else ''}")


def _described(question: Question) -> dict[str, Any]:
    """Describe a question for a program."""
    return {
        "name": question.name,
        "title": question.title,
        "parameters": [
            {"name": p.name, "kind": p.kind, "required": p.required}
            | ({} if p.required else {"default": p.default})
            for p in question.parameters
        ],
        "columns": [{"name": c.name, "kind": c.kind} for c in question.columns],
        "draws": question.draws,
        "examples": list(question.examples),
    }
