/* A picture in the explorer: the page's own surface, cards and filters, with what only a store can do. */

import { hasBeliefs } from '/static/page/beliefs.js';
import { card, showCard, told } from '/static/page/card.js';
import { neighboursOf, nodeOf, nodes, story, takePicture } from '/static/page/data.js';
import { announce, byId, make, straight, word } from '/static/page/dom.js';
import { loadFaces } from '/static/page/faces.js';
import { buildFilters, filteredEdges, filteredKeys, filters, recount, sideItem } from '/static/page/filters.js';
import { host } from '/static/page/host.js';
import { hoverCard, hoverOver } from '/static/page/hover.js';
import { aroundKeys } from '/static/page/paths.js';
import { surfaces } from '/static/page/surface.js';
import { themeListeners } from '/static/page/theme.js';
import { openTimeline, timeline } from '/static/page/timeline.js';
import '/static/page/canvas_surface.js';

import { problemShown } from './api.js';
import { ChangingPicture } from './graph_view_changing.js';
import { AT_ONCE, expanded, expansionMenu, noteLine } from './graph_view_expand.js';
import { showPath } from './graph_view_path.js';
import { besideOne, inAsked, inLayers, namedScene, turned } from './graph_view_places.js';
import { toolbar } from './graph_view_tools.js';
import { Trail } from './graph_view_trail.js';
import { addKeys } from './keys.js';
import { go, nodeAddress } from './router.js';

addKeys('Picture', [
  ['arrows', 'go from node to node'],
  ['Shift arrows', 'move the picture'],
  ['+ -', 'zoom'],
  ['n N', 'choose the next node, the one before'],
  ['Enter', 'expand what is chosen'],
  ['h', 'hide what is chosen'],
  ['p', 'pin what is chosen'],
  ['Esc', 'let go'],
]);

/** From this width on the filters stand beside the picture. */
const WIDE = 1000;
const NARROW = 760;

/** How a story is read, by the signs that it has. */
function signsOf({ threads }) {
  const away = threads.flatMap(({ absences }) => absences);
  const signs = ['a line is a character', away.length && 'dashes are absence', away.some(([, , years]) => years) && 'a number is years away',
    threads.some(({ marks }) => marks.some(({ dies }) => dies)) && '✕ is a death'];
  return signs.filter(Boolean).join(' · ');
}

/**
 * Draw a picture in a place.
 * `small`: a quiet neighbourhood, around `chosen` where it is given; choosing a node calls `onNode` (or goes to its page).
 * `chosen` is the node chosen at first, `onChosen` hears of every other; `mode` may be `timeline`.
 * `seen` tells what was made of the picture (see graph_view_trail.js), `onSeen` hears what it has become;
 * `onFiltered` hears that the filters leave something else; `chooser` stands above a timeline.
 */
export function graphView(place, picture, options = {}) {
  const view = new GraphView(place, picture, options);
  view.open();
  return view;
}

class GraphView extends ChangingPicture {
  constructor(place, picture, { signal = new AbortController().signal, small = false, onNode = (id) => go(nodeAddress(id)), chosen = null, onChosen = () => null, seen = null, onSeen = () => null, onFiltered = () => null, mode = 'graph', title = '', asked = [], chooser = null }) {
    super();
    if (small && chosen) picture = besideOne(picture, chosen);
    if (!small && mode === 'graph') picture = inAsked(picture, asked);
    Object.assign(this, { place, picture, first: picture, signal, small, onNode, onChosen, onSeen, onFiltered, chooser, wanted: small ? null : chosen, mode, title, namedFirst: new Set(small ? [...asked, chosen] : asked) });
    Object.assign(this, { key: null, pathFrom: null, pinned: new Set(), standing: [], opening: null });
    takePicture(picture, mode === 'timeline');
    this.trail = new Trail(mode === 'graph' && !small ? seen : null);
    this.trail.filter();
    Object.assign(timeline, { chosen: null, only: null });
    Object.assign(host, this.hosting());
    this.build();
  }

