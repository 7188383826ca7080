"""Kinds of sources as commands: each gets the options that its loader declares."""

from __future__ import annotations

from contextlib import contextmanager
from functools import partial
from typing import TYPE_CHECKING, Any, Final

import click

from loregraph.options import Settings, examples, shared

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from loaders.base import Loader, LoaderOption
    from loaders.run import LoadReport
    from loregraph.scripts import CypherScript, ScriptReport
    from loregraph.store import Store

IMPORT_DIR: Final = "import-dir"
STAYS: Final = "What was written so far stays; the same command goes on from there."


def kind_command(loader: Loader | CypherScript) -> click.Command:
    """Make the command that loads one kind of source."""
    info = loader.info

    @click.argument("sources", nargs=-1, required=True, metavar="SOURCE...")
    @click.option("--dry-run", is_flag=True, help="Read and check the sources, write nothing.")
    @shared
    def callback(
        sources: tuple[str, ...], settings: Settings, *, dry_run: bool, **given: Any
    ) -> None:
        told = {option.name: _values(option, given) for option in info.options}
        load_all(loader, sources, settings, told, dry_run=dry_run)

    declared: list[click.Parameter] = list(reversed(callback.__click_params__))  # type: ignore[attr-defined]
    return click.Command(
        info.name,
        callback=callback,
        params=[*map(_option, info.options), *declared],
        help=f"{info.description}\n\nSOURCE is {info.accepts}.",
        epilog=examples(info.example),
        short_help=info.title,
    )


def load_all(
    loader: Loader | CypherScript,
    sources: tuple[str, ...],
    settings: Settings,
    told: Mapping[str, tuple[str, ...]],
    *,
    dry_run: bool,
) -> None:
    """Load sources one after the other, and tell what was done with each.

    That one of them is not there is said before the first is loaded; where a later one is refused,
    what was done with those before it is told all the same.
    """
    _check(loader, sources)
    reports: list[LoadReport | ScriptReport] = []
    try:
        _load_each(loader, sources, settings, told, reports, dry_run=dry_run)
    finally:
        _tell(reports, settings)
        if 0 < len(reports) < len(sources) and not dry_run:
            settings.say(
                f"{len(reports)} of {len(sources)} sources were loaded, and stay; "
                f"{sources[len(reports)]} and what comes after it was not."
            )


def _load_each(
    loader: Loader | CypherScript,
    sources: tuple[str, ...],
    settings: Settings,
    told: Mapping[str, tuple[str, ...]],
    reports: list[LoadReport | ScriptReport],
    *,
    dry_run: bool,
) -> None:
    from loregraph.progress import progress  # noqa: PLC0415 - loads rich

    folder = told.get(IMPORT_DIR) or (None,)
    with (
        _target(settings, folder[-1], dry_run=dry_run, hollow=_may_be_hollow(loader)) as store,
        progress(len(sources), quiet=settings.quiet) as bar,
    ):
        run = _loading(loader, told)
        for source in sources:
            bar.step(f"Loading {source}")
            try:
                reports.append(run(store, source=source, dry_run=dry_run, progress=bar.count))
            except KeyboardInterrupt:
                if settings.is_server and not dry_run:
                    settings.say(STAYS)
                raise


def _check(loader: Loader | CypherScript, sources: tuple[str, ...]) -> None:
    """Let a loader that can tell say which source is not there, before any is loaded."""
    from loaders.base import Checks  # noqa: PLC0415 - keeps --help light

    if isinstance(loader, Checks):
        for source in sources:
            loader.check(source)


def _tell(reports: list[LoadReport | ScriptReport], settings: Settings) -> None:
    """Tell what was done with sources."""
    from loaders.run import LoadReport  # noqa: PLC0415 - keeps --help light

    for report in reports:
        for line in report.reading.printed if isinstance(report, LoadReport) else ():
            click.echo(line)
        for line in report.lines():
            settings.say(line)


@contextmanager
def _target(
    settings: Settings, folder: str | None, *, dry_run: bool, hollow: bool
) -> Iterator[Store | None]:
    """Open the store that is loaded into; a dry run makes none where there is none."""
    if dry_run and settings.is_new:
        yield None
        return
    with settings.make(folder, hollow=hollow) as store:
        yield store


def _may_be_hollow(loader: Loader | CypherScript) -> bool:
    """Tell whether what is loaded may be no node at all: a script may make indexes alone."""
    from loregraph.scripts import CypherScript  # noqa: PLC0415 - loads the parser

    return isinstance(loader, CypherScript)


def _loading(loader: Loader | CypherScript, told: Mapping[str, tuple[str, ...]]) -> Any:
    from loaders.run import load  # noqa: PLC0415 - keeps --help light
    from loregraph.scripts import CypherScript  # noqa: PLC0415 - loads the parser

    if isinstance(loader, CypherScript):
        return loader.load
    return partial(load, loader=loader, options=told)


def _option(option: LoaderOption) -> click.Option:
    """Make the option that a loader asks for."""
    names = [f"--{option.name}", option.name.replace("-", "_")]
    if not option.metavar:
        return click.Option(names, is_flag=True, help=option.help)
    return click.Option(names, metavar=option.metavar, multiple=option.multiple, help=option.help)


def _values(option: LoaderOption, given: Mapping[str, Any]) -> tuple[str, ...]:
    """Give what was said of an option: nothing, one text or several; a flag's text is empty."""
    value = given[option.name.replace("-", "_")]
    if isinstance(value, tuple):
        return value
    if value in (None, False):
        return ()
    return ("",) if value is True else (value,)
