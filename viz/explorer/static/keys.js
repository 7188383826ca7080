/* Keys that work everywhere, and the list of all keys under `?`. */

import { make, byId } from '/static/page/dom.js';
import { toggleTheme } from '/static/page/theme.js';
import { go } from './router.js';

const groups = new Map([
  ['Everywhere', [
    ['/', 'find by name'],
    ['g s', 'start page'],
    ['g q', 'questions'],
    ['g c', 'Cypher'],
    ['g r', 'claims to review'],
    ['t', 'light or dark'],
    ['?', 'these keys'],
    ['Esc', 'close what is open'],
  ]],
]);

/** List the keys of a part of the explorer: pairs of keys and what they do. */
export const addKeys = (title, keys) => groups.set(title, keys);

/** The field of the header; where it has no room the one of the start page. */
const fieldInSight = () => (byId('search').offsetParent ? byId('search') : byId('seek') ?? byId('search'));

const PLACES = { s: '/', q: '/ask', c: '/query', r: '/claims' };
const NEXT_WITHIN = 1200;
let leader = -Infinity;

const typing = (target) => target.matches?.('input, textarea, select, [contenteditable]');

function pressed(event) {
  if (event.ctrlKey || event.metaKey || event.altKey || typing(event.target) || document.querySelector('dialog[open]')) return;
  const led = event.timeStamp - leader < NEXT_WITHIN;
  leader = -Infinity;
  if (led && PLACES[event.key]) go(PLACES[event.key]);
  else if (event.key === 'g') leader = event.timeStamp;
  else if (event.key === '/') fieldInSight().focus();
  else if (event.key === 't') toggleTheme();
  else if (event.key === '?') showKeys();
  else return;
  event.preventDefault();
}

function keyList([title, keys]) {
  const lines = keys.flatMap(([combination, what]) => [
    make('dt', {}, ...combination.split(' ').flatMap((key, place) => (place ? [' ', make('kbd', {}, key)] : [make('kbd', {}, key)]))),
    make('dd', {}, what),
  ]);
  return make('section', {}, make('h3', {}, title), make('dl', {}, ...lines));
}

function showKeys() {
  const close = make('button', { type: 'button', class: 'close', 'aria-label': 'Close' }, '×');
  const dialog = make(
    'dialog',
    { class: 'keys', 'aria-labelledby': 'keys-title' },
    make('header', {}, make('h2', { id: 'keys-title' }, 'Keys'), close),
    ...[...groups].map(keyList),
  );
  close.addEventListener('click', () => dialog.close());
  dialog.addEventListener('click', (event) => { if (event.target === dialog) dialog.close(); });
  dialog.addEventListener('close', () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
}

/** Begin to listen. */
export function startKeys() {
  document.addEventListener('keydown', pressed);
  byId('keys').addEventListener('click', showKeys);
}
