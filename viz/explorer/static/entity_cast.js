/* The cast of a film: who plays whom, as they are billed. */

import { besidesStory } from './entity_story.js';

/** Relationships as a page tells them: of a film each actor with the characters, which are not told again. */
export function castTogether(node) {
  const found = besidesStory(node);
  const isCast = ({ type, direction }) => type === 'ACTED_IN' && direction === 'in';
  const cast = found.filter(isCast);
  if (!cast.length) return found;
  const played = new Map();
  const told = new Set();
  const players = new Set(cast.map(({ other }) => other.id));
  for (const relationship of found) {
    const { type, direction, played: by = [], other } = relationship;
    if (type !== 'APPEARS_IN' || direction !== 'in') continue;
    for (const { id: person } of by) {
      if (!players.has(person)) continue;
      if (!played.has(person)) played.set(person, []);
      played.get(person).push(other);
      told.add(relationship);
    }
  }
  const billed = cast
    .map((relationship) => ({ ...relationship, as: played.get(relationship.other.id) ?? [] }))
    .sort((a, b) => billing(a) - billing(b));
  return [...billed, ...found.filter((relationship) => !isCast(relationship) && !told.has(relationship))];
}

const LAST = 1e9;

function billing({ properties = {} }) {
  const place = typeof properties.billing === 'number' ? properties.billing : LAST / 2;
  return properties.uncredited || properties.archive ? place + LAST : place;
}
