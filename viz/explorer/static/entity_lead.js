/* The sentence under a name: what a fan wants to know first. */

import { make } from '/static/page/dom.js';
import { inWords } from '/static/page/sentences.js';
import { filmsOf } from './entity_relations.js';
import { commas, inDays, nameTo } from './pieces.js';

const MOST = 3;

/** Texts and links that say what a node is; nothing where nothing is known. */
export function leadOf(node) {
  const { says, relationships = [] } = node;
  const others = (type, direction) => {
    const found = relationships.filter((one) => one.type === type && one.direction === direction)
      .sort((a, b) => filmsOf(b) - filmsOf(a)).map(({ other }) => other);
    return [...new Map(found.map((other) => [other.id, other])).values()];
  };
  const sentences = [
    says ? [ended(String(says))] : null,
    listed('Played by', others('PLAYED', 'in')),
    listed('Plays', others('PLAYED', 'out')),
    dies(node.timeline ?? []),
    released(node),
    listed('Directed by', others('DIRECTED', 'in')),
    disputed(node.disagreements ?? []),
  ].filter(Boolean);
  return sentences.flatMap((sentence, place) => (place ? [' ', ...sentence] : sentence));
}

/** Where a page tells of a disagreement. */
export const topicId = (topic) => `disagreement-${inWords(topic).replace(/\W+/gu, '-')}`;

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

function dies(timeline) {
  const death = timeline.find(({ kind, realm, roles = [] }) => kind === 'death' && realm === 'story' && roles.includes('victim'));
  if (!death?.film) return null;
  const killers = death.killed_by ?? [];
  return ['Dies in ', nameTo(death.film), ...(killers.length ? [', killed by ', ...commas(killers.map((killer) => nameTo(killer)))] : []), '.'];
}

/** What sources disagree about, as a way to where it is told. */
function disputed(disagreements) {
  if (!disagreements.length) return null;
  const topics = [...new Set(disagreements.map(({ topic }) => inWords(topic)))];
  return ['Sources disagree about ', ...commas(topics.slice(0, MOST).map((topic) => make('a', { href: `#${topicId(topic)}` }, topic))),
    ...(topics.length > MOST ? [' and ', make('a', { href: '#part-disagreements' }, `${topics.length - MOST} more`)] : []), '.'];
}

function released({ labels = [], facts = [] }) {
  const date = labels.includes('Film') ? facts.find(({ key }) => key === 'released')?.value : null;
  const told = date && typeof date === 'object' ? date.value : date;
  return told ? [`Released ${inDays(String(told))}.`] : null;
}
