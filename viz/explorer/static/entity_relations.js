/* What a node has to do with others, grouped as it reads, in sentences a fan would say. */

import { make } from '/static/page/dom.js';
import { inWords } from '/static/page/sentences.js';
import { commas, firstOf, inDays, nameTo } from './pieces.js';
import { link } from './router.js';
import { labelSwatch } from './styles.js';

const MOST = 12;
const FEW = 3;
const NEARLY_ALL = 0.7;
const HIDDEN = new Set(['STATED_IN', 'ABOUT', 'SAID_BY', 'SETTLED_BY']);
const FIRST = [
  'TAKES_PART_IN', 'HAS_EVENT', 'ACTED_IN', 'PLAYED', 'APPEARS_IN', 'DIRECTED', 'WROTE', 'PRODUCED', 'SPOUSE_OF', 'ROMANCE_WITH',
  'CHILD_OF', 'SIBLING_OF', 'ALLY_OF', 'MENTOR_OF', 'ENEMY_OF', 'BETRAYS', 'IMPERSONATES', 'MEMBER_OF',
];
/** What a fan calls a group, by its type and which way it is read; other types are called as the graph captions them. */
const HEADINGS = {
  'HAS_EVENT out story': 'What happens',
  'HAS_EVENT out production': 'How it was made',
  'ACTED_IN in': 'Cast',
  'ACTED_IN out': 'Acted in',
  'APPEARS_IN in': 'Characters',
  'APPEARS_IN out': 'Appears in',
  'TAKES_PART_IN out story': 'What happens to them',
  'TAKES_PART_IN out production': 'While the films were made',
  'TAKES_PART_IN in': 'Who takes part',
  'PLAYED in': 'Played by',
  'PLAYED out': 'Plays',
  'DIRECTED in': 'Directed by',
  'WROTE in': 'Written by',
  'PRODUCED in': 'Produced by',
  'RELEASED_BY out': 'Released by',
  'PART_OF out': 'Part of',
  'PART_OF in': 'Works',
  'FOLLOWS out': 'Comes after',
  'FOLLOWS in': 'Followed by',
  'HAPPENS_AT out': 'Where',
  'HAS_EVENT in': 'In the film',
  'STATED_IN in': 'What it says',
};

/** Relationships whose roles are parts that are played. */
const PARTS = new Set(['ACTED_IN', 'APPEARS_IN']);

const TOLD = ['roles', 'role', 'credit'];
const NOTES = { uncredited: 'uncredited', voice: 'voice', archive: 'old footage', recast: 'recast' };

/** The sections of a page, what matters to a fan first; `counts` of the node says how many there are of what it does not tell whole. */
export function relationGroups(relationships, { id, relationships: told = [], counts = {} }, cited, whyOf) {
  const listed = new Map();
  for (const { type, direction } of told) listed.set(`${type} ${direction}`, (listed.get(`${type} ${direction}`) ?? 0) + 1);
  const cutOf = (way) => (counts[way] > listed.get(way) ? cutNote(id, way, listed.get(way), counts[way]) : null);
  const groups = new Map();
  for (const relationship of relationships) {
    const { type, direction, caption, other } = relationship;
    if (HIDDEN.has(type) && other.label === 'Claim') continue;
    const key = [type, direction, other.realm].filter(Boolean).join(' ');
    if (!groups.has(key)) groups.set(key, { type, cut: cutOf(`${type} ${direction}`), heading: headingOf(key, `${type} ${direction}`, caption), found: [] });
    groups.get(key).found.push(relationship);
  }
  const rank = ({ type }) => (FIRST.includes(type) ? FIRST.indexOf(type) : FIRST.length);
  const sorted = [...groups.values()].sort((a, b) => rank(a) - rank(b));
  const [many, few] = [sorted.filter(({ found }) => found.length > FEW), sorted.filter(({ found }) => found.length <= FEW)];
  const sections = many.map((group, place) => section(group, place, cited, whyOf));
  if (few.length) sections.push(make('div', { class: 'few' }, ...few.map((group, place) => section(group, many.length + place, cited, whyOf))));
  return sections;
}

