/* Sentences with linked names: parts are texts, or a node's position and perhaps a text. */

import { data, nodeOf, nodes, sideOf } from './data.js';
import { make } from './dom.js';
import { host } from './host.js';
import { webAddress } from './share.js';

/** A name that leads to its node, in the colour of its side; `how` it is chosen, as the host knows it. */
export function nameLink(node, text = node.caption, how = {}) {
  const go = (event) => {
    event.preventDefault();
    host.choose(node.key, how);
  };
  const side = sideOf.get(node.key);
  return make('a', { class: 'name', href: host.address(node), hue: side?.colour, on: { click: go } }, text);
}

export const sentence = (parts) =>
  parts.map((part) => (typeof part === 'string' ? part : nameLink(nodes[part[0]], part[1])));

/** A text as a sentence in which the names of these nodes are links; longer names win. */
export function linkedNames(text, found) {
  const [node, ...others] = [...found].sort((a, b) => b.caption.length - a.caption.length);
  if (!node?.caption) return text ? [text] : [];
  return text.split(node.caption).flatMap((piece, place) => [...(place ? [[node.place]] : []), ...linkedNames(piece, others)]);
}

/** A sentence as it is read. */
export const plain = (parts) =>
  parts.map((part) => (typeof part === 'string' ? part : part[1] ?? nodes[part[0]].caption)).join('');

/** A label as it is read; a node may be without one. */
export const labelSaid = (label) => label || '(no label)';

/** A property's key as words: `from_film` is `from film`. */
export const inWords = (key) => key.replaceAll('_', ' ').trim();

/** A value of a property as something to read: ids of known nodes are links to them. */
export function valueShown(value) {
  if (Array.isArray(value)) {
    return value.flatMap((item, place) => (place ? [', ', ...valueShown(item)] : valueShown(item)));
  }
  const node = typeof value === 'string' ? nodeOf.get(value) : undefined;
  if (node) return [nameLink(node)];
  const name = typeof value === 'string' && Object.hasOwn(data.names ?? {}, value) ? data.names[value] : null;
  if (name !== null) return [make('a', { href: host.address({ key: value }) }, name)];
  const address = typeof value === 'string' ? webAddress(value) : null;
  return [address ? webLink(address, value) : String(value)];
}

export const webLink = (address, text) =>
  make('a', { href: address, target: '_blank', rel: 'noopener noreferrer' }, text);
