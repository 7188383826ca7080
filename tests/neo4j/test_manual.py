"""Every command of docs prints and writes the same from a file and from a server: the sweep."""

from __future__ import annotations

import re
import shlex
from difflib import ndiff
from typing import TYPE_CHECKING, Final

import pytest
from twins import environment_of, shell

if TYPE_CHECKING:
    from pathlib import Path

    from neo4j_server import Server

pytestmark = [pytest.mark.neo4j, pytest.mark.slow, pytest.mark.timeout(1200)]

ASKED: Final = re.compile(r"^loregraph ask .*", re.MULTILINE)
NO_DATA: Final = r"(?!load (?!curated|graphml|cypher))"
EXAMPLE: Final = re.compile(rf"^    (.*loregraph {NO_DATA}.*)", re.MULTILINE)
OTHER_BY_NATURE: Final = (
    *("loregraph backup", "--explain", "_COMPLETE=", "--help", "x.cypher", "loregraph serve"),
)
"""What docs/differences.md tells of, what names no store, what makes a node without an id (a page
names that one by its element id), and what runs until Ctrl-C."""
OTHER_WORDS: Final = re.compile(
    r"^CONSTRAINT .*\n|^Indexes and constraints made in .*\n|  \"constraints\": [\s\S]*\Z"
    r"|(?<=row, )\d+ ms|^  \"bytes\": .*\n",
    re.MULTILINE,
)
"""The constraints that loading makes on a server, the time of an answer, the size of a file."""


def test_every_command_of_docs(neo4j: Server, root: Path, tmp_path: Path) -> None:
    neo4j.empty()
    places = {"lore.db": {}, neo4j.uri: environment_of(neo4j)}
    folders = {"lore.db": tmp_path / "file", neo4j.uri: tmp_path / "server"}
    for folder in folders.values():
        folder.mkdir()
        (folder / "movies.cypher").write_text("CREATE (:Film {id: 'film:m', title: 'M'});")
    unlike = {}
    asked = commands(root)
    assert len(asked) > 60
    for command in ["loregraph demo", "loregraph export graph.graphml", *asked]:
        told = []
        for (store, more), folder in zip(places.items(), folders.values(), strict=True):
            here = re.sub(r"\S*lore[.]db", store, command)
            said = shell(f"bash -c {shlex.quote(here)}", folder, more)
            told.append(OTHER_WORDS.sub("", said.replace(store, "STORE")))
        if told[0] != told[1]:
            unlike[command] = "\n".join(ndiff(*map(str.splitlines, told)))
    assert not unlike, "\n".join(unlike.values())
    assert differing_files(*folders.values()) == []


def commands(root: Path) -> list[str]:
    """Give the commands of the pages, each once, in their order."""
    pages = [(root / "docs" / name).read_text("utf-8") for name in ("cli.md", "queries.md")]
    found = [*EXAMPLE.findall(pages[0]), *ASKED.findall(pages[1])]
    return [
        each for each in dict.fromkeys(found) if not any(word in each for word in OTHER_BY_NATURE)
    ]


def differing_files(one: Path, other: Path) -> list[str]:
    """Name the files that are not the same to the byte; stores are compared by diff."""
    names = {
        path.relative_to(folder).as_posix()
        for folder in (one, other)
        for path in folder.rglob("*")
        if path.is_file() and ".db" not in path.name
    }
    assert len(names) > 8
    return sorted(name for name in names if content(one / name) != content(other / name))


def content(path: Path) -> bytes | None:
    return path.read_bytes() if path.exists() else None
