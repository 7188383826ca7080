/* What a pointer rests on tells beside the pointer what it is and its short facts, and goes again with it. */

import { card, kicker, told } from './card.js';
import { nodeOf, otherEnd } from './data.js';
import { byId, make } from './dom.js';
import { host } from './host.js';

export const hoverCard = make('div', { id: 'hover', hidden: true });

const LETTERS_TOLD = 160;
const MOST_SAID = 3;
const shortened = (text) => (text.length > LETTERS_TOLD ? `${text.slice(0, LETTERS_TOLD - 1)}…` : text);

/** What says most of a thing in few words: the types of its relationships, and whether it is their start. */
const TELLING = [
  ['DIRECTED', false], ['PLAYED', false], ['PLAYED', true], ['HAS_EVENT', false], ['APPEARS_IN', true],
  ['TAKES_PART_IN', false], ['HAPPENS_AT', true], ['SAID_BY', true], ['STATED_IN', true],
];

/** When it is, and by whom, with whom or where: two facts at most, from its relationships. */
function shortFacts(node) {
  const { released, from } = node.properties;
  const day = released ?? from;
  const facts = TELLING.flatMap(([type, starts]) => {
    const found = node.edges.filter((edge) => edge.type === type && (edge.start === node) === starts);
    if (!found.length) return [];
    const names = [...new Set(found.map((edge) => filmNamed(otherEnd(edge, node))))];
    const more = names.length - MOST_SAID;
    return `${starts ? found[0].reads : found[0].readsBack} ${names.slice(0, MOST_SAID).join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
  });
  return [...(typeof day === 'string' ? [day] : []), ...facts.slice(0, 2)];
}

/** A film is named with its year. */
const filmNamed = ({ caption, properties: { released } }) =>
  (typeof released === 'string' && !caption.includes(released.slice(0, 4)) ? `${caption} (${released.slice(0, 4)})` : caption);

/** Tell of a node near a place of the surface; null: nothing. */
export function hoverOver(key, x, y) {
  const node = key === null ? null : nodeOf.get(key);
  if (!node || (node.key === host.chosen() && !card.hidden)) {
    hoverCard.hidden = true;
    return;
  }
  const room = byId('surface').getBoundingClientRect();
  const [text] = told(node).says ?? [];
  tellBeside([
    make('strong', {}, node.caption), make('p', { class: 'kicker' }, ...kicker(node)),
    ...[...shortFacts(node), ...(text ? [text] : [])].map((fact) => make('p', {}, shortened(fact))),
  ], x, y, room);
}

/** Tell something near a point of an element's room; nothing where there are no parts. */
export function tellBeside(parts, x, y, room) {
  hoverCard.hidden = !parts.length;
  if (hoverCard.hidden) return;
  if (hoverCard.parentElement !== document.body) document.body.append(hoverCard);
  hoverCard.replaceChildren(...parts);
  const [wide, high] = [hoverCard.offsetWidth, hoverCard.offsetHeight];
  const left = x + 16 + wide > room.width ? x - wide - 12 : x + 16;
  const top = Math.min(Math.max(8, y - high / 2), room.height - high - 8);
  hoverCard.style.setProperty('left', `${Math.max(4, room.left + left)}px`);
  hoverCard.style.setProperty('top', `${Math.max(4, room.top + top)}px`);
}
