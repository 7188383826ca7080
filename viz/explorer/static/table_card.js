/* The whole value of a cell: a node with its properties, a long text, a list. */

import { make } from '/static/page/dom.js';
import { copy } from '/static/page/share.js';

import { nodeAddress } from './router.js';
import { kindOf, textOf, tsvOf } from './table_values.js';

/** The parts of the card of a value. */
export function valueCard(value, column, { row, onNode, close }) {
  const closer = make('button', { type: 'button', class: 'close', 'aria-label': 'Close', on: { click: close } }, '×');
  return [
    make('header', {}, make('h3', {}, column, make('small', {}, ` row ${(row + 1).toLocaleString('en')} · ${kindOf(value)}`)), closer),
    whole(value),
    make('p', { class: 'actions' }, ...ways(value, onNode)),
  ];
}

function ways(value, onNode) {
  const copying = (text, what) => make('button', { type: 'button', class: 'word', on: { click: () => copy(text(), what) } }, `copy ${what.toLowerCase()}`);
  const found = [copying(() => tsvOf(value), 'Value'), copying(() => JSON.stringify(value, null, 2), 'JSON')];
  if (kindOf(value) === 'Node') {
    const { id } = value.$node;
    const open = make('a', { href: nodeAddress(id) }, 'open its page');
    if (onNode) open.addEventListener('click', (event) => { event.preventDefault(); onNode(id); });
    found.unshift(open);
  }
  return found.flatMap((way, place) => (place ? [' · ', way] : [way]));
}

/** A value written out: properties as a list, all else as text that wraps. */
function whole(value) {
  const kind = kindOf(value);
  if (kind === 'Node') return make('div', {}, make('p', {}, value.$node.labels.map((label) => `:${label}`).join(' ')), properties(value.$node.properties));
  if (kind === 'Relationship') {
    const { type, start, end } = value.$relationship;
    return make('div', {}, make('p', {}, `${start} -[:${type}]-> ${end}`), properties(value.$relationship.properties));
  }
  if (kind === 'Map') return properties(value.$map ?? value);
  if (kind === 'List') return make('ol', { start: 0 }, ...value.map((item) => make('li', {}, textOf(item))));
  return make('p', { class: 'text' }, kind === 'Null' ? 'null' : textOf(value));
}

const properties = (found) =>
  make('dl', {}, ...Object.entries(found ?? {}).flatMap(([key, value]) => [make('dt', {}, key), make('dd', {}, textOf(value))]));
