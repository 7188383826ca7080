from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

from viz.explorer.files import asset
from viz.explorer.refusals import Refusal


def test_files_are_served_with_their_kind_and_a_tag(explorer: Any) -> None:
    for path, kind in {
        "/static/main.js": "text/javascript",
        "/static/page/dom.js": "text/javascript",
        "/static/page/base.css": "text/css",
        "/static/palette.css": "text/css",
        "/static/page/palette.css": "text/css",
    }.items():
        answer = explorer.get(path)
        assert answer.status_code == 200, path
        assert answer.headers["content-type"].startswith(kind)
        assert answer.headers["cache-control"] == "no-cache"
        tag = {"If-None-Match": answer.headers["etag"]}
        again = explorer.browser.get(path, headers=tag)
        assert (again.status_code, again.content) == (304, b"")


@pytest.mark.parametrize(
    "name", ["no.js", "../app.py", "..\\app.py", "app.py", ".js", "a/b.js", "\0.js", "index"]
)
def test_nothing_else_is_served(name: str) -> None:
    for folder in ("", "page"):
        with pytest.raises(Refusal) as caught:
            asset(folder, name)
        assert caught.value.status == 404


def test_paths_that_climb_lead_nowhere(explorer: Any) -> None:
    for path in ("/static/..%2fapp.py", "/static/%2e%2e/app.py", "/static/page/..%2f..%2fstyle.py"):
        answer = explorer.browser.get(path)
        assert b"import" not in answer.content


def test_what_the_shell_names_is_there(explorer: Any) -> None:
    shell = explorer.get("/").text
    for path in re.findall(r'(?:src|href)="(/static/[^"]+)"', shell):
        assert explorer.get(path).status_code == 200, path
    assert "<script>" not in shell
    assert not re.search(r"\son\w+=|style=", shell)


def test_pictures_of_a_folder_and_questions_of_ones_own(
    mission: Path, serving: Any, tmp_path: Path
) -> None:
    Image.new("RGB", (90, 120), "red").save(tmp_path / "character-alan-hunley.jpg")
    (tmp_path / "character-benji-dunn.jpg").write_bytes(b"no picture")
    (tmp_path / "secret.txt").write_text("no picture", encoding="utf-8")
    own = tmp_path / "questions"
    own.mkdir()
    options = ("--images", str(tmp_path), "--questions", str(own), "--workers", "1")
    with serving(mission, *options) as running:
        hunley = running.get("/api/node", id="character:alan-hunley").json()
        assert hunley["image"] == "/images/character-alan-hunley.jpg"
        picture = running.get(hunley["image"])
        assert picture.headers["content-type"] == "image/jpeg"
        assert picture.content == (tmp_path / "character-alan-hunley.jpg").read_bytes()
        assert running.get("/images/..%2flore.db").text.startswith("<!")
        for name in ("secret.txt", "character-nobody.jpg"):
            assert running.get(f"/images/{name}").status_code == 404
        drawn = running.query("MATCH (c {id: 'character:alan-hunley'}) RETURN c").json()["graph"]
        assert drawn["faces"]["0"].startswith("data:image/webp;base64,")
        broken = running.query("MATCH (c {id: 'character:benji-dunn'}) RETURN c").json()["graph"]
        assert broken["faces"] == {}
        asking = "// title: How many?\nMATCH (n) RETURN count(n) AS nodes\n"
        (own / "how-many.cypher").write_text(asking, encoding="utf-8")
        assert "how-many" in {q["name"] for q in running.get("/api/start").json()["questions"]}
        assert running.post("/api/ask", question="how-many").json()["rows"][0][0] > 1000
