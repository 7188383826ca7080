/* The rows of a ready-made answer in a narrow place: each a card of what it says; they are filtered and sorted above. */

import { announce, make, word } from '/static/page/dom.js';
import { inWords } from '/static/page/sentences.js';
import { compared, plainText, textOf } from './table_values.js';

const AT_ONCE = 60;
const FEW = 3;

/** Make a list of the rows; the first value leads a card, what is empty is left out. */
export function rowCards({ columns, rows }, onNode) {
  const list = make('ul', { class: 'row-cards' });
  const more = make('p', { class: 'tools' });
  const told = make('p', { class: 'quiet left', role: 'status' });
  const texts = rows.map((row) => row.map((value) => `${textOf(value)} ${plainText(value)}`).join(' ').toLowerCase());
  let order = rows;
  const add = () => {
    const shown = list.children.length;
    list.append(...order.slice(shown, shown + AT_ONCE).map((row) => card(columns, row, onNode)));
    const left = order.length - list.children.length;
    more.replaceChildren(...(left > 0 ? [word(`${left.toLocaleString('en')} more rows`, add)] : []));
  };
  const arrange = (text, sorting) => {
    const wanted = text.trim().toLowerCase();
    order = wanted ? rows.filter((_, place) => texts[place].includes(wanted)) : [...rows];
    const [column, down] = sorting.split(' ');
    if (column) order.sort((one, other) => compared(one[column], other[column]) * (down ? -1 : 1));
    told.textContent = wanted ? `${order.length.toLocaleString('en')} of ${rows.length.toLocaleString('en')} rows` : '';
    list.replaceChildren();
    add();
  };
  add();
  return make('div', {}, rows.length > FEW ? arranging(columns, arrange) : null, told, list, more);
}

/** A field that filters the cards and a list of ways to sort them. */
function arranging(columns, arrange) {
  const filter = make('input', { class: 'field filter', type: 'search', placeholder: 'Filter rows', 'aria-label': 'Filter rows', spellcheck: 'false' });
  const sorting = make('select', { class: 'field sorting', 'aria-label': 'Sort rows' }, make('option', { value: '' }, 'as they came'),
    ...columns.flatMap((name, place) => [
      make('option', { value: `${place}` }, `${inWords(name)} ▲`), make('option', { value: `${place} down` }, `${inWords(name)} ▼`),
    ]));
  const apply = () => arrange(filter.value, sorting.value);
  filter.addEventListener('input', apply);
  sorting.addEventListener('change', () => {
    apply();
    announce(`Sorted: ${sorting.selectedOptions[0].textContent}`);
  });
  return make('div', { class: 'tools' }, filter, sorting);
}

const card = (columns, row, onNode) => make('li', {}, make('dl', {}, ...columns.flatMap((name, place) => {
  const text = plainText(row[place]);
  return text ? [make('dt', {}, inWords(name)), make('dd', {}, read(row[place], text, onNode))] : [];
})));

const read = (value, text, onNode) => (value?.$node && onNode ? word(text, () => onNode(value.$node.id)) : text);
