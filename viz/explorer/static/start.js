/* The start page: the films, who is in them, what one can ask, what sources say. */

import { make } from '/static/page/dom.js';
import { initialsOf } from '/static/page/faces.js';
import { labelSaid } from '/static/page/sentences.js';
import { get, storeInfo } from './api.js';
import { goWhereFound } from './finder.js';
import { disagreementShown } from './disagreement.js';
import { claimShown, commas, face, firstOf, inDays, nameTo, sourceShown } from './pieces.js';
import { link, nodeAddress } from './router.js';
import { questionGroups } from './question_groups.js';
import { otherParts } from './start_other.js';
import { loadStyles } from './styles.js';

const MOST_PEOPLE = 12;
const MOST_QUESTIONS = 5;
const MOST_DISAGREEMENTS = 4;
const MOST_SIDES = 7;
const MOST_SOURCES = 20;
const MOST_NAMED = 3;

/** Show the start page. */
export async function show({ place, signal }) {
  const [start, info] = await Promise.all([get('/api/start', {}, { signal }), storeInfo(), loadStyles()]);
  const title = franchisesOf(start.films ?? []) ?? info.title;
  const foreign = !info.labels?.Film && !info.labels?.Series && info.nodes > 0;
  const before = foreign ? (await otherParts(info, signal)).map((one) => part(...one)).filter(Boolean) : [];
  place.append(
    make('h1', {}, title),
    info.nodes ? make('p', { class: 'lead' }, foreign ? whatAnyHolds(info) : whatItHolds(info.labels ?? {})) : '',
    ...(info.nodes ? [seeker(foreign ? 'Find a node by name' : 'Find a film, a person, a character or a question', foreign ? undefined : 'Find a name or a question')] : []),
    ...before,
    ...(info.nodes ? parts(foreign ? { ...start, questions: start.questions.filter(({ lacking }) => !lacking.length) } : start) : [nothingYet()]),
  );
  return title;
}

/** The franchises by name, those of most films first; films that are only spoken of make none. */
function franchisesOf(films) {
  const counts = new Map();
  for (const { franchise, elsewhere } of films) if (franchise && !elsewhere) counts.set(franchise, (counts.get(franchise) ?? 0) + 1);
  const names = [...counts].sort(([, a], [, b]) => b - a).map(([name]) => name);
  if (names.length > MOST_NAMED) names.splice(MOST_NAMED - 1, names.length, `${names.length - MOST_NAMED + 1} more`);
  return names.length > 1 ? `${names.slice(0, -1).join(', ')} and ${names.at(-1)}` : names[0];
}

/** A large field to find somebody, or a question. */
function seeker(what, short = what) {
  const list = make('ul', { class: 'listbox', id: 'seek-list', role: 'listbox', 'aria-label': 'Found here', hidden: true });
  const field = make('input', {
    id: 'seek', class: 'field', type: 'search', role: 'combobox', 'aria-expanded': 'false', 'aria-controls': list.id, 'aria-autocomplete': 'list',
    'aria-label': what, placeholder: short, autocomplete: 'off', spellcheck: 'false',
  });
  goWhereFound(field, list);
  return make('div', { class: 'seek' }, field, list);
}

const COUNTED = [['Film', 'film'], ['Series', 'series'], ['Character', 'character'], ['Person', 'person'], ['Event', 'event'], ['Source', 'source']];
const PLURALS = { series: 'series', person: 'people' };

/** How much there is, in words. */
function whatItHolds(labels) {
  const counted = COUNTED.filter(([label]) => labels[label]).map(([label, one]) => {
    const count = labels[label];
    return `${count.toLocaleString('en')} ${count === 1 ? one : PLURALS[one] ?? `${one}s`}`;
  });
  return counted.length ? `${counted.join(', ')}. Choose a film, a name or a question.` : 'Choose a name or a question.';
}

const counted = (count, one) => `${count.toLocaleString('en')} ${one}${count === 1 ? '' : 's'}`;
const whatAnyHolds = ({ nodes, relationships }) => `${counted(nodes, 'node')} and ${counted(relationships, 'relationship')}. Choose a label, a name, or ask in Cypher.`;

const nothingYet = () => make('div', { class: 'problem' },
  make('p', {}, 'This store is empty.'),
  make('p', { class: 'hint' }, 'Fill it with: loregraph load, or look at a finished one with: loregraph demo'));

