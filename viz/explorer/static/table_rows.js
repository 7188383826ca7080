/* The rows of a table that are near what is seen; all others are room above and below. */

import { make } from '/static/page/dom.js';

export const ROW = 33;
const MORE = 12;

/**
 * Keep the rows near the view of a scrolling box in a table's body.
 * `made(place)` gives the row of a place; `count()` says how many there are.
 */
export function rowWindow(box, body, { made, count }) {
  const above = make('tr', { class: 'room', 'aria-hidden': 'true' }, make('td', {}));
  const below = make('tr', { class: 'room', 'aria-hidden': 'true' }, make('td', {}));
  const shown = new Map();
  let frame = 0;

  const high = (row, height) => row.firstChild.style.setProperty('height', `${height}px`);

  function draw() {
    frame = 0;
    const last = count();
    const first = Math.max(0, Math.floor(box.scrollTop / ROW) - MORE);
    const end = Math.min(last, Math.ceil((box.scrollTop + (box.clientHeight || 600)) / ROW) + MORE);
    for (const [place, row] of shown) {
      if (place >= first && place < end) continue;
      row.remove();
      shown.delete(place);
    }
    let next = below;
    for (let place = end - 1; place >= first; place -= 1) {
      if (!shown.has(place)) {
        const row = made(place);
        shown.set(place, row);
        body.insertBefore(row, next);
      }
      next = shown.get(place);
    }
    high(above, first * ROW);
    high(below, (last - end) * ROW);
  }

  function fresh() {
    shown.clear();
    body.replaceChildren(above, below);
    draw();
  }

  box.addEventListener('scroll', () => { frame ||= requestAnimationFrame(draw); }, { passive: true });
  const watching = new ResizeObserver(() => { frame ||= requestAnimationFrame(draw); });
  watching.observe(box);
  return {
    fresh,
    draw,
    rowAt: (place) => shown.get(place) ?? null,
    /** Scroll until a row is seen. */
    reveal(place, head) {
      const [top, bottom] = [place * ROW, (place + 1) * ROW];
      if (top < box.scrollTop) box.scrollTop = top;
      else if (bottom > box.scrollTop + box.clientHeight - head) box.scrollTop = bottom - box.clientHeight + head;
      draw();
    },
  };
}
