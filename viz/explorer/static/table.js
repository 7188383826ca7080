/* An answer as a table: sorted, filtered, copied, walked by keyboard; only rows near the view exist. */

import { announce, make, straight, textWidth } from '/static/page/dom.js';
import { inWords } from '/static/page/sentences.js';
import { copy } from '/static/page/share.js';

import { valueCard } from './table_card.js';
import { rowCards } from './table_cards.js';
import { ROW, rowWindow } from './table_rows.js';
import { compared, exactText, kindOf, plainText, textOf, tsvOf } from './table_values.js';
import { labelSwatch } from './styles.js';

const SAMPLE = 120;
const [NARROWEST, WIDEST] = [72, 420];
const NUMBERS = new Set(['Number', 'Integer', 'Float']);
const FILTER_MS = 120;
/** In a narrower place rows that are read stand as cards. */
const NARROW = 560;
const LEAST = 130;
const SCROLLBAR = 20;
let tables = 0;

/**
 * Show an answer as a table in a place; `plain` for those who did not write its query.
 * `arranged` is { sort, rows, column }: by what it is sorted (`-film`: down), and filtered; `onArranged` hears of another.
 */
export function showTable(place, answer, { onNode, signal, plain = false, arranged = {}, onArranged = () => null } = {}) {
  if (plain && place.clientWidth && place.clientWidth < NARROW) {
    place.replaceChildren(rowCards(answer, onNode));
    return null;
  }
  const table = new Table(answer, onNode, plain, place.clientWidth);
  place.replaceChildren(table.tools, table.box, table.card);
  table.arrangeAs(arranged);
  table.window.fresh();
  table.onArranged = onArranged;
  signal?.addEventListener('abort', () => clearTimeout(table.waiting));
  return table;
}

class Table {
  constructor({ columns, rows, types }, onNode, plain, room) {
    tables += 1;
    Object.assign(this, { columns, rows, types: types ?? [], onNode, shown: plain ? plainText : exactText, plain, name: `table-${tables}`, sorting: { column: -1, down: false }, active: { row: 0, column: 0 } });
    this.order = rows.map((_, place) => place);
    this.texts = null;
    this.names = plain ? columns.map(inWords) : columns;
    this.alike = [];
    const wanted = this.wide();
    const first = fitted(wanted, room - SCROLLBAR);
    // what all texts of a column that is cut begin with is left out: the others get its room
    this.alike = columns.map((_, column) => (wanted[column] > first[column] ? sharedStart(rows.slice(0, SAMPLE).map((row) => row[column])) : ''));
    this.widths = fitted(this.wide(), room - SCROLLBAR);
    this.head = make('div', { class: plain ? 'head plain' : 'head', role: 'row', 'aria-rowindex': 1 }, ...columns.map((_, place) => this.headCell(place)));
    this.body = make('div', { class: 'body', role: 'rowgroup' });
    this.table = make('div', {
      class: 'grid', role: 'grid', tabindex: 0, 'aria-label': 'Answer', 'aria-rowcount': rows.length + 1, 'aria-colcount': columns.length,
    }, make('div', { role: 'rowgroup', class: 'heads' }, this.head), this.body);
    this.table.style.setProperty('min-width', `${this.widths.reduce((sum, width) => sum + width, 0)}px`);
    this.box = make('div', { class: 'rows' }, this.table);
    this.card = make('div', { class: 'value', hidden: true });
    this.count = make('span', { class: 'quiet', role: 'status' });
    this.tools = this.toolbar();
    this.window = rowWindow(this.box, this.body, { made: () => this.row(), filled: (row, at) => this.fill(row, at), count: () => this.order.length });
    this.listen();
    this.tell();
  }

