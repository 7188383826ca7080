/* A textarea over a coloured layer: undo, input methods and selection are the browser's own. */

import { make } from '/static/page/dom.js';

/** Make an editor's field; it grows with its text up to what the style sheet allows, then scrolls. */
export function codeField(attributes) {
  const layer = make('pre', { class: 'layer', 'aria-hidden': 'true' });
  const field = make('textarea', { spellcheck: 'false', autocapitalize: 'off', autocomplete: 'off', rows: 1, ...attributes });
  const box = make('div', { class: 'code' }, layer, field);
  box.addEventListener('pointerdown', (event) => {
    if (event.target !== box) return;
    field.focus();
    event.preventDefault();
  });
  return { box, field, layer, paint: (tokens, marks) => paintLayer(layer, field.value, tokens, marks) };
}

/** Colour the layer; `marks` are `[from, to, severity]`, drawn below the text. */
function paintLayer(layer, text, tokens, marks) {
  const cuts = new Set([0, text.length]);
  for (const [from, to] of [...tokens, ...marks]) cuts.add(from).add(to);
  const places = [...cuts].filter((cut) => cut <= text.length).sort((a, b) => a - b);
  const parts = [];
  let token = 0;
  for (let i = 0; i + 1 < places.length; i += 1) {
    const [from, to] = [places[i], places[i + 1]];
    while (token < tokens.length && tokens[token][1] <= from) token += 1;
    const kind = token < tokens.length && tokens[token][0] <= from ? tokens[token][2] : null;
    const mark = marks.find(([start, end]) => start <= from && to <= end);
    parts.push(piece(text.slice(from, to), kind, mark?.[2]));
  }
  const atEnd = marks.find(([from]) => from >= text.length);
  parts.push(atEnd ? piece(' ', null, atEnd[2]) : '\u200b');
  layer.replaceChildren(...parts);
}

function piece(text, kind, mark) {
  const names = [kind ? `c-${kind}` : null, mark ? `mark-${mark}` : null].filter(Boolean);
  if (!names.length) return text;
  const span = make('span', { class: names.join(' ') });
  // letter by letter as the field below it has it
  span.append(text);
  return span;
}

/** Where a place of the text stands on the screen. */
export function spotOf(layer, offset) {
  const walker = document.createTreeWalker(layer, NodeFilter.SHOW_TEXT);
  let left = offset;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (left <= node.length) {
      const range = document.createRange();
      range.setStart(node, left);
      range.setEnd(node, left);
      return range.getBoundingClientRect();
    }
    left -= node.length;
  }
  return layer.getBoundingClientRect();
}

/** Put a text in the place of another, so that undo knows of it. */
export function replaceIn(field, from, to, text) {
  field.focus();
  field.setSelectionRange(from, to);
  const typed = text ? document.execCommand('insertText', false, text) : document.execCommand('delete');
  if (typed) return;
  field.setRangeText(text, from, to, 'end');
  field.dispatchEvent(new Event('input', { bubbles: true }));
}
