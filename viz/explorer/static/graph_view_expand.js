/* Which relationships a node has that could be drawn, counted before they are. */

import { make, word } from '/static/page/dom.js';

import { get, post, problemShown } from './api.js';
import { labelSwatch } from './styles.js';

/** So many neighbours are drawn at once. */
export const AT_ONCE = 100;

/** The menu of a node's relationships; `chosen` is called with what should be drawn. */
export async function expansionMenu(node, chosen, signal) {
  const menu = make('section', { class: 'expansions', 'aria-label': `Around ${node.caption}` }, make('p', { class: 'quiet' }, 'Counting…'));
  try {
    menu.replaceChildren(...lines((await get('/api/expansions', { id: node.key }, { signal })).expansions, chosen));
  } catch (problem) {
    if (problem.name !== 'AbortError') menu.replaceChildren(problemShown(problem));
  }
  return menu;
}

function lines(ways, chosen) {
  if (!ways.length) return [make('p', { class: 'quiet' }, 'Nothing is joined to it.')];
  const total = ways.reduce((sum, { count }) => sum + count, 0);
  const all = ways.length > 1 ? [way('Everything', null, total, () => chosen({}, total))] : [];
  return [make('ul', {}, ...all, ...ways.map(({ type, direction, label, count, caption }) =>
    way(caption, label, count, () => chosen({ type, direction, label }, count))))];
}

const way = (text, label, count, act) => make('li', {}, make(
  'button',
  { type: 'button', on: { click: act } },
  make('span', {}, text),
  label ? make('span', { class: 'what' }, labelSwatch(label), label) : null,
  make('small', {}, count.toLocaleString('en')),
));

/** Ask for what is around a node. */
export const expanded = (node, { type, direction, label }, signal) =>
  post('/api/expand', { id: node.key, type, direction, label, limit: AT_ONCE }, { signal });

/** Ask how two nodes are connected. */
export const pathBetween = (from, to, signal) => post('/api/path', { from: from.key, to: to.key }, { signal });

/** The steps of a path in their order: each with the node it leaves, the relationship and the node it reaches. */
export function stepsOf(picture, from, to, otherEnd) {
  const inside = new Set(picture.nodes.map(([key]) => key));
  const came = new Map([[from, null]]);
  for (const node of came.keys()) {
    for (const edge of node.edges) {
      const other = otherEnd(edge, node);
      if (inside.has(other.key) && !came.has(other)) came.set(other, edge);
    }
  }
  if (!came.has(to)) return null;
  const steps = [];
  for (let node = to; came.get(node);) {
    const edge = came.get(node);
    const before = otherEnd(edge, node);
    steps.unshift({ from: before, edge, to: node });
    node = before;
  }
  return steps;
}

/** A path as a list that is read. */
export const pathList = (steps, nameLink) => make('ol', { class: 'path' }, ...steps.map((step) => {
  const reads = step.edge.start === step.from ? step.edge.reads : step.edge.readsBack;
  return make('li', {}, nameLink(step.from), ` ${reads} `, nameLink(step.to));
}));

/** A line over the picture with what it shows, and a way out. */
export const noteLine = (text, wayOut, act) => [make('span', {}, text), ' ', word(wayOut, act)];