  /** Arrange rows as an address says; what it says of columns that are not there is passed over. */
  arrangeAs({ sort = '', rows = '', column = '' }) {
    const by = this.columns.indexOf(sort.replace(/^-/u, ''));
    if (by >= 0) this.sort(by);
    if (by >= 0 && sort.startsWith('-')) this.sort(by);
    if (!rows) return;
    const [field, where] = this.tools.querySelectorAll('input, select');
    field.value = rows;
    if (where) where.value = String(this.columns.indexOf(column));
    this.filter(rows, this.columns.indexOf(column));
  }

  /** How rows are arranged, as an address says it. */
  arrangement() {
    const { column, down } = this.sorting;
    const [text = '', where = -1] = this.filtered ?? [];
    return { sort: column < 0 ? null : `${down ? '-' : ''}${this.columns[column]}`, rows: text || null, column: text && where >= 0 ? this.columns[where] : null };
  }

  toolbar() {
    const filter = make('input', { class: 'field filter', type: 'search', placeholder: 'Filter rows', 'aria-label': 'Filter rows', spellcheck: 'false' });
    const where = make('select', { class: 'field', 'aria-label': 'Filter which column' },
      make('option', { value: -1 }, 'any column'), ...this.names.map((name, place) => make('option', { value: place }, name)));
    const apply = () => {
      clearTimeout(this.waiting);
      this.waiting = setTimeout(() => this.filter(filter.value, Number(where.value)), FILTER_MS);
    };
    filter.addEventListener('input', apply);
    where.addEventListener('change', apply);
    const copying = (what, text) => make('button', { type: 'button', class: 'button small', on: { click: () => this.copy(what, text()) } }, `Copy ${what}`);
    return make('div', { class: 'tools' }, filter, this.columns.length > 1 ? where : null, this.count, make('span', { class: 'gap' }),
      copying('cell', () => tsvOf(this.cellValue())), copying('column', () => this.columnText()), copying('table', () => this.tableText()));
  }

  /** Columns are as wide as what is in the first rows, within reason. */
  wide() {
    return this.names.map((name, column) => {
      let wide = textWidth(name, 13, 600) + (this.plain ? 0 : textWidth(this.types[column] ?? '', 11.5)) + (this.plain ? 40 : 50);
      for (const row of this.rows.slice(0, SAMPLE)) wide = Math.max(wide, textWidth(withoutStart(this.shown(row[column]), this.alike[column]).slice(0, 80), 13) + 30 + (row[column]?.$node ? 21 : 0));
      return Math.round(Math.max(NARROWEST, wide));
    });
  }

  /** A cell of a column, as wide as the column. */
  sized(column, attributes, ...children) {
    const cell = make('div', { 'aria-colindex': column + 1, ...attributes }, ...children);
    cell.style.setProperty('flex', `0 0 ${this.widths[column]}px`);
    return cell;
  }

  headCell(column) {
    const sort = make('button', { type: 'button', tabindex: -1, on: { click: () => this.sort(column) } },
      make('span', {}, this.names[column]), make('small', {}, this.types[column] ?? ''), make('i', { class: 'arrow', 'aria-hidden': 'true' }));
    return this.sized(column, { role: 'columnheader', 'aria-sort': 'none', class: this.isNumber(column) ? 'number' : null }, sort);
  }

  isNumber(column) {
    return NUMBERS.has(this.types[column]);
  }

  row() {
    return make('div', { class: 'row', role: 'row' }, ...this.columns.map((_, column) => this.sized(column, { role: 'gridcell', 'data-column': column })));
  }

  /** Show the values of a place in a row. */
  fill(row, at) {
    row.setAttribute('aria-rowindex', at + 2);
    row.dataset.row = at;
    this.rows[this.order[at]].forEach((value, column) => {
      const cell = row.children[column];
      const kind = kindOf(value);
      cell.className = `v-${kind.toLowerCase()}${this.isNumber(column) ? ' number' : ''}`;
      cell.removeAttribute('id');
      const text = this.shown(value);
      if (this.alike[column]) cell.title = straight(text.slice(0, 300));
      if (kind === 'Node') cell.replaceChildren(labelSwatch(leading(value.$node.labels)), value.$node.name);
      else cell.textContent = straight(withoutStart(text, this.alike[column]).slice(0, 300));
    });
    if (at === this.active.row) this.markActive(row.children[this.active.column]);
  }

