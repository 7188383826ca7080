/* What a node has to do with others, grouped as it reads, in sentences a fan would say. */

import { make } from '/static/page/dom.js';
import { inWords } from '/static/page/sentences.js';
import { commas, firstOf, inDays, nameTo } from './pieces.js';
import { labelSwatch } from './styles.js';

const MOST = 12;
const HIDDEN = new Set(['STATED_IN', 'ABOUT', 'SAID_BY']);
const FIRST = [
  'TAKES_PART_IN', 'HAS_EVENT', 'ACTED_IN', 'PLAYED', 'APPEARS_IN', 'DIRECTED', 'WROTE', 'PRODUCED', 'SPOUSE_OF', 'ROMANCE_WITH',
  'CHILD_OF', 'SIBLING_OF', 'ALLY_OF', 'MENTOR_OF', 'ENEMY_OF', 'BETRAYS', 'IMPERSONATES', 'MEMBER_OF',
];
const TOLD = ['roles', 'role', 'credit'];
const NOTES = { uncredited: 'uncredited', voice: 'voice', archive: 'old footage', recast: 'recast' };

/** The sections of a page, what matters to a fan first. */
export function relationGroups(relationships, cited) {
  const groups = new Map();
  for (const relationship of relationships) {
    const { type, direction, caption } = relationship;
    if (HIDDEN.has(type) && relationship.other.label === 'Claim') continue;
    const key = `${type} ${direction} ${caption}`;
    if (!groups.has(key)) groups.set(key, { type, caption, found: [] });
    groups.get(key).found.push(relationship);
  }
  const rank = ({ type }) => (FIRST.includes(type) ? FIRST.indexOf(type) : FIRST.length);
  return [...groups.values()].sort((a, b) => rank(a) - rank(b)).map((group, place) => section(group, place, cited));
}

function section({ type, caption, found }, place, cited) {
  const id = `group-${place}`;
  const lines = found.map((relationship) => line(relationship, cited));
  const count = found.length > MOST ? make('small', {}, ` ${found.length}`) : null;
  return make(
    'section', { class: 'part relation', 'aria-labelledby': id, 'data-type': type },
    make('h2', { id }, headed(caption ?? inWords(type)), count),
    make('ul', { class: 'relations' }, ...firstOf(lines, MOST)),
  );
}

const headed = (text) => text.charAt(0).toUpperCase() + text.slice(1);

/** One relationship: who is at its other end, as whom, when, and who says so. */
function line({ other, properties = {}, sources, date, years, played = [] }, cited) {
  const said = TOLD.flatMap((key) => [properties[key] ?? []].flat()).filter((text) => text !== other.name).map(String);
  const notes = Object.entries(NOTES).filter(([key]) => properties[key] === true).map(([, text]) => text);
  const when = years ?? (date ? inDays(String(date)) : null);
  const spans = [
    said.length ? make('span', { class: 'as' }, said.join(', ')) : null,
    ...(played.length ? [make('span', { class: 'as' }, 'played by ', ...commas(played.map((node) => nameTo(node))))] : []),
    notes.length ? make('span', { class: 'note' }, notes.join(', ')) : null,
    ...span(properties),
  ].filter(Boolean);
  return make(
    'li', {},
    labelSwatch(other.label), ' ', nameTo(other),
    ...spans.flatMap((item) => [' ', item]),
    when ? make('small', {}, ` ${when}`) : null,
    ...cited(sources),
  );
}

/** From which film until which. */
function span({ from_film: from, until_film: until }) {
  const text = [from ? `from ${told(from)}` : null, until ? `until ${told(until)}` : null].filter(Boolean).join(' ');
  return text ? [make('span', { class: 'note' }, text)] : [];
}

const told = (film) => film.name ?? String(film);
