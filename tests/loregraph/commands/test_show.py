from __future__ import annotations

import base64
import gzip
import re
from pathlib import Path
from typing import Any

import pytest


def page(path: Path) -> str:
    """Give a page with its data unpacked, where it lies there packed."""
    text = path.read_text(encoding="utf-8")
    packed = re.search(r'<script type="text/plain" id="data">(.*?)</script>', text)
    return text + gzip.decompress(base64.b64decode(packed[1])).decode() if packed else text


def test_the_whole_story(cli: Any, tmp_path: Path) -> None:
    path = tmp_path / "story.html"
    result = cli("show", "-o", str(path))
    assert (result.exit_code, result.stdout) == (0, "")
    assert f"Wrote {path}." in result.stderr
    assert "Ethan Hunt" in page(path)


def test_an_answer_to_a_question(cli: Any, tmp_path: Path) -> None:
    path = tmp_path / "cast.html"
    result = cli("show", "--ask", "cast", "--film", "fallout", "-o", str(path))
    assert result.exit_code == 0, result.stderr
    assert "August Walker" in page(path)


def test_an_answer_to_a_query(cli: Any, tmp_path: Path) -> None:
    path = tmp_path / "betrayals.html"
    query = "MATCH p = (:Character)-[:BETRAYS]->(:Character) RETURN p"
    assert cli("show", query, "-o", str(path)).exit_code == 0
    assert "Ethan Hunt" in page(path)


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        (["--ask", "cast"], 2, "needs --film"),
        (["--ask", "cast", "--flim", "x"], 2, "--film"),
        (["--ask", "no-such"], 2, "There is no question"),
        (["RETURN 1"], 2, "nothing to draw"),
        (["RETURN", "1"], 2, "One query is drawn at a time"),
        (["RETURN 1", "--nope"], 2, "--nope"),
        (["CREATE (:X)"], 2, "writes"),
        (["MATCH ("], 1, "SyntaxError"),
    ],
)
def test_wrong_use(cli: Any, tmp_path: Path, words: list[str], code: int, said: str) -> None:
    path = tmp_path / "page.html"
    result = cli("show", *words, "-o", str(path))
    assert result.exit_code == code
    assert said in result.stderr
    assert not path.exists()


def test_a_folder_is_no_page(cli: Any, tmp_path: Path) -> None:
    result = cli("show", "-o", str(tmp_path))
    assert result.exit_code == 2
    assert "is a folder" in result.stderr


def test_what_was_announced_as_lanes(cli: Any, tmp_path: Path) -> None:
    path = tmp_path / "trial.html"
    assert cli("show", "--layout", "lanes", "--theme", "dark", "-o", str(path)).exit_code == 0
    text = path.read_text(encoding="utf-8")
    assert "36 of 97 not kept" in text
    assert 'data-theme="dark"' in text
    words = ("--ask", "press-on-trial", "--outlet", "regal", "--title", "Regal")
    assert cli("show", *words, "-o", str(path)).exit_code == 0
    text = path.read_text(encoding="utf-8")
    assert "4 of 16 not kept" in text
    assert "<h1>Regal</h1>" in text
    own = "RETURN '2020' AS said, 'It comes' AS statement, 'came true' AS outcome"
    assert cli("show", own, "--layout", "lanes", "-o", str(path)).exit_code == 0
    assert "0 of 1 not kept" in path.read_text(encoding="utf-8")
    refused = cli("show", "RETURN 1 AS n", "--layout", "lanes", "-o", str(tmp_path / "no.html"))
    assert (refused.exit_code, "lacks said, outcome" in refused.stderr) == (2, True)
    assert not (tmp_path / "no.html").exists()


def test_a_question_of_ones_own_is_drawn(cli: Any, tmp_path: Path) -> None:
    folder = tmp_path / "own"
    folder.mkdir()
    (folder / "films-of.cypher").write_text(
        "// title: Which?\n// column: film: string\n"
        "MATCH (f:Film {number: 6}) RETURN f.title AS film"
    )
    words = ("--ask", "films-of", "--questions", str(folder), "-o", str(tmp_path / "own.html"))
    result = cli("show", *words)
    assert result.exit_code == 0, result.stderr
    assert "Fallout" in page(tmp_path / "own.html")
