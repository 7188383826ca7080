/* What leaves the page: texts that are copied, a command to ask again, addresses of the web. */

import { announce } from './dom.js';

export async function copy(text, what) {
  try {
    await navigator.clipboard.writeText(text);
    announce(`${what} copied`);
    return true;
  } catch {
    announce(`${what} could not be copied`);
    return false;
  }
}

/** An id that a shell reads as one word without a quote being able to end it. */
const isPlain = (key) => /^[a-z][a-z0-9_]*:[a-z0-9][a-z0-9._-]*$/.test(key);

/** The command that says where a fact comes from; none for ids that a shell could misread. */
export function whyCommand(key) {
  if (!isPlain(key)) return null;
  const query =
    'MATCH (n {id: $id}) UNWIND n.sources AS said ' +
    'MATCH (s:Source {id: said}) RETURN s.name, s.publisher, s.url';
  return `loregraph query '${query}' -p 'id="${key}"'`;
}

/** Only addresses of the web become links. */
export function webAddress(text) {
  try {
    const url = new URL(text);
    return url.protocol === 'https:' || url.protocol === 'http:' ? url.href : null;
  } catch {
    return null;
  }
}
