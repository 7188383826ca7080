/*
 * A drawing surface draws a network at places that are given, and tells what is picked.
 * Every surface is made by a function (container, told) and has these methods:
 *
 *   draw(scene, stay)  everything anew; the view stays where it is if it is told so.
 *                      scene = { nodes, edges, lines }: nodes { key, x, y, radius, shape, colour, caption,
 *                      priority }, edges { place, start, end, reads, bend }, made when they are read,
 *                      and the same as lines { from, to, bend }: arrays of places and numbers
 *   show(nodes, edges) only these keys and these places of edges are seen; null: all of them
 *   choose(key)        ring this node and bring out its edges; null: none
 *   pin(keys)          mark what keeps its place; only our own canvas can
 *   light(keys)        fade all nodes but these; null: none is faded
 *   spot()             { x, y, scale }: the middle of the view, and how near it is
 *   goTo(spot)         move there at once
 *   look(keys)         move so that these nodes fill the view; null: all that is seen
 *   repaint()          colours again, after the theme has changed
 *   redraw()           one frame, before it returns
 *   seen()             { shown, view } of the moment, as painter.js reads them
 *
 * and calls  told.drawn() once after the first frame,  told.picked(key or null) on a click,
 * told.opened(key) on a double click,  told.hovered(key or null, x, y) where a pointer rests, and
 * told.moved(key), where there is one, while a node is taken along, told.rested(), where there
 * is one, when the view has come to another rest, and told.led() before it moves by itself: to show
 * whole again what it showed whole before its room became another, or what is chosen beside its card.
 */

import { aroundBox } from './camera.js';
import { card } from './card.js';
import { data, ends, hueOf, isWork, nameOf, nodes, threaded } from './data.js';
import { byId } from './dom.js';
import { boxAround, drawingOf } from './drawing.js';

export const surfaces = {};

/** What is seen whole is not nearer than this. */
export const LARGEST_WHOLE = 1.5;

/** After so long without moving a view is one to stay. */
export const SETTLED_MS = 450;

/** The scene of the whole graph; parallel edges are bent apart, all others are straight. */
export function wholeScene() {
  const lines = { from: ends.from, to: ends.to, bend: bent(ends) };
  let made = null;
  return {
    lines,
    nodes: nodes.map((node) => ({
      key: node.key, x: node.x, y: node.y, radius: node.radius, shape: node.style.shape,
      colour: hueOf(node), caption: captionOf(node), priority: priorityOf(node),
    })),
    get edges() { return (made ??= edgesOf(lines)); },
  };
}

/** Lines as objects, which many of them do without. */
const edgesOf = ({ from, to, bend }) => Array.from(from, (start, place) => ({
  place, start: nodes[start].key, end: nodes[to[place]].key, reads: data.types[ends.types[place]][1], bend: bend[place],
}));

/** Up to so many marks there is room to make all of them large enough to be seen and touched. */
const FEW = 90;

/** The least radius on the screen of a mark of a small picture that is seen whole. */
const LEAST_RADIUS = 5;

/** A scene whose marks are no specks where a surface of a size shows it whole. */
export function legible(scene, size) {
  if (scene.nodes.length > FEW) return scene;
  const drawing = drawingOf(scene);
  const box = boxAround(drawing, drawing.order);
  const least = box ? LEAST_RADIUS / aroundBox(size, box, LARGEST_WHOLE).scale : 0;
  return { ...scene, nodes: scene.nodes.map((node) => ({ ...node, radius: Math.max(node.radius, least) })) };
}

const MOST_LETTERS = 36;

/** The name of a node as it stands in a picture: a longer one would make all else small. */
function captionOf(node) {
  if (nameOf(node).length <= MOST_LETTERS) return nameOf(node);
  const name = [...nameOf(node)];
  return name.length > MOST_LETTERS ? `${name.slice(0, MOST_LETTERS - 1).join('').trimEnd()}…` : name.join('');
}

/** Whose name matters most: who stands in the middle of rings, works, then who has most neighbours; sources and claims last. */
export function priorityOf(node) {
  if (node.place === data.middle) return 1e6;
  if (isWork(node)) return 10000 + node.degree;
  const last = node.labels.includes('Source') || node.labels.includes('Claim');
  return node.degree + (threaded.has(node.key) ? 1000 : 0) - (last ? 500 : 0);
}

/** Give parallel edges a bend each, as seen from their start; what stands alone has none. */
function bent({ from, to }) {
  const bend = new Float32Array(from.length);
  const pairs = Float64Array.from(from, (start, edge) => Math.min(start, to[edge]) * nodes.length + Math.max(start, to[edge]));
  const counts = new Map();
  const sorted = pairs.slice().sort();
  for (let at = 1; at < sorted.length; at += 1) {
    if (sorted[at] === sorted[at - 1]) counts.set(sorted[at], (counts.get(sorted[at]) ?? 1) + 1);
  }
  const seen = new Map();
  for (let edge = 0; counts.size && edge < from.length; edge += 1) {
    const count = counts.get(pairs[edge]);
    if (!count) continue;
    const place = seen.get(pairs[edge]) ?? 0;
    seen.set(pairs[edge], place + 1);
    bend[edge] = (place - (count - 1) / 2) * 0.28 * (from[edge] <= to[edge] ? 1 : -1);
  }
  return bend;
}

/** How much of a surface the note covers from above, and a card from below. */
export function coveredOf(container) {
  const box = container.getBoundingClientRect();
  const note = byId('note');
  const lies = (part, position) => part && !part.hidden && getComputedStyle(part).position === position;
  const within = (part) => Math.min(Math.max(part, 0), box.height / 2);
  return {
    above: lies(note, 'absolute') ? within(note.getBoundingClientRect().bottom - box.y) : 0,
    below: lies(card, 'fixed') ? Math.max(0, box.bottom - card.getBoundingClientRect().top) : 0,
  };
}
