/* Answers that came with the page: a question lights up the nodes that answer it, and its rows say the answer. */

import { rowList } from './answer_rows.js';
import { card, closer } from './card.js';
import { data, nodes, story } from './data.js';
import { announce, byId, make } from './dom.js';
import { host } from './host.js';
import { onStory, setView, standOut } from './main.js';
import { buildMenu } from './menu.js';
import { NARROW } from './timeline_measures.js';

/** Let an answer stand out: on the timeline where it is seen there, else in the network. */
function lightUp(answer) {
  const [name, title, places, , rows] = answer;
  const keys = new Set(places.map((place) => nodes[place].key));
  const there = onStory() && story.threads.some((thread) => keys.has(thread.key));
  if (onStory() && !there) setView('all');
  tell(answer);
  // the card is there: what stands out is seen beside it
  if (rows.length) standOut(keys, title, [['ask', name]], ['answer', () => tell(answer)]);
  else standOut(keys, `${title} ${keys.size} found`, [['ask', name]]);
}

/** Say an answer beside the picture: its rows, each with names that lead on. */
function tell([, title, places, columns, rows, count]) {
  if (!rows.length) return;
  const found = count === 1 ? '1 row' : `${count} rows`;
  host.unchoose();
  card.replaceChildren(
    make('header', {}, make('h2', {}, title), closer()),
    make('p', { class: 'kicker' }, count > rows.length ? `the first ${rows.length} of ${found}` : `${found} · ${places.length} in the picture`),
    rowList(columns, rows),
  );
  if (!onStory()) card.classList.toggle('sheet', window.innerWidth < NARROW);
  card.hidden = false;
  card.scrollTop = 0;
  host.cardGrew();
  announce(`${title} ${found}`);
}

/** Let the answer of this name stand out, where the page has it. */
export function answerNamed(name) {
  const answer = data.answers.find(([one]) => one === name);
  if (answer) lightUp(answer);
}

/** Offer the answers that came with the page. */
export function offerAnswers() {
  if (!data.answers.length) return;
  byId('asks').hidden = false;
  buildMenu(byId('asks'), data.answers.map((answer) => [answer[1], () => lightUp(answer)]));
}
