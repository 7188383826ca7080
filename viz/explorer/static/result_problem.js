/* An error as a panel: the sentence, the line with a caret below the place, what to do next. */

import { make, word } from '/static/page/dom.js';

import { placeOf } from './editor_check.js';
import { unitsIn } from './editor_offsets.js';

/** Make the panel of a problem; `goTo` shows its place in the text. */
export function problemPanel(problem, text, goTo) {
  const span = problem.span ? problem.span.map(unitsIn(text)) : null;
  return make(
    'div',
    { class: 'problem error', role: 'alert' },
    make('p', {}, problem.message || 'The page met something that it did not expect.'),
    span ? excerpt(text, span) : null,
    problem.hint ? make('p', { class: 'hint' }, problem.hint) : null,
    span && goTo ? make('p', {}, word(`Go to ${placeOf(text, span[0])}`, () => goTo(span))) : null,
  );
}

/** The line that an error is in, with a caret below the place. */
function excerpt(text, [from, to]) {
  const start = text.lastIndexOf('\n', from - 1) + 1;
  const end = text.indexOf('\n', from);
  const line = text.slice(start, end < 0 ? text.length : end);
  const wide = Math.max(1, Math.min(to, start + line.length) - from);
  const before = line.slice(0, from - start).replace(/[^\t]/gu, ' ');
  return make('pre', { class: 'excerpt', tabindex: 0 }, `${line}\n${before}`, make('b', {}, '^'.repeat(wide)));
}
