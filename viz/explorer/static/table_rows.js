/* The rows of a table that are near what is seen: few elements, used again and again. */

export const ROW = 33;
const MORE = 8;
const REST_MS = 200;

/**
 * Keep the rows near the view of a scrolling box; each stands at its place in a body as high as all of them.
 * `made()` gives an empty row, `filled(row, place)` shows the values of a place in it, `count()` says how many there are.
 */
export function rowWindow(box, body, { made, filled, count }) {
  const shown = new Map();
  const spare = [];
  let frame = 0;
  let rest = 0;

  function draw() {
    frame = 0;
    const first = Math.max(0, Math.floor(box.scrollTop / ROW) - MORE);
    const end = Math.min(count(), Math.ceil((box.scrollTop + (box.clientHeight || 600)) / ROW) + MORE);
    for (const [place, row] of shown) {
      if (place >= first && place < end) continue;
      shown.delete(place);
      spare.push(row);
    }
    for (let place = first; place < end; place += 1) if (!shown.has(place)) show(place);
    for (const row of spare) row.hidden = true;
    clearTimeout(rest);
    rest = setTimeout(inOrder, REST_MS);
  }

  /** Rows stand in the document as they are read, once the scrolling rests. */
  function inOrder() {
    const rows = [...shown].sort(([a], [b]) => a - b).map(([, row]) => row);
    if (rows.some((row, at) => body.children[at] !== row)) body.prepend(...rows);
  }

  function show(place) {
    const row = spare.shift() ?? body.appendChild(made());
    row.hidden = false;
    row.style.setProperty('transform', `translateY(${place * ROW}px)`);
    filled(row, place);
    shown.set(place, row);
  }

  /** Everything is another: the order, the number, the values. */
  function fresh() {
    spare.push(...shown.values());
    shown.clear();
    body.style.setProperty('height', `${count() * ROW}px`);
    draw();
  }

  const soon = () => { frame ||= requestAnimationFrame(draw); };
  box.addEventListener('scroll', soon, { passive: true });
  new ResizeObserver(soon).observe(box);
  return {
    fresh,
    rowAt: (place) => shown.get(place) ?? null,
    /** Scroll until a row is seen; a head covers the first pixels. */
    reveal(place, head) {
      const [top, bottom] = [place * ROW, (place + 1) * ROW];
      if (top < box.scrollTop) box.scrollTop = top;
      else if (bottom > box.scrollTop + box.clientHeight - head) box.scrollTop = bottom - box.clientHeight + head;
      draw();
    },
  };
}
