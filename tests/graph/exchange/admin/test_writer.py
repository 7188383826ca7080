"""What is written is imported by the real neo4j-admin, and a real server then holds the same."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from graph.comparison.compare import compare
from graph.exchange import open_files
from graph.exchange.admin.writer import ARGUMENTS, COMMAND, write_folder
from graph.results.errors import UsageError
from graph.stores.embedded.store import NetworkXStore
from queries.cypher.engine import CypherEngine

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from neo4j_server import Machine

GRAPH = r"""
CREATE (a:Person:`odd:label; "x"` {id: 'person:a', text: 'a "quoted", text\nof two; lines\r\n',
    back: 'c:\\d\\', empty: '', blank: '  x ', control: '\u0001\u0000\u0007 ctrl',
    nuls: ['\u0000', 'a\u0000b'], apostrophe: "it's", `odd:key; "y", é`: 1}),
  (b:B {whole: 9223372036854775807, real: 0.1, small: 5e-324, yes: true, no: false,
    texts: ['a;b', 'c,"d"', ''], wholes: [1, -2], reals: [1.5, 2.0], flags: [true, false]}),
  (c:`:` {date: date('2018-07-27'), local: localtime('12:31:14.645876123'),
    time: time('21:40:32.142+01:00'), plain: localdatetime('2015-07-21T21:40:32.142'),
    zoned: datetime('2015-06-24T12:50:35.556+01:00[Europe/London]'), offset:
    datetime('2015-06-24T12:50:35+05:30'), span: duration('P1Y2M3DT4H5M6.7S'),
    old: date('0044-03-15'), dates: [date('2018-07-27'), date('1996-05-22')],
    spans: [duration('P1D'), duration('PT-0.5S')]}),
  (d {flat: point({x: -1.5, y: 2}), earth: point({longitude: 12.5, latitude: 41.9}),
    solid: point({x: 1, y: 2, z: 3}), high: point({longitude: 1, latitude: 2, height: 3}),
    points: [point({x: 1, y: 2}), point({x: 3, y: 4})]}),
  (a)-[:KNOWS {since: 1996}]->(b), (a)-[:KNOWS {since: 'long ago'}]->(b), (a)-[:KNOWS]->(b),
  (b)-[:`odd "type"; \n` {text: ''}]->(b), (d)-[:AT]->(c)
"""


@pytest.fixture
def filled() -> Iterator[NetworkXStore]:
    with NetworkXStore(engine=CypherEngine()) as store:
        store.run(GRAPH)
        store.run("UNWIND range(1, 500) AS x CREATE (:N {id: x})-[:R {x: 1.0 / x}]->(:M {x: x})")
        yield store


@pytest.fixture
def machine(in_ci: bool) -> Iterator[Machine]:  # noqa: FBT001 - a fixture
    from neo4j_server import UnavailableError, own_machine

    try:
        with own_machine() as made:
            yield made
    except UnavailableError as reason:
        (pytest.fail if in_ci else pytest.skip)(str(reason))


@pytest.mark.neo4j
def test_a_server_holds_what_was_written(
    filled: NetworkXStore, machine: Machine, tmp_path: Path
) -> None:
    from graph.stores.neo4j.address import Address
    from graph.stores.neo4j.store import Neo4jStore

    folder = tmp_path / "files"
    write_folder(filled, folder)
    ran = machine.admin(*COMMAND.split()[1:], folder=folder)
    assert ran.returncode == 0, ran.stdout + ran.stderr
    server = machine.start()
    with Neo4jStore(Address(server.uri, None, server.username, server.password)) as store:
        found = compare(filled, store)
        assert [(each.first, each.second, each.parts) for each in found.differences] == []
        assert found.nodes.same == 1004


def test_one_file_for_each_set_of_keys(filled: NetworkXStore, tmp_path: Path) -> None:
    write_folder(filled, tmp_path / "files")
    arguments = (tmp_path / "files" / ARGUMENTS).read_text("utf-8").splitlines()
    named = {line.partition("=")[2] for line in arguments if line.startswith(("--no", "--rel"))}
    assert {path.name for path in (tmp_path / "files").iterdir()} == named | {ARGUMENTS}
    assert len(named) == 11
    heads = {(tmp_path / "files" / name).read_text("utf-8").splitlines()[0] for name in named}
    assert {'":ID",":LABEL","id:long"', '":START_ID",":END_ID",":TYPE","x:double"'} < heads


def test_more_files_than_are_kept_open(
    filled: NetworkXStore, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_folder(filled, tmp_path / "first")
    monkeypatch.setattr(open_files, "OPEN", 1)
    write_folder(filled, tmp_path / "second")
    for path in (tmp_path / "first").iterdir():
        assert path.read_bytes() == (tmp_path / "second" / path.name).read_bytes()


def test_what_is_refused_leaves_nothing(filled: NetworkXStore, tmp_path: Path) -> None:
    (tmp_path / "there").mkdir()
    (tmp_path / "there" / "mine").touch()
    with pytest.raises(UsageError, match="is there already"):
        write_folder(filled, tmp_path / "there")
    with pytest.raises(UsageError, match="There is no folder"):
        write_folder(filled, tmp_path / "no" / "files")
    filled.run("CREATE (:A {texts: ['a\\u001fb']})")
    with pytest.raises(UsageError, match=r"U\+001F"):
        write_folder(filled, tmp_path / "files")
    filled.run("MATCH (n:A) SET n = {}, n.`a{b}` = 1")
    with pytest.raises(UsageError, match="takes braces in a header for options"):
        write_folder(filled, tmp_path / "files")
    assert [path.name for path in tmp_path.iterdir()] == ["there"]
    filled.run("MATCH (n:A) SET n = {}, n.`a\\u0000b` = 1")
    with pytest.raises(UsageError, match=r"no name with a NUL.* GraphML or JSON Lines"):
        write_folder(filled, tmp_path / "files")
    assert not (tmp_path / "files").exists()
