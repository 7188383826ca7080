/* Running a query: it can be cancelled, and is when its page is left. */

import { taken } from './answer.js';
import { post, postForParts } from './api.js';

const FRESH_MS = 120_000;
const MOST_KEPT = 5;
const answers = new Map();

const nameOf = ({ text, parameters, mode }) => JSON.stringify([text, parameters, mode]);

/** The answer that was given a moment ago: for back and forward. */
export function givenBefore(query) {
  const found = answers.get(nameOf(query));
  return found && Date.now() - found.at < FRESH_MS ? found.answer : null;
}

function keepAnswer(query, answer) {
  // what was written makes old answers untrue
  if (Object.values(answer.counters ?? {}).some((count) => count > 0)) answers.clear();
  answers.delete(nameOf(query));
  answers.set(nameOf(query), { answer, at: Date.now() });
  if (answers.size > MOST_KEPT) answers.delete(answers.keys().next().value);
}

/** A name for a job that nobody else has. */
const jobName = () => Array.from(crypto.getRandomValues(new Uint8Array(12)), (byte) => byte.toString(16).padStart(2, '0')).join('');

/** Begin to run; gives `{ answer, cancel }`. What is left or cancelled ends on the server too. */
export function run(query, signal) {
  const job = jobName();
  const stop = new AbortController();
  const leave = () => stop.abort();
  signal.addEventListener('abort', leave);
  const stay = () => signal.removeEventListener('abort', leave);
  const answer = postForParts('/api/query', { ...query, parts: true, job }, { signal: stop.signal })
    .then(taken)
    .then((found) => {
      if (found.rest) found.rest.then(() => keepAnswer(query, found)).catch(() => null).finally(stay);
      else keepAnswer(query, found);
      return found;
    });
  answer.then((found) => found.rest ?? stay(), stay);
  return {
    answer,
    cancel() {
      stop.abort();
      post('/api/cancel', { job }).catch(() => null);
    },
  };
}
