/* What happens in each film: signs and short captions under its column, and whom an event brings together. */

import { nodes, sideOf, story } from './data.js';
import { draw, make } from './dom.js';
import { BETWEEN_EVENTS, EVENT_LINE, INDENT, signsThere } from './timeline_event_places.js';
import { target } from './timeline_marks.js';

const PATHS = {
  death: 'M-3.4-3.4l6.8 6.8m0-6.8l-6.8 6.8',
  return: 'M4 4.2a4.4 4.4 0 1 0-7.8-2.4m-1.7-2.4l1.7 2.9 2.7-2',
  betrayal: 'M1.6-5.2l-4.4 5.6h5.2l-4.2 5',
  wedding: 'M-5 0a3.1 3.1 0 1 0 6.2 0a3.1 3.1 0 1 0-6.2 0M-1.2 0a3.1 3.1 0 1 0 6.2 0a3.1 3.1 0 1 0-6.2 0',
  '': 'M-1.2 0a1.2 1.2 0 1 0 2.4 0a1.2 1.2 0 1 0-2.4 0',
};

/** The sign of an event around a point. */
export const drawSign = (sign, x, y) =>
  draw('path', { class: `sign ${sign || 'plain'}`, transform: `translate(${x} ${y})`, d: PATHS[sign] });

/** What a sign means, for a legend. */
export const signItems = () =>
  signsThere().map((sign) => make('span', { class: 'side' },
    draw('svg', { class: 'swatch event', viewBox: '-7 -7 14 14', 'aria-hidden': 'true' }, drawSign(sign, 0, 0)), ` ${sign}`));

export const eventNode = (film, place) => nodes[story.columns[film].events[place][0]];

/** The rows of the threads that an event brings together. */
export function rowsOf(film, place) {
  const people = new Set(eventNode(film, place).edges.filter(({ type }) => type === 'TAKES_PART_IN').map(({ start }) => start.key));
  return [...story.threads.keys()].filter((row) => people.has(story.threads[row].key));
}

/** An event: its sign and its words, in the colour of whom it befalls. */
export function drawEvent({ film, place, sign, lines, x, y, width, height }, only) {
  const node = eventNode(film, place);
  const words = lines.map((line, number) => draw('text', { class: 'event-text', x: x + INDENT, y: y + 10.5 + number * EVENT_LINE }, line));
  const year = story.columns[film].year;
  const faded = only && !isAmong(node, only) ? ' faded' : '';
  const [, , text] = story.columns[film].events[place];
  const label = sign ? `${sign}: ${text}` : text;
  return target(`event-${film}-${place}`, `${label}, ${year}`, { class: `event${faded}`, hue: hueOfEvent(node) },
    draw('rect', { class: 'hit', x: x - 3, y: y - 3, width: width + 6, height: height + BETWEEN_EVENTS, rx: 5 }),
    drawSign(sign, x + 6, y + 6.5), ...words);
}

/** Whether an event is one of those that stand out, or they do whom it is about: of a death who dies, else all in it. */
function isAmong(node, only) {
  const parts = node.edges.filter(({ type }) => type === 'TAKES_PART_IN');
  const victims = parts.filter(({ properties }) => node.properties.kind === 'death' && properties.role === 'victim');
  const about = victims.length ? victims : parts;
  return only.has(node.key) || (about.length > 0 && about.every(({ start }) => only.has(start.key)));
}

const BEFALLEN = new Set(['victim', 'traitor', 'returnee', 'survivor', 'bride', 'groom']);

function hueOfEvent(node) {
  const key = node.edges.find(({ type, properties }) => type === 'TAKES_PART_IN' && BEFALLEN.has(properties.role))?.start.key;
  return sideOf.get(key)?.colour ?? null;
}

const TIE_RING = 13;

/** A line through the film's column that joins the threads of an event, and a ring around it and each of them. */
export function drawTie(layout, film, place) {
  const rows = rowsOf(film, place).filter((row) => story.threads[row].marks.some((mark) => mark.film === film));
  const { x } = layout.columns[film];
  const ys = rows.map((row) => layout.rows[row]);
  const rings = ys.map((cy) => draw('circle', { cx: x, cy, r: TIE_RING }));
  const line = ys.length > 1 ? [draw('path', { d: `M${x} ${Math.min(...ys) + TIE_RING}V${Math.max(...ys) - TIE_RING}`, class: 'tie' })] : [];
  const own = layout.events[film].found.find((one) => one.place === place);
  const frame = own ? [draw('rect', { x: own.x - 4, y: own.y - 4, width: own.width + 8, height: own.height + 7, rx: 6 })] : [];
  return draw('g', { class: 'chosen' }, ...line, ...rings, ...frame);
}
