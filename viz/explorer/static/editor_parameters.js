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
  typeof value === 'string' && valueOf(value) === value ? value : value === null ? 'null' : JSON.stringify(value);

/** Name the type of a value as Cypher does. */
export function typeOf(value) {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'List';
  if (typeof value === 'number') return Number.isInteger(value) ? 'Integer' : 'Float';
  return { boolean: 'Boolean', string: 'String', object: 'Map' }[typeof value];
}

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
    const kind = make('small', {}, typeOf(valueOf(typed.get(name) ?? '')));
    const input = make('input', { class: 'field', name, spellcheck: 'false', autocomplete: 'off', placeholder: 'text, 7, true, ["a", "b"]' });
    input.value = typed.get(name) ?? '';
    input.addEventListener('input', () => {
      typed.set(name, input.value);
      kind.textContent = typeOf(valueOf(input.value));
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
    /** Go to the first field that is empty, and name it; null where each has a value. */
    lacking() {
      const name = (shown ?? []).find((each) => !(typed.get(each) ?? '').trim()) ?? null;
      if (name !== null) [...place.querySelectorAll('input')].find((input) => input.name === name)?.focus();
      return name;
    },
    values: () => Object.fromEntries((shown ?? []).map((name) => [name, valueOf(typed.get(name) ?? '')])),
  };
}
