/* What a node rests on, in words: each source with what it says of it, and the claims about it. */

import { claimSaid } from './beliefs.js';
import { sourceName } from './card.js';
import { nodeOf, otherEnd } from './data.js';
import { make } from './dom.js';
import { inWords } from './sentences.js';

const FACTS_TOLD = 3;
const SOURCES_TOLD = 12;

/** Tell where a node is from; null where the picture knows neither a source nor a claim. */
export function whyShown(node) {
  const facts = factsBySource(node);
  const claims = node.edges.filter((edge) => edge.type === 'ABOUT' && edge.end === node).map((edge) => edge.start);
  if (!facts.size && !claims.length) return null;
  const left = facts.size - SOURCES_TOLD;
  return make('div', { class: 'why', tabindex: -1 },
    ...(facts.size ? [make('h3', {}, 'It is known from'), make('ul', {},
      ...[...facts].slice(0, SOURCES_TOLD).map(([key, found]) => sourceSays(key, found)),
      left > 0 ? make('li', {}, `and ${left} more ${left === 1 ? 'source' : 'sources'}`) : null)] : []),
    ...(claims.length ? [make('h3', {}, 'It is claimed'), make('ul', {}, ...new Set(claims.map(claimSays)))] : []));
}

/** Its own sources first, then those of its relationships: for each what it says of the node. */
function factsBySource(node) {
  const facts = new Map(node.sources.map((key) => [key, []]));
  for (const edge of node.edges) {
    const other = otherEnd(edge, node);
    const reads = edge.start === node ? edge.reads : edge.readsBack;
    for (const key of edge.sources) {
      if (!facts.has(key)) facts.set(key, []);
      const said = `${reads} ${other.caption}`;
      if (!facts.get(key).includes(said)) facts.get(key).push(said);
    }
  }
  return facts;
}

/** A source as a link, when it was published, and what it says. */
function sourceSays(key, facts) {
  const published = nodeOf.get(key)?.properties.published;
  const shown = facts.slice(0, FACTS_TOLD).join(', ');
  const more = facts.length > FACTS_TOLD ? ` and ${facts.length - FACTS_TOLD} more` : '';
  return make('li', {}, sourceName(key), typeof published === 'string' ? ` · ${published}` : null,
    facts.length ? make('span', { class: 'told' }, `: ${shown}${more}`) : null);
}

function claimSays(claim) {
  const { property, value } = claim.properties;
  const said = value === undefined ? claim.caption : `${property ? `${inWords(property)} ` : ''}${value}`;
  return claimSaid(claim, said);
}
