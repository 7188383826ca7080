/* The list of what was asked before and of what is kept, to be taken up again. */

import { announce, make, word } from '/static/page/dom.js';

import { asked, forgetAsked, kept, letGo } from './history.js';

const ago = new Intl.RelativeTimeFormat('en', { numeric: 'auto' });
const UNITS = [['day', 86_400_000], ['hour', 3_600_000], ['minute', 60_000]];

/** How long ago it was, in words. */
export function since(at, now = Date.now()) {
  const [unit, length] = UNITS.find(([, size]) => now - at >= size) ?? [null, 1];
  return unit ? ago.format(-Math.floor((now - at) / length), unit) : 'just now';
}

/** Open the list over the page; `taken` is called with what was chosen. */
export function openQueries(store, taken) {
  const close = make('button', { type: 'button', class: 'close', 'aria-label': 'Close' }, '×');
  const find = make('input', { class: 'field', type: 'search', placeholder: 'Find in what was asked', 'aria-label': 'Find in what was asked' });
  const body = make('div', { class: 'queries' });
  const dialog = make('dialog', { class: 'wide', 'aria-labelledby': 'queries-title' },
    make('header', {}, make('h2', { id: 'queries-title' }, 'Queries'), close), make('div', { class: 'finding' }, find), body);
  const fill = () => body.replaceChildren(...sections(store, find.value.trim().toLowerCase(), { fill, take }));
  const take = (entry) => { dialog.close(); taken(entry); };
  find.addEventListener('input', fill);
  close.addEventListener('click', () => dialog.close());
  dialog.addEventListener('click', (event) => { if (event.target === dialog) dialog.close(); });
  dialog.addEventListener('close', () => dialog.remove());
  fill();
  document.body.append(dialog);
  dialog.showModal();
}

function sections(store, wanted, { fill, take }) {
  const fits = ({ name = '', text }) => `${name} ${text}`.toLowerCase().includes(wanted);
  const byName = kept(store).filter(fits);
  const before = asked(store).filter(fits);
  const forget = () => { forgetAsked(store); fill(); announce('Forgotten'); };
  const drop = (entry) => { letGo(store, entry.name); fill(); announce(`${entry.name} is no longer kept`); };
  return [
    make('h3', {}, 'Saved'),
    listOf(byName, wanted ? 'Nothing saved fits.' : 'Save a query under a name: it will stand here.',
      (entry) => line(entry, entry.name, word('remove', () => drop(entry), { 'aria-label': `Remove ${entry.name}` }), take)),
    make('h3', {}, 'Asked before ', before.length && !wanted ? word('forget all', forget) : ''),
    listOf(before, wanted ? 'Nothing that was asked fits.' : 'What you run will stand here.',
      (entry) => line(entry, null, make('small', {}, toldOf(entry)), take)),
  ];
}

const listOf = (entries, empty, made) =>
  (entries.length ? make('ul', {}, ...entries.map(made)) : make('p', { class: 'quiet' }, empty));

const toldOf = ({ at, rows, time }) =>
  [rows === undefined ? null : `${rows.toLocaleString('en')} row${rows === 1 ? '' : 's'}`, time === undefined ? null : `${time} ms`, since(at)]
    .filter(Boolean).join(' · ');

function line(entry, title, end, take) {
  const parameters = Object.entries(entry.parameters ?? {});
  const says = [
    title ? make('b', {}, title) : null,
    make('code', {}, entry.text),
    parameters.length ? make('small', {}, parameters.map(([name, value]) => `$${name} = ${JSON.stringify(value)}`).join(', ')) : null,
  ];
  return make('li', {}, make('button', { type: 'button', class: 'take', on: { click: () => take(entry) } }, ...says), end);
}
