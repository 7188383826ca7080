/* What a text finds: nodes by name, alias and property; whoever types a whole question finds questions and who is named in it. */

import { sharing, weighty } from '/static/page/words.js';
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

/** The questions about somebody that were asked by words, those that share most of them first; others of them wait. */
async function askedAbout(node, before) {
  const [wanted, about, questions] = [weighty(before), await questionsAbout({ ...node, labels: [node.label] }), await allQuestions()];
  const known = new Map(questions.map((question) => [question.name, question]));
  return about
    .map(({ question, title, address }) => ({ name: title, detail: 'question', address, label: '', path: question === 'path', shared: sharing(wordsOfQuestion(known.get(question)), wanted) }))
    .sort((a, b) => b.shared - a.shared)
    .slice(0, MOST_ABOUT);
}

const CONNECTED = new Set(['Person', 'Character']);

/** How two are connected, where a text names two people or characters. */
async function wayBetween(named) {
  const [one, other] = named.filter(({ label }) => CONNECTED.has(label));
  const question = other && (await allQuestions()).find(({ name, lacking = [] }) => name === 'path' && !lacking.length);
  if (!question) return [];
  return [{ name: `How are ${one.name} and ${other.name} connected?`, detail: 'question', address: `/ask/path?${new URLSearchParams({ one: one.id, other: other.id })}`, label: '' }];
}

/** Nodes and questions that a text finds: what it asks about whom it names, then these, then what else holds its words. */
export async function foundByWords(text, { signal }) {
  const { found, named = [], rest = text } = await get('/api/search', { q: text }, { signal });
  const isName = (name) => name.toLowerCase().includes(text.toLowerCase().trim()) && name.length < 2 * text.length;
  if (found[0] && isName(found[0].name)) return unlike([...found.slice(0, 12), ...await foundQuestions(text).catch(() => [])]);
  const way = await wayBetween(named);
  const questions = await foundQuestions(rest).catch(() => []);
  const about = (await Promise.all(named.slice(0, MOST_NAMED).map((node) => askedAbout(node, rest)))).flat().filter(({ path }) => !path || !way.length).sort((a, b) => b.shared - a.shared);
  const other = way.length ? questions.filter(({ question }) => question.name !== 'path') : questions;
  const whole = other.filter((hit) => hit.whole);
  const films = named.length ? [] : await forFilms(whole[0], { signal }).catch(() => []);
  const [asked, others] = [true, false].map((wanted) => about.filter(({ shared }) => (shared > 0) === wanted).slice(0, MOST_ABOUT));
  const first = named.length ? [...asked, ...named, ...others] : [...whole.slice(0, 1), ...films, ...whole.slice(1)];
  return unlike([...way, ...first, ...found.slice(0, 12), ...other]);
}

const MOST_NAMED = 3;

/** Each of some hits once. */
const unlike = (hits) => [...new Map(hits.map((hit) => [hit.address ? hit.name : hit.id, hit])).values()];
