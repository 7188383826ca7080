/* The story timeline: draws itself, knows what is chosen in it, moves by keyboard. */

import { card, told } from './card.js';
import { otherEnd, story } from './data.js';
import { byId, draw, make, word } from './dom.js';
import { host } from './host.js';
import { tellBeside } from './hover.js';
import { linkedNames, plain } from './sentences.js';
import { CARD_WIDTHS, WIDE, freePlace, middleOf, obstacles } from './timeline_docking.js';
import { countEvents, signsThere } from './timeline_event_places.js';
import { drawEvent, drawTie, eventNode } from './timeline_events.js';
import { drawColumn, drawMark, drawName, drawRing, drawThread } from './timeline_marks.js';
import { measureTimeline } from './timeline_measures.js';
import { scrolling } from './timeline_scroll.js';
import { neighbour } from './timeline_walk.js';

/** A part that scrolls can be reached by keyboard. */
const SCROLLED = { tabindex: 0, role: 'group', 'aria-label': 'Story timeline, scrolls sideways' };

const FILE_WIDTH = 1336;
const FILE_MARGIN = 260;
const FILE_STEP = 110;

/** What ties a node to what has a mark, the closest first. */
const TIES = ['PLAYED', 'ABOUT', 'TAKES_PART_IN', 'HAS_EVENT', 'APPEARS_IN', 'DIRECTED', 'ACTED_IN'];

/** So near to the edge of what scrolls something is hardly seen. */
const AT_EDGE = 40;

