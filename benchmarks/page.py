"""The demo page: its size, and how soon it is drawn, in headless Chromium.

usage: python benchmarks/page.py [PAGE.html] [--runs N]

Without a page the curated Mission: Impossible is loaded and drawn first. Measures with
../shared/measure/page.py where that is there, else by itself; fails over 900 kB or 400 ms, on a
console error and on a request.

Takes about half a minute.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
MEASURE = ROOT.parent / "shared" / "measure" / "page.py"
MOST_BYTES, MOST_MS = 900_000, 400


def demo_page(folder: Path) -> Path:
    """Draw the curated franchise, and say how long its parts take."""
    import loregraph
    from loaders.base import Reading
    from loaders.sources.curated.loader import CuratedLoader
    from viz.page import story_page
    from viz.picture import Picture

    path = folder / "mission-impossible.html"
    with loregraph.open(":memory:") as store:
        for batch in CuratedLoader().read("mission-impossible", Reading()):
            store.write(batch)
        start = time.perf_counter()
        picture = Picture.from_store(store)
        layout = time.perf_counter()
        assert picture.positions
        print(f"layout of {len(picture.nodes)} nodes: {time.perf_counter() - layout:.2f} s")
        story_page(store, path)
        print(f"page: {time.perf_counter() - start:.2f} s (with that layout once more)")
    return path


def measured(page: Path, scheme: str) -> dict[str, Any]:
    """Measure one visit."""
    if not MEASURE.is_file():
        return visited(page, scheme)
    command = [sys.executable, str(MEASURE), "--no-fps", "--no-cast", "--scheme", scheme, str(page)]
    run = subprocess.run(command, capture_output=True, text=True, check=True)
    return dict(json.loads(run.stdout))


def visited(page: Path, scheme: Any) -> dict[str, Any]:
    """Measure one visit by ourselves, in the terms of the shared measure."""
    from playwright.sync_api import sync_playwright

    found = os.environ.get("LOREGRAPH_CHROMIUM") or shutil.which("chromium")
    errors: list[str] = []
    requests: list[str] = []
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=found, args=["--no-sandbox", "--disable-gpu"]
        )
        tab = browser.new_page(viewport={"width": 1280, "height": 860}, color_scheme=scheme)
        tab.on("console", lambda line: errors.append(line.text) if line.type == "error" else None)
        tab.on("pageerror", lambda error: errors.append(str(error)))
        tab.on("request", lambda request: requests.append(request.url))
        tab.goto(page.resolve().as_uri())
        tab.wait_for_timeout(800)
        drawn = tab.evaluate("Math.round(window.__firstDraw)")
        browser.close()
    asked = {url: "sent" for url in requests if not url.startswith(("file:", "data:"))}
    return {"bytes": page.stat().st_size, "fd": drawn, "requests": asked, "errors": errors}


def main() -> int:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("page", nargs="?", type=Path, help="a page that is there already")
    parser.add_argument("--runs", type=int, default=5, help="how often it is opened")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        page = options.page or demo_page(Path(folder))
        visits = [measured(page, ("light", "dark")[run % 2]) for run in range(options.runs)]
    drawn = statistics.median(visit["fd"] for visit in visits)
    size = visits[0]["bytes"]
    complaints = [visit["errors"] for visit in visits if visit["errors"]]
    asked = [visit["requests"] for visit in visits if visit["requests"]]
    print(f"size: {size / 1000:.0f} kB (at most {MOST_BYTES / 1000:.0f})")
    print(f"first draw: {drawn:.0f} ms, median of {len(visits)} (at most {MOST_MS})")
    print(f"console errors: {complaints or 'none'}; requests: {asked or 'none'}")
    return int(size > MOST_BYTES or drawn > MOST_MS or bool(complaints) or bool(asked))


if __name__ == "__main__":
    sys.exit(main())
