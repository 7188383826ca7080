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

/** Give the nodes and edges from one node to another, or null where no way leads. */
export function shortestPath(from, to) {
  const came = new Map([[from, null]]);
  let front = [from];
  while (front.length && !came.has(to)) {
    const next = [];
    for (const node of front) {
      for (const edge of node.edges) {
        const other = otherEnd(edge, node);
        if (came.has(other) || (other !== to && other.labels.some((l) => NO_WAY.has(l)))) continue;
        came.set(other, edge);
        next.push(other);
      }
    }
    front = next;
  }
  if (!came.has(to)) return null;
  const steps = [];
  for (let node = to; came.get(node); ) {
    const edge = came.get(node);
    const before = otherEnd(edge, node);
    steps.unshift({ from: before, edge, to: node });
    node = before;
  }
  return steps;
}
