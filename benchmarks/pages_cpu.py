"""How much work the main thread of a page does until its first picture, whatever else runs."""

from __future__ import annotations

import json
import os
import shutil
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

_CATEGORIES = ["toplevel", "devtools.timeline", "blink.user_timing"]


def work_until_drawn(page: Path, flags: Sequence[str]) -> float:
    """Give the CPU time in ms between the start of a navigation and the first picture."""
    from playwright.sync_api import sync_playwright

    found = os.environ.get("LOREGRAPH_CHROMIUM") or shutil.which("chromium")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=found, args=list(flags))
        tab = browser.new_page(viewport={"width": 1280, "height": 860})
        browser.start_tracing(page=tab, categories=_CATEGORIES)
        tab.goto(page.resolve().as_uri())
        drawn = None
        while not drawn:
            tab.wait_for_timeout(500)
            drawn = tab.evaluate("window.__firstDraw")
        traced = browser.stop_tracing()
        browser.close()
    return _between(json.loads(traced)["traceEvents"], float(drawn))


def _between(events: list[dict[str, Any]], drawn: float) -> float:
    start = [
        event
        for event in events
        if event["name"] == "navigationStart"
        and event["args"].get("data", {}).get("documentLoaderURL", "").startswith("file:")
    ][-1]
    where = (start["pid"], start["tid"])
    ticks = sorted(
        (event["ts"], event["tts"])
        for event in events
        if (event["pid"], event["tid"]) == where and "tts" in event
    )
    end = start["ts"] + 1_000 * drawn
    inside = [tick for when, tick in ticks if start["ts"] <= when <= end]
    return round((inside[-1] - inside[0]) / 1_000, 1)
