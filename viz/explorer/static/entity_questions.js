/* The ready-made questions that can be asked about a node. */

import { make } from '/static/page/dom.js';
import { get } from './api.js';
import { link } from './router.js';

const MOST = 8;
let asked = null;

/** All questions, asked for once. */
export function allQuestions() {
  asked ??= get('/api/questions').catch((problem) => {
    asked = null;
    throw problem;
  });
  return asked;
}

/** The labels of the nodes that a parameter may name. */
export const labelsOf = ({ about, type }) => about ?? (/^[A-Z]/u.test(type) ? type : null);

/** A section of links to the questions in which this node can stand; nothing where there is none. */
export async function aboutIt({ id, labels = [] }) {
  const questions = await allQuestions();
  const fitting = questions.flatMap((question) => {
    const needed = question.parameters.filter((parameter) => parameter.required);
    const parameter = question.parameters.find((one) => (labelsOf(one) ?? '').split('|').some((label) => labels.includes(label)));
    const answerable = parameter && needed.every((one) => one === parameter);
    return parameter ? [{ question, parameter, answerable, sure: needed.includes(parameter) }] : [];
  });
  if (!fitting.length) return null;
  fitting.sort((a, b) => b.sure - a.sure || b.answerable - a.answerable);
  const lines = fitting.slice(0, MOST).map(({ question, parameter }) => make(
    'li', {}, link(`/ask/${encodeURIComponent(question.name)}?${new URLSearchParams({ [parameter.name]: id })}`, question.title, { class: 'chip' }),
  ));
  return make(
    'section', { class: 'part asks', 'aria-label': 'Questions about it', 'data-part': 'asks' },
    make('ul', { class: 'chips' }, ...lines),
  );
}
