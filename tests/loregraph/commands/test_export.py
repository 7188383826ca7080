from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import networkx as nx
import pytest


def test_graphml_opens_in_networkx(cli: Any, tmp_path: Path) -> None:
    path = tmp_path / "mission.graphml"
    result = cli("export", str(path))
    assert (result.exit_code, result.stdout) == (0, "")
    network = nx.read_graphml(path)
    counts = cli("query", "MATCH (n) RETURN count(n) AS n", "--format", "csv").stdout.split()
    assert network.number_of_nodes() == int(counts[1])


@pytest.mark.parametrize("name", ["mission.xyz", "mission"])
def test_an_unknown_suffix_names_the_known(cli: Any, tmp_path: Path, name: str) -> None:
    result = cli("export", str(tmp_path / name))
    assert result.exit_code == 2
    assert ".graphml" in result.stderr
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (["x.yaml", "--for", "apoc"], "--for apoc is of GraphML: end x.yaml in .graphml."),
        (["x", "--for", "yed", "--format", "yaml"], "--for yed is of GraphML"),
        (["x", "--for", "curated", "--format", "csv"], "--for curated has a form of its own"),
        (["x", "--for", "neo4j-admin", "--format", "jsonl"], "has a form of its own"),
        (["-", "--for", "curated"], "--for curated writes a folder: name a new one"),
        (["-", "--for", "neo4j-admin"], "--for neo4j-admin writes a folder: name a new one"),
        (["x.yaml.gz"], "The curated form is not packed: leave .gz out."),
    ],
)
def test_what_cannot_be_meant_together_is_refused(
    cli: Any, words: list[str], sentence: str
) -> None:
    result = cli("export", *words)
    assert result.exit_code == 2
    assert sentence in result.stderr


def test_a_suffix_of_yaml_makes_no_other_of_a_folder_that_was_asked_for(process: Any) -> None:
    assert process("export", "x.yaml", "--for", "neo4j-admin").returncode == 0
    assert (process.folder / "x.yaml" / "import.args").is_file()


def test_a_folder_that_is_not_there(cli: Any, tmp_path: Path) -> None:
    result = cli("export", str(tmp_path / "no" / "x.graphml"))
    assert result.exit_code == 2
    assert "There is no folder" in result.stderr


def test_a_full_disk_leaves_what_was_there(process: Any) -> None:
    """`ulimit -f` stands for the full disk: the file may not grow."""
    before = (process.folder / "mission-impossible.graphml").read_bytes()
    ran = process.shell("trap '' XFSZ; ulimit -f 200; loregraph export mission-impossible.graphml")
    assert ran.returncode == 1
    assert "could not be written" in ran.stderr
    assert (process.folder / "mission-impossible.graphml").read_bytes() == before
    assert not list(process.folder.glob(".mission*"))


def test_files_for_neo4j_admin_and_the_command_that_reads_them(process: Any) -> None:
    ran = process("export", "the files", "--for", "neo4j-admin")
    assert (ran.returncode, ran.stdout) == (
        0,
        "cd 'the files' && neo4j-admin database import full neo4j @import.args\n",
    )
    arguments = (process.folder / "the files" / "import.args").read_text("utf-8").splitlines()
    files = [line.partition("=")[2] for line in arguments if ".csv" in line]
    lines = [(process.folder / "the files" / name).read_text("utf-8") for name in files]
    assert len(lines) > 10
    assert all(
        text.startswith(('":ID",":LABEL"', '":START_ID",":END_ID",":TYPE"')) for text in lines
    )
    again = process("export", "the files", "--for", "neo4j-admin")
    assert again.returncode == 2
    assert "is there already" in again.stderr


def test_the_curated_form_loads_as_the_same_graph(process: Any) -> None:
    assert process("export", "mission.yaml").returncode == 0
    assert process("load", "curated", "mission.yaml", "--store", "again.db").returncode == 0
    assert process("diff", "lore.db", "again.db").returncode == 0


