from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

import loregraph
from queries.findings import Checks


@pytest.fixture
def doubtful(tmp_path: Path) -> str:
    """Give a store with one orphan, and one person under two names."""
    path = tmp_path / "doubtful.db"
    with loregraph.open(path) as store:
        store.run(
            "CREATE (s:Source {id: 'source:s', name: 'S'}), "
            "(f:Film {id: 'film:f', title: 'F', sources: ['source:s']}), "
            "(:Place {id: 'place:moon', name: 'Moon', sources: ['source:s']}), "
            "(:Person {id: 'person:a', name: 'Alec Baldwin', sources: ['source:s']})"
            "-[:DIRECTED {sources: ['source:s']}]->(f), "
            "(:Person {id: 'person:b', name: 'Alec Baldwyn', sources: ['source:s']})"
            "-[:WROTE {sources: ['source:s']}]->(f)"
        )
    return str(path)


def test_the_curated_franchise_passes(cli: Any) -> None:
    result = cli("check")
    assert result.exit_code == 0, result.stdout
    assert result.stdout == ""
    assert f"Nothing found by {len(Checks().names())} checks." in result.stderr


def test_findings_and_the_exit_code(cli: Any, doubtful: str) -> None:
    result = cli("check", "--store", doubtful)
    assert result.exit_code == 1
    assert result.stdout == (
        "People who may be one (warning, alike-people)\n"
        "  - Alec Baldwin (person:a) and Alec Baldwyn (person:b) may be one.\n"
        "    person:a, person:b\n"
        "    by S\n"
        "  To settle it: Their ids at TMDB, IMDb or Wikidata; one of the names as an alias of the "
        "other makes\n  them one.\n\n"
        "Things that hang together with nothing (note, orphans)\n"
        "  - Moon (Place) has no relationship.\n"
        "    place:moon\n"
        "    by S\n"
        "  To settle it: A relationship to what they belong to; or they are deleted.\n\n"
    )
    assert f"2 findings in 2 of {len(Checks().names())} checks." in result.stderr


def test_one_check_by_name_as_json(cli: Any, doubtful: str) -> None:
    result = cli("check", "orphans", "--store", doubtful, "--format", "json")
    assert result.exit_code == 1
    told = json.loads(result.stdout)
    (one,) = told["findings"]
    assert one["check"] == "orphans"
    assert one["nodes"] == [{"id": "place:moon", "name": "Moon"}]
    assert [source["name"] for source in one["sources"]] == ["S"]
    assert one["settle"]
    assert one["line"] == "orphans place:moon"
    assert told["ignored"] == []


def test_what_stands_is_ignored_with_its_reason(cli: Any, doubtful: str, tmp_path: Path) -> None:
    path = tmp_path / "standing.txt"
    path.write_text(
        "orphans place:* # on purpose\nalike-people person:b person:a # twins\n"
        "alike-works film:x film:y # gone\nno-such-check film:x # gone\n",
        encoding="utf-8",
    )
    result = cli("check", "--store", doubtful, "--ignore", str(path))
    assert result.exit_code == 0
    assert "Nothing found by" in result.stderr
    assert "; 2 ignored." in result.stderr
    for line in (3, 4):
        assert f"{path}:{line}: nothing is ignored by this line any more." in result.stderr
    told = json.loads(
        cli("check", "orphans", "--store", doubtful, "--ignore", str(path), "--format=json").stdout
    )
    assert [one["reason"] for one in told["ignored"]] == ["on purpose"]


def test_a_line_of_a_check_that_was_not_asked_is_not_idle(cli: Any, tmp_path: Path) -> None:
    path = tmp_path / "standing.txt"
    path.write_text("orphans place:* # on purpose\n", encoding="utf-8")
    assert "any more" not in cli("check", "alike-works", "--ignore", str(path)).stderr
    assert f"{path}:1: nothing" in cli("check", "orphans", "--ignore", str(path)).stderr


def test_a_line_without_a_reason(cli: Any, tmp_path: Path) -> None:
    (tmp_path / "standing.txt").write_text("orphans place:x\n", encoding="utf-8")
    result = cli("check", "--ignore", str(tmp_path / "standing.txt"))
    assert result.exit_code != 0
    assert "standing.txt:1: no reason stands behind a #." in result.stderr


def test_of_many_findings_the_first_are_shown(cli: Any, tmp_path: Path) -> None:
    path = str(tmp_path / "many.db")
    with loregraph.open(path) as store:
        store.run(
            "CREATE (:Source {id: 's'}) WITH 1 AS one UNWIND range(1, 30) AS n "
            "CREATE (:Place {id: 'place:' + n, name: 'Place ' + n, sources: ['s']})"
        )
    assert "  ... and 10 more: loregraph check orphans\n" in cli("check", "--store", path).stdout
    assert cli("check", "orphans", "--store", path).stdout.count("has no relationship") == 30


def test_the_list(cli: Any) -> None:
    lines = cli("check", "--list").stdout.splitlines()
    assert sorted(line.split()[0] for line in lines) == Checks().names()
    listed = json.loads(cli("check", "--list", "--format", "json").stdout)
    assert {
        "name": "orphans",
        "severity": "note",
        "title": Checks().checks(["orphans"])[0].title,
    } in listed


def test_a_folder_of_ones_own(cli: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    text = (
        "// title: Films\n// severity: note\n// settle: Nothing.\n"
        "MATCH (f:Film {number: 1}) RETURN 'A film.' AS finding, [f] AS nodes, [] AS source\n"
    )
    folder = tmp_path / "loregraph" / "checks"
    folder.mkdir(parents=True)
    (folder / "films.cypher").write_text(text, encoding="utf-8")
    assert "A film." in cli("check", "films", "--checks", str(folder)).stdout
    assert "There is no check 'films'" in cli("check", "films").stderr
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    assert "A film." in cli("check", "films").stdout


def test_an_unknown_check(cli: Any) -> None:
    result = cli("check", "orphan")
    assert result.exit_code == 2
    assert "There is no check 'orphan'. Nearest: orphans" in result.stderr


def test_every_segment_is_read(cli: Any, doubtful: str) -> None:
    result = cli("check", "orphans", "--store", doubtful, "--segments")
    assert "segments and commits; nothing is damaged." in result.stderr


def test_with_seen_no_finding_tells_of_a_later_film(cli: Any, tmp_path: Path) -> None:
    faulty = tmp_path / "faulty.db"
    faulty.write_bytes(cli.store.read_bytes())
    with loregraph.open(faulty) as opened:
        opened.run(
            "MATCH (c:Character {name: 'Alan Hunley'}) MATCH (f:Film {number: 8}) "
            "CREATE (c)-[:APPEARS_IN {sources: f.sources}]->(f)"
        )
    told = cli("check", "--store", str(faulty), "--seen", "Final Reckoning")
    assert (told.exit_code, "Alan Hunley dies in" in told.stdout) == (1, True)
    for film in ("M:I-2", "Fallout", "Dead Reckoning"):
        silent = cli("check", "--store", str(faulty), "--seen", film)
        assert (silent.exit_code, silent.stdout) == (0, ""), film
    refused = cli("check", "--seen", "Fallout", "--segments")
    assert (refused.exit_code, "--segments reads all" in refused.stderr) == (2, True)
