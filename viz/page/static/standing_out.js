/* What stands out: what is around a node, an answer, a path, which has a picture of its own; and the note that says so. */

import { answerNamed } from './answers.js';
import { rememberStanding } from './address.js';
import { card, showCard, sourceName } from './card.js';
import { pathPicture } from './closeup.js';
import { edges, nodeOf, nodes } from './data.js';
import { announce, byId, make, word } from './dom.js';
import { headline, onStory, pathTo, rewriteAddress, setView, settle, usualHeadline } from './main.js';
import { network } from './network.js';
import { aroundKeys, shortestPath, stepSaid } from './paths.js';
import { finder } from './search.js';
import { nameLink } from './sentences.js';
import { timeline } from './timeline.js';

/** From where a path is asked for, what a file is called, what is in it, and the view that a picture of its own was asked in. */
export const outstanding = { pathFrom: null, heading: null, only: null, from: null };

/** Let only a node and what is around it stand out. */
export function focusOn(node) {
  standOut(aroundKeys(node), `Around ${node.caption}`, [['around', node.key]]);
}

/**
 * Let some nodes stand out; `why` says it to an address, `more` is a word and what it leads to; `alone` are nodes
 * without what joins them: an answer that is a list says nothing of that.
 */
export function standOut(keys, text, why, { more = null, title = text, alone = false } = {}) {
  if (network.closeup) network.closeUp(null);
  // a timeline draws no lines: with who stands out there goes what joins them
  const lines = alone && !onStory() ? [] : edges.filter(({ start, end }) => keys.has(start.key) && keys.has(end.key));
  Object.assign(outstanding, { heading: title, only: { left: nodes.filter(({ key }) => keys.has(key)), lines } });
  byId('say').children[0].textContent = title;
  rememberStanding(why);
  noteThat(text, more, 'show all');
  // what lies over the picture is there: what stands out is seen beside it
  if (onStory()) timeline.focus(keys);
  else network.focus(keys, alone ? new Set() : null);
  if (onStory() && !card.hidden) timeline.dock();
  rewriteAddress();
  announce(text);
}

/** The view to go back to from a picture of its own: the timeline, where it was asked for there. */
export const cameFrom = () => (onStory() ? 'story' : outstanding.from);

/** Show a picture of its own, see closeup.js, in place of all others; `from` is the view to go back to. */
export function closeUp(picture, text, why, { more = null, title = text, reading, from }) {
  Object.assign(outstanding, { heading: null, only: { left: picture.nodes, lines: picture.lines }, from });
  rememberStanding(why);
  headline(title, reading);
  noteThat(text, more, from ? 'back to the timeline' : 'show all');
  network.closeUp(picture);
  rewriteAddress();
  announce(text);
}

/** Over the picture stands what it shows, and the way out of it. */
function noteThat(text, more, wayOut) {
  const note = byId('note');
  note.replaceChildren(make('span', {}, text), ' ', ...(more ? [word(...more), ' '] : []), word(wayOut, goBack));
  note.hidden = false;
}

/** Let all stand out again, where it was asked for. */
export function goBack() {
  const { from } = outstanding;
  letAllStandOut();
  if (from) setView(from);
}

export function letAllStandOut() {
  const { heading } = outstanding;
  Object.assign(outstanding, { pathFrom: null, heading: null, only: null, from: null });
  byId('note').hidden = true;
  if (timeline.only) timeline.focus(null);
  if (network.closeup) {
    network.closeUp(null);
    usualHeadline();
  } else if (network.lit) {
    network.focus(null);
  }
  if (heading) usualTitle();
  rememberStanding([]);
  rewriteAddress();
}

/** The first line as it was; the second one says what filters leave. */
function usualTitle() {
  const line = byId('say').children[1];
  const said = line.textContent;
  usualHeadline();
  line.textContent = said;
}

/** Ask where a path should lead; the next thing that is chosen ends it. */
export function startPath(node) {
  outstanding.pathFrom = node;
  const note = byId('note');
  note.replaceChildren(make('span', {}, `Path from ${node.caption}: choose or find the other end`), ' ', word('cancel', letAllStandOut));
  note.hidden = false;
  finder.field.focus();
}

/** End the path that was asked for. */
export function endPath(to) {
  const from = outstanding.pathFrom;
  outstanding.pathFrom = null;
  showPath(from, to);
}

function showPath(from, to) {
  const steps = shortestPath(from, to);
  if (!steps) {
    letAllStandOut();
    sayThat(`No way leads from ${from.caption} to ${to.caption}`);
    return;
  }
  const list = make('ol', { class: 'path' }, ...steps.map((step) => {
    const said = step.edge.sources.slice(0, 1).flatMap((key) => [' ', make('small', { class: 'from' }, sourceName(key))]);
    return make('li', {}, ...stepSaid(step, nameLink), ...said);
  }));
  const proof = [...new Set(steps.flatMap((step) => step.edge.sources))];
  const came = cameFrom();
  setView('all');
  pathTo(from.key);
  showCard({ about: from.key, title: `${from.caption} and ${to.caption}`, extra: list, proof });
  const count = steps.length === 1 ? '1 step' : `${steps.length} steps`;
  closeUp(pathPicture(from, steps), `From ${from.caption} to ${to.caption}`, [['path', from.key], ['path', to.key]],
    { title: `How ${from.caption} and ${to.caption} are connected`, reading: `${count} · each line says what joins its ends`, from: came });
  settle(count);
}

/** Say something over the picture until it is read. */
function sayThat(text) {
  const note = byId('note');
  note.replaceChildren(make('span', {}, text), ' ', word('good', letAllStandOut));
  note.hidden = false;
  announce(text);
}

/** Let stand out what an address says; names that the page does not have are passed over. */
export function comeToStand(found) {
  const [[kind, value] = [], [, other] = []] = found;
  const [one, two] = [nodeOf.get(value), nodeOf.get(other)];
  if (kind === 'ask') answerNamed(value);
  else if (kind === 'around' && one) focusOn(one);
  else if (kind === 'path' && one && two && one !== two) showPath(one, two);
}
