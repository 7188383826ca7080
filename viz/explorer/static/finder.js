/* A field that completes names: in the header to go somewhere, in the form of a question to choose somebody. */

import { make, byId, announce } from '/static/page/dom.js';
import { labelSaid } from '/static/page/sentences.js';
import { go, nodeAddress } from './router.js';
import { foundByName, foundByWords } from './search.js';
import { labelSwatch } from './styles.js';

const PAUSE = 90;
let made = 0;

/** Make a field with its list complete names: `labels` says of what, `take` is given what was chosen. */
export function completeNames({ field, list, labels = null, empty = false, take, search = foundByName }) {
  made += 1;
  const prefix = `found-${made}`;
  let [found, at, waiting, asking] = [[], -1, 0, null];

  const lines = () => [...list.querySelectorAll('[role=option]')];

  function mark() {
    lines().forEach((line, place) => line.setAttribute('aria-selected', String(place === at)));
    if (at < 0) field.removeAttribute('aria-activedescendant');
    else field.setAttribute('aria-activedescendant', `${prefix}-${at}`);
    lines()[at]?.scrollIntoView({ block: 'nearest' });
  }

  function open(shown) {
    list.hidden = !shown;
    field.setAttribute('aria-expanded', String(shown));
    if (!shown) field.removeAttribute('aria-activedescendant');
  }

  function close() {
    clearTimeout(waiting);
    waiting = 0;
    asking?.abort();
    asking = null;
    open(false);
  }

  function choose(hit) {
    close();
    take(hit);
  }

  const foundLine = (hit, place) => make(
    'li',
    { role: 'option', id: `${prefix}-${place}`, 'aria-selected': 'false', on: { mousedown: (event) => { event.preventDefault(); choose(hit); } } },
    hit.address ? make('b', { 'aria-hidden': 'true' }, '?') : labelSwatch(hit.label),
    make('span', {}, hit.name),
    make('small', {}, hit.detail ?? labelSaid(hit.label)),
  );

  function show(hits) {
    found = hits;
    at = -1;
    list.replaceChildren(...hits.map(foundLine));
    if (!hits.length) list.append(make('li', { class: 'none', role: 'option', 'aria-disabled': 'true', 'aria-selected': 'false' }, 'Nobody and nothing by that name'));
    open(true);
    mark();
    announce(hits.length === 1 ? '1 found' : `${hits.length} found`);
  }

  async function ask() {
    clearTimeout(waiting);
    waiting = 0;
    asking?.abort();
    const text = field.value.trim();
    if (!text && !empty) {
      close();
      return;
    }
    const own = new AbortController();
    asking = own;
    try {
      const hits = await search(text, { labels, signal: own.signal });
      if (asking === own) show(hits);
    } catch (problem) {
      if (!own.signal.aborted) close();
    }
  }

  function later() {
    clearTimeout(waiting);
    waiting = setTimeout(ask, PAUSE);
  }

  async function keyed(event) {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      if (list.hidden || waiting) await ask();
      if (!list.hidden && found.length) at = (at + (event.key === 'ArrowDown' ? 1 : found.length - (at < 0 ? 0 : 1))) % found.length;
      mark();
    } else if (event.key === 'Enter' && (waiting || !list.hidden)) {
      event.preventDefault();
      if (waiting) await ask();
      const hit = found[at < 0 && field.value.trim() ? 0 : at];
      if (hit && !list.hidden) choose(hit);
    } else if (event.key === 'Escape' && !list.hidden) {
      event.preventDefault();
      event.stopPropagation();
      close();
    }
  }

  field.addEventListener('input', later);
  field.addEventListener('keydown', keyed);
  field.addEventListener('blur', close);
  field.addEventListener('focus', () => { if (field.value.trim() || empty) later(); });
  return { close };
}

/** Let a field lead to whom or what is found: nodes, and questions whose words it holds. */
export function goWhereFound(field, list) {
  const take = (hit) => {
    field.value = '';
    field.blur();
    go(hit.address ?? nodeAddress(hit.id));
  };
  completeNames({ field, list, take, search: foundByWords });
  field.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    field.value = '';
    field.blur();
  });
}

/** Begin the field of the header. */
export function startFinder() {
  goWhereFound(byId('search'), byId('found'));
}
