/* Menus: a word that opens a list of things to do. */

import { make } from './dom.js';

/** Fill a menu with pairs of a text and what it does, and texts that head what follows; it closes after a choice, on Escape and on a click elsewhere. */
export function buildMenu(menu, entries) {
  const close = () => { menu.open = false; };
  const lines = entries.map((entry) => {
    if (typeof entry === 'string') return make('h3', {}, entry);
    const [text, act] = entry;
    return make('button', { type: 'button', on: { click: () => { close(); act(); } } }, text);
  });
  menu.append(make('div', { class: 'menu' }, ...lines));
  menu.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || !menu.open) return;
    close();
    menu.firstElementChild.focus();
    event.stopPropagation();
  });
  document.addEventListener('click', (event) => { if (!menu.contains(event.target)) close(); });
}
