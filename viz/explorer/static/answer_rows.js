/* The rows of an answer and its picture: the rows beside it, and which of them its filters leave. */

import { rowList } from '/static/page/answer_rows.js';
import { nodeOf, takePicture } from '/static/page/data.js';
import { make, word } from '/static/page/dom.js';
import { filteredKeys, filters } from '/static/page/filters.js';
import { Trail } from './graph_view_trail.js';
import { plainText } from './table_values.js';

const MOST_ROWS = 40;
const MOST_LETTERS = 160;
const LEFT_OUT = new Set(['source', 'sources', 'path']);

/**
 * The rows beside a picture, as far as they can be read; null where there is nothing to read. `all` shows the table.
 * Its place is there before the picture is drawn; `fill` names whom the picture holds, `follow` hides what its filters leave out.
 */
export function rowsBeside({ columns, rows, graph }, all) {
  const ids = namedIn(graph);
  const shown = columns.map((name, place) => [name, place]).filter(([name, place]) => !LEFT_OUT.has(name) && rows.some((row) => says(row[place])));
  if (shown.length < 2) return null;
  const first = rows.slice(0, MOST_ROWS);
  const place = make('aside', { class: 'beside', 'aria-label': 'The answer in rows' });
  const told = make('p', { class: 'quiet' });
  const fill = () => {
    const cells = first.map((row) => shown.map(([, at]) => (says(row[at]) ? parts(row[at], ids) : [])));
    place.replaceChildren(rowList(shown.map(([name]) => name), cells), told);
    follow();
  };
  const follow = () => {
    const keys = filteredKeys();
    const lines = place.querySelectorAll('li');
    const left = new Set(rows.filter((row) => isLeft(row, ids, keys)));
    lines.forEach((line, at) => { line.hidden = !left.has(rows[at]); });
    const more = left.size - first.filter((row) => left.has(row)).length;
    const text = left.size < rows.length ? `${left.size.toLocaleString('en')} of ${rows.length.toLocaleString('en')} rows are left. ` : '';
    told.replaceChildren(text, ...(more > 0 ? [`${more.toLocaleString('en')} more rows: `, word('see all as a table', all)] : []));
  };
  return { place, fill, follow };
}

/** The rows that the filters of a picture leave, as an address tells them. */
export function rowsLeft({ rows, graph }, seen) {
  if (!graph?.nodes?.length || !seen) return rows;
  takePicture(graph, false);
  new Trail(seen).filter();
  const [ids, keys] = [namedIn(graph), filteredKeys()];
  return rows.filter((row) => isLeft(row, ids, keys));
}

const namedIn = (graph) => new Map((graph?.nodes ?? []).map(([id, , name]) => [name, id]));

/** Whether all that a row names is left to see in the picture. */
function isLeft(row, ids, keys) {
  const [named, types] = [new Set(), new Set()];
  for (const value of row) gather(value, ids, named, types);
  return ![...named].some((key) => keys && nodeOf.has(key) && !keys.has(key)) && ![...types].some((type) => filters.types.has(type));
}

/** Gather the nodes and the types of relationships that a value names. */
function gather(value, ids, named, types) {
  const tie = ({ type, start, end }) => {
    types.add(type);
    named.add(start).add(end);
  };
  if (typeof value === 'string' && ids.has(value)) named.add(ids.get(value));
  if (value === null || typeof value !== 'object') return;
  if (value.$node) named.add(value.$node.id);
  else if (value.$relationship) tie(value.$relationship);
  else if (value.$path) {
    for (const { id } of value.$path.nodes) named.add(id);
    value.$path.relationships.forEach(tie);
  } else if (!value.$type) for (const item of Object.values(value.$map ?? value)) gather(item, ids, named, types);
}

const says = (value) => typeof value !== 'object' || value === null ? value !== null && value !== false && value !== '' : !value.$path && !value.$relationship && plainText(value) !== '';

/** A value to read, as texts; names of nodes of the picture are their places there. */
function parts(value, ids) {
  if (Array.isArray(value)) return value.flatMap((item) => parts(item, ids));
  const text = plainText(value);
  const node = nodeOf.get(value?.$node?.id ?? ids.get(text));
  if (node) return [node.place];
  return [text.length > MOST_LETTERS ? `${text.slice(0, MOST_LETTERS).trimEnd()}…` : text];
}
