/* Faces: the picture of a node inside its mark, else its initials, where there is room for them. */

import { data, nameOf, nodeOf, nodes, whenTaken } from './data.js';
import { fontFamily } from './dom.js';
import { readableOn } from './theme.js';

export const FACE_ROOM = 5;

/** Smaller letters are not written into a mark. */
const SMALLEST_LETTERS = 10;

/** How large letters are in a mark of radius one; other shapes have no room for them. */
const LETTERS = { dot: 0.84, square: 0.84, hexagon: 0.8, diamond: 0.66 };

/** The images of the page, by the places of their nodes; each is painted as soon as it is decoded. */
export const faces = new Map();

export function loadFaces(loaded) {
  for (const [place, address] of Object.entries(data.faces)) {
    const image = new Image();
    const { key } = nodes[place];
    image.addEventListener('load', () => { faces.set(key, image); loaded(); });
    image.src = address;
  }
}

whenTaken(() => faces.clear());

const LETTERED = new Set(['Person', 'Character', 'Organization', 'Film', 'Series', 'Franchise']);

/** The initials of a name: of its first and its last word. */
export function initialsOf(name) {
  const words = name.split(/[\s-]+/u).filter((word) => /^\p{L}/u.test(word));
  if (!words.length) return '';
  const letters = words.length > 1 ? [words[0], words.at(-1)] : [words[0]];
  return letters.map((word) => [...word][0].toUpperCase()).join('');
}

/** What is written into a mark: the year of a film, else initials. */
function lettersOf(node) {
  const year = node.style.label === 'Film' && /^\d\d(\d\d)/.exec(String(node.properties.released ?? ''));
  return year ? `’${year[1]}` : initialsOf(nameOf(node));
}

/** How large letters are in the mark of a node. */
export const letterSize = (key, radius) => radius * (LETTERS[nodeOf.get(key)?.style.shape] ?? 0);

/** What is written into a mark of this radius on the screen; nothing where it has no room. */
export function lettersIn(key, radius) {
  const node = nodeOf.get(key);
  // a picture that another one has just replaced may paint once more
  return node && LETTERED.has(node.style.label) && letterSize(key, radius) >= SMALLEST_LETTERS ? lettersOf(node) : '';
}

/** Paint what is inside a mark; `scale` says how many pixels a unit of the context is. */
export function paintFace(context, key, x, y, radius, colour, scale = 1) {
  const image = faces.get(key);
  if (image && radius * scale >= FACE_ROOM) {
    context.save();
    context.beginPath();
    context.arc(x, y, radius * 1.15, 0, 2 * Math.PI);
    context.clip();
    context.drawImage(image, x - radius * 1.15, y - radius * 1.15, radius * 2.3, radius * 2.3);
    context.restore();
    context.beginPath();
    context.arc(x, y, radius * 1.15, 0, 2 * Math.PI);
    context.lineWidth = 1.8 / scale;
    context.strokeStyle = colour;
    context.stroke();
    return;
  }
  const letters = lettersIn(key, radius * scale);
  if (!letters) return;
  context.font = `600 ${letterSize(key, radius)}px ${fontFamily()}`;
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.fillStyle = readableOn(colour);
  context.fillText(letters, x, y);
}
