"""A large answer of the explorer as a person sees it: from Ctrl+Enter until its picture is drawn.

    python benchmarks/explorer_answer.py [--runs N]

Franchise M is served from a file on loopback, headless Chromium types a query whose answer draws
5,000 nodes and runs it N times after one run that is not counted. Printed, as the best and the
median of the runs: from the key until the answer began to come, until the picture was drawn, until
its frame was painted, and until the rows behind it were there too. The bare yardstick, in the same
browser and in turns: fetching the bytes of the same answer from a plain file server,
JSON.parse, and a canvas with a line for each edge and a circle for each node. Fails where the best
is over 1,000 ms. Takes about a minute.
"""

from __future__ import annotations

import argparse
import functools
import http.server
import json
import os
import shutil
import statistics
import sys
import tempfile
import threading
from pathlib import Path
from typing import TYPE_CHECKING, Any

from explorer import served
from measure.loading import generated, store_of
from measure.turns import verdict

if TYPE_CHECKING:
    from collections.abc import Sequence

TEXT = "MATCH (p:Person)-[r:ACTED_IN]->(f:Film) RETURN p, r, f LIMIT 9670"
MOST = 1_000
PARTS = ("the answer begins", "its picture is drawn", "and painted", "all rows are there")
# `painted` is told by the first frame after the one in which the picture was drawn
WATCH = """() => {
    window.ran = [];
    addEventListener('keydown', (event) => {
        if (event.key === 'Enter' && event.ctrlKey) window.keyed = event.timeStamp;
    }, true);
    new PerformanceObserver((list) => {
        for (const entry of list.getEntriesByName('drawn')) {
            requestAnimationFrame(() => setTimeout(() => {
                window.ran.push([window.keyed, entry.startTime, performance.now()]);
            }));
        }
    }).observe({ entryTypes: ['mark'] });
}"""
TOLD = """(number) => {
    const answer = performance.getEntriesByType('resource')
        .filter(({ name }) => name.endsWith('/api/query'))[number];
    if (!answer || !window.ran[number]) return null;
    const [keyed, drawn, painted] = window.ran[number];
    return [answer.responseStart, drawn, painted, answer.responseEnd].map((time) => time - keyed);
}"""
BARE = """async (address) => {
    const begun = performance.now();
    const { graph } = JSON.parse((await (await fetch(address)).text()).split('\\n')[0]);
    const canvas = document.querySelector('canvas') ?? document.createElement('canvas');
    Object.assign(canvas, { width: 1000, height: 600 });
    document.body.append(canvas);
    const pen = canvas.getContext('2d');
    pen.translate(500, 300);
    pen.scale(0.1, 0.1);
    for (const [, start, end] of graph.edges) {
        pen.beginPath();
        pen.moveTo(graph.nodes[start][5], graph.nodes[start][6]);
        pen.lineTo(graph.nodes[end][5], graph.nodes[end][6]);
        pen.stroke();
    }
    for (const [, , , , radius, x, y] of graph.nodes) {
        pen.beginPath();
        pen.arc(x, y, radius, 0, 7);
        pen.fill();
    }
    await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
    return performance.now() - begun;
}"""


class Files(http.server.SimpleHTTPRequestHandler):
    """Gives files and says nothing."""

    def log_message(self, *_: Any) -> None:
        """Say nothing."""


def file_server(folder: Path) -> http.server.ThreadingHTTPServer:
    handler = functools.partial(Files, directory=str(folder))
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return server


def asked(page: Any, number: int) -> list[float]:
    """Run the query by its key, and give what the parts of it took."""
    page.locator("#cypher").press("Control+Enter")
    for _ in range(2_000):
        found: list[float] | None = page.evaluate(TOLD, number)
        if found:
            return found
        page.wait_for_timeout(20)
    raise TimeoutError("nothing was drawn in 40 s")


def measured(address: str, folder: Path, runs: int) -> tuple[list[list[float]], list[float]]:
    """Give the times of ours and of the bare page, in turns."""
    from playwright.sync_api import sync_playwright

    chromium = os.environ.get("LOREGRAPH_CHROMIUM") or shutil.which("chromium")
    plain = file_server(folder)
    (folder / "bare.html").write_text("<!doctype html><title>bare</title>", encoding="utf-8")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=chromium, args=["--no-sandbox", "--disable-gpu"]
        )
        size = {"width": 1400, "height": 820}
        page, bare = browser.new_page(viewport=size), browser.new_page(viewport=size)
        page.goto(f"{address}/query")
        page.locator("#cypher").fill(TEXT)
        page.evaluate(WATCH)
        asked(page, 0)
        sent = {"text": TEXT, "parts": True}
        reply = page.request.post(f"{address}/api/query", data=sent)
        (folder / "answer.json").write_bytes(reply.body())
        bare.goto(f"http://127.0.0.1:{plain.server_port}/bare.html")
        ours, theirs = [], []
        for number in range(1, runs + 1):
            bare.bring_to_front()
            theirs.append(bare.evaluate(BARE, "answer.json"))
            page.bring_to_front()
            ours.append(asked(page, number))
        browser.close()
    plain.shutdown()
    return ours, theirs


def line(name: str, times: Sequence[float]) -> str:
    return f"{name:40}{min(times):8.0f}{statistics.median(times):8.0f} ms"


def main() -> int:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--runs", type=int, default=7)
    runs = parser.parse_args().runs
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        with store_of(generated("M")) as store:
            store.backup(folder / "M.db")
        with served(folder / "M.db") as (port, _):
            ours, bare = measured(f"http://127.0.0.1:{port}", folder, runs)
        size = (folder / "answer.json").stat().st_size
        answer = json.loads((folder / "answer.json").read_bytes().split(b"\n")[0])
    print(f"{answer['count']:,} rows, {len(answer['graph']['nodes']):,} nodes, {size:,} bytes")
    print(f"{'from the key until':40}{'best':>8}{'median':>8}")
    for name, times in zip(PARTS, zip(*ours, strict=True), strict=True):
        print(line(name, times))
    print(line("bare: fetch, JSON.parse, a canvas", bare))
    best = min(times[2] for times in ours)
    print(f"{best / min(bare):.1f} times the bare page; {verdict(best, MOST)} ms")
    return int(best > MOST)


if __name__ == "__main__":
    sys.exit(main())