  hosting() {
    return {
      chosen: () => this.key,
      choose: (key, how) => this.choose(key, how),
      chooseMark: (id) => this.chooseMark(id),
      unchoose: () => this.unchoose(),
      connect: (one, other) => showPath(this, one, other),
      address: (node) => nodeAddress(node.key),
      actions: (node) => this.actions(node),
      cardGrew: () => { if (this.mode === 'timeline' && !card.hidden) timeline.dock(); },
      headline: () => [straight(this.title) || 'Answer', `${nodes.length.toLocaleString('en')} nodes`],
      height: () => Math.max(320, this.place.clientHeight || window.innerHeight - 260),
      onStory: () => this.mode === 'timeline',
      surface: () => this.surface,
    };
  }

  build() {
    this.note = make('p', { class: 'over', hidden: true });
    this.surfacePlace = make('div', { id: 'surface' });
    this.filterPanel = make('aside', { id: 'filters', 'aria-label': 'Legend and filters' });
    this.stage = make('div', { id: 'stage' }, this.surfacePlace, hoverCard, this.note);
    card.hidden = true;
    card.className = '';
    hoverCard.hidden = true;
    const inner = this.mode === 'timeline' ? this.timelinePart() : this.networkPart();
    this.place.classList.toggle('small', this.small);
    this.place.classList.add('picture');
    this.place.replaceChildren(...inner, this.small ? '' : card);
  }

  timelinePart() {
    const part = make('section', { id: 'timeline', 'aria-label': 'Story timeline' });
    openTimeline(part);
    const sides = story.sides.length > 1 ? story.sides.map(sideItem) : [];
    return [make('p', { class: 'reading' }, this.chooser, make('span', {}, signsOf(story)), ...sides), part];
  }

  networkPart() {
    const network = make('section', { id: 'network', 'aria-label': 'Network' }, this.small ? null : this.filterPanel, this.stage);
    if (this.small) return [network];
    this.tools = toolbar({
      filters: () => this.toggleFilters(network), arrange: () => this.arrange(), reset: () => this.reset(), unhide: () => this.showHidden(),
    });
    this.stage.append(this.tools.place);
    if (window.innerWidth >= WIDE && nodes.length > 1) this.toggleFilters(network);
    return [network];
  }

  toggleFilters(network) {
    const open = network.classList.toggle('filtering');
    this.tools.filters.setAttribute('aria-expanded', String(open));
    // one sheet at a time lies over a narrow picture
    if (open && window.innerWidth < NARROW && this.key) this.unchoose();
  }

  /** Close the filters where they are a sheet over the picture; tells whether they were open. */
  closeFilters() {
    const network = this.stage?.querySelector('.filtering');
    if (!network || window.innerWidth >= NARROW) return false;
    this.toggleFilters(network);
    return true;
  }

  /** Draw for the first time, once the place is on the page. */
  open() {
    if (this.signal.aborted) return;
    if (!this.place.isConnected || !this.place.clientWidth) {
      requestAnimationFrame(() => this.open());
      return;
    }
    const repaint = () => this.surface?.repaint();
    themeListeners.push(repaint);
    this.signal.addEventListener('abort', () => this.close(repaint));
    if (this.mode === 'timeline') this.openStory();
    else this.openNetwork();
    document.addEventListener('keydown', (event) => this.keyed(event), { signal: this.signal });
    this.comeTo();
  }

  close(repaint) {
    themeListeners.splice(themeListeners.indexOf(repaint), 1);
    this.watch?.disconnect();
  }

  openStory() {
    timeline.draw();
    this.watch = new ResizeObserver(() => {
      if (!this.place.isConnected || this.wide === this.place.clientWidth) return;
      this.wide = this.place.clientWidth;
      timeline.draw();
      if (!card.hidden) timeline.dock();
    });
    this.watch.observe(this.place);
  }

  openNetwork() {
    this.surface = surfaces.canvas(this.surfacePlace, {
      room: this.small ? 16 : undefined,
      drawn: () => performance.mark('drawn'),
      picked: (key) => this.pick(key),
      opened: (key) => this.opened(nodeOf.get(key)),
      hovered: (key, x, y) => hoverOver(key, x, y),
      moved: this.small ? null : (key) => this.moved(key),
      rested: () => this.rested(),
    });
    const first = this.stand();
    const scene = namedScene(this.namedFirst);
    if (this.small) for (const edge of scene.edges) edge.reads = '';
    this.surface.draw(scene);
    if (first) this.surface.look(first);
    loadFaces(() => this.surface.redraw());
    this.legend();
  }

