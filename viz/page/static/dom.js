/* Elements, made without markup: every text from the graph goes through a text node. */

/** Letters that turn the order of what follows: data may hold them, and what is read shows them. */
const TURNING = /[\u202a-\u202e\u2066-\u2069]/gu;
export const straight = (text) => text.replace(TURNING, (sign) => `\\u${sign.charCodeAt(0).toString(16)}`);

/** Attributes that are read. */
const SAID = new Set(['title', 'aria-label', 'placeholder']);

export const SVG = 'http://www.w3.org/2000/svg';

/** Give an element attributes and children; a pair of colours as `hue`, text as strings. */
function filled(element, attributes, children) {
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) continue;
    if (name === 'hue') hued(element, value);
    else if (name === 'on') for (const [what, how] of Object.entries(value)) element.addEventListener(what, how);
    else element.setAttribute(name, value === true ? '' : SAID.has(name) ? straight(String(value)) : String(value));
  }
  element.append(...children.filter((child) => child !== null && child !== undefined)
    .map((child) => (typeof child === 'string' ? straight(child) : child)));
  return element;
}

export const make = (name, attributes = {}, ...children) =>
  filled(document.createElement(name), attributes, children);

export const draw = (name, attributes = {}, ...children) =>
  filled(document.createElementNS(SVG, name), attributes, children);

export const byId = (id) => document.getElementById(id);

/** Give an element its own colour, for light and for dark; the style sheet chooses. */
function hued(element, [light, dark]) {
  element.classList.add('hued');
  element.style.setProperty('--light', light);
  element.style.setProperty('--dark', dark);
}

/** A button that looks like a word of the text it stands in. */
export const word = (text, act, attributes = {}) =>
  make('button', { type: 'button', class: 'word', on: { click: act }, ...attributes }, text);

/** Tell what happened to those who do not see it. */
export function announce(text) {
  byId('live').textContent = text;
}

const measuring = document.createElement('canvas').getContext('2d');
const widths = new Map();

/** The width of a text in pixels. */
export function textWidth(text, size, weight = 400) {
  const name = size * 1000 + Number(weight);
  let known = widths.get(name);
  if (!known) widths.set(name, known = { font: `${weight} ${size}px ${fontFamily()}`, letters: [], texts: new Map() });
  let sum = 0;
  for (let i = 0; i < text.length; i += 1) {
    const letter = text.charCodeAt(i);
    if (letter > LAST_PLAIN) return known.texts.get(text) ?? widthOfText(text, known);
    sum += known.letters[letter] ??= measured(text[i], known.font);
  }
  return sum;
}

/** Letters up to this one stand side by side as they are: their widths add up, but for pairs that move a little nearer. */
const LAST_PLAIN = 0x24f;

function widthOfText(text, { font, texts }) {
  texts.set(text, measured(text, font));
  return texts.get(text);
}

let measuredIn = '';

function measured(text, font) {
  if (measuredIn !== font) {
    measuring.font = font;
    measuredIn = font;
  }
  return measuring.measureText(text).width;
}

let family = '';

export function fontFamily() {
  family ||= getComputedStyle(document.body).fontFamily;
  return family;
}

/** A text cut to a width, with an ellipsis where something is missing. */
export function cut(text, room, size, weight) {
  if (textWidth(text, size, weight) <= room) return text;
  const letters = [...text];
  while (letters.length > 1 && textWidth(`${letters.join('')}…`, size, weight) > room) letters.pop();
  return `${letters.join('').trimEnd()}…`;
}