def test_a_folder_of_the_curated_form_has_a_file_for_each_work(process: Any) -> None:
    assert process("export", "mine", "--for", "curated").returncode == 0
    names = {path.name for path in (process.folder / "mine").iterdir()}
    assert {"franchise.yaml", "2018-mission-impossible-fallout-2018.yaml"} <= names
    twice = process("export", "mine", "--for", "curated")
    assert twice.returncode == 2
    assert "is there already" in twice.stderr


def test_what_the_curated_form_has_no_place_for_is_told(process: Any) -> None:
    process("query", "CREATE (:Ship {name: 'X'})", "--store", "ship.db")
    made = process("export", "ship.yaml", "--store", "ship.db")
    assert made.returncode == 0
    assert "not written: nodes Ship (1 times)" in made.stderr


def test_the_curated_form_counts_what_it_has_written(process: Any) -> None:
    whole = process("export", "a.yaml").stderr
    assert "left out" not in whole
    nodes, relationships = (int(word) for word in whole.split() if word.isdecimal())
    process(
        "query",
        "MATCH (f:Film {number: 6}), (s:Source) WITH f, s LIMIT 1 "
        "CREATE (c:Claim {id: 'claim:x', name: 'X', kind: 'status', decision: 'proposed'}), "
        "(c)-[:ABOUT {role: 'subject'}]->(f), (c)-[:STATED_IN]->(s)",
    )
    told = process("export", "b.yaml").stderr
    left, wrote = told.splitlines()
    assert left == "not written: names and claims that were proposed and not decided (1 times)"
    counted = f"Wrote {nodes} nodes and {relationships} relationships to b.yaml"
    assert wrote == f"{counted}; left out 1 nodes and 2 relationships."


@pytest.mark.parametrize(
    ("file", "kind", "options"),
    [
        ("a.gexf.gz", "gexf", ()),
        ("a.jsonl", "jsonl", ()),
        ("a.json", "node-link", ()),
        ("a.graphml", "graphml", ("--for", "yed")),
        ("a.lore", "jsonl", ("--format", "jsonl")),
        ("a.cypher.gz", "cypher", ()),
        ("a", "csv", ("--format", "csv")),
        ("a.csv.gz", "csv", ()),
    ],
)
def test_every_format_comes_back_as_the_same_graph(
    cli: Any, demo: Path, tmp_path: Path, file: str, kind: str, options: tuple[str, ...]
) -> None:
    path, again = str(tmp_path / file), str(tmp_path / "again.db")
    exported = cli("export", path, *options)
    assert exported.exit_code == 0, exported.stderr
    loaded = cli("load", kind, path, "--store", again)
    assert loaded.exit_code == 0, loaded.stderr
    assert "No difference" in cli("diff", str(demo / "lore.db"), again).stderr


def test_the_curated_form_goes_to_standard_output(process: Any) -> None:
    made = process("export", "-", "--format", "yaml")
    assert made.stdout.startswith("# Curated by hand")
    assert not (process.folder / "-").exists()


def test_it_goes_to_standard_output(cli: Any) -> None:
    lines = cli("export", "-", "--format", "jsonl", "--quiet").stdout.splitlines()
    assert json.loads(lines[0])["type"] == "node"


def test_a_dialect_goes_with_its_format_alone(cli: Any, tmp_path: Path) -> None:
    wrong = cli("export", str(tmp_path / "a.gexf"), "--for", "yed")
    assert wrong.exit_code == 2
    assert "--for yed goes with graphml, not with gexf" in wrong.stderr
    wrong = cli("export", str(tmp_path / "a"), "--for", "neo4j-admin", "--format", "gexf")
    assert "leave --format out" in wrong.stderr
    wrong = cli("export", "-", "--format", "csv")
    assert "'csv' is a folder of files: name a new folder" in wrong.stderr
