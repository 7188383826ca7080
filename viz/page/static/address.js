/* The address of the page says what is seen, so that a copied link shows the same. */

import { data, nodeOf, stretch, upright } from './data.js';
import { filters, works } from './filters.js';
import { host } from './host.js';

/** Read what the address asks for: which view, what is chosen in it, what is filtered out, from where it is seen. */
export function readAddress() {
  const [path, query = ''] = location.hash.slice(1).split('?');
  const [view, ...rest] = path.split('/');
  let key = '';
  try {
    key = decodeURIComponent(rest.join('/'));
  } catch {
    key = '';
  }
  const left = new URLSearchParams(query);
  const at = spotOf(left.get(SPOT) ?? '');
  left.delete(SPOT);
  const standing = STANDING.flatMap((name) => left.getAll(name).map((value) => [name, value]));
  const on = left.getAll(ON);
  for (const name of [...STANDING, ON]) left.delete(name);
  return {
    at,
    standing,
    on,
    view: view === 'all' || view === 'story' ? view : null,
    key: nodeOf.has(key) ? key : null,
    left,
  };
}

/** The middle of the view and how near it is: `at=120_-33.5_0.84`. */
const SPOT = 'at';
const NUMBER = /^-?\d{1,7}(\.\d{1,4})?$/;

function spotOf(text) {
  const parts = text.split('_');
  if (parts.length !== 3 || !parts.every((part) => NUMBER.test(part))) return null;
  const [x, y, scale] = parts.map(Number);
  return scale > 0 ? { x, y, scale } : null;
}

/** A spot of the picture as it lies, whether it stands upright or not; and where such a spot is seen. */
const lain = (spot) => (spot && upright ? { x: spot.y / stretch, y: spot.x, scale: spot.scale } : spot);
export const stood = (spot) => (spot && upright ? { x: spot.y, y: spot.x * stretch, scale: spot.scale } : spot);

/** From where the network is seen at first; an address need not say it. */
let opening = '';

const spotNow = () => {
  const spot = lain(host.surface()?.spot());
  return spot ? `${SPOT}=${spot.x.toFixed(1)}_${spot.y.toFixed(1)}_${spot.scale.toFixed(4)}` : '';
};

export function rememberOpening() {
  opening = spotNow();
}

/** It is on its way to where a link leads by itself: an address says no spot until it rests there. */
export const onItsWay = () => { opening = null; };

/** It rests: where it was led, or, `elsewhere`, where an address wants it. */
export function arrived(elsewhere = false) {
  opening ??= elsewhere ? '' : spotNow();
}

const spotWritten = () => {
  if (opening === null) return '';
  const now = spotNow();
  return now === opening ? '' : now;
};

/** What stands out: an answer by its name, what is around a node, a path by its two ends. */
const STANDING = ['ask', 'around', 'path'];
let standing = [];

/** Say why some nodes stand out, as the names and values of an address; nothing where all of them do. */
export function rememberStanding(found) {
  standing = found;
}

export const standingNow = () => String(new URLSearchParams(standing));

/** Of marks and events that share a node on the timeline: whose mark, in which film. */
const ON = 'on';

const FILTERED = ['labels', 'films', 'types'];

/** The filters as a part of an address. */
export function filtersWritten() {
  const written = new URLSearchParams();
  for (const kind of FILTERED) for (const value of filters[kind]) written.append(kind, value);
  if (filters.until !== null) written.set('until', String(filters.until));
  return String(written);
}

/** Take over the filters of an address; what the picture does not have is passed over. */
export function takeFilters(left) {
  const known = {
    labels: new Set(data.styles.map((look) => look.label)),
    films: new Set(works.map((film) => film.key)),
    types: new Set(data.types.map(([type]) => type)),
  };
  for (const kind of FILTERED) filters[kind] = new Set(left.getAll(kind).filter((value) => known[kind].has(value)));
  filters.until = /^\d{4}$/.test(left.get('until') ?? '') ? Number(left.get('until')) : null;
}

/** What happens within so many milliseconds is one step. */
const ONE_STEP = 80;
let stepped = -ONE_STEP;
let following = false;

/** Follow an address that Back or a link led to: nothing of it is a step of its own. */
export function followAddress(follow) {
  following = true;
  try {
    follow();
  } finally {
    following = false;
  }
}

/** Whether Back is to lead to what the address says now: another view, or something else that stands out. */
function isStep(view) {
  const before = readAddress();
  const other = before.view && (before.view !== view || String(new URLSearchParams(before.standing)) !== standingNow());
  if (!other || following || performance.now() - stepped < ONE_STEP) return false;
  stepped = performance.now();
  return true;
}

/** Write into the address what is seen, so that a copied link shows the same. */
export function writeAddress(view, key, on = []) {
  const told = new URLSearchParams([...standing, ...on.map((one) => [ON, one])]);
  const network = view === 'all' ? [filtersWritten(), spotWritten()] : [];
  const left = [String(told), ...network].filter(Boolean).join('&');
  const hash = `#${view}${key ? `/${encodeURIComponent(key)}` : ''}${left ? `?${left}` : ''}`;
  if (location.hash === hash) return;
  try {
    history[isStep(view) ? 'pushState' : 'replaceState'](null, '', hash);
  } catch {
    /* some viewers forbid it: then a link cannot say what was chosen */
  }
}
