/* What a text finds: nodes by name, alias and property; whoever types a whole question finds questions and who is named in it. */

import { isSmall, sharing, weighty } from '/static/page/words.js';
import { get } from './api.js';
import { allQuestions, questionsAbout, titleFor } from './entity_questions.js';

const MOST_QUESTIONS = 4;
const MOST_ABOUT = 3;

/** Nodes by name, alias and property. */
export async function foundByName(text, { labels = null, signal }) {
  const { found } = await get('/api/search', { q: text, labels }, { signal });
  return found;
}

/** What a question is found by: its title, its name, the names of its columns. */
const wordsOfQuestion = ({ title, name, columns = [] }) => weighty([title, name, ...columns.map((column) => column.name)].join(' ').replace(/[_-]/gu, ' '));

/** Questions that share words with a text, the best first: those of its title count more. */
async function foundQuestions(text) {
  const wanted = weighty(text);
  if (!wanted.length) return [];
  const questions = (await allQuestions()).filter(({ lacking = [] }) => !lacking.length);
  return questions
    .map((question) => ({ question, shared: sharing(wordsOfQuestion(question), wanted), titled: sharing(weighty(question.title), wanted) }))
    .filter(({ shared }) => shared)
    .sort((a, b) => b.shared - a.shared || b.titled - a.titled)
    .slice(0, MOST_QUESTIONS)
    .map(({ question, shared }) => ({ question, whole: wanted.length > 1 && shared === wanted.length, name: question.title, detail: 'question', address: `/ask/${encodeURIComponent(question.name)}`, label: '' }));
}

/** A question that must be told of which film, for the films of which most is known. */
async function forFilms(hit, { signal }) {
  const parameter = hit?.question.parameters.find(({ required, about }) => required && about?.includes('Film'));
  if (!parameter) return [];
  const films = await foundByName('', { labels: 'Film', signal });
  return films.slice(0, MOST_ABOUT).map((film) => ({
    name: titleFor(parameter, film.name), detail: 'question', label: '',
    address: `${hit.address}?${new URLSearchParams({ [parameter.name]: film.id })}`,
  }));
}

/** The end of a sentence may be a name: the longest end that is one, and what is said before it. */
async function namedAtTheEnd(text, { signal }) {
  const words = text.replace(/[?!.]+$/u, '').split(/\s+/u);
  for (let first = Math.max(1, words.length - 3); first < words.length; first += 1) {
    const end = words.slice(first).join(' ');
    if (isSmall(end)) continue;
    const found = await foundByName(end, { signal });
    if (found.length) return { named: found, before: words.slice(0, first).join(' ') };
  }
  return { named: [], before: text };
}

/** The questions about somebody that were asked by words, those that share most of them first; others of them wait. */
async function askedAbout(node, before) {
  const [wanted, about, questions] = [weighty(before), await questionsAbout({ ...node, labels: [node.label] }), await allQuestions()];
  const known = new Map(questions.map((question) => [question.name, question]));
  return about
    .map(({ question, title, address }) => ({ name: title, detail: 'question', address, label: '', shared: sharing(wordsOfQuestion(known.get(question)), wanted) }))
    .sort((a, b) => b.shared - a.shared)
    .slice(0, MOST_ABOUT);
}

/** Nodes and questions that a text finds. */
export async function foundByWords(text, { signal }) {
  const [found, questions] = await Promise.all([foundByName(text, { signal }), foundQuestions(text).catch(() => [])]);
  const whole = questions.filter((hit) => hit.whole);
  if (whole.length && !found.some(({ name }) => name.toLowerCase().includes(text.toLowerCase().trim()) && name.length < 2 * text.length)) {
    const films = await forFilms(whole[0], { signal }).catch(() => []);
    return [whole[0], ...films, ...whole.slice(1), ...found.slice(0, 12), ...questions.filter((hit) => !hit.whole)];
  }
  if (found.length || !/\s/u.test(text)) return [...found.slice(0, 12), ...questions];
  const { named, before } = await namedAtTheEnd(text, { signal });
  const [first] = named;
  const about = first ? await askedAbout(first, before) : [];
  const [asked, others] = [true, false].map((wanted) => about.filter(({ shared }) => (shared > 0) === wanted));
  return [...asked, ...named.slice(0, 1), ...others, ...named.slice(1, 8), ...questions];
}
