/* Asking the server. What goes wrong is a Problem, whose message is a sentence for a person. */

import { make } from '/static/page/dom.js';

/** A sentence about what went wrong, with what the server knows besides. */
export class Problem extends Error {
  constructor({ message, hint, code, line, span, status = 0 }) {
    super(message);
    Object.assign(this, { hint, code, line, span, status });
  }
}

const STOPPED = {
  message: 'The explorer does not answer.',
  hint: 'Start it again with: loregraph serve',
};

const CUT_OFF = {
  message: 'The answer was cut off before all of it was there.',
  hint: 'Run the query again.',
};

const listeners = new Set();

/** Call a function whenever a request finds the server gone. */
export const whenSilent = (listener) => listeners.add(listener);

/** What was asked before the scripts were there, see early.js; it is taken once. */
function takenEarly(address) {
  const asking = window.askedEarly?.get(address);
  window.askedEarly?.delete(address);
  return asking;
}

async function asked(address, options) {
  let response;
  try {
    response = await (takenEarly(address) ?? fetch(address, options));
  } catch (reason) {
    if (reason.name === 'AbortError') throw reason;
    for (const listener of listeners) listener();
    throw new Problem(STOPPED);
  }
  if (response.ok) return response;
  const { error } = await response.json().catch(() => ({}));
  throw new Problem({
    message: `The explorer answered ${response.status} and did not say why.`,
    ...error,
    status: response.status,
  });
}

/** Ask for what lies at an address; parameters that are null or undefined are left out. */
export async function get(path, params = {}, { signal } = {}) {
  const kept = Object.entries(params).filter(([, value]) => value !== null && value !== undefined);
  const query = new URLSearchParams(kept).toString();
  const response = await asked(query ? `${path}?${query}` : path, { signal });
  return response.json();
}

const sent = (body, signal) => ({
  method: 'POST',
  headers: { 'Content-Type': 'application/json' },
  body: JSON.stringify(body),
  signal,
});

/** Send JSON and get JSON. */
export async function post(path, body, { signal } = {}) {
  const response = await asked(path, sent(body, signal));
  return response.json();
}

/** Send JSON and get what is there at once, and where there is more a promise of that. */
export async function postForParts(path, body, { signal } = {}) {
  const response = await asked(path, sent(body, signal));
  if (!response.headers.get('Content-Type').includes('ndjson')) return [await response.json()];
  const reader = response.body.getReader();
  const [first, begun] = await firstLine(reader);
  return [JSON.parse(first), lastLine(reader, begun)];
}

const LINE_END = 10;

/** The bytes of the first line, and those of the next that came with it. */
async function firstLine(reader) {
  const decoder = new TextDecoder();
  const texts = [];
  for (;;) {
    const { value, done } = await reader.read();
    if (done) throw new Problem(CUT_OFF);
    const end = value.indexOf(LINE_END);
    if (end >= 0) return [[...texts, decoder.decode(value.subarray(0, end))].join(''), value.subarray(end + 1)];
    texts.push(decoder.decode(value, { stream: true }));
  }
}

async function lastLine(reader, begun) {
  const decoder = new TextDecoder();
  const texts = [decoder.decode(begun, { stream: true })];
  for (let part = await reader.read(); !part.done; part = await reader.read()) texts.push(decoder.decode(part.value, { stream: true }));
  const text = texts.join('');
  if (!text) throw new Problem(CUT_OFF);
  const found = JSON.parse(text);
  if (found.error) throw new Problem(found.error);
  return found;
}

/** Send JSON and get a file: its bytes and the name that the server gives it. */
export async function postForFile(path, body, { signal } = {}) {
  const response = await asked(path, sent(body, signal));
  const named = /filename="([^"]*)"/u.exec(response.headers.get('Content-Disposition') ?? '');
  return { blob: await response.blob(), name: named?.[1] ?? 'answer' };
}

let info = null;

/** What store this is, asked once. */
export function storeInfo() {
  info ??= get('/api/info').catch((reason) => {
    info = null;
    throw reason;
  });
  return info;
}

/** What the store was may have changed: ask anew the next time. */
export function forgetInfo() {
  info = null;
}

/** A problem as it is shown: what, and what to do next. */
export const problemShown = (problem) =>
  make(
    'div',
    { class: 'problem', role: 'alert' },
    make('p', {}, problem instanceof Problem ? problem.message : 'The page met something that it did not expect.'),
    problem.hint ? make('p', { class: 'hint' }, problem.hint) : null,
  );
