/* The ready-made questions that can be asked about a node. */

import { make, word } from '/static/page/dom.js';
import { get } from './api.js';
import { shortTitle } from './pieces.js';
import { link } from './router.js';

const MOST = 8;
let asked = null;

/** All questions, asked for once. */
export function allQuestions() {
  asked ??= get('/api/questions').then(({ questions }) => questions).catch((problem) => {
    asked = null;
    throw problem;
  });
  return asked;
}

/** The labels of the nodes that a parameter may name. */
export const labelsOf = ({ about }) => about ?? [];

/** The title of a question with a name in the place of "a film", "an actor" (queries/titles.py). */
export const titleFor = ({ titled }, name) => titled.replace('{}', () => name);

/** The questions in which a node can stand, those that need it first: their titles with its name, and where they are asked. */
export async function questionsAbout({ id, name, labels = [] }) {
  const questions = (await allQuestions()).filter(({ lacking = [] }) => !lacking.length);
  const fitting = questions.flatMap((question) => {
    const needed = question.parameters.filter((parameter) => parameter.required);
    const parameter = question.parameters.find((one) => labelsOf(one).some((label) => labels.includes(label)));
    return parameter ? [{ question, parameter, answerable: needed.every((one) => one === parameter), sure: needed.includes(parameter) }] : [];
  });
  fitting.sort((a, b) => b.sure - a.sure || b.answerable - a.answerable);
  return fitting.map(({ question, parameter }) => ({
    question: question.name,
    title: titleFor(parameter, name),
    address: `/ask/${encodeURIComponent(question.name)}?${new URLSearchParams({ [parameter.name]: id })}`,
  }));
}

/** A section of links to the questions that have an answer about this node; its room is there before they are known. */
export async function aboutIt({ id, name, labels = [], relationships = [] }, signal) {
  const franchise = relationships.find(({ type, direction }) => type === 'PART_OF' && direction === 'out')?.other.name;
  const fitting = await questionsAbout({ id, name: shortTitle(name, franchise), labels });
  if (!fitting.length) return null;
  const list = make('ul', { class: 'chips' });
  const section = make('section', { class: 'part asks', 'aria-label': 'Questions about it', 'data-part': 'asks' }, list);
  get('/api/offers', { id }, { signal })
    .then(({ offers }) => fill(section, list, fitting, new Map(offers.map((offer) => [offer.name, offer.sure]))))
    .catch(() => { if (!signal.aborted) section.remove(); });
  return section;
}

/** Offer what the store has an answer to, first what is sure to have one; what needs a further line waits behind a word. */
function fill(section, list, fitting, sure) {
  const found = fitting.filter(({ question }) => sure.has(question)).sort((a, b) => sure.get(b.question) - sure.get(a.question));
  list.append(...found.slice(0, MOST).map(({ title, address }) => make('li', {}, link(address, title, { class: 'chip' }))));
  if (!found.length) section.remove();
  if (list.scrollHeight <= list.clientHeight + 4) return;
  const more = word('more questions', () => {
    section.classList.add('all');
    more.remove();
  });
  section.append(more);
}
