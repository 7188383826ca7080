"""The tutorial: its page is fresh, and its notebook runs and is seen in a browser as it should."""

from __future__ import annotations

import importlib.util
import json
import os
import shutil
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

pytestmark = pytest.mark.once


def test_the_notebook_is_stored_without_outputs(root: Path) -> None:
    notebook = json.loads((root / "docs" / "tutorial.ipynb").read_text(encoding="utf-8"))
    cells = [cell for cell in notebook["cells"] if cell["cell_type"] == "code"]
    assert len(cells) >= 10
    assert [c for c in cells if c["outputs"] or c["execution_count"] is not None] == []


def script(root: Path, name: str) -> ModuleType:
    spec = importlib.util.spec_from_file_location(name, root / "scripts" / f"{name}.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def run(folder: Path, *words: str) -> None:
    environment = {k: v for k, v in os.environ.items() if k != "LOREGRAPH_STORE"}
    done = subprocess.run(
        [sys.executable, "-m", *words],
        cwd=folder,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give a folder in which the demo was made; each notebook leaves it as it was."""
    folder = tmp_path_factory.mktemp("demo")
    run(folder, "loregraph", "demo", "--quiet")
    return folder


def test_the_page_is_what_the_notebook_shows(root: Path, demo: Path) -> None:
    stored = (root / "docs" / "tutorial.md").read_text(encoding="utf-8")
    made = script(root, "generate_tutorial").page_of(demo)
    assert stored == made, "run python scripts/generate_docs.py"


@pytest.mark.parametrize(
    ("name", "page"), [("generate_api_docs", "api"), ("generate_performance", "performance")]
)
def test_a_generated_page_is_fresh(root: Path, name: str, page: str) -> None:
    stored = (root / "docs" / f"{page}.md").read_text(encoding="utf-8")
    made = getattr(script(root, name), f"{page}_page")()
    assert stored == made, "run python scripts/generate_docs.py"


@pytest.fixture
def executed(root: Path, demo: Path) -> Path:
    """Give the notebook as HTML, after Jupyter ran it beside the demo."""
    for package in ("nbconvert", "ipykernel"):
        if importlib.util.find_spec(package) is None:
            pytest.skip(f"{package} is not here: it comes with the group dev")
    shutil.copy(root / "docs" / "tutorial.ipynb", demo)
    run(demo, "nbconvert", "--to", "html", "--execute", "tutorial.ipynb")
    return demo / "tutorial.html"


@pytest.mark.browser
def test_the_executed_notebook_shows_tables_and_a_sealed_picture(executed: Path) -> None:
    sync = pytest.importorskip("playwright.sync_api", reason="playwright is not here")
    chromium = os.environ.get("LOREGRAPH_CHROMIUM") or shutil.which("chromium")
    if not chromium:
        pytest.skip("no Chromium here: install it, or name it in LOREGRAPH_CHROMIUM")
    # in a thread of its own: where a browser was tested before, this one has a loop already
    with ThreadPoolExecutor(1) as threads:
        threads.submit(look_at, executed, chromium, sync).result()


def look_at(executed: Path, chromium: str, sync: Any) -> None:
    flags = ["--no-sandbox", "--disable-gpu", "--host-resolver-rules=MAP * ~NOTFOUND"]
    with sync.sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=flags)
        page = browser.new_page()
        errors: list[str] = []
        page.on("pageerror", lambda error: errors.append(str(error)))
        page.goto(executed.as_uri(), wait_until="domcontentloaded")
        assert page.locator("table", has_text="Mission: Impossible III").count() == 1
        assert page.locator("iframe").count() == 1
        page.locator("iframe").scroll_into_view_if_needed()
        frame = page.frame_locator("iframe")
        frame.locator("canvas").first.wait_for(timeout=60_000)
        assert "9 nodes" in frame.locator("body").inner_text()
        inside = page.frames[1]
        assert inside.evaluate("self.origin") == "null"
        reach = "() => { try { return parent.document.title } catch { return 'sealed' } }"
        assert inside.evaluate(reach) == "sealed"
        assert [
            error for error in errors if "MathJax" not in error and "require" not in error
        ] == []
        browser.close()
