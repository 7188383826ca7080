/* Which relationships a node has that could be drawn, counted before they are. */

import { make, word } from '/static/page/dom.js';
import { stepSaid } from '/static/page/paths.js';

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

/** A path as a list that is read. */
export const pathList = (steps, nameLink) => make('ol', { class: 'path' }, ...steps.map((step) => make('li', {}, ...stepSaid(step, nameLink))));

/** A line over the picture with what it shows, and a way out. */
export const noteLine = (text, wayOut, act) => [make('span', {}, text), ' ', word(wayOut, act)];
