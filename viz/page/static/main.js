/* The page as a whole: which view is seen, what is chosen, what comes first. */

import { filtersWritten, followAddress, readAddress, standingNow, takeFilters, writeAddress } from './address.js';
import { answerNamed, offerAnswers } from './answers.js';
import { card, showCard } from './card.js';
import { creditLine, data, nodeOf, nodes, story, takeDetails, takePicture, threaded } from './data.js';
import { announce, byId, make, word } from './dom.js';
import { sideItem } from './filters.js';
import { host } from './host.js';
import { hoverCard } from './hover.js';
import { listenToKeys } from './keyboard.js';
import { leadOf } from './lead.js';
import { buildMenu } from './menu.js';
import { network, toggleFilters } from './network.js';
import { SAVES } from './save.js';
import { openFinder } from './search.js';
import { comeToStand, endPath, focusOn, goBack, letAllStandOut, outstanding, startPath } from './standing_out.js';
import { tables } from './table.js';
import { themeListeners, wireTheme } from './theme.js';
import { openTimeline, timeline } from './timeline.js';
import { signItems } from './timeline_events.js';
import { NARROW } from './timeline_measures.js';

export let view = null;
export let chosenKey = null;

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
  usualHeadline();
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

/** What stands there where nothing of its own is shown. */
export const usualHeadline = () => headline(...(story && !onStory() ? story.everything : firstHeadline));

export function headline(title, reading) {
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
  if (isOnStory(standing) || !onStory()) comeToStand(standing);
}

/** Whether the timeline shows somebody of what stands out; a path, or an answer without any, would lead away from it. */
function isOnStory([[kind, name] = []]) {
  if (kind === 'path') return false;
  const answer = kind === 'ask' && data.answers.find(([one]) => one === name);
  return !answer || answer[2].some((place) => threaded.has(nodes[place].key));
}

/** Below: the sides by colour, how to move, and the way to the other view. */
function buildFooter() {
  byId('legend').replaceChildren(...(onStory() ? [...(data.sides.length ? story.sides.map(sideItem) : []), ...signItems()] : []));
  byId('credits').textContent = creditLine();
  byId('hint').textContent = onStory() ? '' : 'Drag to move, scroll to zoom, click for details, double click for what is around; arrow keys go from node to node';
  const change = byId('switch');
  change.hidden = !story;
  change.textContent = onStory() ? 'Show everything →' : '← Story timeline';
}

/** Whether a path is asked for, and this is where it leads. */
const isOtherEnd = (key) => outstanding.pathFrom && outstanding.pathFrom.key !== key;

/** Choose a node, wherever the wish came from; `go` moves the network there. */
function choose(key, { go = false } = {}) {
  if (isOtherEnd(key)) {
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
  if (onStory()) timeline.choose(timeline.nearest(node));
  else network.choose(key);
  showCard({ about: key, title: node.caption, says: leadOf(node), open: !onStory() });
  if (go && !onStory()) network.look(node);
  settle(node.caption);
}

/** Choose a name, a mark or a film of the timeline by its id. */
function chooseMark(id) {
  const { about, title, says, more, sources: from } = timeline.cardOf(id);
  const thread = /^(film|event)/.test(id) ? null : story.threads[id.split('-')[1]];
  if (isOtherEnd(thread?.key ?? about)) {
    endPath(nodeOf.get(thread?.key ?? about));
    return;
  }
  chosenKey = about;
  timeline.choose(id);
  showCard({ about, title, says, more, from });
  settle(title);
}

export function settle(title) {
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
  outstanding.pathFrom = null;
}

/** A path is told: its card is about where it begins. */
export function pathTo(key) {
  chosenKey = key;
  network.choose(null);
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
  if (!byId('note').hidden) goBack();
  else unchoose();
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
  choose, chooseMark, unchoose, ask: answerNamed, cardGrew, onStory,
  connect: (one, other) => comeToStand([['path', one.key], ['path', other.key]]),
  chosen: () => chosenKey,
  address: (node) => `#${view}/${encodeURIComponent(node.key)}`,
  actions: (node) => [word('focus', () => focusOn(node)), word('path to…', () => startPath(node))],
  headline() {
    const [title, reading] = [...byId('say').children].map((line) => line.textContent);
    return [outstanding.heading ?? title, reading];
  },
  height: () => window.innerHeight - byId('top').offsetHeight - byId('bottom').offsetHeight - 12,
  surface: () => network.surface,
  only: () => outstanding.only,
  seen: () => network.seen(),
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
window.addEventListener('hashchange', () => followAddress(() => {
  const asked = readAddress();
  if (String(asked.left) !== filtersWritten()) {
    takeFilters(asked.left);
    network.refilter();
  }
  if (asked.view && (story || asked.view === 'all')) setView(asked.view);
  const same = String(new URLSearchParams(asked.standing)) === standingNow();
  if (!asked.standing.length && !same) letAllStandOut();
  comeTo({ ...asked, key: asked.key === chosenKey && !asked.on.length ? null : asked.key, standing: same ? [] : asked.standing });
}));
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
