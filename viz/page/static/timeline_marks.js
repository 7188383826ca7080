/* The parts of the timeline as SVG elements: columns, threads, names, marks. */

import { story } from './data.js';
import { cut, draw, textWidth } from './dom.js';
import { TITLE_LINE, stretches } from './timeline_measures.js';

const MARK = 6.5;
const RING = 9.5;

/** A film: a quiet column, its year above, its title below. */
export function drawColumn(layout, place) {
  const { x, lines } = layout.columns[place];
  const column = story.columns[place];
  const bar = draw('rect', {
    class: 'bar', x: x - 9, y: layout.top, width: 18, height: layout.bottom - layout.top, rx: 9,
  });
  const year = draw('text', { class: 'year', x, y: layout.top - 10 }, String(column.year));
  const title = lines.map((line, number) =>
    draw('text', { class: 'title', x, y: layout.bottom + 18 + number * TITLE_LINE }, line));
  return target(`film-${place}`, `${column.card.title}, ${column.year}`, { class: 'column' }, bar, year, ...title);
}

/** Something that can be chosen by pointer and by keyboard. */
export function target(id, label, attributes, ...children) {
  return draw('g', { id, role: 'button', tabindex: -1, 'aria-label': label, ...attributes }, ...children);
}

/** A character's line: solid where present, dashed and thin where absent, long absences in years. */
export function drawThread(layout, thread, row) {
  const y = layout.rows[row];
  const parts = [];
  for (const { from, to, absent, years } of stretches(thread)) {
    const [x1, x2] = [layout.columns[from].x, layout.columns[to].x];
    parts.push(draw('line', { class: absent ? 'absent' : 'present', x1, x2, y1: y, y2: y }));
    if (years) parts.push(...pill((x1 + x2) / 2, y, `${years} years`));
  }
  return parts;
}

function pill(x, y, text) {
  const width = textWidth(text, 11.5) + 20;
  return [
    draw('rect', { class: 'pill', x: x - width / 2, y: y - 9.5, width, height: 19, rx: 9.5 }),
    draw('text', { class: 'years', x, y: y + 4 }, text),
  ];
}

/** Someone in a film: a circle, or a cross in a ring. */
export function drawMark(layout, thread, row, place) {
  const mark = thread.marks[place];
  const [x, y] = [layout.columns[mark.film].x, layout.rows[row]];
  const year = story.columns[mark.film].year;
  const label = `${mark.card.title}, ${year}`;
  const shape = mark.dies
    ? [draw('circle', { class: 'ring', cx: x, cy: y, r: RING }), cross(x, y)]
    : [draw('circle', { class: 'dot', cx: x, cy: y, r: MARK })];
  return target(`mark-${row}-${place}`, label, { class: mark.dies ? 'mark dies' : 'mark' },
    draw('circle', { class: 'hit', cx: x, cy: y, r: 14 }), ...shape);
}

const cross = (x, y) =>
  draw('path', { class: 'cross', d: `M${x - 3.6} ${y - 3.6}l7.2 7.2m0-7.2l-7.2 7.2` });

/** A name: where the thread begins, or on narrow screens in the column of names. */
export function drawName(layout, thread, row) {
  const y = layout.rows[row] + 4.5;
  const [x, text] = layout.narrow
    ? [layout.gutter - 8, cut(thread.name, layout.gutter - 12, layout.size, 600)]
    : [layout.columns[thread.marks[0].film].x - 16, thread.name];
  const wide = textWidth(text, layout.size, 600) + 10;
  return target(`name-${row}`, thread.name, { class: 'name-mark' },
    // a halo of its own: what reads SVG elsewhere would paint it over the letters
    draw('text', { class: 'name-halo', x, y, 'aria-hidden': 'true' }, text),
    draw('rect', { class: 'hit', x: x - wide + 5, y: y - 14.5, width: wide, height: 20, rx: 10 }), draw('text', { class: 'name-text', x, y }, text));
}

/** The thin ring around what is chosen. */
export function drawRing(layout, id) {
  const [kind, row, place] = id.split('-');
  if (kind === 'mark') {
    const mark = story.threads[row].marks[place];
    return draw('circle', { class: 'chosen', cx: layout.columns[mark.film].x, cy: layout.rows[row], r: 14.5 });
  }
  if (kind === 'film') {
    return draw('rect', {
      class: 'chosen', x: layout.columns[row].x - 12, y: layout.top - 3, width: 24,
      height: layout.bottom - layout.top + 6, rx: 12,
    });
  }
  return null;
}
