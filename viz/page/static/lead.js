/* What one wants to know of a node first, as a sentence with linked names: who plays whom, and how somebody ends. */

import { told } from './card.js';
import { otherEnd } from './data.js';

const MOST = 3;

/** Texts and links, as sentences.js reads them. */
export function leadOf(node) {
  const { says = [] } = told(node);
  const sentences = [
    ...says.map((text) => [ended(text)]),
    listed('Played by', othersOf(node, 'PLAYED', false)),
    listed('Plays', othersOf(node, 'PLAYED', true)),
    endOf(node),
    listed('Directed by', othersOf(node, 'DIRECTED', false)),
    listed('Directed', othersOf(node, 'DIRECTED', true)),
    node.labels.includes('Film') && typeof node.properties.released === 'string' ? [`Released ${node.properties.released}.`] : null,
  ].filter(Boolean);
  return sentences.flatMap((sentence, place) => (place ? [' ', ...sentence] : sentence));
}

const ended = (text) => (/[.!?…]$/u.test(text) ? text : `${text}.`);

/** Who or what stands at the other ends of a type; who is in most films first. */
function othersOf(node, type, starts) {
  const found = node.edges.filter((edge) => edge.type === type && (edge.start === node) === starts);
  return [...new Set(found.map((edge) => otherEnd(edge, node)))].sort((a, b) => b.degree - a.degree);
}

const listedParts = (others) =>
  others.flatMap((other, place) => [...(place ? [place < others.length - 1 ? ', ' : ' and '] : []), [other.place]]);

function listed(verb, others) {
  if (!others.length) return null;
  const left = others.length - MOST;
  const named = left > 0 ? others.slice(0, MOST).flatMap((other, place) => [...(place ? [', '] : []), [other.place]]) : listedParts(others);
  return [`${verb} `, ...named, left > 0 ? ` and ${left} more.` : '.'];
}

const inRole = (event, role) =>
  event.edges.filter((edge) => edge.type === 'TAKES_PART_IN' && edge.properties.role === role).map(({ start }) => start);

/** In which film somebody dies, and by whose hand. */
function endOf(node) {
  const part = node.edges.find(({ type, end, properties }) =>
    type === 'TAKES_PART_IN' && properties.role === 'victim' && end.properties.kind === 'death' && (end.properties.realm ?? 'story') === 'story');
  if (!part) return null;
  const film = part.end.edges.find(({ type }) => type === 'HAS_EVENT')?.start;
  const killers = inRole(part.end, 'killer').filter((killer) => killer !== node);
  return [[part.end.place, 'Dies'], ...(film ? [' in ', [film.place]] : []), ...(killers.length ? [', killed by ', ...listedParts(killers)] : []), '.'];
}
