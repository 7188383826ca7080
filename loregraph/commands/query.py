"""``loregraph query``: answer one Cypher query."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Any

import click

from loregraph import options
from loregraph.formats.options import answered
from loregraph.formats.registry import CITING
from loregraph.options import Settings, examples, shared
from loregraph.seeing import horizon

if TYPE_CHECKING:
    from loregraph.formats.registry import Destination
    from loregraph.result import Result
    from loregraph.store import Store

SHORT_HELP = "Answer one Cypher query."
EXAMPLES = examples(
    "loregraph query 'MATCH (f:Film) RETURN f.title, f.released ORDER BY f.released'",
    "loregraph query 'MATCH (p)-[:DIRECTED]->(f:Film) WHERE f.number = $n RETURN p.name' -p n=6",
    "echo 'MATCH (e:Event) RETURN e.kind, count(*)' | loregraph query - --format csv",
    "loregraph query 'MATCH (c:Character)-[r:APPEARS_IN]->(f:Film) RETURN c, r, f' -o cast.html",
    "loregraph query 'MATCH (:Actor)-[:PLAYED]->(c) RETURN count(c)' --explain",
)


@click.command(epilog=EXAMPLES, short_help=SHORT_HELP)
@click.argument("cypher")
@click.option(
    "-p",
    "--param",
    "params",
    multiple=True,
    metavar="NAME=VALUE",
    help="A parameter: JSON, or a text without quotes. Give it once for each.",
)
@answered
@options.import_dir
@click.option("--read-only", is_flag=True, help="Refuse to change the store, or to read files.")
@click.option("--timeout", type=options.SECONDS, metavar="SECONDS", help="Stop after that.")
@click.option(
    "--explain", "how", flag_value="EXPLAIN", help="Show the plan, run nothing; also as json."
)
@click.option(
    "--profile", "how", flag_value="PROFILE", help="Run, and show the plan with its figures."
)
@click.option("--code", "how", flag_value="CODE", help="Show the Python that would answer it.")
@shared
@horizon
def command(
    cypher: str,
    params: tuple[str, ...],
    target: Destination,
    how: str | None,
    settings: Settings,
    *,
    import_dir: str | None,
    read_only: bool,
    timeout: float | None,
) -> None:
    """Answer one Cypher query.

    CYPHER is the query, - for stdin, or @FILE for the text of a file.
    """
    text = read_text(cypher)
    values = dict(map(parameter, params))
    prefix = {"EXPLAIN": "EXPLAIN ", "CODE": "EXPLAIN ", "PROFILE": "PROFILE "}.get(how or "", "")
    makes = not settings.seen and _would_write(settings, text)
    opened = settings.make if makes else settings.open
    with opened(import_dir) as store:
        result = run(store, prefix + text, values, read_only=read_only, timeout=timeout)
        if target.leaves:
            from queries.crediting import credits_of  # noqa: PLC0415 - keeps --help light

            result.credits = credits_of(result.rows, store)
        if target.form in CITING:
            from loregraph.citing import noted  # noqa: PLC0415 - keeps --help light

            result = noted(result, store)
    if how is None and result.plan is not None:  # the query itself asks for it
        how = "EXPLAIN" if result.plan.time is None else "PROFILE"
    if how:
        _show_plan(result, how, target, settings)
    else:
        report(result, target, settings)


def run(store: Store, text: str, values: dict[str, Any], **options: Any) -> Result:
    """Run the query; a parameter that is missing is a wrong call of this command."""
    from graph.results.errors import CypherError, UsageError  # noqa: PLC0415 - keeps --help light

    try:
        return store.run(text, values, **options)
    except CypherError as error:
        if error.kind != "ParameterMissing":
            raise
        error.hint = error.hint or "Give it with -p NAME=VALUE."
        raise UsageError(str(error)) from error


def read_text(cypher: str) -> str:
    """Give the query: itself, from stdin, or from a file."""
    if cypher == "-":
        if sys.stdin is None:
            raise click.UsageError("There is no query: stdin is closed.")
        place, content = "stdin", sys.stdin.buffer.read()
    elif cypher.startswith("@"):
        from pathlib import Path  # noqa: PLC0415 - keeps --help light

        place, content = cypher[1:], Path(cypher[1:]).read_bytes()
    else:
        return cypher
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise click.UsageError(f"{place} is not UTF-8 text ({error.reason}).") from error


def parameter(text: str) -> tuple[str, Any]:
    """Split ``name=value``; the value is JSON where it reads as JSON, else a text."""
    import json  # noqa: PLC0415 - keeps --help light

    name, equals, value = text.partition("=")
    if not equals or not name:
        raise click.UsageError(f"-p {text}: write NAME=VALUE, such as -p year=2018.")
    try:
        return name, json.loads(value)
    except json.JSONDecodeError:
        return name, value


def report(result: Result, target: Destination, settings: Settings) -> None:
    """Write the answer; what the query changed, and hints to its writer, are talk."""
    if result.columns or not result.counters.contains_updates:
        target.write(result, settings)
    for hint in result.notifications:
        settings.say(str(hint))
    if result.counters.contains_updates:
        counts = result.counters.as_dict().items()
        changes = (f"{name.replace('_', ' ')}: {count}" for name, count in counts)
        settings.say(", ".join(changes))


def _would_write(settings: Settings, text: str) -> bool:
    """Whether a query may make the store's file: a query that only reads is asked of one."""
    if not settings.is_new:
        return False
    from queries.body import WRITE, read_body  # noqa: PLC0415 - keeps --help light

    return WRITE in read_body(text).leave


def _show_plan(result: Result, how: str, target: Destination, settings: Settings) -> None:
    from loregraph.plans import code_text, plan_json, plan_text  # noqa: PLC0415 - as above

    if how == "PROFILE":
        report(result, target, settings)
        click.echo(plan_text(result.plan), err=True)
    elif how == "CODE":
        target.write_text(code_text(result.plan))
    else:
        target.write_text((plan_json if target.form == "json" else plan_text)(result.plan))
