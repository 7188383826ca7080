"""``loregraph check``: what does not fit together."""

from __future__ import annotations

from dataclasses import asdict, replace
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import click

from loregraph.options import SECONDS, Settings, examples, shared
from loregraph.seeing import horizon

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from loregraph.store import Store
    from queries.findings import Finding
    from queries.header import Check
    from queries.ignoring import Ignored

SHORT_HELP = "Find what does not fit together: sources, story, spelling."
EXAMPLES = examples(
    "loregraph check",
    "loregraph check appears-after-death alike-people",
    "loregraph check --format json",
    "loregraph check --list",
    "loregraph check --seen Fallout",
)
SHOWN: Final = 20
"""So many findings of a check are shown where several checks are; all of one that is named."""


@click.command(epilog=EXAMPLES, short_help=SHORT_HELP)
@click.argument("names", nargs=-1, metavar="[CHECK]...")
@click.option("--list", "listed", is_flag=True, help="List the checks and do nothing else.")
@click.option("--format", "form", type=click.Choice(["table", "json"]), default="table")
@click.option(
    "--ignore",
    type=click.Path(dir_okay=False),
    metavar="FILE",
    help="Findings that stand: lines of `check id ... # reason`.",
)
@click.option(
    "--checks",
    type=click.Path(file_okay=False),
    multiple=True,
    metavar="DIR",
    help="A further folder of checks. [$LOREGRAPH_CHECKS]",
)
@click.option("--segments", is_flag=True, help="Also read every segment of the store's file.")
@click.option("--timeout", type=SECONDS, metavar="SECONDS", help="Stop a check after that.")
@shared
@horizon
def command(
    names: tuple[str, ...],
    form: str,
    ignore: str | None,
    checks: tuple[str, ...],
    timeout: float | None,
    settings: Settings,
    **flags: bool,
) -> None:
    """Find what does not fit together in the store.

    Sources that disagree, a story that cannot be, names that may be one, facts without a source.
    Each finding names the things it is about, who says so, and what would settle it. Exit code 1
    where something is found that --ignore does not let stand. With --seen, what seems wrong only
    because a later film is left out is not told.
    """
    from loregraph.folders import own_folders  # noqa: PLC0415 - keeps --help light
    from queries.findings import Checks, found  # noqa: PLC0415 - keeps --help light
    from queries.ignoring import read_ignored, without  # noqa: PLC0415 - keeps --help light

    if flags["segments"] and settings.seen:
        raise click.UsageError("--segments reads all of the file, and --seen a part of it.")
    known = Checks(own_folders("checks", checks))
    chosen = known.checks(names)
    if flags["listed"]:
        _list(chosen, form)
        return
    lines = read_ignored(Path(ignore)) if ignore else []
    with settings.open() as store:
        if flags["segments"]:
            _read_segments(store, settings)
        everything = [one for check in chosen for one in found(check, store, timeout=timeout)]
    if settings.seen:
        with replace(settings, seen=()).open() as whole:
            true = [one for check in chosen for one in found(check, whole, timeout=timeout)]
        everything = list(_still_found(everything, true))
    left, let, idle = without(everything, lines)
    if form == "json":
        _json(left, let)
    else:
        for line in _text(left, chosen, most=None if names else SHOWN):
            click.echo(line)
    ran = {check.name for check in chosen}
    for one in () if settings.seen else idle:
        if one.check in ran or one.check not in known.names():
            settings.say(f"{ignore}:{one.line}: nothing is ignored by this line any more.")
    settings.say(_sum(left, let, chosen))
    if left:
        click.get_current_context().exit(1)


def _still_found(known: Sequence[Finding], true: Sequence[Finding]) -> Iterator[Finding]:
    """Give what was found in a part of the store, where the whole has it too, or more of it."""
    wholes: dict[str, list[set[str]]] = {}
    for one in true:
        wholes.setdefault(one.check, []).append({node.id for node in one.nodes})
    for one in known:
        nodes = {node.id for node in one.nodes}
        if any(nodes <= whole for whole in wholes.get(one.check, ())):
            yield one


def _list(checks: Iterable[Check], form: str) -> None:
    rows = [{key: getattr(one, key) for key in ("name", "severity", "title")} for one in checks]
    if form == "json":
        _print(rows)
        return
    width = max(len(row["name"]) for row in rows)
    for row in rows:
        click.echo(f"{row['name']:{width}}  {row['severity']:7}  {row['title']}")


def _read_segments(store: Store, settings: Settings) -> None:
    count = store.verify()
    settings.say(
        f"{store.url}: read as a whole, {count:,} segments and commits; nothing is damaged."
    )


def _json(left: Sequence[Finding], let: Sequence[tuple[Finding, Ignored]]) -> None:
    """Write findings for a program; ``line`` is what ignores one, less the reason."""
    _print(
        {
            "findings": [asdict(one) | {"line": one.line} for one in left],
            "ignored": [asdict(one) | {"reason": line.reason} for one, line in let],
        }
    )


def _print(value: Any) -> None:
    import json  # noqa: PLC0415 - keeps --help light

    click.echo(json.dumps(value, indent=2, ensure_ascii=False))


def _text(findings: Sequence[Finding], checks: Sequence[Check], most: int | None) -> Iterator[str]:
    """Write the findings of each check under its title, with sources and what would settle them."""
    titles = {check.name: check.title for check in checks}
    for name, group in groupby(findings, key=lambda one: one.check):
        several = list(group)
        yield f"{titles[name]} ({several[0].severity}, {name})"
        for one in several[:most]:
            yield from _finding(one)
        if most is not None and len(several) > most:
            yield f"  ... and {len(several) - most:,} more: loregraph check {name}"
        yield from _wrapped(f"To settle it: {several[0].settle}", "  ")
        yield ""


def _finding(one: Finding) -> Iterator[str]:
    yield from _wrapped(one.sentence, "  - ")
    yield from _wrapped(", ".join(node.id for node in one.nodes), "    ")
    if one.sources:
        yield from _wrapped(f"by {'; '.join(source.name for source in one.sources)}", "    ")


def _wrapped(text: str, indent: str) -> list[str]:
    import textwrap  # noqa: PLC0415 - keeps --help light

    from loregraph.formats.values import harmless  # noqa: PLC0415 - keeps --help light

    return textwrap.wrap(
        harmless(text),
        100,
        initial_indent=indent,
        subsequent_indent=" " * len(indent),
        break_long_words=False,
        break_on_hyphens=False,
    )


def _sum(left: Sequence[Finding], let: Sequence[Any], checks: Sequence[Check]) -> str:
    ignored = f"; {len(let):,} ignored" if let else ""
    if not left:
        return f"Nothing found by {len(checks)} checks{ignored}."
    number = f"{len(left):,} {'finding' if len(left) == 1 else 'findings'}"
    return f"{number} in {len({one.check for one in left})} of {len(checks)} checks{ignored}."
