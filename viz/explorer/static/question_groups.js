/* The questions in groups; those that the store has no answer to stand behind the others, with what is missing. */

import { make } from '/static/page/dom.js';
import { link } from './router.js';

const FIRST = ['What happens', 'Who is who', 'Who comes and goes', 'How people are connected', 'What the sources say', 'How the films were made'];

/** Questions in groups of plain words, what a fan asks first before the rest. */
export function questionGroups(questions, { heading = 'h3', most = Infinity } = {}) {
  const [able, others] = [false, true].map((lacks) => questions.filter(({ lacking = [] }) => Boolean(lacking.length) === lacks));
  const groups = Map.groupBy(able, ({ group }) => group ?? 'More');
  const place = ([group]) => (FIRST.includes(group) ? FIRST.indexOf(group) : FIRST.length);
  return make('div', {},
    make('div', { class: 'groups' }, ...[...groups].sort((a, b) => place(a) - place(b)).map(([group, asked]) => make(
      'section', {},
      make(heading, {}, group),
      make('ul', {}, ...asked.slice(0, most).map((one) => make('li', {}, asking(one)))),
    ))),
    able.length ? null : make('p', {}, 'No ready-made question fits what this store holds. ', link('/query', 'Ask it in Cypher'), '.'),
    others.length ? unanswered(others) : null);
}

const asking = ({ name, title }) => link(`/ask/${encodeURIComponent(name)}`, title);

const unanswered = (questions) => make('details', { class: 'unanswered' },
  make('summary', {}, `Other questions (${questions.length})`),
  make('p', { class: 'hint' }, 'This store does not hold what they ask of.'),
  make('ul', {}, ...questions.map((one) => make('li', {}, asking(one), make('small', {}, ` needs ${one.lacking.join(', ')}`)))));
