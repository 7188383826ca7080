/* The start page: the films, who is in them, what one can ask, what sources say. */

import { make } from '/static/page/dom.js';
import { webAddress } from '/static/page/share.js';
import { initialsOf } from '/static/page/faces.js';
import { get, storeInfo } from './api.js';
import { claimShown, disagreementShown, face, inDays, nameTo } from './pieces.js';
import { link, nodeAddress } from './router.js';
import { loadStyles } from './styles.js';

const MOST_PEOPLE = 12;
const MOST_DISAGREEMENTS = 4;

/** Show the start page. */
export async function show({ place, signal }) {
  const [start, info] = await Promise.all([get('/api/start', {}, { signal }), storeInfo(), loadStyles()]);
  const title = start.title ?? info.title ?? 'Loregraph';
  place.append(
    make('h1', {}, title),
    make('p', { class: 'lead' }, whatItHolds(info.labels ?? {})),
    ...(info.nodes ? parts(start) : [nothingYet()]),
  );
  return title;
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

const nothingYet = () => make('div', { class: 'problem' },
  make('p', {}, 'This store is empty.'),
  make('p', { class: 'hint' }, 'Fill it with: loregraph load, or look at a finished one with: loregraph demo'));

function parts({ films = [], characters = [], people = [], questions = [], disagreements = [], claims = [], sources = [] }) {
  return [
    part('Films', 'films', films.length ? make('ol', { class: 'posters' }, ...films.map(poster)) : null),
    part('Questions', 'questions', questions.length ? questionGroups(questions) : null, link('/ask', 'All questions')),
    part('Characters', 'characters', characters.length ? faces('Character', characters) : null),
    part('People', 'people', people.length ? faces('Person', people) : null),
    part('Where sources disagree', 'disagreements', disagreements.length
      ? make('div', { class: 'cards' }, ...disagreements.slice(0, MOST_DISAGREEMENTS).map((entry) => disagreementShown(entry)))
      : null, link('/claims?show=disagreements', 'All disagreements')),
    part('Said lately', 'claims', claims.length
      ? make('ul', { class: 'cards claims' }, ...claims.map((claim) => make('li', {}, ...claimShown(claim))))
      : null, link('/claims', 'All claims')),
    part('Where this comes from', 'sources', sources.length ? sourceList(sources) : null),
  ].filter(Boolean);
}

function part(title, name, body, more = null) {
  if (!body) return null;
  const id = `part-${name}`;
  const head = make('header', {}, make('h2', { id }, title), more);
  return make('section', { class: 'part', 'aria-labelledby': id, 'data-part': name }, head, body);
}

function poster(film) {
  const year = film.date?.slice(0, 4) ?? 'no date';
  const label = film.label ?? 'Film';
  const name = film.short ?? film.name;
  return make('li', {}, link(nodeAddress(film.id), [
    film.image ? face({ ...film, label }, 'tall') : make('span', { class: 'face tall', 'aria-hidden': 'true', hue: posterHue(film) }, film.number ?? initialsOf(name)),
    make('strong', {}, name),
    make('small', { title: film.date ? inDays(film.date) : null }, year),
  ], { class: 'poster' }));
}

const POSTER_HUES = [
  ['#174fa3', '#5b9bf8'], ['#a2600b', '#f5c13c'], ['#0a7b74', '#52e3c8'], ['#86196d', '#d478ae'], ['#7b55e0', '#b9adff'], ['#a11208', '#ff5f45'],
];
const posterHue = (film) => POSTER_HUES[[...film.id].reduce((sum, letter) => sum + letter.codePointAt(0), 0) % POSTER_HUES.length];

const faces = (label, nodes) => make('ul', { class: 'people' }, ...nodes.slice(0, MOST_PEOPLE).map((node) => make(
  'li', {}, link(nodeAddress(node.id), [
    face({ label, ...node }),
    make('span', {}, make('strong', {}, node.name), node.detail ? make('small', {}, node.detail) : null),
  ], { class: 'person' }),
)));

/** Questions in groups of plain words. */
export function questionGroups(questions, heading = 'h3') {
  const groups = new Map();
  for (const question of questions) {
    const group = question.group ?? 'More';
    if (!groups.has(group)) groups.set(group, []);
    groups.get(group).push(question);
  }
  return make('div', { class: 'groups' }, ...[...groups].map(([group, asked]) => make(
    'section', {},
    make(heading, {}, group),
    make('ul', {}, ...asked.map(({ name, title }) => make('li', {}, link(`/ask/${encodeURIComponent(name)}`, title)))),
  )));
}

function sourceList(sources) {
  const lines = sources.map(({ id, name, url, licence, attribution }) => {
    const address = typeof url === 'string' ? webAddress(url) : null;
    const told = [attribution, licence].filter((text) => text && text !== name);
    return make('li', {},
      id ? nameTo({ id, name }) : name,
      address ? make('a', { class: 'away', href: address, target: '_blank', rel: 'noopener noreferrer', 'aria-label': `${name} on the web` }, '↗') : null,
      told.length ? make('small', {}, ` ${told.join(' · ')}`) : null);
  });
  return make('ul', { class: 'sources' }, ...lines);
}
