/* Search by name, alias and property, in any case, with or without accents. */

import { folded, hueOf, nodes, whenTaken } from './data.js';
import { announce, make } from './dom.js';
import { host } from './host.js';
import { labelSaid } from './sentences.js';
import { swatch } from './shapes.js';

const MOST_FOUND = 8;

/** Where one types, the list of what was found, and which line of it is meant. */
export const finder = { field: null, list: null, at: -1 };

let searchable = null;

const allNames = () => nodes.map((node) => ({
  node,
  names: [node.caption, ...[node.properties.aliases ?? []].flat()].map((name) => folded(String(name))),
}));

/** A text of all that a node says of itself, made when it is first searched. */
const said = new Map();

whenTaken(() => {
  searchable = null;
  said.clear();
});

function saidBy(node) {
  if (!said.has(node)) said.set(node, folded(`${node.key} ${Object.values(node.properties).flat().join(' ')}`));
  return said.get(node);
}

const LEAST_LETTERS = 3;

/** Give the best matches: names that begin so, then words of names, then what properties say. */
function search(text) {
  const wanted = folded(text.trim());
  if (!wanted) return [];
  searchable ??= allNames();
  const rank = (node, names) => {
    if (names.some((name) => name.startsWith(wanted))) return 0;
    if (names.some((name) => name.includes(` ${wanted}`))) return 1;
    if (names.some((name) => name.includes(wanted))) return 2;
    return wanted.length >= LEAST_LETTERS && saidBy(node).includes(wanted) ? 3 : 4;
  };
  return searchable
    .map(({ node, names }) => ({ node, rank: rank(node, names) }))
    .filter((hit) => hit.rank < 4)
    .sort((a, b) => a.rank - b.rank || b.node.edges.length - a.node.edges.length)
    .map((hit) => hit.node);
}

function showFound() {
  const { field, list } = finder;
  const found = search(field.value);
  finder.at = found.length ? 0 : -1;
  list.replaceChildren(...found.slice(0, MOST_FOUND).map(foundLine));
  const empty = field.value.trim() && !found.length;
  if (empty) list.append(make('li', { class: 'none' }, 'Nobody and nothing by that name'));
  list.hidden = !field.value.trim();
  field.setAttribute('aria-expanded', String(!list.hidden));
  markFound();
  if (!list.hidden) announce(`${found.length} found`);
}

function foundLine(node, place) {
  return make(
    'li',
    { role: 'option', id: `found-${place}`, on: { mousedown: (event) => { event.preventDefault(); take(node); } } },
    swatch(node.style.shape, hueOf(node)),
    make('span', {}, node.caption),
    make('small', {}, labelSaid(node.style.label)),
  );
}

function markFound() {
  const { field, list, at } = finder;
  const lines = [...list.querySelectorAll('[role=option]')];
  lines.forEach((line, place) => line.setAttribute('aria-selected', String(place === at)));
  field.setAttribute('aria-activedescendant', at < 0 ? '' : `found-${at}`);
}

function take(node) {
  finder.field.value = '';
  showFound();
  finder.field.blur();
  host.choose(node.key, { go: true });
}

/** Find nodes as one types into a field; a list shows them. */
export function openFinder(field, list) {
  Object.assign(finder, { field, list, at: -1 });
  field.addEventListener('input', showFound);
  field.addEventListener('blur', () => { list.hidden = true; field.setAttribute('aria-expanded', 'false'); });
  field.addEventListener('focus', () => { if (field.value.trim()) showFound(); });
  field.addEventListener('keydown', walkFound);
}

function walkFound(event) {
  const { field, list, at } = finder;
  const lines = list.querySelectorAll('[role=option]').length;
  if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
    if (lines) finder.at = (at + (event.key === 'ArrowDown' ? 1 : lines - 1)) % lines;
    markFound();
    event.preventDefault();
  } else if (event.key === 'Enter' && at >= 0) {
    take(search(field.value)[at]);
  } else if (event.key === 'Escape') {
    field.value = '';
    showFound();
    field.blur();
    event.stopPropagation();
  }
}
