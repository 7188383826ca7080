/* What happens: the story film by film, and how the films were made day by day. */

import { make } from '/static/page/dom.js';
import { inWords } from '/static/page/sentences.js';
import { firstOf, inDays, nameTo } from './pieces.js';

const MOST = 14;
const EVENTS = new Set(['TAKES_PART_IN', 'HAS_EVENT', 'HAPPENS_AT']);

/** The relationships that the story does not tell. */
export function besidesStory({ relationships = [], timeline = [] }) {
  const told = new Set(timeline.map(({ id }) => id));
  return relationships.filter(({ type, other }) => !(EVENTS.has(type) && told.has(other.id)));
}

/** The story and the making as sections: pairs of a title, a name and what is shown. */
export function storyParts({ labels = [], timeline = [] }, cited) {
  const [told, made] = ['story', 'production'].map((wanted) => timeline.filter(({ realm }) => realm === wanted));
  const rest = timeline.filter(({ realm }) => realm !== 'story' && realm !== 'production');
  const isPlace = labels.includes('Place');
  const isWork = labels.includes('Film') || labels.includes('Series');
  const line = (dated) => (moment) => momentLine(moment, dated, cited);
  return [
    [isWork ? 'What happens' : isPlace ? 'What happens here' : 'In the story', 'story', told.length ? (isWork ? list(told, line(false)) : byFilm(told, line(false))) : null],
    [isWork ? 'How it was made' : 'While the films were made', 'making', made.length ? list(made, line(true)) : null],
    ['Timeline', 'timeline', rest.length ? list(rest, line(true)) : null],
  ].filter(([, , body]) => body);
}

const list = (moments, line) => make('ol', { class: 'moments' }, ...firstOf(moments.map(line), MOST, 'more moments'));

function byFilm(moments, line) {
  const films = new Map();
  for (const moment of moments) {
    const key = moment.film?.id ?? '';
    if (!films.has(key)) films.set(key, { film: moment.film, date: moment.date, found: [] });
    films.get(key).found.push(moment);
  }
  return make('div', { class: 'films' }, ...[...films.values()].map(({ film, date, found }) => make(
    'section', {},
    film ? make('h3', {}, nameTo(film), date ? make('small', {}, ` ${date.slice(0, 4)}`) : null) : null,
    list(found, line),
  )));
}

function momentLine({ date, text, id, roles = [], sources }, dated, cited) {
  return make(
    'li', { class: dated ? 'dated' : null },
    dated ? make('time', {}, inDays(date)) : null,
    make('span', {}, nameTo({ id, name: text }), ...roles.map((role) => make('small', { class: 'role', title: 'The part that is taken in it' }, `as ${inWords(String(role))}`)), ...cited(sources)),
  );
}