function parts({ films = [], characters = [], people = [], others = [], questions = [], disagreements = [], claims = [], sources = [] }) {
  return [
    part('Films', 'films', films.length ? shelves(films) : null),
    part('Questions', 'questions', questions.length ? questionGroups(questions, { most: MOST_QUESTIONS }) : null, link('/ask', questions.length === 1 ? 'Questions' : `All ${questions.length} questions`)),
    part('Characters', 'characters', characters.length ? faces('Character', characters) : null),
    part('People', 'people', people.length ? faces('Person', people) : null),
    ...others.map(({ label, count, nodes }) => part(`${labelSaid(label)} (${count.toLocaleString('en')})`, `label-${label || 'none'}`, faces(label, nodes))),
    part('Where sources disagree', 'disagreements', disagreements.length
      ? make('div', { class: 'cards' }, ...disagreements.slice(0, MOST_DISAGREEMENTS).map((entry) => disagreementShown(entry, { most: MOST_SIDES })))
      : null, link('/claims?show=disagreements', 'All disagreements')),
    part('Said lately', 'claims', claims.length
      ? make('ul', { class: 'cards claims' }, ...claims.map((claim) => make('li', {}, ...claimShown(claim))))
      : null, link('/claims?show=accepted', 'All claims')),
    part('Where this comes from', 'sources', sources.some(isNamed) ? sourceList(sources.filter(isNamed)) : null),
  ].filter(Boolean);
}

function part(title, name, body, more = null) {
  if (!body) return null;
  const id = `part-${name}`;
  const head = make('header', {}, make('h2', { id }, title), more);
  return make('section', { class: 'part', 'aria-labelledby': id, 'data-part': name }, head, body);
}

/** The films in order, on the shelf of their franchise; works that are only spoken of stand below in a line. */
function shelves(films) {
  const [own, elsewhere] = [false, true].map((wanted) => films.filter((film) => Boolean(film.elsewhere) === wanted));
  const dated = films.some(({ date }) => date);
  const groups = new Map();
  for (const film of own) groups.set(film.franchise ?? '', [...groups.get(film.franchise ?? '') ?? [], film]);
  const sorted = [...groups].sort(([, a], [, b]) => b.length - a.length);
  return make('div', {},
    ...sorted.flatMap(([name, works], place) => [place || (sorted.length > 1 && name) ? make('h3', {}, name || 'Other works') : '', make('ol', { class: 'posters' }, ...works.map((work) => poster(work, dated)))]),
    elsewhere.length ? make('p', { class: 'where mentioned' }, 'Also mentioned: ', ...commas(elsewhere.map((film) => nameTo(film)))) : null);
}

function poster({ id, name, short, number, image, date, label }, dated) {
  const title = short ?? name;
  const sign = typeof number === 'number' && label === 'Film' ? String(number) : label === 'Series' ? 'TV' : initialsOf(title) || firstSigns(title);
  const tile = image ? face({ name, image, label }, 'tall') : make('span', { class: 'tile', 'aria-hidden': 'true' }, sign);
  const year = make('small', { title: date ? inDays(date) : null }, date?.slice(0, 4) || (dated ? 'no date yet' : ''));
  return make('li', {}, link(nodeAddress(id), [tile, make('strong', {}, title), year], { class: 'poster' }));
}

/** Of a title without words, such as a year, what it begins with. */
const firstSigns = (title) => [...title.matchAll(/[\p{L}\p{N}]/gu)].slice(0, 2).join('') || '·';

const faces = (label, nodes) => make('ul', { class: 'people' }, ...nodes.slice(0, MOST_PEOPLE).map((node) => make(
  'li', {}, link(nodeAddress(node.id), [
    face({ label, ...node }),
    make('span', {}, make('strong', {}, node.name), node.detail ? make('small', {}, node.detail) : null),
  ], { class: 'person' }),
)));

/** A source without a name that is seen says nothing. */
const isNamed = ({ name }) => /[\p{L}\p{N}\p{S}\p{P}]/u.test(name ?? '');

function sourceList(sources) {
  const asking = sources.filter(({ licence, attribution }) => licence || attribution);
  const lines = [...new Set([...asking, ...sources])].map(({ id, name, url, licence, attribution, count }) => {
    const told = [attribution, licence].filter((text) => text && text !== name);
    return make('li', {},
      sourceShown({ id, name, url }),
      count > 1 ? make('small', {}, ` ${count}`) : null,
      told.length ? make('small', {}, ` ${told.join(' · ')}`) : null);
  });
  return make('ul', { class: 'sources' }, ...firstOf(lines, MOST_SOURCES, 'more sources'));
}
