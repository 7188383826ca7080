/* The page as a whole: which view is seen, what is chosen, what comes first. */

import { filtersWritten, readAddress, rememberStanding, standingNow, takeFilters, writeAddress } from './address.js';
import { answerNamed, offerAnswers } from './answers.js';
import { card, showCard, sourceName, told } from './card.js';
import { creditLine, data, nodeOf, nodes, story, takeDetails, takePicture, threaded } from './data.js';
import { announce, byId, make, word } from './dom.js';
import { sideItem } from './filters.js';
import { host } from './host.js';
import { hoverCard } from './hover.js';
import { listenToKeys } from './keyboard.js';
import { buildMenu } from './menu.js';
import { network, toggleFilters } from './network.js';
import { aroundKeys, shortestPath, stepSaid } from './paths.js';
import { SAVES } from './save.js';
import { finder, openFinder } from './search.js';
import { nameLink } from './sentences.js';
import { tables } from './table.js';
import { themeListeners, wireTheme } from './theme.js';
import { openTimeline, timeline } from './timeline.js';
import { signItems } from './timeline_events.js';
import { NARROW } from './timeline_measures.js';

export let view = null;
export let chosenKey = null;
let pathFrom = null;

/** What stands out in the network, as a saved picture says it. */
let heading = null;

export const onStory = () => view === 'story';

/** The page's data, or the details of its outline; it may lie behind the script that reads it. */
async function laterData() {
  await wholePage;
  const held = byId('data');
  return JSON.parse(held.type === 'application/json' ? held.textContent : await unpacked('data'));
}

const wholePage = new Promise((done) => {
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', done);
  else done();
});

/** Show one of the two views. */
export function setView(wanted) {
  if (wanted === view) return;
  view = wanted;
  document.body.dataset.view = view;
  timeline.place.hidden = !onStory();
  byId('network').hidden = onStory();
  byId('filters-toggle').hidden = onStory();
  byId('as-table').hidden = onStory();
  if (story) headline(...(onStory() ? firstHeadline : story.everything));
  card.classList.remove('floating', 'sheet');
  byId('main').classList.remove('beside');
  closeCard();
  timeline.chosen = null;
  letAllStandOut();
  buildFooter();
  if (onStory()) {
    timeline.draw();
    firstDraw();
  } else {
    network.open(firstDraw);
  }
  rewriteAddress();
}

/** Let the address say what is seen now. */
export function rewriteAddress() {
  if (!furnishedOnce) return;
  const id = onStory() ? timeline.chosen : null;
  writeAddress(view, chosenKey, id && timeline.idOf(chosenKey) !== id ? timeline.spotOf(id) : []);
}

/** What the page says above its picture: the story's sentence, or what everything is. */
const firstHeadline = [...byId('say').children].map((line) => line.textContent);

function headline(title, reading) {
  const [heading, line] = byId('say').children;
  heading.textContent = title;
  line.textContent = reading;
}

/** What stands out does so in the other view as well, where it is seen there. */
export async function switchView() {
  if (!story) return;
  const { standing } = readAddress();
  setView(onStory() ? 'all' : 'story');
  if (!onStory()) await network.starting;
  if (!onStory() || isOnStory(standing)) comeToStand(standing);
}

/** Whether the timeline shows somebody of what stands out; an answer without any would lead away from it. */
function isOnStory([[kind, name] = []]) {
  const answer = kind === 'ask' && data.answers.find(([one]) => one === name);
  return !answer || answer[2].some((place) => threaded.has(nodes[place].key));
}

/** Below: the sides by colour, how to move, and the way to the other view. */
function buildFooter() {
  byId('legend').replaceChildren(...(onStory() ? [...(data.sides.length ? story.sides.map(sideItem) : []), ...signItems()] : []));
  byId('credits').textContent = creditLine();
  byId('hint').textContent = onStory() ? '' : 'Drag to move, scroll to zoom, click for details, double click for what is around';
  const change = byId('switch');
  change.hidden = !story;
  change.textContent = onStory() ? 'Show everything →' : '← Story timeline';
}

/** Choose a node, wherever the wish came from; `go` moves the network there. */
function choose(key, { go = false } = {}) {
  if (pathFrom && pathFrom.key !== key) {
    endPath(nodeOf.get(key));
    return;
  }
  const id = onStory() ? timeline.idOf(key) : null;
  if (id) {
    chooseMark(id);
    return;
  }
  const node = nodeOf.get(key);
  chosenKey = key;
  if (onStory()) timeline.choose(null);
  else network.choose(key);
  showCard({ about: key, title: node.caption, ...told(node), open: !onStory() });
  if (go && !onStory()) network.look(node);
  settle(node.caption);
}

