/* What was asked before, and what is kept by name; both belong to a store and stay in this browser. */

const MOST_KEPT = 100;

const address = (store, what) => `loregraph.${store}.${what}`;

function read(store, what) {
  try {
    const kept = JSON.parse(localStorage.getItem(address(store, what)));
    return Array.isArray(kept) ? kept.filter((entry) => typeof entry?.text === 'string') : [];
  } catch {
    return [];
  }
}

function write(store, what, entries) {
  try {
    localStorage.setItem(address(store, what), JSON.stringify(entries));
    return true;
  } catch {
    return false;
  }
}

/** Everything that was asked of a store, the last first. */
export const asked = (store) => read(store, 'asked');

/** Remember a query that was run; asked again, it comes first once more. */
export function remember(store, { text, parameters, rows, time }) {
  const others = asked(store).filter((entry) => entry.text !== text);
  write(store, 'asked', [{ text, parameters, rows, time, at: Date.now() }, ...others].slice(0, MOST_KEPT));
}

export const forgetAsked = (store) => write(store, 'asked', []);

/** The queries that are kept, by name. */
export const kept = (store) => read(store, 'kept').toSorted((a, b) => a.name.localeCompare(b.name));

/** Keep a query under a name; false where the browser keeps nothing. */
export const keep = (store, name, { text, parameters }) =>
  write(store, 'kept', [...read(store, 'kept').filter((entry) => entry.name !== name), { name, text, parameters }]);

export const letGo = (store, name) => write(store, 'kept', read(store, 'kept').filter((entry) => entry.name !== name));
