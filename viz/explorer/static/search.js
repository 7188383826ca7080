/* What a text finds: nodes by name, alias and property; whoever types a whole question finds questions and who is named in it. */

import { get } from './api.js';
import { allQuestions, questionsAbout } from './entity_questions.js';

const MOST_QUESTIONS = 4;
const MOST_ABOUT = 3;
const STEM = 4;
const SMALL = new Set('a an and are at by did do does for from in into is it of on or the to was were which who whom whose what when where why how with'.split(' '));

/** Nodes by name, alias and property. */
export async function foundByName(text, { labels = null, signal }) {
  const { found } = await get('/api/search', { q: text, labels }, { signal });
  return found;
}

const wordsOf = (text) => text.toLowerCase().split(/[^\p{L}\p{N}:.-]+/u).filter(Boolean);
const weighty = (text) => wordsOf(text).filter((word) => !SMALL.has(word) && word.length > 2).map((word) => word.slice(0, STEM));

/** Questions whose titles share words with a text, the best first. */
async function foundQuestions(text) {
  const wanted = weighty(text);
  if (!wanted.length) return [];
  const questions = await allQuestions();
  return questions
    .map((question) => ({ question, shared: weighty(question.title).filter((stem) => wanted.some((word) => stem.startsWith(word))).length }))
    .filter(({ shared }) => shared)
    .sort((a, b) => b.shared - a.shared)
    .slice(0, MOST_QUESTIONS)
    .map(({ question }) => ({ name: question.title, detail: 'question', address: `/ask/${encodeURIComponent(question.name)}`, label: '' }));
}

/** The end of a sentence may be a name: the longest end that is one. */
async function namedAtTheEnd(text, { signal }) {
  const words = text.replace(/[?!.]+$/u, '').split(/\s+/u);
  for (let first = Math.max(1, words.length - 3); first < words.length; first += 1) {
    const end = words.slice(first).join(' ');
    if (SMALL.has(end.toLowerCase())) continue;
    const found = await foundByName(end, { signal });
    if (found.length) return found;
  }
  return [];
}

/** Nodes and questions that a text finds. */
export async function foundByWords(text, { signal }) {
  const [found, questions] = await Promise.all([foundByName(text, { signal }), foundQuestions(text).catch(() => [])]);
  if (found.length || !/\s/u.test(text)) return [...found.slice(0, 12), ...questions];
  const named = await namedAtTheEnd(text, { signal });
  const [first] = named;
  const about = first ? await questionsAbout({ ...first, labels: [first.label] }) : [];
  const asked = about.slice(0, MOST_ABOUT).map(({ title, address }) => ({ name: title, detail: 'question', address, label: '' }));
  return [...named.slice(0, 1), ...asked, ...named.slice(1, 8), ...questions];
}
