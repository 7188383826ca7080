from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

import loregraph
from graph.claims.review import accept, reject
from graph.comparison.compare import compare
from graph.results.errors import LoregraphError
from loaders.registry import find
from loaders.run import load
from loaders.sources.curated.write.document import joined, write_curated


def differences(one: Any, other: Any) -> list[Any]:
    return [(each.first, each.second) for each in compare(one, other).differences]


def test_what_was_written_is_the_same_graph(store: Any, load_text: Any) -> None:
    files, told, _ = write_curated(store)
    assert told == []
    assert list(files) == [
        "franchise.yaml",
        "1996-mission-impossible-1996.yaml",
        "2023-mission-impossible-dead-reckoning-2023.yaml",
        "production.yaml",
        "statements.yaml",
    ]
    again = load_text(joined(files))
    assert differences(store, again) == []
    assert write_curated(again)[0] == files


def test_a_folder_of_files_is_the_same_graph(store: Any, tmp_path: Path) -> None:
    for name, text in write_curated(store)[0].items():
        (tmp_path / name).write_text(text, "utf-8")
    with loregraph.open() as again:
        load(again, find("curated"), str(tmp_path))
        assert differences(store, again) == []


def test_the_demonstration_is_written_and_read_again_without_a_difference() -> None:
    with loregraph.open() as store:
        load(store, find("curated"), "mission-impossible")
        assert write_curated(store)[1] == []


def test_a_correction_is_a_line(store: Any) -> None:
    before = joined(write_curated(store)[0]).splitlines()
    store.run("MATCH (p:Person {name: 'Tom Cruise'}) SET p.imdb_id = 'nm0000129'")
    after = joined(write_curated(store)[0]).splitlines()
    (new,) = [line for line in after if line not in before]
    assert new.startswith(
        "  - {id: person:tom-cruise, name: Tom Cruise, aliases: [Thomas Mapother]"
    )
    assert "imdb_id: nm0000129" in new
    assert len(after) == len(before)


def test_what_has_no_place_is_told(store: Any) -> None:
    store.run(
        "MATCH (p:Person {name: 'Tom Cruise'}), (f:Film {number: 7}) "
        "CREATE (p)-[:SAW]->(f), (:Ship {id: 'ship:a'}), (p)-[:PLAYED]->"
        "(:Character {id: 'character:nobody', name: 'Nobody', sources: ['source:an-article']})"
    )
    told = write_curated(store)[1]
    assert told == [
        "nodes Ship (1 times)",
        "relationships SAW (1 times)",
        (
            "person:tom-cruise PLAYED character:nobody is not written: a part is told in the cast "
            "of a film, and `films` names none"
        ),
    ]
    store.run("MATCH ()-[r:PLAYED]->(:Character {name: 'Nobody'}) SET r.films = ['film:x']")
    assert write_curated(store)[1][-1].endswith(
        "is not written: a part is told in the cast of a film, and no ACTED_IN leads to film:x"
    )


ARTICLE = """Title: News of Mission: Impossible 9
Date: 2020-05-21

Tom Cruise plays Ethan Hunt in Mission: Impossible. Vanessa Kirby joins the cast of Mission:
Impossible - Dead Reckoning. Henry Czerny plays Eugene Kittridge in Mission: Impossible - Dead
Reckoning. Brian De Palma directed Mission: Impossible. The film will be released on July 14, 2023.
"""


def test_a_demonstration_with_an_article_that_was_reviewed_comes_back(tmp_path: Path) -> None:
    (tmp_path / "news.txt").write_text(ARTICLE, "utf-8")
    with loregraph.open() as store, loregraph.open() as empty:
        load(store, find("curated"), "mission-impossible")
        load(store, find("article"), str(tmp_path / "news.txt"))
        found = store.run("MATCH (c:Claim {decision: 'proposed'}) RETURN c.id AS id ORDER BY id")
        waiting = [row["id"] for row in found]
        assert len(waiting) > 2
        accept(store, waiting[:-1])
        reject(store, waiting[-1:])
        store.run("MATCH (p:Proposed) DETACH DELETE p")
        files, told, _ = write_curated(store)
        assert told == []
        (tmp_path / "all.yaml").write_text(joined(files), "utf-8")
        load(empty, find("curated"), str(tmp_path / "all.yaml"))
        assert differences(store, empty) == []
        for source in (str(tmp_path / "all.yaml"), "mission-impossible"):
            assert not load(store, find("curated"), source).written.changed


def test_what_one_relationship_of_a_line_rests_on(store: Any, load_text: Any) -> None:
    store.run(
        "MATCH (:Person {name: 'Tom Cruise'})-[r:PLAYED]->() "
        "SET r.sources = r.sources + 'source:an-article'"
    )
    files, told, _ = write_curated(store)
    assert told == []
    assert "provenance:\n  - {type: PLAYED, from: person:tom-cruise" in joined(files)
    assert differences(store, load_text(joined(files))) == []


def test_what_is_for_machines_is_explained(store: Any, load_text: Any) -> None:
    assert "kept_from" not in joined(write_curated(store)[0])
    store.run(
        "MATCH (n {id: 'person:tom-cruise'}) SET n.kept_from = ['born tmdb', 'name curated'] "
        "WITH n MATCH (f:Film {number: 7}) SET f.kept_from = ['image tmdb', 'name curated']"
    )
    files, told, _ = write_curated(store)
    assert told == []
    assert "# kept_from says from which data set each value was taken" in joined(files)
    assert differences(store, load_text(joined(files))) == []


def test_unplayed_and_unnamed_parts_are_written(store: Any, load_text: Any) -> None:
    store.run(
        "MATCH (p:Person {name: 'Tom Cruise'}), (f:Film {number: 7}), (o:Film {number: 1}) "
        "CREATE (:Character {id: 'character:r2-d2', name: 'R2-D2', "
        "sources: ['source:an-article']})-[:APPEARS_IN {sources: ['source:an-article'], "
        "archive: true}]->(f), "
        "(:Person:Actor {id: 'person:x', name: 'X', sources: ['source:an-article']})"
        "-[:ACTED_IN {sources: ['source:an-article']}]->(o)"
    )
    files, told, _ = write_curated(store)
    assert told == []
    assert differences(store, load_text(joined(files))) == []


def test_what_the_form_refuses_is_told(store: Any) -> None:
    store.run("MATCH (f:Film {number: 7}) SET f.status = 'lost'")
    with pytest.raises(LoregraphError, match=r"(?s)curated form refuses: .*'lost'.*Nothing was"):
        write_curated(store)
