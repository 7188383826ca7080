/* Sentences with linked names: parts are texts, or pairs of a node's key and a text. */

/** A name that leads to its node, in the colour of its side. */
function nameLink(node, text = node.caption) {
  const go = (event) => {
    event.preventDefault();
    choose(node.key);
  };
  const side = sideOf.get(node.key);
  const address = `#${view}/${encodeURIComponent(node.key)}`;
  return make('a', { class: 'name', href: address, hue: side?.colour, on: { click: go } }, text);
}

function sentence(parts) {
  return parts.map((part) => {
    if (typeof part === 'string') return part;
    const node = nodeOf.get(part[0]);
    return node ? nameLink(node, part[1]) : part[1];
  });
}

/** A property's key as words: `from_film` is `from film`. */
const inWords = (key) => key.replaceAll('_', ' ').trim();

/** A value of a property as something to read: ids of known nodes are links to them. */
function valueShown(value) {
  if (Array.isArray(value)) {
    return value.flatMap((item, place) => (place ? [', ', ...valueShown(item)] : valueShown(item)));
  }
  const node = typeof value === 'string' ? nodeOf.get(value) : undefined;
  if (node) return [nameLink(node)];
  const address = typeof value === 'string' ? webAddress(value) : null;
  return [address ? webLink(address, value) : String(value)];
}

const webLink = (address, text) =>
  make('a', { href: address, target: '_blank', rel: 'noopener noreferrer' }, text);
