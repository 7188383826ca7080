/* The rows of an answer beside its picture: each says whom it is about, then the rest; a press goes there. */

import { host } from '/static/page/host.js';
import { make, word } from '/static/page/dom.js';
import { inWords } from '/static/page/sentences.js';
import { plainText } from './table_values.js';

const MOST_ROWS = 40;
const MOST_LETTERS = 160;
const LEFT_OUT = new Set(['source', 'sources', 'path']);

/** The rows beside a picture, as far as they can be read; null where there is nothing to read. `all` shows the table. */
export function rowsBeside({ columns, rows, graph }, all) {
  const ids = new Map((graph?.nodes ?? []).map(([id, , name]) => [name, id]));
  const shown = columns.map((name, place) => [name, place]).filter(([name, place]) => !LEFT_OUT.has(name) && rows.some((row) => says(row[place])));
  if (shown.length < 2) return null;
  const left = rows.length - MOST_ROWS;
  return make('aside', { class: 'beside', 'aria-label': 'The answer in rows' },
    make('ol', {}, ...rows.slice(0, MOST_ROWS).map((row) => rowLine(row, shown, ids))),
    left > 0 ? make('p', { class: 'quiet' }, `${left.toLocaleString('en')} more rows: `, word('see all as a table', all)) : null);
}

const says = (value) => typeof value !== 'object' || value === null ? value !== null && value !== false && value !== '' : !value.$path && !value.$relationship && plainText(value) !== '';

function rowLine(row, shown, ids) {
  const about = ([, place]) => typeof row[place] === 'string' && ids.has(row[place]);
  const [, at] = shown.find((one) => about(one) && one[0] !== 'film') ?? shown.find(about) ?? shown[0];
  return make('li', {},
    make('p', {}, make('strong', {}, ...named(row[at], ids))),
    ...shown.filter(([, place]) => place !== at && says(row[place])).map(([name, place]) => make('p', {}, make('small', {}, `${inWords(name)}: `), ...named(row[place], ids))));
}

/** A value to read; names of nodes of the picture choose them. */
function named(value, ids) {
  if (Array.isArray(value)) return value.flatMap((item, place) => [...(place ? [', '] : []), ...named(item, ids)]);
  const text = plainText(value);
  const id = value?.$node?.id ?? ids.get(text);
  if (id && ids.has(text)) return [word(text, () => host.choose(id, { go: true }))];
  return [text.length > MOST_LETTERS ? `${text.slice(0, MOST_LETTERS).trimEnd()}…` : text];
}
