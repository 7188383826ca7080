"""What the command line prints, draws and writes is the same from a file and from a server."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

import pytest
from transcripts import steps
from twins import environment_of, open_server, shell

import loregraph
from graph.exchange.registry import reader, writer
from viz.page.story import story_page

if TYPE_CHECKING:
    from pathlib import Path

    from neo4j_server import Server
    from twins import Twins

    from loregraph.store import Store

pytestmark = pytest.mark.neo4j

DEMO = "loregraph demo --quiet"
FURTHER = [
    "loregraph load curated mission-impossible",
    "loregraph info",
    "loregraph show --ask betrayals -o betrayals.html --quiet",
    'loregraph show "MATCH p = (:Actor)-[:PLAYED]->(:Character) RETURN p" -o cast.html --quiet',
    "loregraph export mission.graphml --quiet",
    'loregraph query "MATCH (f:Film {number: 6}) RETURN f"',
    'loregraph query "MATCH (f:Film {number: 6}) RETURN f.title, f.released" --format json',
    "loregraph ask path --one 'Jon Voight' --other 'Henry Cavill'",
    "loregraph ask story --film Fallout --format csv",
    "loregraph ask press-on-trial --format wikitext",
    "loregraph query 'MATCH (f:Film {number: 6}) RETURN f.title, f.sources' --format markdown",
]
"""Commands that README tells of, beside those of its transcripts."""


@pytest.mark.slow
def test_every_command_of_readme_prints_the_same(neo4j: Server, root: Path, tmp_path: Path) -> None:
    neo4j.empty()
    folders = [tmp_path / "file", tmp_path / "server"]
    stores = [{}, environment_of(neo4j)]
    names = ["lore.db", neo4j.uri]
    for folder in folders:
        folder.mkdir()
    commands = [command for command, _ in steps(root / "README.md")]
    assert commands[0] == DEMO
    for command in [*commands, *FURTHER]:
        told = [
            shell(command, folder, store).replace(name, "STORE")
            for folder, store, name in zip(folders, stores, names, strict=True)
        ]
        assert told[0] or "--quiet" in command
        assert told[0] == told[1], command
    written = [sorted(path.name for path in folder.iterdir()) for folder in folders]
    assert written[0] == sorted([*written[1], "lore.db"])
    for name in written[1]:
        one, other = ((folder / name).read_text(encoding="utf-8") for folder in folders)
        assert one == other, name
    assert len(written[1]) >= 5


def test_a_page_and_a_graphml_are_the_same_to_the_byte(twins: Twins) -> None:
    assert story_page(twins.file) == story_page(twins.server)
    assert graphml(twins.file) == graphml(twins.server)


def test_parallel_relationships_are_stable_over_loads_and_stores(neo4j: Server) -> None:
    neo4j.empty()
    made = "CREATE (a:A {id: 'a'}), (b:B {id: 'b'}) WITH a, b UNWIND [3, 1, 2, 1, null] AS n "
    with loregraph.open(":memory:") as file, open_server(neo4j) as server:
        file.run(f"{made} CREATE (a)-[:R {{n: n, x: n}}]->(b) CREATE (a)-[:ACTED_IN {{n: n}}]->(b)")
        expected = graphml(file)
        for gone in ("false", "r.n = 3", "type(r) = 'R'", "true"):
            server.run(f"MATCH ()-[r]->() WHERE {gone} DELETE r")
            server.write_all(reader("graphml")(io.BytesIO(expected.encode()), "g", None))
            assert graphml(server) == expected
            again = server.write_all(reader("graphml")(io.BytesIO(expected.encode()), "g", None))
            assert not again.changed


def test_what_is_known_of_the_graph_is_the_same(twins: Twins) -> None:
    ours, theirs = twins.file.schema(), twins.server.schema()
    assert (ours.labels, ours.types, ours.ends) == (theirs.labels, theirs.types, theirs.ends)
    assert twins.file.counts() == twins.server.counts()


def test_an_answer_is_drawn_the_same(twins: Twins) -> None:
    query = "MATCH p = (:Character)-[:TAKES_PART_IN]->(:Event)<-[:HAS_EVENT]-(:Film) RETURN p"
    one, other = (store.run(query).picture() for store in (twins.file, twins.server))
    assert len(one.nodes) > 100
    assert (one.nodes, one.edges) == (other.nodes, other.edges)
    assert one.positions == other.positions


def graphml(store: Store) -> str:
    out = io.StringIO()
    writer("graphml")(store, out)
    return out.getvalue()
