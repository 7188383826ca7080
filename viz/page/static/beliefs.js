/* What was believed at the end of a year: claims that were current then, as viz/beliefs.py found them. */

import { sourceName } from './card.js';
import { data, nameOf, nodeOf, nodes, otherEnd, whenTaken } from './data.js';
import { make } from './dom.js';
import { inWords, nameLink } from './sentences.js';

let beliefsOf = new Map();
whenTaken(() => {
  beliefsOf = new Map();
  for (const [place, property, changes] of data.beliefs ?? []) {
    const { key } = nodes[place];
    beliefsOf.set(key, [...(beliefsOf.get(key) ?? []), { property, changes }]);
  }
});

export const hasBeliefs = (key) => beliefsOf.has(key);

/** For each property of a node that was no fact yet at the end of a year, the claims that were believed; none where nothing that was said still held. */
export function believedThen(node, year) {
  return new Map((beliefsOf.get(node.key) ?? []).flatMap(({ property, changes }) => {
    const last = changes.filter(([from]) => from <= year).at(-1);
    if (last && last[1] === null) return [];
    return [[property, (last?.[1] ?? []).map((place) => nodes[place])]];
  }));
}

/** A claim's value, who said it, and where it stands. */
export function claimSaid(claim, value) {
  const ends = (type) => claim.edges.filter((edge) => edge.type === type && edge.start === claim).map((edge) => otherEnd(edge, claim));
  const people = ends('SAID_BY').flatMap((who, place) => [place ? ', ' : '', nameLink(who)]);
  const by = ends('STATED_IN').flatMap((source) => [people.length ? ', ' : '', sourceName(source.key)]);
  return make('li', {}, make('strong', {}, value), ' ', make('span', { class: 'told' }, 'said by ', ...people, ...by));
}

/** What was believed of a property, as a list: each value once, by who said it. */
export function beliefShown(claims, year) {
  if (!claims.length) return make('p', { class: 'believed' }, `nobody had said by the end of ${year}, or it no longer held`);
  const values = [...new Set(claims.map((claim) => String(claim.properties.value)))];
  return make('ul', { class: 'believed', 'aria-label': `Believed at the end of ${year}` }, ...values.map((value) =>
    claimSaid(claims.find((claim) => String(claim.properties.value) === value), value)));
}

/** Whether all that was ever said of it came true: that tells nothing of what was not known yet. */
function neverInQuestion(node, property) {
  const { changes } = beliefsOf.get(node.key).find((one) => one.property === property);
  const said = changes.flatMap(([, claims]) => claims ?? []).map((place) => String(nodes[place].properties.value));
  return said.every((value) => value === String(node.properties[property]));
}

/** Beside the slider: what was believed at the end of a year of what had yet to turn out. */
export function believedList(year) {
  const lines = year === null ? [] : [...beliefsOf.keys()].flatMap((key) => {
    const node = nodeOf.get(key);
    return [...believedThen(node, year)].filter(([property, claims]) => claims.length && !neverInQuestion(node, property)).map(([property, claims]) =>
      make('li', {}, nameLink(node, nameOf(node)), ` · ${inWords(property)}`, beliefShown(claims, year)));
  });
  return make('section', { id: 'believed', hidden: !lines.length },
    make('h3', {}, `Believed at the end of ${year}`), make('ul', {}, ...lines));
}
