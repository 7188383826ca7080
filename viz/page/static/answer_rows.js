/* The rows of an answer as one reads them: each says whom it is about, then the rest; names lead on. */

import { nodes } from './data.js';
import { make } from './dom.js';
import { host } from './host.js';
import { inWords, nameLink } from './sentences.js';

const AND_GO = { go: true };

/**
 * Rows as a list. A cell is a list of texts, and of places of nodes where a text is the name of one.
 * A press on a row goes to whom it names first.
 */
export const rowList = (columns, rows) => make('ol', { class: 'rows' }, ...rows.map((cells) => rowLine(columns, cells)));

const namesOf = (cell) => cell.filter((part) => typeof part === 'number');

/** Which cell says whom a row is about: the first that names somebody, or something but a film. */
function leading(columns, cells) {
  const told = [...cells.keys()].filter((at) => cells[at].length);
  const named = told.filter((at) => namesOf(cells[at]).length);
  return named.find((at) => columns[at] !== 'film') ?? named[0] ?? told[0];
}

function rowLine(columns, cells) {
  const at = leading(columns, cells);
  const [first] = cells.flatMap(namesOf);
  const rest = columns.flatMap((column, place) => (place === at || !cells[place].length ? [] : [
    make('span', { class: 'part' }, `${inWords(column)}: `, ...cellShown(cells[place])),
  ]));
  const go = (event) => {
    if (first !== undefined && !event.target.closest('a')) host.choose(nodes[first].key, AND_GO);
  };
  return make('li', { class: first === undefined ? null : 'leads', on: { click: go } },
    make('strong', {}, ...cellShown(cells[at] ?? [])), ...rest);
}

const cellShown = (cell) => cell.flatMap((part, place) => [
  ...(place ? [', '] : []), typeof part === 'number' ? nameLink(nodes[part], nodes[part].caption, AND_GO) : part,
]);
