/* Whether the server is there: when it stops while the page is open the page says so, and goes on when it is back. */

import { byId, announce } from '/static/page/dom.js';
import { forgetInfo, whenSilent } from './api.js';

const EVERY = 3000;
const SOON = 1000;
let gone = false;

function silent() {
  if (gone) return;
  gone = true;
  const trouble = byId('trouble');
  trouble.textContent =
    'The explorer has stopped. Start it again with “loregraph serve”, and this page goes on by itself.';
  trouble.hidden = false;
}

function back() {
  if (!gone) return;
  gone = false;
  byId('trouble').hidden = true;
  announce('The explorer is back.');
  forgetInfo();
  // what could not be fetched meanwhile is remembered as missing, scripts too: only a new page asks for it again
  if (document.querySelector('#view .problem')) location.reload();
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
