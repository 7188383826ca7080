from __future__ import annotations

import re
from pathlib import Path

import pytest

from graph.results.errors import LoregraphError
from viz.page import assets


def test_every_script_and_style_is_part_of_the_page(root: Path) -> None:
    folder = root / "viz/page/static"
    assert {path.stem for path in folder.glob("*.js")} == {*assets.SCRIPTS, "boot"}
    assert {path.stem for path in folder.glob("*.css")} == set(assets.STYLES)


def test_scripts_never_make_markup_of_text(root: Path) -> None:
    banned = (
        "innerHTML",
        "outerHTML",
        "insertAdjacentHTML",
        "document.write",
        "eval(",
        "Function(",
    )
    text = "".join(path.read_text() for path in (root / "viz/page/static").glob("*.js"))
    assert [word for word in banned if word in text] == []


def test_modules_import_what_others_export_and_the_page_leaves_the_joints_out(root: Path) -> None:
    texts = {path.name: path.read_text() for path in (root / "viz/page/static").glob("*.js")}
    exported = {
        (name, found)
        for name, text in texts.items()
        for found in re.findall(
            r"^export (?:async )?(?:const|let|function) (\w+)", text, re.MULTILINE
        )
    }
    imported = {
        (source, word)
        for text in texts.values()
        for words, source in re.findall(r"^import \{ (.*) \} from '\./(.*)';$", text, re.MULTILINE)
        for word in words.split(", ")
    }
    assert imported - exported == set()
    assert re.findall(r"^(?:import|export)\b.*", assets.script(), re.MULTILINE) == []
    assert "/**" not in assets.script()


def test_vis_network_is_the_one_pyvis_carries() -> None:
    text = assets.vis_script()
    assert "@version 9.1.2" in text
    assert "licen" in text, "its licence travels with it"
    assert "sourceMappingURL" not in text, "it would ask for a file"


def test_without_pyvis_the_error_says_what_to_do(monkeypatch: pytest.MonkeyPatch) -> None:
    assets.vis_script.cache_clear()
    monkeypatch.setattr(assets, "find_spec", lambda _: None)
    with pytest.raises(LoregraphError, match="pip install"):
        assets.vis_script()
    assets.vis_script.cache_clear()


def test_both_themes_are_there() -> None:
    style = assets.style()
    assert "prefers-color-scheme:dark" in style
    assert ":root[data-theme=dark]" in style


def test_no_two_scripts_give_one_name_twice(root: Path) -> None:
    """They share one scope in the page: a name that stands twice stops all of them."""
    named = [
        name
        for path in (root / "viz/page/static").glob("*.js")
        for name in re.findall(
            r"^(?:export )?(?:async )?(?:const|let|function) (\w+)", path.read_text(), re.MULTILINE
        )
    ]
    assert sorted({name for name in named if named.count(name) > 1}) == []