/** Of so many the page lists some: the others are a query away. */
function cutNote(id, way, listed, all) {
  const [type, direction] = way.split(' ');
  const [from, to] = direction === 'out' ? ['-', '->'] : ['<-', '-'];
  const text = `MATCH (n)${from}[r:\`${type.replaceAll('`', '``')}\`]${to}(other)\nWHERE n.id = $id OR elementId(n) = $id\nRETURN other, r`;
  const query = new URLSearchParams({ text, p: JSON.stringify({ id }), view: 'table' });
  return make('p', { class: 'quiet cut' }, `Of ${all.toLocaleString('en')} this page lists ${listed.toLocaleString('en')}: `, link(`/query?${query}`, 'see all'));
}

function section({ type, heading, found, cut }, place, cited, whyOf) {
  const id = `group-${place}`;
  const players = new Set(found.flatMap(({ played = [] }) => played.map((node) => node.id)));
  const alone = type === 'APPEARS_IN' && players.size === 1 && found[0].direction === 'out';
  const shared = sharedSources(found);
  const lead = shared ? cited(shared) : [];
  const perLine = (sources = []) => (shared && sources.join(' ') === shared.join(' ') ? [] : cited(sources));
  const lines = [...found].sort((a, b) => filmsOf(b) - filmsOf(a)).map((relationship) => line(alone ? { ...relationship, played: [] } : relationship, perLine));
  const why = found.some(({ sources = [] }) => sources.length) ? whyOf(type, heading) : null;
  const count = found.length > MOST ? make('small', {}, ` ${found.length}`) : null;
  return make(
    'section', { class: 'part relation', 'aria-labelledby': id, 'data-type': type },
    make('div', { class: 'titled' }, make('h2', { id }, heading, count), ...lead, why?.button),
    why?.box,
    make('ul', { class: 'relations' }, ...firstOf(lines, MOST)),
    cut,
  );
}

/** The sources of nearly every line: they stand at the heading, once, and only what rests on others says so. */
function sharedSources(found) {
  const groups = [...Map.groupBy(found, ({ sources = [] }) => sources.join(' ')).values()].sort((a, b) => b.length - a.length);
  const [most] = groups;
  return most.length > 1 && most[0].sources?.length && most.length >= NEARLY_ALL * found.length ? most[0].sources : null;
}

/** Of parts the largest come first: those in most films. */
export const filmsOf = ({ properties = {} }) => (Array.isArray(properties.films) ? properties.films.length : 0);

function headingOf(exact, wide, caption) {
  const known = [exact, wide].find((key) => Object.hasOwn(HEADINGS, key));
  const text = known ? HEADINGS[known] : caption || inWords(wide.split(' ')[0]);
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** One relationship: who is at its other end, as whom, when, and who says so. */
function line({ type, other, properties = {}, sources, date, as = [], played = [] }, cited) {
  const known = new Set([other, ...as].map(({ name }) => name));
  const said = TOLD.flatMap((key) => [properties[key] ?? []].flat()).filter((text) => !known.has(text)).map(String);
  const notes = Object.entries(NOTES).filter(([key]) => properties[key] === true).map(([, text]) => text);
  const spans = [
    as.length ? make('span', { class: 'as' }, 'as ', ...commas(as.map((node) => nameTo(node)))) : null,
    said.length ? make('span', { class: 'as' }, as.length ? `(${said.join(', ')})` : `${PARTS.has(type) ? 'as ' : ''}${said.join(', ')}`) : null,
    played.length ? make('span', { class: 'as' }, ...commas(played.map((node) => nameTo(node)))) : null,
    notes.length ? make('span', { class: 'note' }, notes.join(', ')) : null,
    span(properties),
  ].filter(Boolean);
  return make(
    'li', {},
    labelSwatch(other.label), ' ', nameTo(other),
    ...spans.flatMap((item) => [' ', item]),
    date ? make('small', {}, ` ${inDays(String(date)).slice(-4)}`) : null,
    ...cited(sources),
  );
}

/** From which film until which. */
function span({ from_film: from, until_film: until }) {
  const [first, last] = [from, until].map((film) => film && String(film.name ?? film).split(' - ').at(-1));
  if (first && first === last) return make('span', { class: 'note' }, `in ${first}`);
  const text = [first ? `from ${first}` : null, last ? `until ${last}` : null].filter(Boolean).join(' ');
  return text ? make('span', { class: 'note' }, text) : null;
}
