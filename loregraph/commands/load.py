"""``loregraph load``: take a source into the store."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from loregraph import options
from loregraph.options import Settings, examples, shared

if TYPE_CHECKING:
    from click.shell_completion import CompletionItem

SHORT_HELP = "Take a source into the store."
EXAMPLES = examples(
    "loregraph load curated mission-impossible",
    "loregraph load curated mission-impossible --dry-run",
    "loregraph load graphml mission-impossible.graphml --store copy.db",
    """echo "CREATE (:Film {title: 'X'});" > x.cypher && loregraph load cypher x.cypher""",
)


class Load(click.Command):
    """The command that knows its kinds only when its help is asked for."""

    def format_epilog(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """List the kinds with what each accepts, then the examples."""
        from loregraph.sources import kinds  # noqa: PLC0415 - keeps --help light

        with formatter.section("Kinds"):
            formatter.write_dl([(kind.name, f"{kind.title}: {kind.accepts}.") for kind in kinds()])
        super().format_epilog(ctx, formatter)


def _complete_kind(
    ctx: click.Context, param: click.Parameter, incomplete: str
) -> list[CompletionItem]:
    """Complete a kind in the shell."""
    from click.shell_completion import CompletionItem  # noqa: PLC0415 - only while completing

    from loregraph.sources import names  # noqa: PLC0415 - keeps --help light

    del ctx, param
    return [CompletionItem(name) for name in names() if name.startswith(incomplete)]


@click.command(cls=Load, epilog=EXAMPLES, short_help=SHORT_HELP)
@click.argument("kind", shell_complete=_complete_kind)
@click.argument("sources", nargs=-1, required=True, metavar="SOURCE...")
@click.option("--dry-run", is_flag=True, help="Read and check the sources, write nothing.")
@options.import_dir
@shared
def command(
    kind: str,
    sources: tuple[str, ...],
    settings: Settings,
    *,
    dry_run: bool,
    import_dir: str | None,
) -> None:
    """Load each SOURCE of a KIND into the store; loading it again changes nothing.

    A source that is wrong in one place is refused as a whole, and the store stays as it was. A
    script of Cypher is run again where it is loaded again; its commands over indexes and
    constraints are transactions of their own, what it writes between them takes effect as a whole.
    """
    from contextlib import ExitStack  # noqa: PLC0415 - keeps --help light
    from functools import partial  # noqa: PLC0415 - keeps --help light
    from itertools import chain  # noqa: PLC0415 - keeps --help light

    from loaders.run import load  # noqa: PLC0415 - keeps --help light
    from loregraph.progress import progress  # noqa: PLC0415 - keeps --help light
    from loregraph.scripts import CypherScript  # noqa: PLC0415 - keeps --help light
    from loregraph.sources import find  # noqa: PLC0415 - keeps --help light

    loader = find(kind)
    if import_dir is not None and not isinstance(loader, CypherScript):
        raise click.UsageError("--import-dir is for LOAD CSV: it goes with the kind cypher alone.")
    reports = []
    with ExitStack() as stack:
        store = None if dry_run else stack.enter_context(settings.make(import_dir))
        bar = stack.enter_context(progress(len(sources), quiet=settings.quiet))
        for source in sources:
            bar.step(f"Loading {source}")
            run = loader.load if isinstance(loader, CypherScript) else partial(load, loader=loader)
            reports.append(run(store, source=source, dry_run=dry_run, progress=bar.count))
    for line in chain.from_iterable(report.lines() for report in reports):
        settings.say(line)