/** Choose a name, a mark or a film of the timeline by its id. */
function chooseMark(id) {
  const { about, title, says, more, sources: from } = timeline.cardOf(id);
  const thread = /^(film|event)/.test(id) ? null : story.threads[id.split('-')[1]];
  if (pathFrom && pathFrom.key !== (thread?.key ?? about)) {
    endPath(nodeOf.get(thread?.key ?? about));
    return;
  }
  chosenKey = about;
  timeline.choose(id);
  showCard({ about, title, says, more, from });
  settle(title);
}

function settle(title) {
  if (onStory()) timeline.dock();
  rewriteAddress();
  announce(title);
}

/** The card has more to say than before: it may need another place. */
function cardGrew() {
  if (onStory() && !card.hidden) timeline.dock();
}

function closeCard() {
  card.hidden = true;
  chosenKey = null;
  pathFrom = null;
}

function unchoose() {
  closeCard();
  if (onStory()) {
    timeline.choose(null);
    timeline.undock();
  } else {
    network.choose(null);
  }
  rewriteAddress();
}

/** Escape: first the path, then what stands out, then what is chosen. */
export function letGo() {
  if (!byId('note').hidden) letAllStandOut();
  else unchoose();
}

/** Let only a node and what is around it stand out. */
export function focusOn(node) {
  standOut(aroundKeys(node), `Around ${node.caption}`, [['around', node.key]]);
}

/** Let some nodes stand out; `why` says it to an address, `more` is a word and what it leads to, `title` stands on a file. */
export function standOut(keys, text, why, more = null, title = text) {
  heading = title;
  rememberStanding(why);
  const note = byId('note');
  note.replaceChildren(make('span', {}, text), ' ', ...(more ? [word(...more), ' '] : []), word('show all', letAllStandOut));
  note.hidden = false;
  // what lies over the picture is there: what stands out is seen beside it
  (onStory() ? timeline : network).focus(keys);
  if (onStory() && !card.hidden) timeline.dock();
  rewriteAddress();
  announce(text);
}

function letAllStandOut() {
  pathFrom = null;
  heading = null;
  byId('note').hidden = true;
  if (timeline.only) timeline.focus(null);
  if (network.lit) network.focus(null);
  rememberStanding([]);
  rewriteAddress();
}

/** Ask where a path should lead; the next thing that is chosen ends it. */
function startPath(node) {
  pathFrom = node;
  const note = byId('note');
  note.replaceChildren(make('span', {}, `Path from ${node.caption}: choose or find the other end`), ' ', word('cancel', letAllStandOut));
  note.hidden = false;
  finder.field.focus();
}

function endPath(to) {
  const from = pathFrom;
  pathFrom = null;
  showPath(from, to);
}

function showPath(from, to) {
  const steps = shortestPath(from, to);
  if (!steps) {
    letAllStandOut();
    announce(`No way leads from ${from.caption} to ${to.caption}`);
    return;
  }
  const list = make('ol', { class: 'path' }, ...steps.map((step) => {
    const said = step.edge.sources.slice(0, 1).flatMap((key) => [' ', make('small', { class: 'from' }, sourceName(key))]);
    return make('li', {}, ...stepSaid(step, nameLink), ...said);
  }));
  const proof = [...new Set(steps.flatMap((step) => step.edge.sources))];
  chosenKey = from.key;
  if (onStory()) timeline.choose(timeline.idOf(from.key));
  else network.choose(from.key);
  showCard({ about: from.key, title: `${from.caption} and ${to.caption}`, extra: list, proof });
  standOut(new Set([from.key, ...steps.map((step) => step.to.key)]), `From ${from.caption} to ${to.caption}`,
    [['path', from.key], ['path', to.key]], null, `How ${from.caption} and ${to.caption} are connected`);
  settle(`${steps.length} steps`);
}

let drawnOnce = false;
let furnishedOnce = false;
let afterwards = null;

/** The first picture is there: once it has been painted comes all that it did not need. */
function firstDraw() {
  if (drawnOnce) return;
  drawnOnce = true;
  requestAnimationFrame(() => {
    const channel = new MessageChannel();
    channel.port1.onmessage = () => {
      channel.port1.close();
      furnish(performance.now());
    };
    channel.port2.postMessage(0);
  });
}

/** Take the details, and open what reads them; then the page says when its first picture was painted. */
async function furnish(painted) {
  if (!detailed) takeDetails(await laterData());
  buildMenu(byId('save'), SAVES);
  openFinder(byId('search'), byId('found'));
  offerAnswers();
  document.addEventListener('keydown', listenToKeys);
  furnishedOnce = true;
  furnished();
  rewriteAddress();
  await network.starting;
  window.__firstDraw = painted;
  if (afterwards) afterwards();
}