export const timeline = {
  place: null,
  layout: null,
  chosen: null,
  only: null,
  all: false,

  /** Draw everything anew for the room there is. */
  draw() {
    const { width, height } = this.room();
    const layout = (this.layout = measureTimeline(width, height, this.all));
    const [chart, gutter] = this.parts(layout);
    const scroll = make('div', { class: 'scroll', ...(layout.narrow ? SCROLLED : {}) }, chart);
    const kept = this.place.querySelector('.scroll')?.scrollLeft ?? 0;
    const held = this.place.contains(document.activeElement) ? document.activeElement.id : null;
    this.place.replaceChildren(...[gutter, layout.narrow ? scrolling(scroll) : scroll, this.moreOrLess()].filter(Boolean));
    this.place.classList.toggle('narrow', layout.narrow);
    scroll.scrollLeft = kept;
    scroll.dispatchEvent(new Event('scroll'));
    this.mark();
    if (held) byId(held)?.focus({ preventScroll: true });
  },

  /** The chart, and on narrow screens the names beside it. */
  parts(layout) {
    const chart = draw('svg', {
      class: 'chart', width: layout.width, height: layout.height, role: 'group',
      viewBox: `0 0 ${layout.width} ${layout.height}`, 'aria-label': host.headline().join(' '),
    });
    chart.append(...story.columns.map((_, place) => drawColumn(layout, place)));
    const gutter = layout.narrow
      ? draw('svg', { class: 'gutter', width: layout.gutter, height: layout.height })
      : null;
    story.threads.forEach((thread, row) => this.drawRow(layout, thread, row, chart, gutter));
    chart.append(...layout.events.flatMap(({ found }) => found.map((event) => drawEvent(event, this.only))));
    return [chart, gutter];
  },

  /** Draw the whole story for a file: as wide as it likes to be, whatever the window; to be removed again. */
  forFile() {
    const width = Math.max(FILE_WIDTH, FILE_MARGIN + (story.columns.length - 1) * FILE_STEP);
    const layout = measureTimeline(width, FILE_WIDTH / 2, this.all);
    const [chart] = this.parts(layout);
    const place = make('div', { class: 'for-file', 'aria-hidden': true }, chart);
    this.place.after(place);
    return { place, chart, layout };
  },

  /** Show the events that turn the story alone, or all of them; nothing where that is the same. */
  moreOrLess() {
    const count = countEvents();
    if (!signsThere().length || story.columns.every(({ events }) => events.every((event) => event[1]))) return null;
    const text = this.all ? 'Only what turns the story' : `All ${count} events`;
    return make('p', { class: 'more-events' }, word(text, () => {
      this.all = !this.all;
      this.draw();
      this.place.querySelector('.more-events button').focus({ preventScroll: true });
    }));
  },

  drawRow(layout, thread, row, chart, gutter) {
    const hue = story.sides[thread.side].colour;
    const faded = this.only && !this.only.has(thread.key) ? ' faded' : '';
    const line = draw('g', { class: `thread${faded}`, hue }, ...drawThread(layout, thread, row));
    line.append(...thread.marks.map((_, place) => drawMark(layout, thread, row, place)));
    const name = drawName(layout, thread, row);
    if (gutter) gutter.append(draw('g', { class: `thread${faded}`, hue }, name));
    else line.prepend(name);
    chart.append(line);
  },

  room() {
    const width = Math.max(280, this.place.clientWidth);
    return { width, height: host.height() };
  },

  /** Ring what is chosen, and let the keyboard come in there. */
  mark() {
    const chart = this.place.querySelector('.chart');
    chart.querySelector('.chosen')?.remove();
    for (const old of this.place.querySelectorAll('[role=button][tabindex="0"], [aria-pressed]')) {
      old.setAttribute('tabindex', '-1');
      old.removeAttribute('aria-pressed');
    }
    const entry = byId(this.chosen ?? 'name-0') ?? byId('name-0');
    entry.setAttribute('tabindex', '0');
    if (!this.chosen) return;
    entry.setAttribute('aria-pressed', 'true');
    const [kind, film, place] = this.chosen.split('-');
    const ring = kind === 'event' ? drawTie(this.layout, Number(film), Number(place)) : drawRing(this.layout, this.chosen);
    // a film's ring lies under the threads, or it would strike through their years
    if (ring && kind === 'film') chart.querySelector('.thread').before(ring);
    else if (ring) chart.append(ring);
  },

  /** Give the card of a name, a mark or a film by its id. */
  cardOf(id) {
    const [kind, row, place] = id.split('-');
    if (kind === 'film') return story.columns[row].card;
    if (kind === 'event') return this.cardOfEvent(eventNode(row, place));
    const thread = story.threads[row];
    return kind === 'name' ? thread.card : thread.marks[place].card;
  },

  /** A death of a thread has its card; of other events it says what the event says of itself. */
  cardOfEvent(node) {
    const card = story.threads.flatMap(({ marks }) => marks).find((mark) => mark.dies && mark.card.about === node.key)?.card;
    const people = node.edges.filter(({ type }) => type === 'TAKES_PART_IN').map(({ start }) => start);
    const { says = [] } = told(node);
    return card ?? { about: node.key, title: node.caption, says: says.flatMap((text) => linkedNames(text, people)), more: [], sources: [] };
  },

  /** Find the mark that stands for a node; null where the timeline has none. */
  idOf(key) {
    const row = story.threads.findIndex((thread) => thread.key === key);
    if (row >= 0) return `name-${row}`;
    const film = story.columns.findIndex((column) => column.card.about === key);
    if (film >= 0) return `film-${film}`;
    for (const [number, thread] of story.threads.entries()) {
      const place = thread.marks.findIndex((mark) => mark.card.about === key);
      if (place >= 0) return `mark-${number}-${place}`;
    }
    const shown = this.layout?.events.flatMap(({ found }) => found) ?? [];
    const event = shown.find((one) => eventNode(one.film, one.place).key === key);
    return event ? `event-${event.film}-${event.place}` : null;
  },

  /** What stands there for a node that has no mark of its own: whom somebody plays, what a claim is about; or null. */
  nearest(node) {
    const near = TIES.flatMap((type) => node.edges.filter((edge) => edge.type === type).map((edge) => this.idOf(otherEnd(edge, node).key)));
    return near.find(Boolean) ?? null;
  },

  /** What tells a mark or an event from others of the same node: whose it is, in which film. */
  spotOf(id) {
    const [kind, row, place] = id.split('-');
    if (kind === 'event') return [story.columns[row].card.about];
    if (kind !== 'mark') return [];
    const thread = story.threads[row];
    return [thread.key, story.columns[thread.marks[place].film].card.about];
  },

  /** Find what stands for a node at such a spot; null where nothing does. */
  idAt(key, spot) {
    const marks = story.threads.flatMap((thread, row) => thread.marks.map((_, place) => `mark-${row}-${place}`));
    const events = this.layout.events.flatMap(({ found }) => found).map(({ film, place }) => `event-${film}-${place}`);
    const there = (id) => this.cardOf(id).about === key && this.spotOf(id).join() === spot.join();
    return [...marks, ...events].find(there) ?? null;
  },

  choose(id) {
    this.chosen = id;
    this.mark();
  },

  /** Let only some threads stand out; all of them with null. */
  focus(keys) {
    this.only = keys;
    this.draw();
  },

  /** Put the card where it hides nothing: in the chart, else beside it; on small screens below. */
  dock() {
    const main = this.place.parentElement;
    card.style.removeProperty('left');
    card.style.removeProperty('width');
    card.style.removeProperty('top');
    card.classList.remove('floating');
    const beside = main.classList.contains('beside');
    const wide = window.innerWidth >= WIDE;
    card.classList.toggle('sheet', this.layout.narrow && !wide);
    if (this.layout.narrow && !wide) {
      this.comeIntoView();
      return;
    }
    const scrolls = this.layout.narrow;
    if (!scrolls) {
      main.classList.remove('beside');
      if (beside) this.draw();
    }
    const spot = scrolls ? null : this.freeSpot();
    if (spot) {
      card.style.setProperty('left', `${this.place.offsetLeft + spot.x + 8}px`);
      card.style.setProperty('top', `${this.place.offsetTop + spot.y + 3}px`);
      return;
    }
    card.classList.remove('floating');
    if (wide) {
      main.classList.add('beside');
      this.draw();
    } else {
      card.classList.add('sheet');
    }
    this.comeIntoView();
  },

  /** Where the films scroll, what is chosen is seen. */
  comeIntoView() {
    const scroll = this.place.querySelector('.scroll');
    if (!this.chosen || !this.layout.narrow) return;
    const { x } = middleOf(this.layout, this.chosen);
    if (x < scroll.scrollLeft + AT_EDGE || x > scroll.scrollLeft + scroll.clientWidth - AT_EDGE) {
      scroll.scrollLeft = x - scroll.clientWidth / 2;
    }
  },

  /** Try the card narrow and wide: the first form that fits into the chart is taken. */
  freeSpot() {
    if (!this.chosen) return null;
    card.classList.add('floating');
    const taken = obstacles(this.layout);
    const near = middleOf(this.layout, this.chosen);
    const { top } = this.place.getBoundingClientRect();
    const seen = [-top, window.innerHeight - top];
    for (const width of CARD_WIDTHS) {
      card.style.setProperty('width', `${width}px`);
      const spot = freePlace(this.layout, taken, width + 16, card.offsetHeight + 6, near, seen);
      if (spot) return spot;
    }
    card.style.removeProperty('width');
    return null;
  },

  /** The card is gone: the chart may have its room again. */
  undock() {
    const main = this.place.parentElement;
    if (main.classList.contains('beside')) {
      main.classList.remove('beside');
      this.draw();
    }
  },
};

