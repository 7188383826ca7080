/* Answers that came with the page: a question draws its answer or lights up who is in it, and its rows say it. */

import { rowList } from './answer_rows.js';
import { card, closer } from './card.js';
import { answerPicture } from './closeup.js';
import { data, nodes, story } from './data.js';
import { announce, byId, make, word } from './dom.js';
import { inGroups } from './groups.js';
import { host } from './host.js';
import { onStory, setView } from './main.js';
import { buildMenu } from './menu.js';
import { cameFrom, closeUp, standOut } from './standing_out.js';
import { NARROW } from './timeline_measures.js';

/** More lines than this are no picture to read. */
const MOST_DRAWN = 150;

/** What an answer is, as viz/page/answers.py writes it. */
const answerOf = ([name, title, places, columns, rows, count, group, drawn, lines]) => ({ name, title, places, columns, rows, count, group, drawn, lines });

const isDrawn = ({ lines }) => lines.length > 0 && lines.length <= MOST_DRAWN;

/** Let an answer stand out: on the timeline where it is seen there, else as a picture of its own, or in the network. */
function lightUp(answer) {
  const { name, title, places, rows, drawn } = answer;
  // of whom it is said belongs to an answer too: whom somebody kills
  const keys = new Set([...places, ...drawn].map((place) => nodes[place].key));
  const there = onStory() && story.threads.some((thread) => keys.has(thread.key));
  if (!there && isDrawn(answer)) {
    drawAnswer(answer);
    return;
  }
  if (onStory() && !there) setView('all');
  tell(answer);
  const how = { title, alone: true, more: rows.length ? ['answer', () => tell(answer)] : null };
  // the card is there: what stands out is seen beside it
  standOut(keys, rows.length ? title : `${title} ${keys.size} found`, [['ask', name]], how);
}

/** Draw an answer as the lines that its rows say. */
function drawAnswer(answer) {
  const { name, title, drawn, lines } = answer;
  const from = cameFrom();
  setView('all');
  tell(answer, true);
  const reading = `${drawn.length} in the answer · ${readBy(lines)}`;
  closeUp(answerPicture(drawn, lines), title, [['ask', name]], { more: ['answer', () => tell(answer)], reading, from });
}

/** How the lines of an answer are read. */
function readBy(lines) {
  const words = [...new Set(lines.map(([, , said]) => said))];
  return words.length === 1 ? `an arrow reads: ${words[0]}` : 'each arrow says what joins its ends';
}

/** Say an answer beside the picture, `quiet`: only where there is room beside it; its rows, each with names that lead on. */
function tell(answer, quiet = false) {
  const { title, places, columns, rows, count, drawn } = answer;
  if (!rows.length) return;
  const found = count === 1 ? '1 row' : `${count} rows`;
  host.unchoose();
  const draws = onStory() && isDrawn(answer) ? [' · ', word('draw it', () => drawAnswer(answer))] : [];
  const said = count > rows.length ? `the first ${rows.length} of ${found}` : `${found} · ${isDrawn(answer) ? drawn.length : places.length} in the picture`;
  card.replaceChildren(
    make('header', {}, make('h2', {}, title), closer()), make('p', { class: 'kicker' }, said, ...draws), rowList(columns, rows),
  );
  const narrow = window.innerWidth < NARROW;
  if (!onStory()) card.classList.toggle('sheet', narrow);
  card.hidden = quiet && narrow;
  card.scrollTop = 0;
  host.cardGrew();
  announce(`${title} ${found}`);
}

/** Let the answer of this name stand out, where the page has it. */
export function answerNamed(name) {
  const answer = data.answers.find(([one]) => one === name);
  if (answer) lightUp(answerOf(answer));
}

/** Offer the answers that came with the page, in groups. */
export function offerAnswers() {
  if (!data.answers.length) return;
  byId('asks').hidden = false;
  const groups = inGroups(data.answers.map(answerOf), ({ group }) => group);
  const entries = groups.flatMap(([group, answers]) => [
    ...(groups.length > 1 ? [group] : []), ...answers.map((answer) => [answer.title, () => lightUp(answer)]),
  ]);
  buildMenu(byId('asks'), entries);
}
