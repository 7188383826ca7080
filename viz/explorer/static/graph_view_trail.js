/*
 * What was made of a picture, as a text for its address: steps in their order (expanded, moved, pinned, arranged),
 * then what is hidden and filtered, what stands out, and from where it is seen.
 */

import { data, nodeOf } from '/static/page/data.js';
import { filters, works } from '/static/page/filters.js';
import { checksum, inTab, keepInTab } from './tab.js';

/** A longer text makes a link that mail and chat cut off. */
export const LONGEST = 3000;
const KEPT = 'loregraph.seen.';
const MOST_STEPS = 80;
const FIELDS = { expand: 4, path: 2, put: 3, pin: 1, free: 1, arrange: 0 };
const SIGNS = { expand: 'e', path: 'p', put: 'm', pin: 'n', free: 'u', arrange: 'a' };
const STEPS = new Map(Object.entries(SIGNS).map(([name, sign]) => [sign, name]));
const PLACES = new Set(['put', 'pin', 'free']);
const FILTERED = { labels: 'l', films: 'f', types: 't', hidden: 'h' };
const ESCAPES = { '!': '!0', '.': '!1', '*': '!2' };
const ESCAPED = Object.fromEntries(Object.entries(ESCAPES).map(([sign, code]) => [code, sign]));

const written = (parts) => parts.map((part) => String(part ?? '').replace(/[!.*]/gu, (sign) => ESCAPES[sign])).join('.').replace(/\.+$/u, '');
const readPart = (part) => part.split('.').map((field) => field.replace(/![012]/gu, (code) => ESCAPED[code]));

/** The steps that led to a picture, as far as an address can tell them. */
export class Trail {
  constructor(text) {
    const whole = text?.startsWith('tab.') ? inTab(KEPT + text.slice(4)) ?? '' : text ?? '';
    const parts = whole.split('*').filter(Boolean).map(readPart);
    this.rest = new Map(parts.filter(([sign]) => !STEPS.has(sign)).map(([sign, ...fields]) => [sign, fields]));
    this.steps = parts.filter(([sign]) => STEPS.has(sign)).slice(0, MOST_STEPS)
      .map(([sign, ...fields]) => [STEPS.get(sign), ...fields.slice(0, FIELDS[STEPS.get(sign)])]);
    this.lost = Boolean(text?.startsWith('tab.')) && !whole;
  }

  /** Remember a step; of one node's place only what holds at last. */
  record(name, ...fields) {
    const last = this.steps.at(-1);
    const again = PLACES.has(name) && PLACES.has(last?.[0]) && last[1] === fields[0];
    if (again && (name === 'put' || last[0] !== 'put')) this.steps.pop();
    if (again && name !== 'put' && last[0] !== 'put') return;
    if (!PLACES.has(name) && name !== 'arrange' && this.steps.some((step) => String(step) === String([name, ...fields]))) return;
    this.steps.push([name, ...fields]);
  }

  clear() {
    this.steps = [];
  }

  /** What stands out: around one node, or the way between two. */
  get standing() {
    return this.rest.get('o') ?? this.rest.get('w') ?? [];
  }

  /** From where the picture is seen; null where the address does not say. */
  get spot() {
    const [x, y, scale] = (this.rest.get('c') ?? []).map(Number);
    return Number.isFinite(x) && Number.isFinite(y) && scale > 0 ? { x, y, scale: scale / 10_000 } : null;
  }

  /** Take over the filters of the address, before the picture is drawn. */
  filter() {
    for (const [kind, sign] of Object.entries(FILTERED)) filters[kind] = new Set(this.rest.get(sign) ?? []);
    const [year] = this.rest.get('y') ?? [];
    filters.until = /^\d{4}$/u.test(year ?? '') ? Number(year) : null;
  }

  /** Write all of it: the text for the address, and whether it is too long for a link. */
  write(standing, spot) {
    const parts = this.steps.map(([name, ...fields]) => [SIGNS[name], ...fields]);
    for (const [kind, sign] of Object.entries(FILTERED)) if (filters[kind].size) parts.push([sign, ...filters[kind]]);
    if (filters.until !== null) parts.push(['y', filters.until]);
    if (standing.length) parts.push([standing.length > 1 ? 'w' : 'o', ...standing]);
    if (spot) parts.push(['c', Math.round(spot.x), Math.round(spot.y), Math.round(spot.scale * 10_000)]);
    const text = parts.map(written).join('*');
    if (encodeURIComponent(text).length <= LONGEST) return { text: text || null, long: false };
    const name = checksum(text);
    keepInTab(KEPT + name, text);
    return { text: `tab.${name}`, long: true };
  }
}

const OF_VIEW = /^[cyflt](?:\.|$)/u;

/** What of such a text Back undoes: what was added, moved, hidden, or stands out; not from where it is seen, nor filters. */
export const stepsIn = (text) => (text ?? '').split('*').filter((part) => !OF_VIEW.test(part)).join('*');

/** Filters of what the picture does not have are passed over. */
export function dropUnknown() {
  const known = {
    labels: new Set(data.styles.map((look) => look.label)),
    films: new Set(works.map((film) => film.key)),
    types: new Set(data.types.map(([type]) => type)),
    hidden: nodeOf,
  };
  for (const kind of Object.keys(FILTERED)) for (const value of filters[kind]) if (!known[kind].has(value)) filters[kind].delete(value);
}
