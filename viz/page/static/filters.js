/* The legend of the network, which is its filter: by label, film, kind of relationship, year. */

import { believedList } from './beliefs.js';
import { data, edges, isWork, nameOf, neighboursOf, nodeOf, nodes, sideOf, whenTaken } from './data.js';
import { byId, make, word } from './dom.js';
import { labelSaid } from './sentences.js';
import { swatch } from './shapes.js';
import { isBy, yearSlider } from './years.js';

export const filters = { labels: new Set(), films: new Set(), types: new Set(), until: null, hidden: new Set() };
const releasedAt = (node) => String(node.properties.released ?? '9');
export let works = [];
const counted = (values) => values.reduce((sums, value) => sums.set(value, (sums.get(value) ?? 0) + 1), new Map());

/** In which films each node is: its own, else those of its neighbours. */
function findFilms() {
  const direct = new Map(works.map((work) => [work, [work]]));
  for (const work of works) {
    for (const node of neighboursOf(work)) {
      if (!isWork(node)) direct.set(node, [...(direct.get(node) ?? []), work]);
    }
  }
  const near = (node) => neighboursOf(node).filter((other) => !isWork(other) && direct.has(other));
  return new Map(nodes.map((node) => [
    node, new Set(direct.get(node) ?? near(node).flatMap((other) => direct.get(other))),
  ]));
}

let filmsOf = null;

/** In which films each node is, found when it is first asked. */
export const filmsOfNodes = () => (filmsOf ??= findFilms());

whenTaken(() => {
  works = nodes.filter(isWork).sort((a, b) => (releasedAt(a) < releasedAt(b) ? -1 : 1));
  filmsOf = null;
});

/** Whether a node passes every filter but that of its label. */
function passes(node) {
  if (filters.hidden.has(node.key) || (filters.until !== null && !isBy(node, filters.until))) return false;
  if (!filters.films.size) return true;
  return [...filmsOfNodes().get(node)].some((film) => !filters.films.has(film.key));
}

/** Give what is left to see; null for everything. */
export function filteredKeys() {
  if (!filters.labels.size && !filters.films.size && filters.until === null && !filters.hidden.size) return null;
  const left = nodes.filter((node) => !filters.labels.has(node.style.label) && passes(node));
  return new Set(left.map((node) => node.key));
}

export function filteredEdges() {
  if (!filters.types.size) return null;
  return new Set(edges.filter((edge) => !filters.types.has(edge.type)).map((edge) => edge.place));
}

/** Whether a relationship is left to see, of the nodes that are; null for all of them. */
export const edgeLeft = (edge, keys) =>
  !filters.types.has(edge.type) && (!keys || (keys.has(edge.start.key) && keys.has(edge.end.key)));

/** Let the counts of the legend say what is left of each. */
export function recount(keys) {
  const looks = counted(nodes.filter(passes).map((node) => node.style.label));
  const kinds = counted(edges.filter((edge) => !keys || (keys.has(edge.start.key) && keys.has(edge.end.key))).map((edge) => edge.type));
  const years = (key) => filters.until === null || isBy(nodeOf.get(key), filters.until);
  byId('believed').replaceWith(believedList(filters.until));
  for (const box of byId('filters').querySelectorAll('input[data-kind]')) {
    const { kind, value } = box.dataset;
    const line = box.parentElement;
    if (kind === 'films') line.classList.toggle('none', !years(value));
    else {
      const count = (kind === 'labels' ? looks : kinds).get(value) ?? 0;
      line.querySelector('small').textContent = String(count);
      line.classList.toggle('none', !count);
    }
  }
}

/** Build the panel: each line of the legend is a box to tick. */
export function buildFilters(changed) {
  const looks = counted(nodes.map((node) => node.style.label));
  const byLabel = data.styles.map((look) =>
    tick('labels', look.label, labelSaid(look.label), looks.get(look.label), changed, swatch(look.shape, look.colour), look.meaning));
  const byFilm = works.map((film) => tick('films', film.key, nameOf(film), yearOf(film), changed));
  const kinds = counted(edges.map((edge) => edge.type));
  const byType = data.types
    .filter(([type], place) => kinds.has(type) && data.types.findIndex(([other]) => other === type) === place)
    .sort((a, b) => kinds.get(b[0]) - kinds.get(a[0]))
    .map(([type, reads]) => tick('types', type, reads, kinds.get(type), changed));
  byId('filters').replaceChildren(
    ...[
      group('labels', 'What', byLabel, changed, true),
      sidesLegend(),
      yearSlider(changed),
      believedList(filters.until),
      works.length > 1 ? group('films', 'Films', byFilm, changed, true) : null,
      byType.length > 1 ? group('types', 'Relationships', byType, changed, false) : null,
      make('p', { id: 'left', class: 'quiet' }),
    ].filter(Boolean),
  );
}

const yearOf = (film) => String(film.properties.released ?? '').slice(0, 4);

/** One line: a box, perhaps a shape, a name, how many. */
function tick(kind, value, text, count, changed, shape = null, meaning = null) {
  const box = make('input', { type: 'checkbox', 'data-kind': kind, 'data-value': value });
  box.checked = !filters[kind].has(value);
  box.addEventListener('change', () => {
    filters[kind][box.checked ? 'delete' : 'add'](value);
    changed();
  });
  return make('label', { title: meaning || null }, box, shape, make('span', {}, text), make('small', {}, String(count ?? '')));
}

/** A group of lines with a way to take all or none of them. */
function group(kind, title, lines, changed, open) {
  const all = word('all', () => setAll(kind, true, changed), { 'aria-label': `${title}: all` });
  const none = word('none', () => setAll(kind, false, changed), { 'aria-label': `${title}: none` });
  return make('details', { class: 'group', open },
    make('summary', {}, title), make('p', { class: 'ends' }, all, ' · ', none), ...lines);
}

function setAll(kind, on, changed) {
  for (const box of byId('filters').querySelectorAll(`input[data-kind=${kind}]`)) {
    box.checked = on;
    filters[kind][on ? 'delete' : 'add'](box.dataset.value);
  }
  changed();
}

/** Whose sides some nodes are on, and `No side` where one of their characters is on none. */
export function sidesOf(some) {
  const there = new Set(some.map((node) => sideOf.get(node.key)));
  const sides = data.sides.filter((side) => there.has(side));
  const none = some.find((node) => node.style.label === 'Character' && !sideOf.has(node.key));
  return sides.length && none ? [...sides, { name: 'No side', colour: none.style.colour }] : sides;
}

/** Whose side a character is on, by colour, where the page knows. */
function sidesLegend() {
  const items = sidesOf(nodes);
  if (!items.length) return null;
  return make('div', { class: 'sides', 'aria-label': 'Sides' }, ...items.map(sideItem));
}

export const sideItem = (side) =>
  make('span', { class: 'side' }, make('i', { class: 'spot', hue: side.colour }), side.name);
