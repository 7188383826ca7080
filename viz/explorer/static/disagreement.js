/* Where sources disagree: what each said, in the order in which they said it, and what holds now. */

import { make } from '/static/page/dom.js';
import { inWords } from '/static/page/sentences.js';
import { commas, firstOf, inDays, nameTo, outcomeKey, outcomeShown, sourceShown } from './pieces.js';

const MOST_SAYINGS = 10;
const HEADS = ['said', 'what', 'by whom, where', 'what came of it'];
const split = (text) => (text ? String(text).split(', ') : []);
const isDay = (value) => /^\d{4}(-\d\d){0,2}$/u.test(String(value));
const cameTrue = (saying) => outcomeKey(saying.outcome ?? '') === 'came_true';

/** A disagreement as a card: a sentence, then the statements as they were made. */
export function disagreementShown({ about = [], topic, says, causes = [] }, { heading = 'h3', most = MOST_SAYINGS } = {}) {
  const sorted = [...says].sort((a, b) => (firstDay(a) < firstDay(b) ? -1 : 1));
  return make(
    'article',
    { class: 'disagreement' },
    make(heading, {}, ...commas(about.map((node) => nameTo(node))), about.length ? ': ' : '', inWords(topic)),
    make('p', { class: 'in-sum' }, inSum(topic, sorted)),
    make('p', { class: 'heads', 'aria-hidden': 'true' }, ...HEADS.map((head) => make('span', {}, head))),
    make('ul', {}, ...firstOf(sorted.map(line), most, 'more statements')),
    causes.length ? whyMoved(causes) : null,
  );
}

/** What happened meanwhile that moved it. */
const whyMoved = (causes) => make('details', { class: 'causes' },
  make('summary', {}, 'Why it moved'),
  make('ol', { class: 'moments' }, ...causes.map(({ id, date, text, sources }) => make('li', { class: 'dated' },
    make('time', {}, inDays(date)), make('span', {}, nameTo({ id, name: text }), ...sources)))));

const firstDay = ({ said }) => split(said).sort()[0] ?? '9999';

/** The whole of it in a sentence: how often it changed, what it is now. */
function inSum(topic, says) {
  const right = says.filter(cameTrue);
  const days = says.every(({ value }) => isDay(value));
  const values = new Set(says.map(({ value }) => String(value))).size;
  const moved = days ? `${values} dates were named for it one after the other.` : `Sources say ${values} different things.`;
  if (!right.length) return `${moved} Which of them is right is still open.`;
  const when = firstDay(right[0]) === '9999' ? '' : `, as was said first on ${inDays(firstDay(right[0]))}`;
  return `${moved} What came true: ${inDays(String(right[0].value))}${when.replace(/ on (\w+ \d{4}|\d{4})$/u, ' in $1')}.`;
}

/** A statement: when it was made, what it says, by whom and where, what came of it. */
const line = (saying) => make(
  'li',
  { 'data-outcome': saying.outcome ? outcomeKey(saying.outcome) : null },
  make('span', { class: 'when' }, whenSaid(saying)),
  make('span', { class: 'stated' }, inDays(String(saying.value))),
  make('span', { class: 'where' }, ...whoSaid(saying)),
  saying.outcome ? outcomeShown(saying.outcome) : null,
);

function whenSaid({ said }) {
  const days = split(said).sort();
  if (!days.length) return 'no date';
  return days.length > 1 ? `${inDays(days[0])} and later` : inDays(days[0]);
}

function whoSaid({ by, sources = [] }) {
  const who = split(by).filter((name) => name !== 'the source itself');
  const where = sources.length ? make('span', {}, who.length ? 'in ' : '', ...commas(sources.map(sourceShown))) : null;
  return [who.join(', '), where].filter(Boolean).flatMap((part, place) => (place ? [', ', part] : [part]));
}
