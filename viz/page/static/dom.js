/* Elements, made without markup: every text from the graph goes through a text node. */

export const SVG = 'http://www.w3.org/2000/svg';

/** Give an element attributes and children; a pair of colours as `hue`, text as strings. */
function filled(element, attributes, children) {
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) continue;
    if (name === 'hue') hued(element, value);
    else if (name === 'on') for (const [what, how] of Object.entries(value)) element.addEventListener(what, how);
    else element.setAttribute(name, value === true ? '' : String(value));
  }
  element.append(...children.filter((child) => child !== null && child !== undefined));
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
  const font = `${weight} ${size}px ${fontFamily()}`;
  if (!widths.has(font)) widths.set(font, { letters: new Map(), texts: new Map() });
  const { letters, texts } = widths.get(font);
  if (PLAIN.test(text)) {
    let sum = 0;
    for (let i = 0; i < text.length; i += 1) sum += letters.get(text[i]) ?? measured(text[i], font, letters);
    return sum;
  }
  return texts.get(text) ?? measured(text, font, texts);
}

/** Letters that stand side by side as they are: their widths add up, but for pairs that move a little nearer. */
const PLAIN = /^[\x20-\u024f]*$/;

let measuredIn = '';

function measured(text, font, known) {
  if (measuredIn !== font) {
    measuring.font = font;
    measuredIn = font;
  }
  const { width } = measuring.measureText(text);
  known.set(text, width);
  return width;
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
