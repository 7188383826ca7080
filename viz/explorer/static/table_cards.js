/* The rows of a ready-made answer in a narrow place: each a card of what it says. */

import { make, word } from '/static/page/dom.js';
import { inWords } from '/static/page/sentences.js';
import { plainText } from './table_values.js';

const AT_ONCE = 60;

/** Make a list of the rows; the first value leads a card, what is empty is left out. */
export function rowCards({ columns, rows }, onNode) {
  const list = make('ul', { class: 'row-cards' });
  const more = make('p', { class: 'tools' });
  const add = () => {
    const shown = list.children.length;
    list.append(...rows.slice(shown, shown + AT_ONCE).map((row) => card(columns, row, onNode)));
    const left = rows.length - list.children.length;
    more.replaceChildren(...(left > 0 ? [word(`${left.toLocaleString('en')} more rows`, add)] : []));
  };
  add();
  return make('div', {}, list, more);
}

const card = (columns, row, onNode) => make('li', {}, make('dl', {}, ...columns.flatMap((name, place) => {
  const text = plainText(row[place]);
  return text ? [make('dt', {}, inWords(name)), make('dd', {}, read(row[place], text, onNode))] : [];
})));

const read = (value, text, onNode) => (value?.$node && onNode ? word(text, () => onNode(value.$node.id)) : text);
