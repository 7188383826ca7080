"""The least page that draws a picture: what first draws of the real pages are compared with.

Its data is numbers, written as base64; its script draws lines, discs and the names that matter
most on a canvas, and does nothing else: no search, no details, no answers, no faces.
"""

from __future__ import annotations

import base64
import json
from array import array
from typing import TYPE_CHECKING, Final

from viz.drawing import marks, styles

if TYPE_CHECKING:
    from pathlib import Path

    from viz.picture import Picture

_NAMED: Final = 150
_PAGE: Final = """<!doctype html><meta charset="utf-8"><title>Yardstick</title>
<style>body{margin:0;font:14px sans-serif}canvas{display:block;width:100vw;height:100vh}</style>
<canvas></canvas><script type="text/plain" id="numbers">%s</script><script>
const {names, hues, count, ties} = %s;
const letters = atob(document.getElementById('numbers').textContent);
const bytes = new Uint8Array(letters.length);
for (let i = 0; i < letters.length; i += 1) bytes[i] = letters.charCodeAt(i);
const [x, y, r] = [0, 1, 2].map((at) => new Float32Array(bytes.buffer, at * 4 * count, count));
const ends = (at) => new Uint32Array(bytes.buffer, 12 * count + at * 4 * ties, ties);
const [from, to] = [ends(0), ends(1)];
const look = new Uint8Array(bytes.buffer, 12 * count + 8 * ties, count);
const canvas = document.querySelector('canvas');
const context = canvas.getContext('2d', { alpha: false });
function draw() {
  const [w, h] = [canvas.width = innerWidth, canvas.height = innerHeight];
  let [left, top, right, bottom] = [1e9, 1e9, -1e9, -1e9];
  for (let i = 0; i < count; i += 1) {
    left = Math.min(left, x[i]); right = Math.max(right, x[i]);
    top = Math.min(top, y[i]); bottom = Math.max(bottom, y[i]);
  }
  const scale = Math.min(w / (right - left + 60), h / (bottom - top + 60));
  context.fillStyle = '#fff'; context.fillRect(0, 0, w, h);
  context.translate(w / 2 - scale * (left + right) / 2, h / 2 - scale * (top + bottom) / 2);
  context.scale(scale, scale);
  context.beginPath();
  for (let i = 0; i < ties; i += 1) {
    context.moveTo(x[from[i]], y[from[i]]); context.lineTo(x[to[i]], y[to[i]]);
  }
  context.strokeStyle = '#ccd'; context.lineWidth = 1 / scale; context.stroke();
  hues.forEach((hue, at) => {
    context.beginPath();
    for (let i = 0; i < count; i += 1) if (look[i] === at) {
      context.moveTo(x[i] + r[i], y[i]); context.arc(x[i], y[i], r[i], 0, 7);
    }
    context.fillStyle = hue; context.fill();
  });
  context.font = `${12 / scale}px sans-serif`; context.textAlign = 'center';
  context.fillStyle = '#123';
  for (const [i, name] of names) context.fillText(name, x[i], y[i] + r[i] + 12 / scale);
}
window.__redraw = draw;
draw();
requestAnimationFrame(() => {
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => { window.__firstDraw = performance.now(); };
  port2.postMessage(0);
});
</script>
"""


def save_yardstick(picture: Picture, path: Path) -> None:
    """Write the least page of a picture."""
    drawn, looks = marks(picture), list(styles(picture).values())
    number = {node.key: place for place, node in enumerate(picture.nodes)}
    order = {look.label: place for place, look in enumerate(looks)}
    columns = [
        array("f", column) for column in zip(*((m.x, m.y, m.radius) for m in drawn), strict=True)
    ]
    ends = [
        array("I", (number[getattr(edge, end)] for edge in picture.edges))
        for end in ("start", "end")
    ]
    look = array("B", (order[mark.style.label] for mark in drawn))
    numbers = b"".join(column.tobytes() for column in (*columns, *ends, look))
    largest = sorted(range(len(drawn)), key=lambda place: -drawn[place].radius)[:_NAMED]
    about = {
        "names": [[place, drawn[place].node.caption] for place in largest],
        "hues": [one.colour.light for one in looks],
        "count": len(drawn),
        "ties": len(picture.edges),
    }
    written = json.dumps(about).replace("<", "\\u003c")
    page = _PAGE % (base64.b64encode(numbers).decode(), written)
    path.write_text(page, encoding="utf-8")
