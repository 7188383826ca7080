"""``loregraph export``: write the whole store in a format of another tool."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import click

from graph.exchange import registry
from loregraph.options import Settings, examples, shared
from loregraph.seeing import horizon

if TYPE_CHECKING:
    from graph.exchange.rows import Rows
    from loregraph.store import Store

SHORT_HELP = "Write the whole store for another tool."
EXAMPLES = examples(
    "loregraph export mission.graphml",
    "loregraph export mission.gexf.gz",
    "loregraph export mission.graphml --for yed",
    "loregraph export mission.yaml",
    "loregraph export - --format jsonl",
    "loregraph export tables --format csv",
    "loregraph export my-franchise --for curated",
    "loregraph export files --for neo4j-admin",
)
CURATED = (".yaml", ".yml")
ADMIN = "neo4j-admin"
FOLDERS = (ADMIN, "curated")
FORMATS = (*(each.name for each in registry.FORMATS.values() if each.writes), "yaml")


@click.command(epilog=EXAMPLES, short_help=SHORT_HELP)
@click.argument("file", type=click.Path(allow_dash=True))
@click.option(
    "--format",
    "form",
    type=click.Choice(FORMATS),
    help="How it is written. [what FILE's suffix says]",
)
@click.option(
    "--for",
    "tool",
    type=click.Choice([*FOLDERS, "apoc", "yed"]),
    help="Write a new folder FILE: of CSV, and print the command that imports it; or of YAML. For "
    "apoc or yed: GraphML with what that tool wants.",
)
@shared
@horizon
def command(file: str, form: str | None, tool: str | None, settings: Settings) -> None:
    """Write the whole store to FILE, in the format that its suffix names; - is standard output.

    .graphml opens in Gephi, yEd, Cytoscape, igraph and networkx, .gexf in Gephi, .json (node-link)
    in networkx and D3, .jsonl in pandas; `loregraph load` reads each of them back. .cypher is a
    script for any Neo4j. .csv is a new folder of plain tables, which `loregraph load csv` reads.
    With .gz behind, the file is packed. .yaml is the curated form, to be
    corrected by hand and loaded again; --for curated writes a folder of it with a file for each
    work. For a graph that is too large to be sent to a Neo4j, --for neo4j-admin writes what the
    server's own import reads while the server is stopped.
    """
    _check(file, form, tool)
    with settings.open() as store:
        counts = store.counts()
        if tool == "curated" or form == "yaml" or (form is tool is None and _is_curated(file)):
            told, (nodes, links) = _write_curated(store, file, folder=tool == "curated")
            for sentence in told:
                settings.say(f"not written: {sentence}")
        else:
            _write(store, file, form, tool, settings)
            nodes, links = counts.nodes, counts.relationships
    left = ""
    if nodes < counts.nodes or links < counts.relationships:
        more = f"{counts.nodes - nodes} nodes and {counts.relationships - links} relationships"
        left = f"; left out {more}"
    settings.say(f"Wrote {nodes} nodes and {links} relationships to {file}{left}.")


def _check(file: str, form: str | None, tool: str | None) -> None:
    """Refuse what cannot be meant together, before a store is opened."""
    if tool in FOLDERS:
        if form is not None and (tool, form) not in ((ADMIN, "csv"), ("curated", "yaml")):
            raise click.UsageError(f"--for {tool} has a form of its own: leave --format out.")
        if file == "-":
            raise click.UsageError(f"--for {tool} writes a folder: name a new one instead of -.")
    elif tool is not None and (form == "yaml" or (form is None and _is_curated(file))):
        raise click.UsageError(f"--for {tool} is of GraphML: end {file} in .graphml.")
    if form in (None, "yaml") and file.lower().endswith(tuple(f"{one}.gz" for one in CURATED)):
        raise click.UsageError("The curated form is not packed: leave .gz out.")


def _is_curated(file: str) -> bool:
    return file.lower().endswith(CURATED)


def _write(store: Store, file: str, form: str | None, tool: str | None, settings: Settings) -> None:
    """Write a file, or a folder of files, and show how far it is."""
    from pathlib import Path  # noqa: PLC0415 - keeps --help light

    from graph.exchange.rows import Rows  # noqa: PLC0415 - keeps --help light
    from loregraph.progress import progress  # noqa: PLC0415 - keeps --help light

    counts = store.counts()
    with progress(1, quiet=settings.quiet) as bar:
        bar.step(f"Writing {file}", counts.nodes + counts.relationships)
        rows = Rows(store, bar.count)
        if tool == ADMIN:
            _write_admin(rows, file)
            return
        name = form or registry.by_suffix(file).name
        packed = registry.is_packed(file)
        if registry.FORMATS[name].is_folder and tool is None and file != "-":
            registry.folder_writer(name)(rows, Path(file), packed=packed)
        else:
            _write_file(rows, file, registry.writer(name, tool), packed=packed)


def _write_file(rows: Rows, file: str, write: registry.Writer, *, packed: bool) -> None:
    from pathlib import Path  # noqa: PLC0415 - keeps --help light

    from graph.exchange.files import atomic_text  # noqa: PLC0415 - keeps --help light

    if file == "-":
        write(rows, sys.stdout)
        return
    with atomic_text(Path(file), packed=packed) as out:
        write(rows, out)


def _write_curated(store: Store, file: str, *, folder: bool) -> tuple[list[str], tuple[int, int]]:
    """Write curated YAML; give what it has no place for, and how much was written."""
    from pathlib import Path  # noqa: PLC0415 - keeps --help light

    from graph.exchange.files import atomic_text, new_folder  # noqa: PLC0415 - keeps --help light
    from loaders.sources.curated.write.document import (  # noqa: PLC0415 - loads pydantic
        joined,
        write_curated,
    )

    files, told, counts = write_curated(store)
    if file == "-" and not folder:
        sys.stdout.write(joined(files))
        return told, counts
    if not folder:
        with atomic_text(Path(file)) as out:
            out.write(joined(files))
        return told, counts
    with new_folder(Path(file)) as half:
        for name, text in files.items():
            (half / name).write_text(text, "utf-8")
    return told, counts


def _write_admin(rows: Rows, folder: str) -> None:
    """Write the files of an import, and print the command that reads them."""
    import shlex  # noqa: PLC0415 - keeps --help light
    from pathlib import Path  # noqa: PLC0415 - keeps --help light

    from graph.exchange.admin.writer import COMMAND, write_folder  # noqa: PLC0415 - the same

    write_folder(rows, Path(folder))
    click.echo(f"cd {shlex.quote(folder)} && {COMMAND}")