/** Whether properties, sources and answers are there, not only what a drawing shows. */
let detailed = false;

window.__redraw = () => {
  if (onStory()) {
    timeline.draw();
    timeline.place.getBoundingClientRect();
  } else {
    network.surface?.redraw();
  }
};

/** Show only the nodes of a label, drawn before it returns; null: all of them. */
window.__filter = (label) => {
  const left = label === null ? null : new Set(nodes.filter((node) => node.labels.includes(label)).map((node) => node.key));
  network.surface?.show(left, null);
};

let furnished = null;

Object.assign(host, {
  furnished: new Promise((done) => { furnished = done; }),
  choose, chooseMark, unchoose, cardGrew, onStory,
  chosen: () => chosenKey,
  address: (node) => `#${view}/${encodeURIComponent(node.key)}`,
  actions: (node) => [word('focus', () => focusOn(node)), word('path to…', () => startPath(node))],
  headline() {
    const [title, reading] = [...byId('say').children].map((line) => line.textContent);
    return [(!onStory() && heading) || title, reading];
  },
  height: () => window.innerHeight - byId('top').offsetHeight - byId('bottom').offsetHeight - 12,
  surface: () => network.surface,
});

let waiting = 0;
window.addEventListener('resize', () => {
  cancelAnimationFrame(waiting);
  waiting = requestAnimationFrame(() => {
    if (!onStory()) return;
    timeline.draw();
    if (!card.hidden) timeline.dock();
  });
});
window.addEventListener('hashchange', () => {
  const asked = readAddress();
  if (String(asked.left) !== filtersWritten()) {
    takeFilters(asked.left);
    network.refilter();
  }
  if (asked.view && (story || asked.view === 'all')) setView(asked.view);
  const same = String(new URLSearchParams(asked.standing)) === standingNow();
  if (!asked.standing.length && !same) letAllStandOut();
  comeTo({ ...asked, key: asked.key === chosenKey && !asked.on.length ? null : asked.key, standing: same ? [] : asked.standing });
});
themeListeners.push(() => { if (!onStory()) network.surface?.repaint(); });
byId('switch').addEventListener('click', switchView);
byId('filters-toggle').addEventListener('click', toggleFilters);
byId('as-table').addEventListener('click', () => tables.toggle());

/** Choose what an address asks for, seen from where it says. */
function comeTo({ key, at, standing, on }) {
  comeToStand(standing);
  const id = key && on.length && onStory() ? timeline.idAt(key, on) : null;
  if (id) chooseMark(id);
  else if (key && key !== chosenKey) choose(key, { go: !at && !standing.length });
  if (at && !onStory()) network.goTo(at);
}

/** Let stand out what an address says; names that the page does not have are passed over. */
function comeToStand(standing) {
  const [[kind, value] = [], [, other] = []] = standing;
  const [one, two] = [nodeOf.get(value), nodeOf.get(other)];
  if (kind === 'ask') answerNamed(value);
  else if (kind === 'around' && one) focusOn(one);
  else if (kind === 'path' && one && two) showPath(one, two);
}

/** An address says which view it means; else the page of a whole graph opens on its story, that of an answer on the answer. */
const firstView = (asked) => (story ? asked.view ?? data.opens : 'all');

/** Whether an outline is enough to draw what is seen first: the story tells more, and filters ask for more. */
const drawnOutline = (asked) => firstView(asked) === 'all' && !asked.left.size;

/** Open on what the address asks for; a story opens with its first mark chosen. */
function open() {
  byId('main').prepend(make('p', { id: 'note', hidden: true }));
  byId('main').append(card);
  byId('stage').append(hoverCard);
  const asked = readAddress();
  takeFilters(asked.left);
  setView(firstView(asked));
  const wide = window.innerWidth >= NARROW;
  if (asked.key || asked.at || asked.standing.length) afterwards = () => comeTo(asked);
  // a timeline that scrolls begins with its first film, not where the first mark is
  else if (onStory() && story.start && wide && !timeline.layout.narrow) {
    afterwards = () => chosenKey || chooseMark(`mark-${story.start.join('-')}`);
  }
}

takePicture(outline ? JSON.parse(await outline) : await laterData());
if (outline && !drawnOutline(readAddress())) takeDetails(await laterData());
detailed = !outline || !drawnOutline(readAddress());
wireTheme(byId('theme'));
openTimeline(byId('timeline'));
open();
