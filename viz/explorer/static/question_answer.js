/* A short answer as one reads it: each row a few lines, with the names as links; a path step by step. */

import { make } from '/static/page/dom.js';
import { saidAs } from '/static/page/paths.js';
import { inWords } from '/static/page/sentences.js';
import { commas, inDays, nameTo, sourceShown } from './pieces.js';

const MOST_ROWS = 3;
const SOURCES = new Set(['source', 'sources', 'settled_source']);
const OF_PATH = new Set(['steps', 'way']);

/** An answer of few rows to read; null where there are more, or what no text can say. */
export function inShort({ columns, rows, graph, cited: known = [] }) {
  if (!rows.length || rows.length > MOST_ROWS) return null;
  const ids = new Map((graph?.nodes ?? []).map(([id, , name]) => [name, id]));
  const cited = new Map(known.map((source) => [source.name, source]));
  const path = columns.findIndex((_, place) => rows.every((row) => row[place]?.$path));
  const shown = columns.map((name, place) => [name, place])
    .filter(([name, place]) => rows.every((row) => isPlain(row[place])) && !(path >= 0 && OF_PATH.has(name)));
  if (shown.length < 2 && path < 0) return null;
  const sorted = [...shown.filter(([name]) => !SOURCES.has(name)), ...shown.filter(([name]) => SOURCES.has(name))];
  const told = (row) => sorted.filter(([, place]) => says(row[place])).flatMap(([name, place]) => [
    make('dt', {}, inWords(name)), make('dd', {}, ...(SOURCES.has(name) ? sourcesTold(row[place], cited) : valueTold(row[place], ids)))]);
  return make('ul', { class: 'in-short' }, ...rows.map((row) => make('li', {},
    path < 0 ? null : pathTold(row[path].$path, graph?.types ?? []), make('dl', { class: 'facts' }, ...told(row)))));
}

const isPlain = (value) => value === null || typeof value !== 'object' || (Array.isArray(value) && value.every((item) => typeof item !== 'object')) || isDate(value);
const isDate = (value) => Boolean(value?.$type) && typeof value.value === 'string';
const says = (value) => value !== null && value !== false && value !== '' && !(Array.isArray(value) && !value.length);

function valueTold(value, ids) {
  if (Array.isArray(value)) return commas(value.flatMap((item) => valueTold(item, ids)));
  const text = isDate(value) ? value.value : value === true ? 'yes' : String(value);
  return [ids.has(text) ? nameTo({ id: ids.get(text), name: text }) : inDays(text)];
}

const sourcesTold = (value, cited) => commas([value].flat().map((name) => (cited.has(name) ? sourceShown(cited.get(name)) : String(name))));

/** A path as sentences, in the order of its steps. */
function pathTold({ nodes, relationships }, types) {
  const reads = new Map(types.map(([type, forth, back]) => [type, [forth, back]]));
  return make('ol', { class: 'path' }, ...relationships.map(({ type, start, properties }, place) => {
    const [from, to] = [nodes[place], nodes[place + 1]];
    const [forth, back] = reads.get(type) ?? [inWords(type.toLowerCase()), inWords(type.toLowerCase())];
    const as = saidAs(properties ?? {});
    const onward = start === from.id;
    const [one, verb, other] = onward ? [from, forth, to] : as ? [to, forth, from] : [from, back, to];
    return make('li', {}, nameTo(one), ` ${verb} `, nameTo(other), as);
  }));
}
