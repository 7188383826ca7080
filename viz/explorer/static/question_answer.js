/* A short answer as one reads it: each row a few lines, with the names as links. */

import { make } from '/static/page/dom.js';
import { inWords } from '/static/page/sentences.js';
import { commas, inDays, nameTo } from './pieces.js';

const MOST_ROWS = 3;
const LAST = new Set(['source', 'sources']);

/** An answer of few rows to read; null where there are more, or what no text can say. */
export function inShort({ columns, rows, graph }) {
  if (!rows.length || rows.length > MOST_ROWS) return null;
  const ids = new Map((graph?.nodes ?? []).map(([id, , name]) => [name, id]));
  const shown = columns.map((name, place) => [name, place]).filter(([, place]) => rows.every((row) => isPlain(row[place])));
  if (shown.length < 2) return null;
  const sorted = [...shown.filter(([name]) => !LAST.has(name)), ...shown.filter(([name]) => LAST.has(name))];
  return make('ul', { class: 'in-short' }, ...rows.map((row) => make('li', {}, make('dl', { class: 'facts' },
    ...sorted.filter(([, place]) => says(row[place])).flatMap(([name, place]) => [make('dt', {}, inWords(name)), make('dd', {}, ...told(row[place], ids))])))));
}

const isPlain = (value) => value === null || typeof value !== 'object' || (Array.isArray(value) && value.every((item) => typeof item !== 'object')) || isDate(value);
const isDate = (value) => Boolean(value?.$type) && typeof value.value === 'string';
const says = (value) => value !== null && value !== false && value !== '' && !(Array.isArray(value) && !value.length);

function told(value, ids) {
  if (Array.isArray(value)) return commas(value.flatMap((item) => told(item, ids)));
  const text = isDate(value) ? value.value : value === true ? 'yes' : String(value);
  return [ids.has(text) ? nameTo({ id: ids.get(text), name: text }) : inDays(text)];
}
