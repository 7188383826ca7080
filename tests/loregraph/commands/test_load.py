from __future__ import annotations

import hashlib
import json
from pathlib import Path
from typing import Any

import pytest

CURATED = """\
franchise: {id: franchise:x, name: X}
sources:
  - {id: source:x, name: Credits of X}
films:
  - id: film:x-2001
    title: X
    number: 1
    released: 2001-02-03
    sources: [source:x]
    cast:
      - {actor: Ann Actor, character: Bea Character, as: [Bea]}
"""


def digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def write(folder: Path, text: str | bytes, name: str = "x.yaml") -> str:
    path = folder / name
    path.write_bytes(text.encode() if isinstance(text, str) else text)
    return str(path)


def test_a_franchise_by_name_then_again(elsewhere: Any) -> None:
    first = elsewhere("load", "curated", "mission-impossible")
    assert first.returncode == 0, first.stderr
    assert first.stdout == ""
    assert "created" in first.stderr
    again = elsewhere("load", "curated", "mission-impossible")
    assert "nothing changed" in again.stderr


def test_a_file_of_ones_own(elsewhere: Any) -> None:
    path = write(elsewhere.folder, CURATED)
    assert elsewhere("load", "curated", path).returncode == 0
    assert "Ann Actor" in elsewhere("ask", "cast", "--film", "x").stdout


def test_a_dry_run_writes_nothing(elsewhere: Any) -> None:
    ran = elsewhere("load", "curated", "mission-impossible", "--dry-run")
    assert ran.returncode == 0
    assert "dry run" in ran.stderr
    assert list(elsewhere.folder.iterdir()) == []


def test_graphml_comes_back_equal(process: Any) -> None:
    loaded = process("--store", "copy.db", "load", "graphml", "mission-impossible.graphml")
    assert loaded.returncode == 0, loaded.stderr
    count = "MATCH (n) OPTIONAL MATCH (n)-[r]->() RETURN count(DISTINCT n) AS n, count(r) AS r"
    assert process("--store", "copy.db", "query", count).stdout == process("query", count).stdout


def test_quiet_says_nothing(elsewhere: Any) -> None:
    ran = elsewhere("load", "curated", "mission-impossible", "--quiet")
    assert (ran.returncode, ran.stdout, ran.stderr) == (0, "", "")


def test_an_unknown_kind(elsewhere: Any) -> None:
    ran = elsewhere("load", "curatd", "x")
    assert ran.returncode == 2
    assert "curated" in ran.stderr
    assert list(elsewhere.folder.iterdir()) == []


BOMB = "a: &a [x, x, x, x, x, x, x, x, x]\n" + "".join(
    f"{b}: &{b} [{', '.join([f'*{a}'] * 9)}]\n" for a, b in zip("abcdefgh", "bcdefghi", strict=True)
)
ENTITIES = """<?xml version="1.0"?>
<!DOCTYPE graphml [<!ENTITY x SYSTEM "file:///etc/passwd">]>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns"><graph edgedefault="directed">
<node id="n"><data key="k">&x;</data></node></graph></graphml>
"""
BAD: list[tuple[str, str, str | bytes, str]] = [
    ("curated", "fact.yaml", CURATED.replace("number: 1", "number: one"), "fact.yaml:7"),
    ("curated", "key.yaml", CURATED.replace("number: 1", "nomber: 1"), "nomber"),
    (
        "curated",
        "missing.yaml",
        CURATED + "    events:\n      - {id: event:d, name: D, kind: death, "
        "who: [{character: character:nobody, role: victim}]}\n",
        "nobody",
    ),
    ("curated", "bomb.yaml", BOMB, "bomb.yaml"),
    ("curated", "broken.yaml", "franchise: [\n", "broken.yaml"),
    ("curated", "bytes.yaml", b"\xff\xfe\x00", "bytes.yaml"),
    ("graphml", "broken.graphml", "<graphml><graph>", "broken.graphml"),
    ("graphml", "entities.graphml", ENTITIES, "entities.graphml"),
]


@pytest.mark.parametrize(("kind", "name", "text", "said"), BAD, ids=[bad[1] for bad in BAD])
def test_bad_input_is_a_sentence_and_the_store_is_unchanged(
    process: Any, kind: str, name: str, text: str | bytes, said: str
) -> None:
    before = digest(process.folder / "lore.db")
    path = write(process.folder, text, name)
    ran = process("load", kind, path)
    assert ran.returncode == 1, ran.stderr
    assert ran.stdout == ""
    assert said in ran.stderr
    assert "Traceback" not in ran.stderr
    assert "root:" not in ran.stderr
    assert digest(process.folder / "lore.db") == before


def test_bad_input_leaves_no_new_store(elsewhere: Any) -> None:
    path = write(elsewhere.folder, "franchise: [\n")
    assert elsewhere("load", "curated", path).returncode == 1
    assert [found.name for found in elsewhere.folder.iterdir()] == ["x.yaml"]


def test_a_source_that_is_not_there(elsewhere: Any) -> None:
    ran = elsewhere("load", "curated", "no-such-franchise")
    assert ran.returncode == 2
    assert "no-such-franchise" in ran.stderr


def test_a_script_of_cypher(elsewhere: Any) -> None:
    source = write(elsewhere.folder, "CREATE (:A {n: 1});\nMATCH (a:A) SET a.n = 2;", "x.cypher")
    ran = elsewhere("load", "cypher", source)
    assert ran.returncode == 0
    assert ran.stdout == ""
    assert "2 statements; nodes created: 1, properties set: 2, labels added: 1." in ran.stderr
    assert "2" in elsewhere("query", "MATCH (a:A) RETURN a.n").stdout


def test_a_script_of_cypher_that_is_wrong_makes_no_store(elsewhere: Any) -> None:
    source = write(elsewhere.folder, "CREATE (:A);\nRETURN nope;", "x.cypher")
    ran = elsewhere("load", "cypher", source)
    assert ran.returncode == 1
    assert f"{source}:2: statement 2: SyntaxError" in ran.stderr
    assert [path.name for path in elsewhere.folder.iterdir()] == ["x.cypher"]


def test_a_script_may_read_files_of_one_folder(elsewhere: Any) -> None:
    (elsewhere.folder / "a.csv").write_text("1\n2\n", encoding="utf-8")
    query = "LOAD CSV FROM 'file:///a.csv' AS row CREATE (:A {n: toInteger(row[0])});"
    source = write(elsewhere.folder, query, "x.cypher")
    assert elsewhere("load", "cypher", source).returncode == 1
    ran = elsewhere("load", "cypher", source, "--import-dir", ".")
    assert "nodes created: 2" in ran.stderr
    wrong = elsewhere("load", "curated", "mission-impossible", "--import-dir", ".")
    assert wrong.returncode == 2
    assert "No such option '--import-dir'" in wrong.stderr


def test_an_article_as_lines_of_json_and_nothing_else(elsewhere: Any) -> None:
    text = "Ann Lee will play Captain Iris in Moon Harbor 3, the studio said on Friday.\n"
    path = write(elsewhere.folder, text, "news.txt")
    ran = elsewhere("load", "article", path, "--dry-run", "--format", "jsonl")
    assert ran.returncode == 0, ran.stderr
    rows = [json.loads(line) for line in ran.stdout.splitlines()]
    assert {"plays"} <= {row["kind"] for row in rows}
    assert "dry run" in ran.stderr
    assert [path.name for path in elsewhere.folder.iterdir()] == ["news.txt"]
