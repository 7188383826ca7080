/* A ready-made question: a form, its answer, and the Cypher behind it. */

import { make, announce } from '/static/page/dom.js';
import { inWords } from '/static/page/sentences.js';
import { joined } from './answer.js';
import { get, post, problemShown } from './api.js';
import { allQuestions } from './entity_questions.js';
import { commas } from './pieces.js';
import { inShort } from './question_answer.js';
import { questionForm } from './question_form.js';
import { questionGroups } from './question_groups.js';
import { link, stay } from './router.js';
import { loadStyles } from './styles.js';

/** Show the list of questions, or the one that the address names. */
export async function show({ place, rest, query, signal }) {
  await loadStyles();
  return rest.length ? showOne(place, rest[0], query, signal) : showAll(place);
}

async function showAll(place) {
  const questions = await allQuestions();
  place.append(
    make('h1', {}, 'Questions'),
    make('p', { class: 'lead' }, 'Ready to be asked. Each answer comes with its sources and with the Cypher that finds it, which you can change.'),
    questionGroups(questions, { heading: 'h2' }),
  );
  return 'Questions';
}

async function showOne(place, name, query, signal) {
  const question = await get(`/api/questions/${encodeURIComponent(name)}`, {}, { signal });
  const given = givenIn(query, question);
  const answered = make('section', { class: 'answer', 'aria-label': 'Answer' });
  const form = question.parameters.length ? await questionForm(question, given, signal) : null;
  const missing = question.parameters.filter((parameter) => parameter.required && !given[parameter.name]);
  place.append(...[
    make('p', { class: 'crumb' }, link('/ask', 'Questions')),
    make('h1', {}, question.title),
    examples(question),
    form,
    answered,
    cypherShown(question, given),
  ].filter(Boolean));
  if (!missing.length) fill(answered, question, given, { query, signal });
  return question.title;
}

/** What one can try: the examples of the header as links. */
function examples({ name, examples: known = [] }) {
  const links = known.filter((given) => Object.keys(given).length).map((given) =>
    link(`/ask/${encodeURIComponent(name)}?${new URLSearchParams(given)}`, Object.values(given).map(String).join(' and ')));
  return links.length ? make('p', { class: 'hint' }, 'For example: ', ...commas(links)) : null;
}

/** What the address gives for the parameters; other keys of it are not the question's. */
function givenIn(query, { parameters }) {
  const given = parameters.filter(({ name }) => query.get(name)).map(({ name }) => [name, query.get(name)]);
  return Object.fromEntries(given);
}

async function fill(answered, question, given, { query, signal }) {
  const waiting = make('p', { class: 'quiet', role: 'status' }, 'Asking …');
  answered.replaceChildren(waiting);
  try {
    const asking = post('/api/ask', { question: question.name, parameters: given }, { signal }).then(joined);
    const [answer, { showResult, viewsOf }] = await Promise.all([asking, import('./result.js')]);
    if (signal.aborted) return;
    answered.replaceChildren();
    if (answer.rows.length) showAnswer(answered, answer, { showResult, viewsOf }, { question, given, query, signal });
    else answered.append(nothingFound(question, given, answer.notifications ?? []));
    announce(answer.rows.length === 1 ? '1 row' : `${answer.rows.length} rows`);
  } catch (problem) {
    if (!signal.aborted) answered.replaceChildren(problemShown(problem));
  }
}

function showAnswer(answered, answer, { showResult, viewsOf }, { question, given, query, signal }) {
  const short = inShort(answer);
  const whole = make('div', { class: 'whole' });
  const { title } = answer;
  answered.append(...[short, whole].filter(Boolean));
  showResult(whole, { ...answer, notifications: [] }, {
    view: query.get('view') ?? firstView(question, viewsOf(answer), short),
    onView: (view) => stay({ view }, { push: true }),
    chosen: query.get('node'),
    onChosen: (node) => stay({ node }, { push: Boolean(node) }),
    seen: query.get('see'),
    onSeen: (see, push) => stay({ see }, { push }),
    asks: { question: question.name, parameters: given, title },
    title,
    signal,
    short: Boolean(short),
    tale: query.get('tale'),
    onTale: (tale) => stay({ tale }, { push: true }),
  });
}

/** The view that the question asks for, where its answer has it; the picture where its rows are read above it already. */
function firstView({ picture }, views, short) {
  if (picture !== 'table' && views.includes(picture)) return picture;
  return short && views.includes('graph') ? 'graph' : 'table';
}

const MOST_LACKING = 4;
const ANY_WAY = `MATCH (one), (other)
WHERE $one IN [one.id, one.name, one.title] AND $other IN [other.id, other.name, other.title]
MATCH p = allShortestPaths((one)-[*..8]-(other))
RETURN p LIMIT 20`;

const areSame = ([one, ...others]) => Boolean(one) && others.every((other) => other?.toLowerCase() === one.toLowerCase());

/** What one can try instead, by the fields that were filled in. */
function wayOn(filled) {
  if (!filled.length) return 'No node or relationship of this store fits all that the question asks for.';
  const tries = [
    filled.some(({ type }) => type === 'name') ? 'another name' : null,
    ...filled.filter(({ type }) => type !== 'name').map((parameter) => `another value of “${inWords(parameter.name)}”`),
  ].filter(Boolean);
  const optional = filled.filter(({ required }) => !required);
  const or = optional.length ? `, or leave ${optional.length === 1 ? `“${inWords(optional[0].name)}”` : 'fields'} empty` : '';
  return `Try ${tries.join(' or ')}${or}.`;
}

/** Why there is no answer: what the question asks of is not in the store, or nothing fits. */
function nothingFound({ name, parameters }, given, notices) {
  const lacking = notices.map(({ message }) => message).filter((message) => /in the store\.?$/u.test(message));
  const same = parameters.length > 1 && areSame(parameters.map((parameter) => given[parameter.name]));
  const anyWay = name === 'path' && given.one && given.other && !same;
  const query = new URLSearchParams({ text: ANY_WAY, p: JSON.stringify(given) });
  return make('div', { class: 'problem' },
    make('p', {}, lacking.length ? 'This store does not hold what the question asks of.' : same ? 'Both fields name the same.' : 'Nothing is known about that.'),
    lacking.length ? make('ul', {}, ...[...new Set(lacking)].slice(0, MOST_LACKING).map((message) => make('li', {}, message))) : null,
    lacking.length ? null : make('p', { class: 'hint' }, same ? 'Choose two that differ.' : wayOn(parameters.filter((parameter) => given[parameter.name]))),
    anyWay ? make('p', {}, link(`/query?${query}`, 'See how they are connected in any way', { class: 'button' })) : null);
}

const NUMBERS = new Set(['int', 'float']);

/** The query behind a question, and the way to change it. */
function cypherShown({ cypher, parameters }, given) {
  if (!cypher) return null;
  const query = new URLSearchParams({ text: cypher });
  const values = parameters.filter(({ name, required }) => !required || given[name]).map(({ name, type, default: usual }) => {
    const value = given[name] ?? usual ?? null;
    return [name, NUMBERS.has(type) && value !== null ? Number(value) : value];
  });
  if (values.length) query.set('p', JSON.stringify(Object.fromEntries(values)));
  return make(
    'details', { class: 'cypher' },
    make('summary', {}, 'Its Cypher'),
    make('p', {}, link(`/query?${query}`, 'Open in the editor', { class: 'button' })),
    make('pre', { tabindex: 0, 'aria-label': 'Cypher of the question' }, cypher),
  );
}
