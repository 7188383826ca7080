/* Where the arrow keys lead from mark to mark, from film to film, from event to event. */

import { story } from './data.js';

/** Give the neighbour of a name, a mark, a film or an event in the direction of a key. */
export function neighbour(layout, id, key) {
  const [kind, row, place] = id.split('-').map((part, number) => (number ? Number(part) : part));
  if (kind === 'film') return besideFilm(layout, id, row, key);
  if (kind === 'event') return besideEvent(layout, row, place, key);
  return besideMark(layout, id, row, kind === 'name' ? -1 : place, key);
}

const eventAt = (layout, film, number) => {
  const found = layout.events[film]?.found[number];
  return found ? `event-${film}-${found.place}` : null;
};

function besideFilm(layout, id, film, key) {
  const to = film + { ArrowRight: 1, ArrowLeft: -1, ArrowUp: 0, ArrowDown: 0 }[key];
  if (key === 'ArrowDown') return 'name-0';
  return story.columns[to] ? `film-${to}` : id;
}

function besideEvent(layout, film, place, key) {
  const number = layout.events[film].found.findIndex((one) => one.place === place);
  if (key === 'ArrowUp') return eventAt(layout, film, number - 1) ?? `film-${film}`;
  if (key === 'ArrowDown') return eventAt(layout, film, number + 1) ?? `event-${film}-${place}`;
  const way = key === 'ArrowRight' ? 1 : -1;
  for (let to = film + way; story.columns[to]; to += way) {
    const there = layout.events[to].found.length;
    if (there) return eventAt(layout, to, Math.min(number, there - 1));
  }
  return `event-${film}-${place}`;
}

function besideMark(layout, id, row, at, key) {
  const { marks } = story.threads[row];
  if (key === 'ArrowLeft' || key === 'ArrowRight') {
    const to = Math.min(marks.length - 1, at + (key === 'ArrowRight' ? 1 : -1));
    return to < 0 ? `name-${row}` : `mark-${row}-${to}`;
  }
  const to = row + (key === 'ArrowDown' ? 1 : -1);
  const film = at < 0 ? 0 : marks[at].film;
  if (to < 0) return `film-${film}`;
  const thread = story.threads[to];
  if (!thread) return eventAt(layout, film, 0) ?? id;
  if (at < 0) return `name-${to}`;
  const gaps = thread.marks.map((mark) => Math.abs(mark.film - film));
  return `mark-${to}-${gaps.indexOf(Math.min(...gaps))}`;
}
