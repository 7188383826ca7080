/* Whether the server is there: when it stops while the page is open the page says so, and goes on when it is back. */

import { byId, announce } from '/static/page/dom.js';
import { forgetInfo, whenSilent } from './api.js';

const EVERY = 3000;
const SOON = 1000;
const PATIENCE = 1500;
let gone = false;
let wanted = null;

const HELP = 'The explorer has stopped. Start it again with “loregraph serve”, and this page goes on by itself';

function silent() {
  gone = true;
  const trouble = byId('trouble');
  const text = wanted ? `${HELP}, with what you asked for.` : `${HELP}.`;
  if (trouble.textContent !== text) trouble.textContent = text;
  trouble.hidden = false;
}

/** Whether one can go to an address; while the server is gone the page stays, and goes there when it is back. */
export async function canGo(address) {
  const slow = new Promise((done) => { setTimeout(done, PATIENCE, true); });
  const there = fetch('/api/alive', { cache: 'no-store' }).then(() => true, () => false);
  if (await Promise.race([there, slow])) return true;
  wanted = address;
  silent();
  return false;
}

function back() {
  if (!gone) return;
  gone = false;
  byId('trouble').hidden = true;
  announce('The explorer is back.');
  forgetInfo();
  // what could not be fetched meanwhile is remembered as missing, scripts too: only a new page asks for it again
  if (wanted) location.assign(wanted);
  else if (document.querySelector('#view .problem')) location.reload();
}

async function look() {
  if (!document.hidden) {
    try {
      const response = await fetch('/api/alive', { cache: 'no-store' });
      if (response.ok) back();
    } catch {
      silent();
    }
  }
  setTimeout(look, gone ? SOON : EVERY);
}

/** Begin to watch. */
export function watchServer() {
  whenSilent(silent);
  setTimeout(look, EVERY);
}
