"""Pages of generated franchises: layout, size, first draw, panning and filtering.

usage: python -m benchmarks.pages [--nodes 300 1000 5000 20000 50000] [--keep DIR] [--runs N]

Each page is looked at in headless Chromium with software rendering, by ../shared/measure/page.py
where that is there (frames while panning), and by ourselves (filtering). What the pages must reach
stands in BOUNDS; the command fails when one does not. 50,000 nodes are measured without a bound.

In turn with each page its yardstick is opened, the least page that draws the same: `times` says how
many times as long the page takes to its first picture, `CPU times` how many times as much work its
main thread does until then. Both say more than milliseconds on a machine that others work on.

Takes about eight minutes.
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
from typing import Any, Final

from benchmarks.generate import SCALES, Generator
from benchmarks.pages_cpu import work_until_drawn
from benchmarks.pages_yardstick import save_yardstick
from graph.elements import Node, Relationship
from viz.picture import Picture

ROOT: Final = Path(__file__).resolve().parents[1]
MEASURE: Final = ROOT.parent / "shared" / "measure" / "page.py"
BOUNDS: Final[dict[int, dict[str, float]]] = {
    # with vis-network
    300: {"kB": 900, "first ms": 400, "fps": 55, "filter ms": 16},
    1_000: {"layout s": 0.3, "kB": 150, "first ms": 250, "fps": 55, "filter ms": 16},
    5_000: {"kB": 600, "first ms": 400, "fps": 50, "filter ms": 30},
    20_000: {"layout s": 6, "kB": 2_500, "first ms": 800, "fps": 30, "filter ms": 50},
}
AT_LEAST: Final = frozenset({"fps"})
NODES_OF_A_FILM: Final = 26
FLAGS: Final = ("--no-sandbox", "--disable-gpu", "--host-resolver-rules=MAP * ~NOTFOUND")
FILTERING: Final = """() => {
  const labels = ['Event', 'Person', 'Character', 'Film'], times = [];
  for (const label of [...labels, ...labels]) {
    const start = performance.now();
    window.__filter(label);
    times.push(performance.now() - start);
  }
  window.__filter(null);
  return times.sort((a, b) => a - b)[times.length >> 1];
}"""


def franchise(nodes: int) -> Picture:
    """Generate a franchise of about so many nodes as a picture."""
    films = 1 + nodes // NODES_OF_A_FILM
    SCALES["page"] = (films, max(1, films // 20), 20, 4)
    made = Generator("page", f"page/{nodes}")
    made.make()
    kept = {row["id"] for row in made.nodes[:nodes]}
    found = {
        row["id"]: Node(f"4:x:{place}", row["labels"], row["props"])
        for place, row in enumerate(made.nodes)
        if row["id"] in kept
    }
    links = [
        Relationship(
            f"5:x:{place}", row["type"], found[row["start"]], found[row["end"]], row["props"]
        )
        for place, row in enumerate(made.links)
        if row["start"] in found and row["end"] in found
    ]
    return Picture.from_elements([*found.values(), *links], title=f"{nodes:,} nodes")


def page_of(nodes: int, folder: Path) -> tuple[Path, Path, dict[str, float]]:
    """Draw the page and its yardstick, and say how long the layout took."""
    picture = franchise(nodes)
    start = time.perf_counter()
    assert picture.positions
    took = time.perf_counter() - start
    path = folder / f"{nodes}.html"
    picture.save(path)
    yardstick = folder / f"{nodes}-yardstick.html"
    save_yardstick(picture, yardstick)
    about = {
        "nodes": len(picture.nodes),
        "edges": len(picture.edges),
        "layout s": round(took, 2),
        "kB": round(path.stat().st_size / 1000),
    }
    return path, yardstick, about


def seen_by_measure(page: Path, *options: str) -> dict[str, Any]:
    """Measure a visit with the shared measure."""
    command = [sys.executable, str(MEASURE), "--no-cast", *options, str(page)]
    run = subprocess.run(command, capture_output=True, text=True, check=True)
    seen = dict(json.loads(run.stdout))
    assert not seen["errors"], seen["errors"]
    assert not seen["requests"], seen["requests"]
    return seen


def watched(page: Path, yardstick: Path) -> dict[str, Any]:
    """Measure a visit: first draw, frames while panning, redraw; and one of the yardstick."""
    if not MEASURE.is_file():
        return {}
    seen = seen_by_measure(page)
    work, least = work_until_drawn(page, FLAGS), work_until_drawn(yardstick, FLAGS)
    return {
        "times": round(seen["fd"] / seen_by_measure(yardstick, "--no-fps")["fd"], 1),
        "CPU ms": work,
        "CPU times": round(work / least, 1),
        "first ms": seen.get("fd"),
        "fps": seen.get("pan", {}).get("fps"),
        "zoom fps": seen.get("zoom", {}).get("fps"),
        "redraw ms": seen.get("redraw"),
        "heap MB": seen.get("heapMB"),
    }


def filtered(page: Path) -> float:
    """Measure how long a filter takes until it is drawn, in ms."""
    from playwright.sync_api import sync_playwright

    found = os.environ.get("LOREGRAPH_CHROMIUM") or shutil.which("chromium")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=found, args=list(FLAGS))
        tab = browser.new_page(viewport={"width": 1280, "height": 860})
        tab.goto(page.resolve().as_uri())
        tab.wait_for_function("window.__firstDraw > 0")
        tab.wait_for_timeout(300)
        took = float(tab.evaluate(FILTERING))
        browser.close()
    return round(took, 1)


def measured(nodes: int, folder: Path, runs: int) -> dict[str, float]:
    page, yardstick, about = page_of(nodes, folder)
    visits = [watched(page, yardstick) for _ in range(runs)]
    medians = {
        name: statistics.median(visit[name] for visit in visits)
        for name in visits[0]
        if visits[0][name] is not None
    }
    return {**about, **medians, "filter ms": filtered(page)}


def missed(nodes: int, found: dict[str, float]) -> list[str]:
    """Name what does not reach its bound."""
    return [
        name
        for name, bound in BOUNDS.get(nodes, {}).items()
        if name in found and (found[name] < bound if name in AT_LEAST else found[name] > bound)
    ]


def main() -> int:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument(
        "--nodes",
        type=int,
        nargs="+",
        default=[300, 1_000, 5_000, 20_000, 50_000],
        help="sizes of the franchises",
    )
    parser.add_argument("--keep", type=Path, help="Keep the pages in this folder.")
    parser.add_argument("--runs", type=int, default=3, help="how often each is opened")
    options = parser.parse_args()
    failures = 0
    with tempfile.TemporaryDirectory() as scratch:
        folder = options.keep or Path(scratch)
        folder.mkdir(parents=True, exist_ok=True)
        for nodes in options.nodes:
            found = measured(nodes, folder, options.runs)
            short = missed(nodes, found)
            failures += len(short)
            told = "  ".join(f"{name} {value:g}" for name, value in found.items())
            print(f"{told}{'   missed: ' + ', '.join(short) if short else ''}", flush=True)
    return int(failures > 0)


if __name__ == "__main__":
    sys.exit(main())
