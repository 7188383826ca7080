"""A whole store as curated files: one, or one for each work."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from graph.model.registry import to_records
from graph.results.errors import LoregraphError, SourceError
from loaders.sources.curated.loader import draw_files
from loaders.sources.curated.write import story, things
from loaders.sources.curated.write.compared import agreeing, differing
from loaders.sources.curated.write.held import read_store
from loaders.sources.curated.write.text import block, section
from loaders.sources.curated.write.works import Works

if TYPE_CHECKING:
    from collections.abc import Iterable

    from graph.records import Batch
    from graph.stores.base import Store
    from loaders.sources.curated.write.held import Held

_TURNS: Final = 6
"""So often what was written is read again and mended."""
FIRST: Final = "franchise.yaml"
"""The file of what is not told with one work."""
_HEAD: Final = "# Curated by hand: see curated.schema.json for what may be written."
_KEPT: Final = """
# kept_from says from which data set each value was taken, property by property. It is written so
# that a data set that is loaded again does not win against what won before: leave it as it is.\
"""


def write_curated(store: Store) -> tuple[dict[str, str], list[str], tuple[int, int]]:
    """Give the files of a store by name, the franchise first, and what could not be written.

    Last come the numbers of nodes and of relationships that were written.

    Raises:
        LoregraphError: the store holds what the curated form refuses.
    """
    held = read_store(store)
    left = dict(held.left_out)
    files, told, counts = _written(held)
    return files, [*_told(left), *told], counts


def write_held(held: Held) -> tuple[str, list[str]]:
    """Give a part of a store as one file, and what could not be written."""
    files, told, _ = _written(held)
    return joined(files).removeprefix(_HEAD).lstrip("\n"), told


def _written(held: Held) -> tuple[dict[str, str], list[str], tuple[int, int]]:
    """Write, read again and mend, until all is written that can be."""
    for _ in range(_TURNS):
        held.left_out.clear()
        files = _files(held)
        again = _read_again(files)
        wrong, nodes, links = differing(held, again)
        if nodes <= held.explicit and links <= held.apart:
            break
        held.explicit |= nodes
        held.apart |= links
    return files, [*_told(held.left_out), *wrong], agreeing(held, again)


def _told(left: dict[str, int]) -> list[str]:
    return [f"{what} ({times:,} times)" for what, times in left.items()]


def joined(files: dict[str, str]) -> str:
    """Give all files as one; sections of the same name become one."""
    sections: dict[str, list[str]] = {}
    for text in files.values():
        name = ""
        for line in text.splitlines():
            if line and not line.startswith((" ", "#")):
                name = line
                sections.setdefault(name, [])
            elif line.startswith(" "):
                sections[name].append(line)
    parts = [
        _head(text for text in files.values()),
        *("\n".join([name, *lines]) for name, lines in sections.items()),
    ]
    return "\n\n".join(parts) + "\n"


def _files(held: Held) -> dict[str, str]:
    franchises = held.of_kind("franchise")
    main = _main_franchise(held, franchises)
    works = Works(held, main)
    files = {FIRST: _text(_first(held, main, franchises))}
    told = {_file_name(held, work): work for work in held.of_kind("film", "series")}
    files |= {name: _text(_work(held, works, told[name])) for name in sorted(told)}
    files["production.yaml"] = _text(section("production", story.production(held)))
    statements = [*section("claims", story.claims(held))]
    files["statements.yaml"] = _text(statements + section("provenance", story.apart(held)))
    return {name: text for name, text in files.items() if text.strip() != _HEAD}


def _head(written: Iterable[str]) -> str:
    """Give what a file begins with; of what is for machines it says what it is for."""
    return _HEAD + (_KEPT if any("kept_from: " in text for text in written) else "")


def _main_franchise(held: Held, franchises: list[str]) -> str | None:
    """Give the franchise with the most works."""
    counted = {each: sum(1 for _ in held.into("PART_OF", each)) for each in franchises}
    return max(sorted(counted), key=lambda each: counted[each]) if counted else None


def _first(held: Held, main: str | None, franchises: list[str]) -> list[str]:
    lines: list[str] = []
    if main is not None:
        lines += ["", "franchise:"]
        lines += [line.replace("  - ", "    ")[2:] for line in block(things.thing(held, main))]
    others = [things.thing(held, each) for each in franchises if each != main]
    lines += section("franchises", others)
    lines += section("sources", things.sources(held))
    lines += section("people", things.people(held))
    lines += section("characters", things.characters(held))
    lines += section("organizations", things.plain(held, "organization"))
    lines += section("places", things.places(held))
    lines += section("members", story.members(held, None))
    return lines + section("relations", story.relations(held, None))


def _work(held: Held, works: Works, work: str) -> list[str]:
    entry: dict[str, Any] = works.entry(work)
    more = {
        "events": story.story(held, work),
        "members": story.members(held, work),
        "relations": story.relations(held, work),
    }
    entry |= {field: entries for field, entries in more.items() if entries}
    heading = "films:" if work.startswith("film:") else "series:"
    return ["", heading, *block(entry)]


def _file_name(held: Held, work: str) -> str:
    released = held.nodes[work].get("released")
    slug = work.partition(":")[2]
    return f"{f'{released.year}-' if released else ''}{slug}.yaml"


def _text(lines: list[str]) -> str:
    return "\n".join([_head(lines), *lines]) + "\n"


def _read_again(files: dict[str, str]) -> Batch:
    with tempfile.TemporaryDirectory() as folder:
        paths = []
        for name, text in files.items():
            path = Path(folder) / name
            path.write_text(text, "utf-8")
            paths.append((path, name))
        try:
            nodes, relationships = draw_files(
                sorted(paths, key=lambda one: one[1])
            ).finish_checked()
        except SourceError as error:
            raise LoregraphError(
                f"The store holds what the curated form refuses: {error}\nNothing was written."
            ) from error
        return to_records([*nodes, *relationships])
