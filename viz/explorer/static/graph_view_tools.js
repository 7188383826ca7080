/* The tools over a picture: a field that finds in it, and buttons for what the whole of it can do. */

import { make } from '/static/page/dom.js';
import { openFinder } from '/static/page/search.js';

/** Make the tools; each function is what its button does. */
export function toolbar({ filters, arrange, reset, unhide }) {
  const found = make('ul', { class: 'listbox', id: 'within', role: 'listbox', 'aria-label': 'Found in the picture', hidden: true });
  const field = make('input', {
    type: 'search', class: 'field', role: 'combobox', 'aria-expanded': 'false', 'aria-controls': 'within', 'aria-autocomplete': 'list',
    'aria-label': 'Find in the picture', placeholder: 'Find in the picture', autocomplete: 'off', spellcheck: 'false',
  });
  openFinder(field, found);
  const made = {
    filters: button('Filters', filters, { 'aria-controls': 'filters', 'aria-expanded': 'false' }),
    arrange: button('Arrange', arrange, { hidden: true, title: 'Find places anew for all that is not pinned' }),
    reset: button('Start over', reset, { hidden: true }),
    unhide: button('', unhide, { hidden: true }),
  };
  return { ...made, field, place: make('div', { class: 'over-tools' }, make('div', { class: 'completing' }, field, found), ...Object.values(made)) };
}

const button = (text, act, attributes) =>
  make('button', { type: 'button', class: 'button small', on: { click: act }, ...attributes }, text);
