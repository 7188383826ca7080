/* The form of a question: a field for each parameter, by its type. */

import { make } from '/static/page/dom.js';
import { inWords } from '/static/page/sentences.js';
import { get } from './api.js';
import { labelsOf } from './entity_questions.js';
import { completeNames } from './finder.js';
import { go } from './router.js';

/** What a field is called, where its parameter's name does not say it. */
const FIELDS = new Map([['one', 'from'], ['other', 'to']]);

/** Make the form; sending it asks anew, with what is filled in as the address. */
export async function questionForm(question, given, signal) {
  const fields = await Promise.all(question.parameters.map((parameter) => fieldOf(parameter, given[parameter.name], signal)));
  const form = make(
    'form', { class: 'ask', 'aria-label': question.title, novalidate: true },
    ...fields.map((field) => field.element),
    make('button', { type: 'submit', class: 'button first' }, 'Ask'),
  );
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const lacking = fields.filter((field) => field.parameter.required && !field.value());
    fields.forEach((field) => field.complain(lacking.includes(field)));
    if (lacking.length) {
      lacking[0].input.focus();
      return;
    }
    const filled = fields.map((field) => [field.parameter.name, field.value()]).filter(([, value]) => value !== '');
    const query = new URLSearchParams(filled);
    const view = new URLSearchParams(location.search).get('view');
    if (view) query.set('view', view);
    go(`${location.pathname}${filled.length || view ? `?${query}` : ''}`);
  });
  return form;
}

let made = 0;

async function fieldOf(parameter, given, signal) {
  made += 1;
  const id = `field-${made}`;
  const own = await (labelsOf(parameter).length ? nameField : plainField)(parameter, given, id, signal);
  const problem = make('small', { class: 'lacking', id: `${id}-problem`, hidden: true }, `Please say which ${FIELDS.has(parameter.name) ? 'name' : inWords(parameter.name)}.`);
  const label = make('label', { for: id }, FIELDS.get(parameter.name) ?? inWords(parameter.name), parameter.required ? null : make('small', {}, ' optional'));
  const complain = (shown) => {
    problem.hidden = !shown;
    if (shown) own.input.setAttribute('aria-describedby', problem.id);
    own.input.setAttribute('aria-invalid', String(shown));
  };
  own.input.addEventListener('input', () => complain(false));
  const element = make('div', { class: `asked ${own.input.type === 'number' ? 'short' : ''}` }, label, own.element ?? own.input, problem);
  return { parameter, complain, ...own, element };
}

/** A field that completes names; its value is the id of who was chosen, else what was written. */
async function nameField(parameter, given, id, signal) {
  const labels = labelsOf(parameter);
  const list = make('ul', { class: 'listbox', id: `${id}-list`, role: 'listbox', 'aria-label': `Names for ${inWords(parameter.name)}`, hidden: true });
  const input = make('input', {
    id, class: 'field', type: 'text', role: 'combobox', 'aria-expanded': 'false', 'aria-controls': list.id, 'aria-autocomplete': 'list',
    'aria-required': parameter.required ? 'true' : null, autocomplete: 'off', spellcheck: 'false',
    placeholder: parameter.required ? `Name of ${labels.map((label) => `a ${label.toLowerCase()}`).join(' or ')}` : 'all',
  });
  let chosen = given ?? '';
  input.value = given ? await nameBehind(given, signal) : '';
  let shown = input.value;
  const take = (hit) => {
    input.value = hit.name;
    [chosen, shown] = [hit.id, hit.name];
  };
  completeNames({ field: input, list, labels: labels.join('|'), empty: true, take });
  const value = () => (input.value.trim() === shown.trim() && chosen ? chosen : input.value.trim());
  return { input, value, element: make('div', { class: 'completing' }, input, list) };
}

/** The name of a node by its id; a name that was written stays as it is. */
async function nameBehind(given, signal) {
  if (!given.includes(':')) return given;
  try {
    const { name, caption } = await get('/api/node', { id: given }, { signal });
    return name ?? caption ?? given;
  } catch {
    return given;
  }
}

const KINDS = { int: { type: 'number', step: '1' }, float: { type: 'number', step: 'any' }, date: { type: 'date' } };

function plainField(parameter, given, id) {
  const { type, default: usual, choices } = parameter;
  const known = usual ?? '';
  const offered = type === 'bool' ? [['true', 'yes'], ['false', 'no']] : choices?.map((choice) => [String(choice), inWords(String(choice))]);
  if (offered) return choiceField(parameter, offered, given, id);
  const input = make('input', {
    id, class: 'field', type: 'text', autocomplete: 'off', placeholder: known === '' ? 'all' : String(known), ...KINDS[type],
    'aria-required': parameter.required ? 'true' : null,
  });
  input.value = given ?? String(known);
  return { input, value: () => (input.value.trim() === String(known) ? '' : input.value.trim()) };
}

function choiceField({ default: usual }, offered, given, id) {
  const none = usual === null || usual === undefined;
  const input = make('select', { id, class: 'field' },
    none ? make('option', { value: '' }, 'all') : null,
    ...offered.map(([value, text]) => make('option', { value }, text)));
  input.value = given ?? (none ? '' : String(usual));
  return { input, value: () => (!none && input.value === String(usual) ? '' : input.value) };
}
