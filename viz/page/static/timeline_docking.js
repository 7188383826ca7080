/* Where the card is docked: in a free place of the chart, where it hides nothing. */

import { story } from './data.js';

export const CARD_WIDTHS = [300, 340, 400, 480, 560];

/** From this width on there is room for a card beside the chart. */
export const WIDE = 1200;

/** The rectangles that a card must not cover. */
export function obstacles(layout) {
  const found = [];
  story.threads.forEach((thread, row) => {
    const y = layout.rows[row];
    const first = layout.columns[thread.marks[0].film].x;
    const last = layout.columns[thread.marks[thread.marks.length - 1].film].x;
    found.push({ x: first - 24 - layout.names[row], y: y - 12, right: last + 17, bottom: y + 12 });
  });
  const left = layout.columns[0].x - 60;
  const right = layout.columns[layout.columns.length - 1].x + 60;
  found.push({ x: left, y: 0, right, bottom: layout.top + 2 });
  found.push({ x: left, y: layout.bottom + 5, right, bottom: layout.height });
  return found;
}

/** Find the free place for a card that is nearest to a point, within what is seen of the chart; or null. */
export function freePlace(layout, taken, width, height, near, [from, until]) {
  let best = null;
  for (let y = Math.max(layout.top + 4, from); y + height <= Math.min(layout.bottom + 5, until); y += 5) {
    for (let x = 0; x + width <= layout.width; x += 10) {
      const free = taken.every((box) => x >= box.right || x + width <= box.x || y >= box.bottom || y + height <= box.y);
      if (!free) continue;
      const away = Math.hypot(x + width / 2 - near.x, (y + height / 2 - near.y) * 1.5);
      if (!best || away < best.away) best = { x, y, away };
    }
  }
  return best;
}

/** The middle of what is chosen. */
export function middleOf(layout, id) {
  const [kind, row, place] = (id ?? 'name-0').split('-');
  if (kind === 'event') {
    const event = layout.events[row].found.find((one) => one.place === Number(place));
    return event ? { x: layout.columns[row].x, y: event.y } : { x: layout.columns[row].x, y: layout.bottom };
  }
  if (kind === 'film') return { x: layout.columns[row].x, y: (layout.top + layout.bottom) / 2 };
  const thread = story.threads[row];
  const mark = thread.marks[kind === 'mark' ? place : 0];
  return { x: layout.columns[mark.film].x, y: layout.rows[row] };
}
