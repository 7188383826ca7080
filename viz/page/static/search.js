/* Search by name, alias and property, in any case, with or without accents. */

import { data, folded, hueOf, isProof, nodes, whenTaken } from './data.js';
import { announce, make } from './dom.js';
import { host } from './host.js';
import { labelSaid } from './sentences.js';
import { swatch } from './shapes.js';
import { sharing, spansOf, weighty } from './words.js';

const MOST_FOUND = 8;

/** Where one types, the list of what was found, and which line of it is meant. */
export const finder = { field: null, list: null, at: -1 };

let searchable = null;

const allNames = () => nodes.map((node) => ({
  node,
  names: [node.caption, ...[node.properties.aliases ?? []].flat(), ...numberedNames(node)].map((name) => folded(String(name))),
}));

/** How people call the film of a number: the seventh film, film 7 (viz/explorer/jobs/named.py). */
const FILM_ORDINALS = 'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth'.split(' ');
const FILM_NUMBERS = 'one two three four five six seven eight nine ten eleven twelve'.split(' ');

function numberedNames({ labels, properties: { number } }) {
  if (!labels.includes('Film') || !FILM_ORDINALS[number - 1]) return [];
  return [`${FILM_ORDINALS[number - 1]} film`, `film ${FILM_NUMBERS[number - 1]}`, `film ${number}`];
}

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

/** What properties alone say is no name. */
const BY_PROPERTY = 3;

/** Give the best matches: names that begin so, then words of names, then what properties say; claims and sources last. */
function search(text, most = BY_PROPERTY) {
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
    .filter((hit) => hit.rank <= most)
    .sort((a, b) => isProof(a.node) - isProof(b.node) || a.rank - b.rank || b.node.edges.length - a.node.edges.length)
    .map((hit) => hit.node);
}

const MOST_ASKED = 3;

/** The questions that the page can answer whose titles share words with a text, the best first. */
function asked(text) {
  const wanted = weighty(text);
  return data.answers
    .map(([name, title]) => ({ ask: name, title, shared: sharing(weighty(`${title} ${name}`), wanted) }))
    .filter(({ shared }) => shared)
    .sort((a, b) => b.shared - a.shared)
    .slice(0, MOST_ASKED);
}

const namedBy = (name) => search(name, BY_PROPERTY - 1).filter((node) => !isProof(node));

/** What a text finds: nodes; of a whole question who is named in it, and questions like it. */
function findAll(text) {
  const named = search(text);
  const questions = asked(text);
  if (named.length) return [...named.slice(0, MOST_FOUND - questions.length), ...questions];
  const inside = /\s/u.test(text.trim()) ? namedInside(text) : [];
  const [one, other] = inside.map(([first]) => first).filter(({ labels }) => labels.includes('Person') || labels.includes('Character'));
  const way = other ? [{ way: [one, other], title: `How are ${one.caption} and ${other.caption} connected?` }] : [];
  // whoever is named in a sentence comes first, each by the best of their names
  const known = inside.length > 1 ? inside.map(([first]) => first) : inside.flat();
  return [...way, ...known.slice(0, MOST_FOUND - questions.length - way.length), ...questions];
}

/** What a word alone may name: an event that holds it is seldom meant. */
const NAMED_ALONE = ['Film', 'Series', 'Character', 'Person', 'Organization', 'Place'];
const NO_NAMES = new Set(['film', 'films', 'movie', 'movies']);

function namedAlone(word) {
  if (NO_NAMES.has(folded(word))) return [];
  const isWord = (name) => ` ${folded(name)} `.includes(` ${folded(word)} `);
  return namedBy(word).filter(({ labels, caption, properties }) => labels.some((label) => NAMED_ALONE.includes(label)) && [caption, ...[properties.aliases ?? []].flat()].some(isWord));
}

/** What each part of a sentence names, in its order; no word is a part of two names. */
function namedInside(text) {
  const found = [];
  for (const span of spansOf(text)) {
    const at = text.indexOf(span);
    const known = found.some((one) => at < one.end && one.at < at + span.length);
    const hits = known ? [] : /\s/u.test(span) ? namedBy(span) : namedAlone(span);
    if (hits.length) found.push({ at, end: at + span.length, hits });
  }
  return found.sort((a, b) => a.at - b.at).map(({ hits }) => hits);
}

function showFound() {
  const { field, list } = finder;
  const found = findAll(field.value);
  finder.at = -1;
  list.replaceChildren(...found.map(foundLine));
  const empty = field.value.trim() && !found.length;
  if (empty) list.append(make('li', { class: 'none' }, 'Nobody and nothing by that name'));
  list.hidden = !field.value.trim();
  field.setAttribute('aria-expanded', String(!list.hidden));
  markFound();
  if (!list.hidden) announce(`${found.length} found`);
}

function foundLine(hit, place) {
  const act = { role: 'option', id: `found-${place}`, on: { mousedown: (event) => { event.preventDefault(); take(hit); } } };
  if (hit.ask || hit.way) return make('li', act, make('b', { class: 'swatch', 'aria-hidden': 'true' }, '?'), make('span', {}, hit.title), make('small', {}, 'question'));
  const node = hit;
  return make(
    'li', act,
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

function take(hit) {
  finder.field.value = '';
  showFound();
  finder.field.blur();
  if (hit.ask) host.ask(hit.ask);
  else if (hit.way) host.connect(...hit.way);
  else host.choose(hit.key, { go: true });
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
    if (lines) finder.at = (at + (event.key === 'ArrowDown' ? 1 : lines - (at < 0 ? 0 : 1))) % lines;
    markFound();
    event.preventDefault();
  } else if (event.key === 'Enter' && lines) {
    take(findAll(field.value)[Math.max(0, at)]);
  } else if (event.key === 'Escape') {
    field.value = '';
    showFound();
    field.blur();
    event.stopPropagation();
  }
}
