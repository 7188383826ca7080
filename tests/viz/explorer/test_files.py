from __future__ import annotations

import re
from typing import Any

import pytest

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