  /** Find the places for the room there is. What rows say stands in layers; in a narrow place nodes in a row stand below one another: each has room for its caption. */
  stand() {
    if (this.picture.layered) {
      const [picture, first] = inLayers(this.picture, this.surfacePlace);
      this.picture = this.first = picture;
      takePicture(picture, false);
      return first;
    }
    if (this.small || this.surfacePlace.clientWidth >= this.surfacePlace.clientHeight) return null;
    const before = this.picture;
    this.picture = this.first = turned(this.picture);
    this.isTurned = this.picture !== before;
    takePicture(this.picture, false);
    return null;
  }

  legend() {
    if (this.small) return;
    buildFilters(() => this.filtered());
    this.filtered(true);
  }

  filtered(first = false) {
    const keys = filteredKeys();
    if (!first || keys) this.surface.show(keys, filteredEdges());
    const left = this.filterPanel.querySelector('#left');
    const text = keys ? `${keys.size.toLocaleString('en')} of ${nodes.length.toLocaleString('en')} are shown` : `${nodes.length.toLocaleString('en')} ${nodes.length === 1 ? 'is' : 'are'} shown`;
    if (left) left.textContent = text;
    recount(keys);
    this.onFiltered();
    if (!first) {
      announce(text);
      if (!card.hidden && hasBeliefs(this.key)) this.choose(this.key, { quiet: true });
    }
    this.tell();
    this.tools.unhide.hidden = !filters.hidden.size;
    this.tools.unhide.textContent = `Show ${filters.hidden.size} hidden`;
  }

  pick(key) {
    if (!key) this.unchoose();
    else if (this.small) this.onNode(key);
    else this.choose(key);
  }

  /** Choose a node: its card, its ring. */
  choose(key, { go: wanted = false, quiet = false } = {}) {
    const node = nodeOf.get(key);
    if (!node) return;
    if (this.small) {
      this.onNode(key);
      return;
    }
    if (this.pathFrom && this.pathFrom.key !== key) {
      this.endPath(node);
      return;
    }
    const mark = this.mode === 'timeline' ? timeline.idOf(key) : null;
    if (mark) {
      this.chooseMark(mark);
      return;
    }
    this.key = key;
    if (this.mode !== 'timeline') {
      const narrow = window.innerWidth < NARROW;
      this.closeFilters();
      card.classList.toggle('sheet', narrow);
      if (narrow) this.place.scrollIntoView({ block: 'start' });
      this.surface.choose(key);
    }
    showCard({ about: key, title: node.caption, ...told(node), open: true });
    if (wanted) this.surface?.look(new Set([key, ...neighboursOf(node).map((other) => other.key)]));
    this.settle(node.caption, quiet);
  }

  chooseMark(id) {
    const { about, title, says, more, sources: from } = timeline.cardOf(id);
    const thread = /^(film|event)/.test(id) ? null : story.threads[id.split('-')[1]];
    if (this.pathFrom && this.pathFrom.key !== (thread?.key ?? about)) {
      this.endPath(nodeOf.get(thread?.key ?? about));
      return;
    }
    this.key = about;
    timeline.choose(id);
    showCard({ about, title, says, more, from });
    this.settle(title);
  }

  settle(title, quiet = false) {
    if (this.mode === 'timeline') timeline.dock();
    if (!quiet) this.onChosen(this.key);
    announce(title);
  }

  unchoose() {
    card.hidden = true;
    this.key = null;
    if (this.mode === 'timeline') {
      timeline.choose(null);
      timeline.undock();
    } else {
      this.surface.choose(null);
    }
    this.onChosen(null);
  }

  /** What one can do with a node, as words of its card. */
  actions(node) {
    const page = make('a', { href: nodeAddress(node.key) }, 'its page');
    const common = [page, word('focus', () => this.focusOn(node)), word('path to…', () => this.startPath(node))];
    if (this.mode === 'timeline') return common;
    const pin = word(this.pinned.has(node.key) ? 'unpin' : 'pin', (event) => {
      this.pin(node);
      event.target.textContent = this.pinned.has(node.key) ? 'unpin' : 'pin';
    });
    return [word('expand', (event) => this.offer(node, event.target), { 'aria-expanded': 'false' }), ...common, pin, word('hide', () => this.hide(node))];
  }

