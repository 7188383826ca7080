/* What is said besides the rows: how many, how long, what was changed, what the engine noticed. */

import { make, word } from '/static/page/dom.js';
import { inWords } from '/static/page/sentences.js';

import { placeOf } from './editor_check.js';
import { unitsIn } from './editor_offsets.js';

const counted = (number, one) => `${number.toLocaleString('en')} ${one}${number === 1 ? '' : 's'}`;

/** The line above an answer. */
export function summary(answer) {
  const { count, truncated, counters, time_ms: time } = answer;
  const parts = [
    truncated
      ? make('strong', {}, `first ${counted(count, 'row')} shown${truncated.rows > count ? ` of ${truncated.rows.toLocaleString('en')}` : ''}`)
      : answer.columns.length ? counted(count, 'row') : null,
    ...changes(counters),
    typeof time === 'number' ? `${time.toLocaleString('en')} ms` : null,
    answer.graph?.left_out ? make('strong', {}, `${counted(answer.graph.left_out, 'node')} not drawn: too many`) : null,
  ].filter(Boolean);
  return make('p', { class: 'summary' }, ...parts.flatMap((part, place) => (place ? [' · ', part] : [part])));
}

/** What a query changed, in words: 2 nodes created. */
export function changes(counters) {
  return Object.entries(counters ?? {})
    .filter(([, count]) => typeof count === 'number' && count > 0)
    .map(([name, count]) => `${count.toLocaleString('en')} ${count === 1 ? one(inWords(name)) : inWords(name)}`);
}

/** Nodes created, of one: node created. */
const one = (words) => words.replace(/^\w+/u, (many) => many.replace(/ies$/u, 'y').replace(/(x)es$|s$/u, '$1'));

/** What the engine noticed, each with a way to its place in the text. */
export function notices(notifications, editor) {
  if (!notifications?.length) return null;
  const lines = notifications.map(({ title, message, hint, offset, severity }) => {
    const at = typeof offset === 'number' && editor ? unitsIn(editor.text)(offset) : null;
    return make('li', { class: (severity ?? '').toLowerCase() },
      at === null ? null : word(placeOf(editor.text, at), () => editor.goTo([at, at])), at === null ? '' : ' ',
      message || title || '', hint ? make('span', { class: 'hint' }, ` ${hint}`) : null);
  });
  return make('ul', { class: 'notices', 'aria-label': 'What the engine noticed' }, ...lines);
}
