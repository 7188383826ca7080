/* Where everything of the timeline stands, for a width and a height; nothing is drawn here. */

import { story } from './data.js';
import { textWidth } from './dom.js';
import { measureEvents, wrapped } from './timeline_event_places.js';

const TITLE_SIZE = 12.5;
export const TITLE_LINE = 15;
export const NARROW = 760;

/** Films nearer to each other than this scroll as they do on small screens. */
const LEAST_STEP = 60;

/** So much of the height is left to events, where they need it. */
const FOR_EVENTS = 0.22;
const TITLE_LINES = 3;

/** Names that stay beside a chart that scrolls are cut beyond this. */
const PHONE_GUTTER = 150;
const WIDE_GUTTER = 230;

/**
 * Give columns, rows and sizes, with all events or only those that turn the story. On narrow screens
 * names have a column of their own that stays.
 */
export function measureTimeline(width, height, all) {
  const narrow = width < NARROW || (width - 200) / Math.max(1, story.columns.length - 1) < LEAST_STEP;
  const size = narrow ? 12 : 13;
  const names = story.threads.map((thread) => textWidth(thread.name, size, 600));
  const gutter = narrow ? Math.min(width < NARROW ? PHONE_GUTTER : WIDE_GUTTER, Math.max(...names) + 14) : 0;
  const [left, step] = narrow ? [56, 100] : spacing(width, names);
  const columns = story.columns.map((column, place) => ({
    x: left + place * step,
    // the last title ends where the page does
    lines: wrapped(column.title, Math.min(step - 8, narrow ? Infinity : 2 * (width - left - place * step) - 8), TITLE_SIZE, TITLE_LINES),
  }));
  const top = 34;
  const titles = Math.max(...columns.map((column) => column.lines.length)) * TITLE_LINE + 14;
  const listed = Math.max(...measureEvents(columns, step, 0, all).map((column) => column.bottom));
  const pitch = rowPitch(height - top - titles - 26 - Math.min(listed, height * FOR_EVENTS));
  const rows = rowPlaces(top + 24, pitch);
  const bottom = rows[rows.length - 1] + 24;
  const events = measureEvents(columns, step, bottom + titles + 2, all);
  return {
    narrow, size, names, gutter, columns, rows, top, bottom, pitch, events,
    width: narrow ? left + (columns.length - 1) * step + 56 : width,
    height: Math.max(bottom + titles, ...events.map((column) => column.bottom)),
  };
}

/** Find a left margin in which the names of the first columns fit. */
function spacing(width, names) {
  const last = Math.max(1, story.columns.length - 1);
  const right = 64;
  let left = 40;
  let step = 0;
  for (let round = 0; round < 4; round += 1) {
    step = (width - left - right) / last;
    const wanted = story.threads.map((thread, row) => names[row] + 20 - thread.marks[0].film * step);
    left = Math.max(40, ...wanted);
  }
  return [left, (width - left - right) / last];
}

const BETWEEN_SIDES = 8;

function rowPitch(room) {
  const gaps = (story.sides.length - 1) * BETWEEN_SIDES;
  const pitch = (room - gaps) / Math.max(1, story.threads.length - 1);
  return Math.max(23, Math.min(34, pitch));
}

function rowPlaces(first, pitch) {
  return story.threads.map((thread, row) => first + row * pitch + thread.side * BETWEEN_SIDES);
}

/** The stretches of a thread from mark to mark, each present or absent. */
export function stretches(thread) {
  const gaps = new Map(thread.absences.map(([before, after, years]) => [before, { after, years }]));
  return thread.marks.slice(1).map((mark, place) => {
    const from = thread.marks[place].film;
    const gap = gaps.get(from);
    return { from, to: mark.film, absent: Boolean(gap), years: gap?.years ?? null };
  });
}