  /** Open or close the menu of what is around a node. */
  async offer(node, button) {
    const line = button.closest('.actions');
    const open = line.nextElementSibling?.classList.contains('expansions');
    button.setAttribute('aria-expanded', String(!open));
    if (open) {
      line.nextElementSibling.remove();
      return;
    }
    const menu = await expansionMenu(node, (way, count) => this.expand(node, way, count), this.signal);
    if (line.isConnected && !line.nextElementSibling?.classList.contains('expansions')) line.after(menu);
    menu.querySelector('button')?.focus();
  }

  opened(node) {
    if (this.small) this.onNode(node.key);
    else this.expand(node, {}, 0);
  }

  /** Draw what is around a node, beside what is there. */
  async expand(node, way, count) {
    const more = await this.asked(expanded(node, way, this.signal));
    if (!more?.nodes) return;
    const added = this.add(more);
    if (added) this.trail.record('expand', node.key, way.type, way.direction, way.label);
    this.choose(node.key, { quiet: true, go: added > 0 });
    this.tell();
    const all = count > AT_ONCE ? `; ${AT_ONCE} of ${count.toLocaleString('en')} at once` : '';
    announce(added ? `${added} added${all}` : 'All of it is here');
    if (!added) this.say(`All of it is here already`, 'good');
    else if (all) this.say(`${added} added${all}`, 'good');
  }

  /** Wait for an answer; what goes wrong is said over the picture. */
  async asked(answer) {
    try {
      return await answer;
    } catch (problem) {
      if (problem.name !== 'AbortError') {
        this.note.replaceChildren(problemShown(problem), word('good', () => this.quiet()));
        this.note.hidden = false;
      }
      return null;
    }
  }

  focusOn(node) {
    this.standOut(aroundKeys(node), `Around ${node.caption}`, [node.key]);
  }

  /** Let some nodes stand out, and of the edges between them those of some places; `why` says it to an address. */
  standOut(keys, text, why, places = null) {
    this.standing = why;
    if (this.mode === 'timeline') timeline.focus(keys);
    else {
      this.surface.light(keys, places);
      this.surface.look(keys);
    }
    this.say(text, 'show all');
    this.tell();
    announce(text);
  }

  say(text, wayOut) {
    this.place.append(this.note);
    this.note.replaceChildren(...noteLine(text, wayOut, () => this.quiet()));
    this.note.hidden = false;
  }

  quiet() {
    this.pathFrom = null;
    this.standing = [];
    this.note.hidden = true;
    if (this.mode === 'timeline') {
      if (timeline.only) timeline.focus(null);
    } else {
      this.surface.light(null);
      this.tell();
    }
  }

  startPath(node) {
    this.pathFrom = node;
    this.say(`Path from ${node.caption}: choose the other end`, 'cancel');
    this.tools?.field.focus();
  }

  async endPath(to) {
    const from = this.pathFrom;
    this.pathFrom = null;
    await showPath(this, from, to);
  }

  /** Choose the next node that is shown, the best connected first. */
  step(by) {
    const keys = filteredKeys();
    const order = nodes.filter(({ key }) => !keys || keys.has(key)).sort((one, other) => other.edges.length - one.edges.length || one.place - other.place);
    const at = order.findIndex(({ key }) => key === this.key);
    const next = order[at < 0 && by < 0 ? order.length - 1 : (at + by + order.length) % order.length];
    if (next) this.choose(next.key, { go: true });
  }

  keyed(event) {
    const inside = event.target === document.body || event.target === byId('view') || this.place.contains(event.target);
    const free = !event.target.matches('input, textarea, select, button, a, summary');
    if (!inside || event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
    const node = this.key ? nodeOf.get(this.key) : null;
    const act = {
      Escape: () => this.closeFilters() || (this.note.hidden ? this.unchoose() : this.quiet()),
      Enter: free && node && this.surface && (() => this.opened(node)),
      n: free && this.surface && (() => this.step(1)),
      N: free && this.surface && (() => this.step(-1)),
      h: free && node && this.surface && (() => this.hide(node)),
      p: free && node && this.surface && (() => this.pin(node)),
    }[event.key];
    if (!act || this.small) return;
    act();
    event.preventDefault();
    event.stopPropagation();
  }
}
