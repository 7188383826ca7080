/* Captions of a network: those that matter first, the rest on approach, none on top of another. */

import { fontFamily, textWidth } from './dom.js';

const LABEL_SIZE = 12;
const CELL = 64;

/** A mark of this radius on the screen is not written over. */
const LARGE = 8;

/** Up to so many marks captions may lie over marks: each has room of its own. */
const CROWDED = 80;

/** Choose which captions are drawn at a scale; `items` are in the order of what matters. */
export function choosePlaces(items, scale) {
  const captions = boxGrid();
  const marks = boxGrid();
  const crowded = items.length > CROWDED;
  for (const item of items) {
    const half = item.radius * scale;
    const [x, y] = [item.x * scale, item.y * scale];
    if (crowded && half >= LARGE) marks.take({ x: x - half, y: y - half, right: x + half, bottom: y + half });
  }
  return items.filter((item) => {
    const box = captionBox(item, scale, crowded ? 8 : 2);
    if (!captions.isFree(box) || (item.priority < 1000 && !marks.isFree(box))) return false;
    captions.take(box);
    return true;
  });
}

function captionBox(item, scale, air) {
  const width = textWidth(item.caption, item.size, item.weight) + 2 * air;
  const x = item.x * scale - width / 2;
  const y = (item.y + item.radius) * scale + 2;
  return { x, y, right: x + width, bottom: y + item.size + 4 + air / 3 };
}

/** A box grown by the captions that are drawn at a scale. */
export function withCaptions(box, items, scale) {
  const whole = { ...box };
  for (const item of items) {
    const own = captionBox(item, scale, 2);
    whole.x = Math.min(whole.x, own.x / scale);
    whole.right = Math.max(whole.right, own.right / scale);
    whole.bottom = Math.max(whole.bottom, own.bottom / scale);
  }
  return whole;
}

/** Boxes by the cells of a grid, so that not all are compared with all. */
function boxGrid() {
  const cells = new Map();
  return {
    take(box) {
      for (const key of cellsOf(box)) {
        if (cells.has(key)) cells.get(key).push(box);
        else cells.set(key, [box]);
      }
    },
    isFree: (box) => cellsOf(box).every((key) => !cells.has(key) || cells.get(key).every((other) => apart(box, other))),
  };
}

const apart = (a, b) => a.x >= b.right || b.x >= a.right || a.y >= b.bottom || b.y >= a.bottom;

/** The cells that a box touches, each as one number. */
function cellsOf(box) {
  const cells = [];
  for (let i = Math.floor(box.x / CELL); i <= box.right / CELL; i += 1) {
    for (let j = Math.floor(box.y / CELL); j <= box.bottom / CELL; j += 1) {
      cells.push(i * 65536 + j);
    }
  }
  return cells;
}

/** Draw a caption under its node, in the size it has on the screen whatever the scale. */
export function drawLabel(context, item, scale, ink, ground) {
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

/** How large a caption is: works first, then who has a side in the story. */
export const letters = (item) =>
  item.priority >= 10000 ? { size: 13, weight: 700 } : { size: LABEL_SIZE, weight: item.priority >= 1000 ? 600 : 400 };
