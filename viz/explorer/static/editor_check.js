/* What the parser says of a text while it is being written: errors at their places, parameters, tokens. */

import { make } from '/static/page/dom.js';

import { post } from './api.js';
import { unitsIn } from './editor_offsets.js';

const WAIT_MS = 220;
const NOTHING = { errors: [], warnings: [], parameters: [], tokens: [], writes: false };

/** Check a text a moment after it was last changed; `told` hears what the parser says of it. */
export function checking(told, signal) {
  let waiting = 0;
  let asked = null;

  async function check(text) {
    asked?.abort();
    asked = new AbortController();
    if (!text.trim()) {
      told(NOTHING, text);
      return NOTHING;
    }
    const found = inUnits(await post('/api/check', { text }, { signal: asked.signal }), text);
    if (!signal.aborted) told(found, text);
    return found;
  }

  return {
    /** Check now; resolves with what was found. */
    now(text) {
      clearTimeout(waiting);
      return check(text);
    },
    soon(text) {
      clearTimeout(waiting);
      waiting = setTimeout(() => check(text).catch(() => null), WAIT_MS);
    },
  };
}

/** Give what the server found with places as the browser counts them. */
function inUnits(found, text) {
  const units = unitsIn(text);
  const span = (entry) => ({ ...entry, span: entry.span ? entry.span.map(units) : null });
  return {
    ...NOTHING,
    ...found,
    errors: (found.errors ?? []).map(span),
    warnings: (found.warnings ?? []).map(span),
    tokens: (found.tokens ?? []).map(([from, to, kind]) => [units(from), units(to), kind]),
  };
}

/** The lines below the editor that say what is wrong; a click goes there. */
export function problemLines({ errors, warnings }, text, goTo) {
  const line = (entry, severity) => {
    const where = entry.span ? `${placeOf(text, entry.span[0])}: ` : '';
    const says = [
      make('b', { class: 'where' }, where), entry.message ?? entry.description ?? '',
      entry.hint ? make('span', { class: 'hint' }, ` ${entry.hint}`) : null,
    ];
    const go = entry.span
      ? make('button', { type: 'button', class: 'word', on: { click: () => goTo(entry.span) } }, ...says)
      : make('span', {}, ...says);
    return make('li', { class: severity, 'data-says': entry.message ?? '' }, go);
  };
  return [...errors.map((entry) => line(entry, 'error')), ...warnings.map((entry) => line(entry, 'warning'))];
}

/** The line of a place and the letter in it, as people count them. */
export function placeOf(text, unit) {
  const before = text.slice(0, unit).split('\n');
  return `line ${before.length}, letter ${[...before.at(-1)].length + 1}`;
}

/** Marks for the layer; a place between two letters marks the letter before it. */
export const marksOf = ({ errors, warnings }) =>
  [...errors.map((entry) => [entry, 'error']), ...warnings.map((entry) => [entry, 'warning'])]
    .filter(([entry]) => entry.span)
    .map(([{ span: [from, to] }, severity]) => [from, to > from ? to : from + 1, severity]);
