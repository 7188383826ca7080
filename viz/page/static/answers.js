/* Answers that came with the page: a question lights up the nodes that answer it, and its rows say the answer. */

import { card, closer } from './card.js';
import { data, nodes, story } from './data.js';
import { announce, byId, make, word } from './dom.js';
import { host } from './host.js';
import { onStory, setView, standOut } from './main.js';
import { buildMenu } from './menu.js';
import { inWords, nameLink } from './sentences.js';
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
    make('ol', { class: 'rows' }, ...rows.map((cells) => rowLine(columns, cells))),
  );
  if (!onStory()) card.classList.toggle('sheet', window.innerWidth < NARROW);
  card.hidden = false;
  card.scrollTop = 0;
  host.cardGrew();
  announce(`${title} ${found}`);
}

/** A row: what it is about, then the rest with the names of its columns; a press goes to whom it names first. */
function rowLine(columns, cells) {
  const at = cells.findIndex((cell) => cell.length);
  const first = cells.flat().find((part) => typeof part === 'number');
  const rest = columns.flatMap((column, place) => {
    if (place === at || !cells[place].length) return [];
    return [make('span', { class: 'part' }, `${inWords(column)}: `, ...cellShown(cells[place]))];
  });
  const go = (event) => {
    if (first !== undefined && !event.target.closest('a')) host.choose(nodes[first].key, { go: true });
  };
  return make('li', { class: first === undefined ? null : 'leads', on: { click: go } },
    make('strong', {}, ...cellShown(cells[at] ?? [])), ...rest);
}

const cellShown = (cell) => cell.flatMap((part, place) => [
  ...(place ? [', '] : []), typeof part === 'number' ? nameLink(nodes[part]) : part,
]);

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
