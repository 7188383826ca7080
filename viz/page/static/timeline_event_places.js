/* Where the events of each film stand: below its title, one under the other. */

import { story } from './data.js';
import { cut, textWidth } from './dom.js';

export const EVENT_LINE = 14;
export const BETWEEN_EVENTS = 6;
const SIZE = 11.5;
const MOST_LINES = 3;

/** The widest list; how far its texts stand from its left. */
const WIDEST = 168;
export const INDENT = 17;

/** What the signs stand for, in the order of the legend. */
export const SIGNS = ['death', 'return', 'betrayal', 'wedding'];

/** The signs that this story has. */
export const signsThere = () =>
  SIGNS.filter((sign) => story.columns.some(({ events }) => events.some((event) => event[1] === sign)));

export const countEvents = () => story.columns.reduce((sum, { events }) => sum + events.length, 0);

/** Lay out the events of every film: those that turn the story, or all of them. */
export function measureEvents(columns, step, top, all) {
  const turning = !all && signsThere().length > 0;
  const width = Math.min(WIDEST, step - 6);
  return columns.map(({ x }, film) => {
    let y = top;
    const found = [];
    story.columns[film].events.forEach(([, sign, text], place) => {
      if (turning && !sign) return;
      const lines = wrapped(text, width - INDENT, SIZE, MOST_LINES);
      const height = lines.length * EVENT_LINE;
      found.push({ film, place, sign, lines, x: x - width / 2, y, width, height });
      y += height + BETWEEN_EVENTS;
    });
    return { found, bottom: y };
  });
}

/** Break a text at its spaces into at most so many lines of a width. */
export function wrapped(text, room, size, most) {
  const lines = [];
  for (const part of text.split(/\s+/)) {
    const longer = lines.length ? `${lines[lines.length - 1]} ${part}` : part;
    if (lines.length && (textWidth(longer, size) <= room || lines.length === most)) lines[lines.length - 1] = longer;
    else lines.push(part);
  }
  return lines.map((line) => cut(line, room + 6, size));
}
