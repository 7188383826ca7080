/* The explorer: what stands around every view. */

import { make, byId } from '/static/page/dom.js';
import { themeListeners, wireTheme } from '/static/page/theme.js';
import { watchServer } from './alive.js';
import { storeInfo } from './api.js';
import { startFinder } from './finder.js';
import { startKeys } from './keys.js';
import { startRouting, whenShown } from './router.js';

function markPlace(name) {
  for (const anchor of document.querySelectorAll('#places a')) {
    const own = anchor.pathname.split('/')[1] === name;
    if (own) anchor.setAttribute('aria-current', 'page');
    else anchor.removeAttribute('aria-current');
  }
}

function rememberTheme() {
  const { theme: chosen } = document.documentElement.dataset;
  try {
    if (chosen) localStorage.setItem('loregraph.theme', chosen);
  } catch {
    // a browser that keeps nothing follows the system
  }
}

/** What store this is, below every view. */
async function tellStore() {
  const { store, kind, nodes, relationships, write, version } = await storeInfo();
  const count = (number, one) => `${number.toLocaleString('en')} ${one}${number === 1 ? '' : 's'}`;
  byId('foot').replaceChildren(
    make('span', {}, `${store} (${kind})`),
    make('span', {}, `${count(nodes, 'node')}, ${count(relationships, 'relationship')}`),
    make('span', {}, write ? 'opened for writing' : 'read only'),
    make('span', {}, `Loregraph ${version ?? ''}`.trim()),
  );
}

wireTheme(byId('theme'));
themeListeners.push(rememberTheme);
whenShown(markPlace);
startFinder();
startKeys();
watchServer();
await startRouting();
await tellStore().catch(() => null);
