/* The years of a picture: when each node first has to do with it, and a slider that plays them. */

import { isWork, neighboursOf, nodes, whenTaken } from './data.js';
import { make } from './dom.js';
import { filmsOfNodes, filters, works } from './filters.js';

const DATES = ['released', 'from', 'published', 'as_of', 'published_from', 'year'];
const PLAY_MS = 900;

/** The year that a node's own dates begin with; null where it has none. */
function ownYear(node) {
  for (const name of DATES) {
    const found = /^(\d{4})(?!\d)/.exec(String(node.properties[name] ?? ''));
    if (found) return Number(found[1]);
  }
  return null;
}

let years = null;
whenTaken(() => { years = null; });

/**
 * For each node the first year that it belongs to: its own, else that of the first film it is in,
 * else the first of its neighbours'. Nobody is left over of whom all around is yet to come.
 */
function yearsOfNodes() {
  if (years) return years;
  const first = (found) => (found.length ? Math.min(...found) : null);
  const known = (some, yearOf) => first(some.map(yearOf).filter((year) => year !== null));
  years = new Map(nodes.map((node) => [node, ownYear(node) ?? known([...filmsOfNodes().get(node)], ownYear)]));
  const yearOf = (node) => years.get(node);
  for (const node of nodes) {
    if (yearOf(node) === null) years.set(node, known(neighboursOf(node), yearOf));
  }
  for (const node of nodes) {
    const soonest = known(neighboursOf(node), yearOf);
    if (!isWork(node) && soonest !== null && yearOf(node) !== null) years.set(node, Math.max(yearOf(node), soonest));
  }
  return years;
}

/** The first and the last year of the works; null where there are not two. */
function span() {
  const found = works.map(ownYear).filter((year) => year !== null);
  const [first, last] = [Math.min(...found), Math.max(...found)];
  return found.length > 1 && first < last ? [first, last] : null;
}

export const isBy = (node, year) => (yearsOfNodes().get(node) ?? -Infinity) <= year;

let playing = 0;

/** Build the slider; at its end everything is shown. */
export function yearSlider(changed) {
  const range = span();
  if (!range) return null;
  const slider = make('input', { type: 'range', id: 'year', min: range[0], max: range[1], 'aria-label': 'Up to the year' });
  slider.value = String(filters.until ?? range[1]);
  const shown = make('output', { for: 'year' }, slider.value);
  const play = make('button', { type: 'button', class: 'play', 'aria-label': 'Play the years' }, '▶');
  const set = (year) => {
    slider.value = String(year);
    shown.textContent = slider.value;
    filters.until = year >= range[1] ? null : year;
    changed();
  };
  const stop = () => {
    clearInterval(playing);
    playing = 0;
    play.textContent = '▶';
    play.setAttribute('aria-label', 'Play the years');
  };
  const next = () => {
    const now = Number(slider.value);
    const to = works.map(ownYear).filter((year) => year !== null && year > now);
    if (!to.length) stop();
    else set(Math.min(...to));
  };
  slider.addEventListener('input', () => { stop(); set(Number(slider.value)); });
  play.addEventListener('click', () => {
    if (playing) {
      stop();
      return;
    }
    if (Number(slider.value) >= range[1]) set(range[0]);
    playing = setInterval(next, PLAY_MS);
    play.textContent = '❚❚';
    play.setAttribute('aria-label', 'Stop');
  });
  return make('div', { class: 'years' }, play, slider, shown);
}
