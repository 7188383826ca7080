/* The parameters of a query as fields: JSON where it is JSON, else plain text. */

import { make } from '/static/page/dom.js';

/** Read what was typed: a number, true, null, a list, a map, a text in quotes, else the text itself. */
export function valueOf(typed) {
  const text = typed.trim();
  if (!text) return null;
  try {
    return JSON.parse(text);
  } catch {
    return typed;
  }
}

/** Write a value so that reading gives it back. */
export const typedOf = (value) =>
  typeof value === 'string' && valueOf(value) === value ? value : JSON.stringify(value);

/** Name the type of a value as Cypher does. */
export function typeOf(value) {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'List';
  if (typeof value === 'number') return Number.isInteger(value) ? 'Integer' : 'Float';
  return { boolean: 'Boolean', string: 'String', object: 'Map' }[typeof value];
}

const EMPTY = 'no value yet';
const kindOf = (typed) => (typed.trim() ? typeOf(valueOf(typed)) : EMPTY);

/** Fields for the parameters that a text names; what was typed for one stays when it comes back. */
export function parameterFields(place, entered) {
  const typed = new Map();
  let shown = null;

  function show(names) {
    const wanted = [...new Set(names)];
    if (JSON.stringify(wanted) === JSON.stringify(shown)) return;
    shown = wanted;
    place.hidden = !wanted.length;
    place.replaceChildren(...(wanted.length ? [make('legend', {}, 'Parameters'), ...wanted.map(field)] : []));
  }

  function field(name) {
    const kind = make('small', {}, kindOf(typed.get(name) ?? ''));
    const input = make('input', { class: 'field', name, spellcheck: 'false', autocomplete: 'off', placeholder: 'text, 7, true, ["a", "b"]' });
    input.value = typed.get(name) ?? '';
    input.addEventListener('input', () => {
      typed.set(name, input.value);
      kind.textContent = kindOf(input.value);
      input.setAttribute('aria-invalid', 'false');
    });
    input.addEventListener('keydown', (event) => { if (event.key === 'Enter') entered(); });
    return make('label', {}, make('span', { class: 'c-parameter' }, `$${name}`), input, kind);
  }

  return {
    show,
    set(values) {
      for (const [name, value] of Object.entries(values)) typed.set(name, typedOf(value));
      shown = null;
    },
    /** The names that have no value; whoever means nothing at all writes null. */
    lacking: () => (shown ?? []).filter((name) => !(typed.get(name) ?? '').trim()),
    /** Go to the first field that has no value, and mark all of them. */
    ask() {
      const empty = [...place.querySelectorAll('input')].filter((input) => !input.value.trim());
      for (const input of empty) input.setAttribute('aria-invalid', 'true');
      empty[0]?.focus();
    },
    values: () => Object.fromEntries((shown ?? []).map((name) => [name, valueOf(typed.get(name) ?? '')])),
  };
}
