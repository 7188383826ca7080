/* The shortest way between two nodes, over what tells of the story and of its makers. */

import { neighboursOf, otherEnd } from './data.js';

/** The keys of a node, of its neighbours, and of who is in the same events. */
export function aroundKeys(node) {
  const keys = new Set([node.key, ...neighboursOf(node).map((other) => other.key)]);
  for (const other of neighboursOf(node)) {
    if (other.labels.includes('Event')) for (const near of neighboursOf(other)) keys.add(near.key);
  }
  return keys;
}

const NO_WAY = new Set(['Source', 'Claim', 'Franchise', 'Place']);

/**
 * Give the nodes and edges from one node to another, or null where no way leads; `inside` are the nodes it may go through.
 * Two people are connected by who acted with whom, as long as they are.
 */
export function shortestPath(from, to, inside = null) {
  const people = [from, to].every((node) => node.labels.includes('Person'));
  const acting = people ? plainest(from, to, ({ type }) => type === 'ACTED_IN', inside) : null;
  return acting ?? plainest(from, to, () => true, inside);
}

/** Of the shortest ways one without old footage, where there is one. */
function plainest(from, to, allowed, inside) {
  const any = shortest(from, to, allowed, inside);
  const plain = any && shortest(from, to, (edge) => allowed(edge) && !edge.properties.archive, inside);
  return plain?.length === any?.length ? plain : any;
}

/** The edges of a node by who is at their other end: of ways as short as each other always the same is found. */
const inOrder = (node) => node.edges.map((edge) => [edge, otherEnd(edge, node)])
  .sort(([one, a], [two, b]) => (a.key < b.key ? -1 : a.key > b.key ? 1 : one.place - two.place));

function shortest(from, to, allowed, inside) {
  const came = new Map([[from, null]]);
  const passes = (node) => node === to || (inside ? inside.has(node.key) : !node.labels.some((label) => NO_WAY.has(label)));
  let front = [from];
  while (front.length && !came.has(to)) {
    const next = [];
    for (const node of front) {
      for (const [edge, other] of inOrder(node)) {
        if (came.has(other) || !passes(other) || !allowed(edge)) continue;
        came.set(other, edge);
        next.push(other);
      }
    }
    front = next;
  }
  return came.has(to) ? backFrom(to, came) : null;
}

function backFrom(to, came) {
  const steps = [];
  for (let node = to; came.get(node);) {
    const edge = came.get(node);
    const before = otherEnd(edge, node);
    steps.unshift({ from: before, edge, to: node });
    node = before;
  }
  return steps;
}

/** What a relationship says beside its ends, such as whom somebody played: the end of its sentence. */
export const saidAs = ({ roles }) => (Array.isArray(roles) && roles.length ? ` as ${roles.join(', ')}` : '');

/** A step as a sentence: texts and links to its ends. */
export function stepSaid({ from, edge, to }, nameLink) {
  const reads = edge.start === from ? edge.reads : edge.readsBack;
  const as = saidAs(edge.properties);
  return as && edge.start !== from
    ? [nameLink(to), ` ${edge.reads} `, nameLink(from), as]
    : [nameLink(from), ` ${reads} `, nameLink(to), as];
}
