"""Draws benchmarks/peers/results.json as docs/images/peers.svg.

    python benchmarks/peers/chart.py

One panel for each scale, one line for each question, time on a logarithmic axis: a mark for each
engine, and on the right who gave no time and why. Colours follow the reader's light or dark theme.
"""

from __future__ import annotations

import json
import math
from html import escape
from pathlib import Path
from typing import Any

from compare import PEERS, RESULTS
from questions import QUESTIONS

ROOT = Path(__file__).resolve().parents[2]
TARGET = ROOT / "docs" / "images" / "peers.svg"

WIDTH, ROW, TOP, LEFT = 1000, 24, 126, 208
PLOT, GAP, CELL = 262, 24, 15
FOOT = 72
SCALES = {"S": (0.5, 6.6), "M": (0.5, 7.6)}
"""The decades of microseconds that a panel shows, as powers of ten."""
TICKS = {0: "1 µs", 1: "10 µs", 2: "0.1 ms", 3: "1 ms", 4: "10 ms", 5: "0.1 s", 6: "1 s", 7: "10 s"}
CORNERS = {
    "kuzu": 4,
    "ladybug": 3,
    "graphdblite": 0,
    "ocg": 6,
    "graphforge": 5,
    "grand-cypher": -4,
    "nxcypher": -3,
}
"""The shape of each engine's mark, so that colour is not all that tells them apart."""

STYLE = """
text { font: 12px system-ui, -apple-system, "Segoe UI", sans-serif; fill: var(--ink) }
.title { font-size: 17px; font-weight: 650 }
.quiet { fill: var(--quiet); font-size: 11px }
.scale { font-weight: 600; font-size: 13px }
.grid { stroke: var(--line) }
.band { fill: var(--band) }
.span { stroke: var(--line); stroke-width: 2 }
.ours { fill: var(--ours); stroke: var(--page); stroke-width: 1.5 }
.none { font-size: 13px; font-weight: 700; text-anchor: middle }
.p0 { --c: #1f77b4 } .p1 { --c: #0f9b8e } .p2 { --c: #8a6d3b } .p3 { --c: #7b5cd6 }
.p4 { --c: #c2478f } .p5 { --c: #5c7f1f } .p6 { --c: #64748b }
.mark { fill: var(--c); fill-opacity: .85; stroke: var(--page) }
.why { fill: var(--c) }
svg { --page: #ffffff; --ink: #1d2530; --quiet: #5c6773; --line: #d9dee5; --band: #f5f7f9;
      --ours: #e4572e }
@media (prefers-color-scheme: dark) {
  svg { --page: #0d1117; --ink: #e6edf3; --quiet: #9aa6b2; --line: #30363d; --band: #151b23;
        --ours: #ff7b54 }
  .p0 { --c: #5aa9e6 } .p1 { --c: #3cc9b9 } .p2 { --c: #d0a861 } .p3 { --c: #a78bfa }
  .p4 { --c: #f07fbd } .p5 { --c: #a3c94f } .p6 { --c: #9fb0c6 }
}
"""


class Panel:
    """One scale of the drawing."""

    def __init__(self, scale: str, left: float, results: dict[str, Any]) -> None:
        self.scale, self.left = scale, left
        self.low, self.high = SCALES[scale]
        self.ours: dict[str, float] = results["ours"][scale]
        self.found = {
            name: held[scale] for name, held in results["engines"].items() if scale in held
        }

    def x(self, micros: float) -> float:
        share = (math.log10(micros) - self.low) / (self.high - self.low)
        return self.left + PLOT * min(1.0, max(0.0, share))

    def parts(self, count: str) -> list[str]:
        right = self.left + PLOT
        found = [f'<text class="scale" x="{self.left}" y="{TOP - 42}">{self.scale}: {count}</text>']
        bottom = TOP + ROW * len(QUESTIONS)
        for power, label in TICKS.items():
            if self.low <= power <= self.high:
                x = self.x(10**power)
                found.append(f'<path class="grid" d="M{x:.1f} {TOP - 8}V{bottom}"/>')
                if power % 2 == 1 or power == 0:
                    found.append(
                        f'<text class="quiet" x="{x:.1f}" y="{TOP - 14}" '
                        f'text-anchor="middle">{label}</text>'
                    )
        found.append(f'<text class="quiet" x="{right + 10}" y="{TOP - 33}">no time</text>')
        for number, name in enumerate(PEERS):
            found.append(mark(right + 16 + CELL * number, TOP - 18, name, number, name))
        for place, question in enumerate(QUESTIONS):
            found += self.row(question.key, TOP + ROW * place + ROW / 2)
        return found

    def row(self, key: str, y: float) -> list[str]:
        timed = {name: held[key] for name, held in self.found.items() if "us" in held.get(key, {})}
        ours = self.ours[key]
        ends = self.x(ours), self.x(max((result["us"] for result in timed.values()), default=ours))
        found = [f'<path class="span" d="M{ends[0]:.1f} {y}H{ends[1]:.1f}"/>']
        for name, result in timed.items():
            number = list(PEERS).index(name)
            title = f"{name}: {spoken(result['us'])}, Loregraph {spoken(result['ours'])}"
            found.append(mark(self.x(result["us"]), y, name, number, title))
        found.append(
            f'<circle class="ours" cx="{self.x(ours):.1f}" cy="{y}" r="6">'
            f"<title>Loregraph: {spoken(ours)}</title></circle>"
        )
        for number, name in enumerate(PEERS):
            why = reason(self.found.get(name, {}), key)
            if why:
                x = self.left + PLOT + 16 + CELL * number
                found.append(
                    f'<text class="none why p{number}" x="{x}" y="{y + 4}">{why[0]}'
                    f"<title>{name}: {why[1]}</title></text>"
                )
        return found


