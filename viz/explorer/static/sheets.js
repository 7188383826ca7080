/* Style sheets that only some views need are fetched with them, so that the first paint waits for few. */

import { make } from '/static/page/dom.js';

const PICTURES = ['page/card', 'page/network', 'page/timeline', 'result'];
const NEEDED = { node: PICTURES, ask: PICTURES, query: [...PICTURES, 'editor'] };
const loading = new Map();

/** What pictures share comes before the explorer's own sheets, which may say otherwise. */
function fetched(name) {
  const sheet = make('link', { rel: 'stylesheet', href: `/static/${name}.css` });
  const ready = new Promise((resolve) => {
    sheet.addEventListener('load', resolve);
    sheet.addEventListener('error', resolve);
  });
  const own = name.startsWith('page/') ? document.querySelector('link[href="/static/explorer.css"]') : null;
  document.head.insertBefore(sheet, own);
  return ready;
}

/** Wait for the style sheets of a view. */
export function sheetsOf(view) {
  const names = Object.hasOwn(NEEDED, view) ? NEEDED[view] : [];
  return Promise.all(names.map((name) => {
    if (!loading.has(name)) loading.set(name, fetched(name));
    return loading.get(name);
  }));
}
