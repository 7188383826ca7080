/* The address is the state: its path says which view, its query what is in it. */

import { announce, byId, make, straight } from '/static/page/dom.js';
import { canGo } from './alive.js';
import { get, Problem, problemShown } from './api.js';
import { sheetsOf } from './sheets.js';

const VIEWS = {
  '': () => import('./start.js'),
  node: () => import('./entity.js'),
  ask: () => import('./question.js'),
  query: () => import('./editor.js'),
  claims: () => import('./review.js'),
};

const NOWHERE = {
  show({ place }) {
    place.append(
      make('h1', {}, 'There is no such page'),
      make('p', {}, 'Go to the ', link('/', 'start page'), ', or find something by name above.'),
    );
    return 'No such page';
  },
};

let leaving = null;
const shownListeners = [];

/** Call a function with the name of the view whenever one is shown. */
export const whenShown = (listener) => shownListeners.push(listener);

let going = 0;

/** Go to another place of the explorer; while the server is gone what is seen stays. */
export async function go(address) {
  going += 1;
  const own = going;
  if (!(await canGo(address)) || own !== going) return;
  keepScroll();
  history.pushState(null, '', address);
  await showAddress();
}

/** Show what the address has become by going back or forth. */
async function followAddress() {
  going += 1;
  const own = going;
  if ((await canGo(location.href)) && own === going) await showAddress();
}

/** Change the query of the address and nothing else; null takes a key away, `push` makes a step in the history. */
export function stay(changes, { push = false } = {}) {
  const address = new URL(location.href);
  for (const [key, value] of Object.entries(changes)) {
    if (value === null || value === undefined) address.searchParams.delete(key);
    else address.searchParams.set(key, value);
  }
  if (address.href === location.href) return;
  if (push) keepScroll();
  history[push ? 'pushState' : 'replaceState'](null, '', address);
}

/** A link within the explorer. */
export function link(address, text, attributes = {}) {
  return make('a', { href: address, ...attributes }, ...[text].flat());
}

/** The address of a node's own page. */
export const nodeAddress = (id) => `/node?${new URLSearchParams({ id })}`;

/** Show the view that the address names. */
export async function showAddress() {
  leaving?.abort();
  leaving = new AbortController();
  const { signal } = leaving;
  const [first, ...rest] = location.pathname.split('/').filter(Boolean).map(decoded);
  const name = first ?? '';
  const place = make('div', { class: 'view', 'data-view': name || 'start' });
  const waiting = setTimeout(() => byId('view').classList.add('waiting'), 150);
  try {
    const [view] = await Promise.all([Object.hasOwn(VIEWS, name) ? VIEWS[name]() : NOWHERE, sheetsOf(name)]);
    const query = new URLSearchParams(location.search);
    const title = await view.show({ place, rest, query, signal });
    if (!signal.aborted) settle(place, name, title);
  } catch (problem) {
    if (signal.aborted) return;
    place.replaceChildren(make('h1', {}, 'That did not work'), problemShown(await reasonOf(problem)));
    settle(place, name, 'That did not work');
  } finally {
    clearTimeout(waiting);
    if (!signal.aborted) byId('view').classList.remove('waiting');
  }
}

/** Why a view could not be shown: a script that cannot be fetched means that the server is gone. */
async function reasonOf(problem) {
  if (problem instanceof Problem) return problem;
  const gone = await get('/api/alive').then(() => null, (silence) => silence);
  if (!gone) console.error(problem);
  return gone ?? problem;
}

function decoded(part) {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

let first = true;

/** The view is there: it takes the place of the one before, and those who do not see it hear its title. */
function settle(place, name, title) {
  byId('view').replaceChildren(place);
  document.title = title && title !== 'Loregraph' ? `${straight(title)} · Loregraph` : 'Loregraph';
  for (const listener of shownListeners) listener(name);
  window.scrollTo(0, history.state?.scroll ?? 0);
  if (!first) {
    byId('view').focus({ preventScroll: true });
    announce(title);
  }
  first = false;
  performance.mark('shown');
}

function keepScroll() {
  history.replaceState({ scroll: window.scrollY }, '', location.href);
}

/** A click on a link to a place of the explorer goes there without loading the page anew. */
function followed(event) {
  const anchor = event.target.closest?.('a[href]');
  const plain = event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;
  if (!anchor || !plain || event.defaultPrevented || anchor.target || anchor.hasAttribute('download')) return;
  const address = new URL(anchor.href);
  if (address.origin !== location.origin || address.pathname.startsWith('/api/')) return;
  event.preventDefault();
  if (anchor.getAttribute('href').startsWith('#')) jump(anchor.getAttribute('href').slice(1));
  else if (address.href === location.href) followAddress();
  else go(address.href);
}

/** Go to a place on the page; the address keeps saying only what is shown. */
function jump(id) {
  const target = byId(id);
  target?.scrollIntoView({ block: 'center' });
  target?.focus({ preventScroll: true });
}

/** Begin: links, back and forward, and the place that the address names. */
export function startRouting() {
  history.scrollRestoration = 'manual';
  document.addEventListener('click', followed);
  window.addEventListener('popstate', followAddress);
  window.addEventListener('pagehide', keepScroll);
  return showAddress();
}
