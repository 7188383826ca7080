/* The sentence under a name: what a fan wants to know first. */

import { commas, inDays, nameTo } from './pieces.js';

const MOST = 3;

/** Texts and links that say what a node is; nothing where nothing is known. */
export function leadOf(node) {
  const { says, relationships = [] } = node;
  const others = (type, direction) => {
    const found = relationships.filter((one) => one.type === type && one.direction === direction).map(({ other }) => other);
    return [...new Map(found.map((other) => [other.id, other])).values()];
  };
  const sentences = [
    says ? [ended(String(says))] : null,
    listed('Played by', others('PLAYED', 'in')),
    listed('Plays', others('PLAYED', 'out')),
    dies(relationships, node.timeline ?? []),
    released(node),
    listed('Directed by', others('DIRECTED', 'in')),
  ].filter(Boolean);
  return sentences.flatMap((sentence, place) => (place ? [' ', ...sentence] : sentence));
}

const ended = (text) => {
  const said = text.charAt(0).toUpperCase() + text.slice(1);
  return /[.!?…]$/u.test(said) ? said : `${said}.`;
};

function listed(verb, others) {
  if (!others.length) return null;
  const named = commas(others.slice(0, MOST).map((other) => nameTo(other)));
  const left = others.length - MOST;
  return [`${verb} `, ...named, left > 0 ? ` and ${left} more.` : '.'];
}

function dies(relationships, timeline) {
  const death = relationships.find(({ type, other, properties = {} }) => type === 'TAKES_PART_IN' && other.kind === 'death' && properties.role === 'victim');
  if (!death) return null;
  const film = timeline.find((moment) => moment.id === death.other.id)?.film;
  return film ? ['Dies in ', nameTo(film), '.'] : null;
}

function released({ labels = [], facts = [] }) {
  const date = labels.includes('Film') ? facts.find(({ key }) => key === 'released')?.value : null;
  const told = date && typeof date === 'object' ? date.value : date;
  return told ? [`Released ${inDays(String(told))}.`] : null;
}