/** Draw into a place from now on, and listen to what is done there. */
export function openTimeline(place) {
  timeline.place = place;
  place.addEventListener('click', (event) => {
    const hit = event.target.closest('[role=button]');
    tellBeside([]);
    if (hit) host.chooseMark(hit.id);
  });
  place.addEventListener('keydown', walkTimeline);
  place.addEventListener('pointerover', restOver);
  place.addEventListener('pointerleave', () => tellBeside([]));
}

/** What the pointer rests on says what its card would, in short; a finger chooses at once. */
function restOver(event) {
  const hit = event.pointerType === 'touch' ? null : event.target.closest('[role=button]');
  if (!hit || (hit.id === timeline.chosen && !card.hidden)) {
    tellBeside([]);
    return;
  }
  const { title, says } = timeline.cardOf(hit.id);
  const room = { left: 0, top: 0, width: window.innerWidth, height: window.innerHeight };
  const text = plain(says);
  tellBeside([make('strong', {}, title), ...(text ? [make('p', {}, text)] : [])], event.clientX, event.clientY, room);
}

function walkTimeline(event) {
  const hit = event.target.closest('[role=button]');
  if (!hit || event.altKey || event.ctrlKey || event.metaKey) return;
  if (event.key === 'Enter' || event.key === ' ') {
    host.chooseMark(hit.id);
    event.preventDefault();
  } else if (event.key.startsWith('Arrow')) {
    const to = neighbour(timeline.layout, hit.id, event.key);
    host.chooseMark(to);
    byId(to).focus();
    event.preventDefault();
  }
}
