/* What a pointer rests on tells its name beside the pointer, and goes again with it. */

import { card, kicker, told } from './card.js';
import { nodeOf } from './data.js';
import { byId, make } from './dom.js';
import { host } from './host.js';

export const hoverCard = make('div', { id: 'hover', hidden: true });

/** Tell of a node near a place of the surface; null: nothing. */
export function hoverOver(key, x, y) {
  const node = key === null ? null : nodeOf.get(key);
  hoverCard.hidden = !node || (node.key === host.chosen() && !card.hidden);
  if (hoverCard.hidden) return;
  const [text] = told(node).says ?? [];
  hoverCard.replaceChildren(
    make('strong', {}, node.caption), make('p', { class: 'kicker' }, ...kicker(node)),
    ...(text ? [make('p', {}, text.length > 160 ? `${text.slice(0, 159)}…` : text)] : []),
  );
  const room = byId('surface').getBoundingClientRect();
  const [wide, high] = [hoverCard.offsetWidth, hoverCard.offsetHeight];
  const left = x + 16 + wide > room.width ? x - wide - 12 : x + 16;
  const top = Math.min(Math.max(8, y - high / 2), room.height - high - 8);
  hoverCard.style.setProperty('left', `${Math.max(4, left)}px`);
  hoverCard.style.setProperty('top', `${Math.max(4, top)}px`);
}