  markActive(cell) {
    cell.classList.add('active');
    cell.id = this.activeName();
  }

  activeName() {
    return `${this.name}-active`;
  }

  listen() {
    this.table.addEventListener('click', (event) => {
      const cell = event.target.closest('[data-column]');
      if (!cell) return;
      this.activate(Number(cell.parentElement.dataset.row), Number(cell.dataset.column));
      this.open();
    });
    this.table.addEventListener('keydown', (event) => this.keyed(event));
    this.table.addEventListener('focus', () => this.activate(this.active.row, this.active.column));
    this.table.addEventListener('copy', (event) => {
      if (String(document.getSelection())) return;
      event.clipboardData.setData('text/plain', tsvOf(this.cellValue()));
      event.preventDefault();
      announce('Cell copied');
    });
  }

  keyed(event) {
    const { row, column } = this.active;
    const page = Math.max(1, Math.floor(this.box.clientHeight / ROW) - 2);
    const control = event.ctrlKey || event.metaKey;
    const to = {
      ArrowDown: [row + 1, column], ArrowUp: [row - 1, column], ArrowLeft: [row, column - 1], ArrowRight: [row, column + 1],
      PageDown: [row + page, column], PageUp: [row - page, column],
      Home: [control ? 0 : row, 0], End: [control ? this.order.length - 1 : row, this.columns.length - 1],
    }[event.key];
    if (event.target !== this.table || event.altKey) return;
    if (to && (!control || event.key === 'Home' || event.key === 'End')) this.activate(...to);
    else if (event.key === 'Enter') this.open();
    else if (event.key === 's' && !control) this.sort(column);
    else if (event.key === 'Escape' && !this.card.hidden) this.close();
    else return;
    event.preventDefault();
  }

  activate(row, column) {
    const last = { row: Math.max(0, this.order.length - 1), column: Math.max(0, this.columns.length - 1) };
    const before = this.cellAt(this.active.row, this.active.column);
    before?.classList.remove('active');
    before?.removeAttribute('id');
    this.active = { row: Math.min(last.row, Math.max(0, row)), column: Math.min(last.column, Math.max(0, column)) };
    this.window.reveal(this.active.row, this.head.offsetHeight);
    const cell = this.cellAt(this.active.row, this.active.column);
    if (!cell) return;
    this.markActive(cell);
    this.table.classList.add('used');
    this.table.setAttribute('aria-activedescendant', cell.id);
    this.revealSideways(cell);
  }

  revealSideways(cell) {
    const [left, right] = [cell.offsetLeft, cell.offsetLeft + cell.offsetWidth];
    if (left < this.box.scrollLeft) this.box.scrollLeft = left;
    else if (right > this.box.scrollLeft + this.box.clientWidth) this.box.scrollLeft = Math.min(left, right - this.box.clientWidth);
  }

  cellAt(row, column) {
    return this.window.rowAt(row)?.children[column] ?? null;
  }

  cellValue() {
    return this.rows[this.order[this.active.row]]?.[this.active.column] ?? null;
  }

  /** Show the whole value of the cell below the table. */
  open() {
    if (!this.order.length) return;
    const { column, row } = this.active;
    this.card.replaceChildren(...valueCard(this.cellValue(), this.names[column], { row: this.order[row], onNode: this.onNode, close: () => this.close() }));
    this.card.hidden = false;
  }

  close() {
    this.card.hidden = true;
    this.table.focus();
  }