def reason(held: dict[str, Any], key: str) -> tuple[str, str] | None:
    """The sign and the words for why an engine has no time."""
    if "failed" in held:
        return "∅", "could not be installed or loaded"
    result = held.get(key, {})
    if "wrong" in result:
        return "✕", "wrong answer"
    if "late" in result:
        return "◷", "stopped at the limit"
    return ("∅", "refused") if "refused" in result else None


def mark(x: float, y: float, name: str, number: int, title: str) -> str:
    """A circle, a polygon with so many corners, or the same upside down."""
    corners, inside = CORNERS[name], f"<title>{escape(title)}</title>"
    if not corners:
        return f'<circle class="mark p{number}" cx="{x:.1f}" cy="{y:.1f}" r="4.5">{inside}</circle>'
    count, turn = abs(corners), -math.pi / 2 if corners > 0 else math.pi / 2
    if corners == 4:
        turn += math.pi / 4
    points = " ".join(
        f"{x + 5.5 * math.cos(turn + 2 * math.pi * i / count):.1f},"
        f"{y + 5.5 * math.sin(turn + 2 * math.pi * i / count):.1f}"
        for i in range(count)
    )
    return f'<polygon class="mark p{number}" points="{points}">{inside}</polygon>'


def spoken(micros: float) -> str:
    for size, unit in ((1e6, "s"), (1e3, "ms")):
        if micros >= size:
            return f"{micros / size:.3g} {unit}"
    return f"{micros:.3g} µs"


def legend(results: dict[str, Any]) -> list[str]:
    """Who is who, with versions, in one line that breaks in two."""
    x, y = 24.0, 52.0
    version = results["loregraph"]
    found = [
        f'<circle class="ours" cx="{x + 6}" cy="{y - 4}" r="6"/>',
        f'<text x="{x + 17}" y="{y}" font-weight="650">Loregraph {version}</text>',
    ]
    x += 132
    for number, name in enumerate(PEERS):
        held = results["engines"].get(name, {})
        versions = [part["version"] for part in held.values() if "version" in part]
        label = f"{name} {versions[0] if versions else '(not installed)'}"
        found.append(mark(x + 5, y - 4, name, number, label))
        found.append(f'<text x="{x + 15}" y="{y}">{escape(label)}</text>')
        x += 25 + 6.5 * len(label)
    return found


def drawn(results: dict[str, Any], counts: dict[str, str]) -> str:
    height = TOP + ROW * len(QUESTIONS) + FOOT
    body = [
        f'<rect width="{WIDTH}" height="{height}" rx="10" fill="var(--page)"/>',
        '<text class="title" x="24" y="27">Thirteen questions, time to all rows in Python</text>',
        *legend(results),
    ]
    for place, question in enumerate(QUESTIONS):
        y = TOP + ROW * place
        if place % 2 == 0:
            body.append(f'<rect class="band" x="12" y="{y}" width="{WIDTH - 24}" height="{ROW}"/>')
        body.append(f'<text x="24" y="{y + 16}">{escape(question.title)}</text>')
    left = float(LEFT)
    for scale, count in counts.items():
        body += Panel(scale, left, results).parts(count)
        left += PLOT + CELL * len(PEERS) + GAP
    machine = results["machine"]
    method = (
        "Time grows to the right, a hundredfold from label to label. ✕ wrong answer   ∅ refused   "
        f"◷ stopped after {results['limit']:.0f} s. Median of five rounds in turn with Loregraph."
    )
    command = "python benchmarks/peers/compare.py --install; python benchmarks/peers/chart.py"
    notes = [method, f"{machine['cores']} cores, Python {machine['python']}. {command}"]
    y = TOP + ROW * len(QUESTIONS) + 34
    for note in notes:
        body.append(f'<text class="quiet" x="24" y="{y}">{escape(note)}</text>')
        y += 19
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {height}" role="img" '
        f'aria-label="Loregraph against seven engines on thirteen questions">'
        f"<style>{STYLE}</style>\n" + "\n".join(body) + "\n</svg>\n"
    )


def main() -> None:
    results = json.loads(RESULTS.read_text(encoding="utf-8"))
    counts = {"S": "471 nodes", "M": "156k nodes, 351k relationships"}
    TARGET.write_text(drawn(results, counts), encoding="utf-8")
    print(TARGET)


if __name__ == "__main__":
    main()
