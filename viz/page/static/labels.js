/* Captions of a network: those that matter first, the rest on approach, none on top of another. */

const LABEL_SIZE = 12;

/** A mark of this radius on the screen is not written over. */
const LARGE = 7;

/** Choose which captions are drawn at a scale; `items` are in the order of what matters. */
function choosePlaces(items, scale) {
  const cell = 64;
  const grid = new Map();
  const chosen = [];
  const take = (box, cells) => cells.forEach((key) => grid.set(key, [...(grid.get(key) ?? []), box]));
  for (const item of items) {
    const half = item.radius * scale;
    if (half < LARGE) continue;
    const box = { x: item.x * scale - half, y: item.y * scale - half, right: item.x * scale + half, bottom: item.y * scale + half };
    take(box, cellsOf(box, cell));
  }
  for (const item of items) {
    const width = textWidth(item.caption, item.size, item.weight);
    const x = item.x * scale - width / 2 - 8;
    const y = item.y * scale + item.radius * scale + 2;
    const box = { x, y, right: x + width + 16, bottom: y + item.size + 7 };
    const cells = cellsOf(box, cell);
    const free = cells.every((key) => (grid.get(key) ?? []).every((other) => apart(box, other)));
    if (!free) continue;
    take(box, cells);
    chosen.push(item);
  }
  return chosen;
}

const apart = (a, b) => a.x >= b.right || b.x >= a.right || a.y >= b.bottom || b.y >= a.bottom;

function cellsOf(box, cell) {
  const cells = [];
  for (let i = Math.floor(box.x / cell); i <= Math.floor(box.right / cell); i += 1) {
    for (let j = Math.floor(box.y / cell); j <= Math.floor(box.bottom / cell); j += 1) {
      cells.push(`${i} ${j}`);
    }
  }
  return cells;
}

/** Draw a caption under its node, in the size it has on the screen whatever the scale. */
function drawLabel(context, item, scale, ink, ground) {
  const size = item.size / scale;
  context.font = `${item.weight} ${size}px ${fontFamily()}`;
  context.textAlign = 'center';
  context.textBaseline = 'top';
  context.lineJoin = 'round';
  context.lineWidth = 3.5 / scale;
  context.strokeStyle = ground;
  context.fillStyle = ink;
  const y = item.y + item.radius + 3 / scale;
  context.strokeText(item.caption, item.x, y);
  context.fillText(item.caption, item.x, y);
}