  /** Sort by a column: up, down, as it came. */
  sort(column) {
    const { sorting } = this;
    if (sorting.column !== column) this.sorting = { column, down: false };
    else this.sorting = sorting.down ? { column: -1, down: false } : { column, down: true };
    [...this.head.children].forEach((cell, place) => {
      const own = place === this.sorting.column;
      cell.setAttribute('aria-sort', own ? (this.sorting.down ? 'descending' : 'ascending') : 'none');
    });
    this.arrange();
    this.onArranged?.(this.arrangement());
    announce(this.sorting.column < 0 ? 'As it came' : `Sorted by ${this.columns[column]}, ${this.sorting.down ? 'descending' : 'ascending'}`);
  }

  filter(text, column) {
    const wanted = text.trim().toLowerCase();
    this.texts ??= this.rows.map((row) => row.map((value) => [...new Set([textOf(value), this.shown(value)])].join(' ').toLowerCase()));
    const fits = (cells) => (column < 0 ? cells.some((cell) => cell.includes(wanted)) : cells[column].includes(wanted));
    this.left = wanted ? new Set(this.texts.flatMap((cells, place) => (fits(cells) ? [place] : []))) : null;
    this.filtered = [text.trim(), column];
    this.arrange();
    this.tell();
    this.onArranged?.(this.arrangement());
  }

  arrange() {
    const { column, down } = this.sorting;
    const all = this.rows.map((_, place) => place);
    this.order = this.left ? all.filter((place) => this.left.has(place)) : all;
    if (column >= 0) this.order.sort((a, b) => (compared(this.rows[a][column], this.rows[b][column]) || a - b) * (down ? -1 : 1));
    this.table.setAttribute('aria-rowcount', this.order.length + 1);
    this.active = { row: 0, column: Math.max(0, this.active.column) };
    this.card.hidden = true;
    this.box.scrollTop = 0;
    this.window.fresh();
  }

  tell() {
    this.count.textContent = this.left ? `${this.order.length.toLocaleString('en')} of ${this.rows.length.toLocaleString('en')} rows` : '';
  }

  columnText() {
    const { column } = this.active;
    return [this.columns[column], ...this.order.map((place) => tsvOf(this.rows[place][column]))].join('\n');
  }

  tableText() {
    return [this.columns.join('\t'), ...this.order.map((place) => this.rows[place].map(tsvOf).join('\t'))].join('\n');
  }

  copy(what, text) {
    copy(text, what[0].toUpperCase() + what.slice(1));
  }
}

/** Columns as wide as what they hold where there is room for all; else the widest are made narrower, as far as they can be read then. */
function fitted(widths, room) {
  const sum = (cap) => widths.reduce((whole, width) => whole + Math.min(width, cap), 0);
  let cap = Math.max(...widths, WIDEST);
  while (cap > WIDEST && sum(cap) > room) cap -= 5;
  while (room > 0 && cap > LEAST && sum(cap) > room) cap -= 5;
  return widths.map((width) => Math.min(width, cap));
}

const LEAST_ALIKE = 8;

/** The words that all texts of a column begin with: where they are cut, these tell nothing apart. */
function sharedStart(values) {
  const texts = [...new Set(values)];
  if (texts.length < 2 || texts.some((text) => typeof text !== 'string')) return '';
  const [shortest] = [...texts].sort((a, b) => a.length - b.length);
  let long = 0;
  while (long < shortest.length && texts.every((text) => text[long] === shortest[long])) long += 1;
  const start = long === shortest.length ? shortest : shortest.slice(0, shortest.slice(0, long).lastIndexOf(' ') + 1);
  return start.length < LEAST_ALIKE ? '' : start;
}

/** What a text says after the words that others begin with too. */
const withoutStart = (text, start) => (start && text.length > start.length && text.startsWith(start) ? `…${text.slice(start.length).replace(/^[\s:\u2013-]+/u, ' ')}` : text);

/** The label that a node is shown by. */
const leading = (labels) => labels.find((label) => label !== 'Person') && labels.includes('Person') ? 'Person' : labels[0];
