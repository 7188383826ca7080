/* What could stand where one types, as a list below the cursor; the server's parser knows it. */

import { announce, make } from '/static/page/dom.js';

import { post } from './api.js';
import { replaceIn, spotOf } from './editor_layer.js';
import { parametersOf } from './editor_lexer.js';
import { pointsBefore, unitsIn } from './editor_offsets.js';

const WAIT_MS = 40;
const MOST = 60;

/** After these letters something is offered without being asked for. */
const OPENS = /(?:[\p{L}\p{N}_]|[:.$])$/u;

/** Offer completions in an editor's field; gives `open()`, `close()` and `keyed(event)`. */
export function completion({ box, field, layer }, signal) {
  const lines = make('ul', { id: 'completions', role: 'listbox', tabindex: 0, 'aria-label': 'What could stand here' });
  const about = make('p', { class: 'about' });
  const list = make('div', { class: 'listbox completions', hidden: true, on: { mousedown: (event) => event.preventDefault() } }, lines, about);
  const state = { items: [], at: -1, from: 0, to: 0, asked: null, waiting: 0, meant: false };
  field.setAttribute('aria-autocomplete', 'list');
  field.setAttribute('aria-controls', 'completions');
  box.append(list);

  function close() {
    clearTimeout(state.waiting);
    state.asked?.abort();
    state.items = [];
    list.hidden = true;
    field.removeAttribute('aria-activedescendant');
  }

  async function ask() {
    state.asked?.abort();
    state.asked = new AbortController();
    const text = field.value;
    const offset = field.selectionStart;
    try {
      const answer = await post('/api/complete', { text, offset: pointsBefore(text, offset), parameters: parametersOf(text, offset) }, { signal: state.asked.signal });
      if (field.value === text && field.selectionStart === offset && !signal.aborted) show(answer, text, offset);
    } catch (reason) {
      if (reason.name !== 'AbortError') close();
    }
  }

  function show({ from, to, items }, text, offset) {
    const units = unitsIn(text);
    Object.assign(state, { from: units(from), to: Math.max(units(to ?? from), offset) });
    state.items = items.slice(0, MOST).map((item) => ({ ...item, at: units(item.from ?? from) }));
    draw(text, offset);
  }

  /** Until the next answer comes, what still begins as typed: Tab never takes what was meant for a shorter word. */
  function narrow() {
    const [text, offset] = [field.value, field.selectionStart];
    const begins = (item) => item.at <= offset && item.text.toLowerCase().startsWith(text.slice(item.at, offset).toLowerCase());
    Object.assign(state, { to: offset, items: state.items.filter(begins) });
    draw(text, offset);
  }

  function draw(text, offset) {
    const done = state.items.some((item) => item.text === text.slice(item.at, offset));
    if (!state.items.length || (!state.meant && done)) {
      close();
      return;
    }
    state.at = 0;
    lines.replaceChildren(...state.items.map(line));
    list.hidden = false;
    place();
    mark();
    announce(`${state.items.length} to choose from`);
  }

  const line = (item, place) => make(
    'li',
    { role: 'option', id: `completion-${place}`, on: { pointerdown: (event) => { event.preventDefault(); take(item); } } },
    make('i', { class: `kind c-${item.kind}`, 'aria-hidden': 'true' }, LETTERS[item.kind] ?? ''),
    make('span', {}, item.text),
    make('small', {}, item.detail?.split('\n')[0] || item.kind),
  );

  /** Below the word, and inside the window. */
  function place() {
    const [spot, frame] = [spotOf(layer, state.from), box.getBoundingClientRect()];
    const wide = list.offsetWidth;
    const left = Math.max(0, Math.min(spot.left - frame.left - 30, window.innerWidth - frame.left - wide - 12));
    list.style.setProperty('left', `${left}px`);
    list.style.setProperty('top', `${spot.bottom - frame.top + 4}px`);
  }

  function mark() {
    [...lines.children].forEach((each, place) => each.setAttribute('aria-selected', String(place === state.at)));
    lines.children[state.at]?.scrollIntoView({ block: 'nearest' });
    about.textContent = state.items[state.at].detail?.split('\n').slice(1).join(' ') ?? '';
    field.setAttribute('aria-activedescendant', `completion-${state.at}`);
  }

  function take(item) {
    const { to } = state;
    close();
    state.taking = true;
    replaceIn(field, item.at, to, item.text);
    state.taking = false;
  }

  function move(step) {
    state.meant = true;
    state.at = (state.at + step + state.items.length) % state.items.length;
    mark();
  }

  const KEYS = {
    ArrowDown: () => move(1),
    ArrowUp: () => move(-1),
    PageDown: () => move(Math.min(8, state.items.length - 1 - state.at)),
    PageUp: () => move(-Math.min(8, state.at)),
    Tab: () => take(state.items[state.at]),
    Enter: () => take(state.items[state.at]),
    Escape: close,
  };

  field.addEventListener('input', (event) => {
    clearTimeout(state.waiting);
    const before = field.value.slice(0, field.selectionStart);
    if (event.inputType?.startsWith('history') || state.taking || event.isComposing || !OPENS.test(before)) {
      close();
      return;
    }
    state.meant = false;
    if (!list.hidden) narrow();
    state.waiting = setTimeout(ask, WAIT_MS);
  });
  field.addEventListener('blur', close);

  return {
    close,
    open() {
      state.meant = true;
      ask();
    },
    /** Whether a key was for the list. */
    keyed(event) {
      if (list.hidden || event.ctrlKey || event.metaKey || event.altKey) return false;
      const act = KEYS[event.key];
      if (!act || (event.key === 'Tab' && event.shiftKey)) return false;
      act();
      event.preventDefault();
      event.stopPropagation();
      return true;
    },
  };
}

const LETTERS = {
  keyword: 'K', label: 'L', type: 'T', property: 'P', function: 'ƒ', procedure: 'ƒ', variable: 'V', parameter: '$',
};
