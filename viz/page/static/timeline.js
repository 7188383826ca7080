/* The story timeline: draws itself, knows what is chosen in it, moves by keyboard. */

import { card } from './card.js';
import { story } from './data.js';
import { byId, draw, make } from './dom.js';
import { host } from './host.js';
import { CARD_WIDTHS, WIDE, freePlace, middleOf, obstacles } from './timeline_docking.js';
import { drawColumn, drawMark, drawName, drawRing, drawThread } from './timeline_marks.js';
import { measureTimeline } from './timeline_measures.js';

/** A part that scrolls can be reached by keyboard. */
const SCROLLED = { tabindex: 0, role: 'group', 'aria-label': 'Story timeline, scrolls sideways' };

export const timeline = {
  place: null,
  layout: null,
  chosen: null,
  only: null,

  /** Draw everything anew for the room there is. */
  draw() {
    const { width, height } = this.room();
    const layout = (this.layout = measureTimeline(width, height));
    const chart = draw('svg', {
      class: 'chart', width: layout.width, height: layout.height, role: 'group',
      viewBox: `0 0 ${layout.width} ${layout.height}`, 'aria-label': host.headline().join(' '),
    });
    chart.append(...story.columns.map((_, place) => drawColumn(layout, place)));
    const gutter = layout.narrow
      ? draw('svg', { class: 'gutter', width: layout.gutter, height: layout.height })
      : null;
    story.threads.forEach((thread, row) => this.drawRow(thread, row, chart, gutter));
    const scroll = make('div', { class: 'scroll', ...(layout.narrow ? SCROLLED : {}) }, chart);
    const kept = this.place.querySelector('.scroll')?.scrollLeft ?? 0;
    const held = this.place.contains(document.activeElement) ? document.activeElement.id : null;
    this.place.replaceChildren(...[gutter, scroll].filter(Boolean));
    this.place.classList.toggle('narrow', layout.narrow);
    scroll.scrollLeft = kept;
    this.mark();
    if (held) byId(held)?.focus({ preventScroll: true });
  },

  drawRow(thread, row, chart, gutter) {
    const hue = story.sides[thread.side].colour;
    const faded = this.only && !this.only.has(thread.key) ? ' faded' : '';
    const line = draw('g', { class: `thread${faded}`, hue }, ...drawThread(this.layout, thread, row));
    line.append(...thread.marks.map((_, place) => drawMark(this.layout, thread, row, place)));
    const name = drawName(this.layout, thread, row);
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
    const entry = byId(this.chosen ?? 'name-0');
    entry.setAttribute('tabindex', '0');
    if (!this.chosen) return;
    entry.setAttribute('aria-pressed', 'true');
    const ring = drawRing(this.layout, this.chosen);
    if (ring) chart.append(ring);
  },

  /** Give the card of a name, a mark or a film by its id. */
  cardOf(id) {
    const [kind, row, place] = id.split('-');
    if (kind === 'film') return story.columns[row].card;
    const thread = story.threads[row];
    return kind === 'name' ? thread.card : thread.marks[place].card;
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
    return null;
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
    card.classList.toggle('sheet', this.layout.narrow && !beside);
    if (this.layout.narrow && !beside) return;
    main.classList.remove('beside');
    if (beside) this.draw();
    const spot = this.freeSpot();
    if (spot) {
      card.style.setProperty('left', `${this.place.offsetLeft + spot.x + 8}px`);
      card.style.setProperty('top', `${this.place.offsetTop + spot.y + 3}px`);
      return;
    }
    card.classList.remove('floating');
    if (window.innerWidth < WIDE) {
      card.classList.add('sheet');
    } else {
      main.classList.add('beside');
      this.draw();
    }
  },

  /** Try the card narrow and wide: the first form that fits into the chart is taken. */
  freeSpot() {
    card.classList.add('floating');
    const taken = obstacles(this.layout);
    const near = middleOf(this.layout, this.chosen);
    for (const width of CARD_WIDTHS) {
      card.style.setProperty('width', `${width}px`);
      const spot = freePlace(this.layout, taken, width + 16, card.offsetHeight + 6, near);
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

  /** Give the neighbour of a mark in a direction. */
  next(id, key) {
    const [kind, row, place] = id.split('-').map((part, number) => (number ? Number(part) : part));
    if (kind === 'film') {
      const to = row + { ArrowRight: 1, ArrowLeft: -1 }[key];
      return story.columns[to] ? `film-${to}` : key === 'ArrowUp' ? id : 'name-0';
    }
    const at = kind === 'name' ? -1 : place;
    if (key === 'ArrowLeft' || key === 'ArrowRight') {
      const to = Math.min(story.threads[row].marks.length - 1, at + (key === 'ArrowRight' ? 1 : -1));
      return to < 0 ? `name-${row}` : `mark-${row}-${to}`;
    }
    const to = row + (key === 'ArrowDown' ? 1 : -1);
    if (to < 0) return `film-${at < 0 ? 0 : story.threads[row].marks[at].film}`;
    const thread = story.threads[to];
    if (!thread) return id;
    if (at < 0) return `name-${to}`;
    const film = story.threads[row].marks[at].film;
    const gaps = thread.marks.map((mark) => Math.abs(mark.film - film));
    return `mark-${to}-${gaps.indexOf(Math.min(...gaps))}`;
  },
};

/** Draw into a place from now on, and listen to what is done there. */
export function openTimeline(place) {
  timeline.place = place;
  place.addEventListener('click', (event) => {
    const hit = event.target.closest('[role=button]');
    if (hit) host.chooseMark(hit.id);
  });
  place.addEventListener('keydown', walkTimeline);
}

function walkTimeline(event) {
  const hit = event.target.closest('[role=button]');
  if (!hit || event.altKey || event.ctrlKey || event.metaKey) return;
  if (event.key === 'Enter' || event.key === ' ') {
    host.chooseMark(hit.id);
    event.preventDefault();
  } else if (event.key.startsWith('Arrow')) {
    const to = timeline.next(hit.id, event.key);
    host.chooseMark(to);
    byId(to).focus();
    event.preventDefault();
  }
}
