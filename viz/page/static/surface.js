/*
 * A drawing surface draws a network at places that are given, and tells what is picked.
 * Every surface is made by a function (container, told) and has these methods:
 *
 *   draw(scene, stay)  everything anew; the view stays where it is if it is told so.
 *                      scene = { nodes, edges, lines, rings }: nodes { key, x, y, radius, shape, colour, caption,
 *                      priority, ink, isProof, spoke }, edges { place, start, end, reads, bend }, made when
 *                      they are read, and the same as lines { from, to, bend }: arrays of places and numbers;
 *                      rings { x, y, wide, high }; worded, where all of it is to be named
 *   show(nodes, edges) only these keys and these places of edges are seen; null: all of them
 *   choose(key)        ring this node and bring out its edges; null: none
 *   pin(keys)          mark what keeps its place; only our own canvas can
 *   light(keys, edges) fade all nodes but these, and all edges but these places, or all but those
 *                      between the nodes where none are given; null: none is faded
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
import { data, edges, ends, hueOf, isProof, isWork, layers, nameOf, nodes, sideOf, stretch, threaded, upright } from './data.js';
import { byId, straight } from './dom.js';
import { boxAround, drawingOf } from './drawing.js';
import { CROWD, LEAD, WORK } from './labels.js';
import { saidAs } from './paths.js';

export const surfaces = {};

/** What is seen whole is not nearer than this. */
export const LARGEST_WHOLE = 1.5;

/** What costs much is made anew so long after the last movement. */
export const REST_MS = 130;

/** After so long without moving a view is one to stay. */
export const SETTLED_MS = 450;

/** The scene of the whole graph; parallel edges are bent apart, all others are straight. */
export function wholeScene() {
  const mutual = Uint8Array.from(ends.types, (type) => Number(data.types[type][3] === true));
  const lines = { from: ends.from, to: ends.to, bend: bent(ends, nodes[data.middle] ? BESIDE : APART), mutual };
  const { spokeOf, rings } = ringsAround();
  let made = null;
  return {
    lines, rings, worded: data.layered === true,
    nodes: nodes.map((node) => ({ ...markOf(node, spokeOf(node)), side: data.layered ? (layers.down ? 'right' : 'below') : undefined })),
    get edges() { return (made ??= edgesOf(lines)); },
  };
}

/** A node as a surface draws it. */
export const markOf = (node, spoke = null) => ({
  key: node.key, x: node.x, y: node.y, radius: node.radius, shape: node.style.shape, colour: hueOf(node),
  caption: captionOf(node, spoke === null ? MOST_LETTERS : MOST_ON_SPOKES), priority: priorityOf(node), ink: inkFor(node), isProof: isProof(node), spoke,
});

/** What a line says where there is room: as whom somebody acts. */
const saysOf = (edge) => (edge ? `${edge.reads}${saidAs(edge.properties)}` : '');

/** Lines as objects, which many of them do without. */
const edgesOf = ({ from, to, bend, mutual }) => Array.from(from, (start, place) => ({
  place, start: nodes[start].key, end: nodes[to[place]].key, reads: data.types[ends.types[place]][1], says: saysOf(edges[place]), bend: bend[place], mutual: mutual[place] === 1,
}));

/** The least radius on the screen of a mark of a small picture that is seen whole; the more there are, the less. */
const LEAST_RADIUS = 7.5;
const LEAST_OF_ALL = 0.6;
const MOST_WIDE = 800;

/** Of so few nodes none is to dwarf the others: a mark is at most so many times the smallest. */
const HANDFUL = 8;
const MOST_APART = 1.4;

/** A scene whose marks are no specks where a surface of a size shows it whole. */
export function legible(scene, size) {
  if (scene.nodes.length > CROWD) return scene;
  const drawing = drawingOf(scene);
  const box = boxAround(drawing, drawing.order);
  const wanted = Math.min(LEAST_RADIUS, (LEAST_OF_ALL * Math.min(size.width, MOST_WIDE)) / scene.nodes.length);
  const least = box ? wanted / aroundBox(size, box, LARGEST_WHOLE).scale : 0;
  const smallest = Math.max(least, Math.min(...scene.nodes.map(({ radius }) => radius)));
  const most = scene.nodes.length <= HANDFUL ? smallest * MOST_APART : Infinity;
  return { ...scene, nodes: scene.nodes.map((node) => ({ ...node, radius: Math.min(Math.max(node.radius, least), most) })) };
}

const MOST_LETTERS = 36;
const MOST_ON_SPOKES = 26;

/** The name of a node as it stands in a picture: a longer one would make all else small. */
function captionOf(node, most) {
  const whole = straight(nameOf(node));
  if (whole.length <= most) return whole;
  const name = [...whole];
  return name.length > most ? `${name.slice(0, most - 1).join('').trimEnd()}…` : name.join('');
}

/** Whose name matters most: who stands in the middle of rings, works, then who has most neighbours; sources and claims last. */
export function priorityOf(node) {
  if (node.place === data.middle) return 1e6;
  if (isWork(node)) return WORK + node.degree;
  return node.degree + (threaded.has(node.key) ? LEAD : 0) - (isProof(node) ? 500 : 0);
}

/** What the name of a node is written with: the hue of its side, or as text; in a crowd what is not of the story stands back. */
function inkFor(node) {
  if (sideOf.has(node.key) && node.style.label === 'Character') return 'hue';
  return isWork(node) || threaded.has(node.key) || nodes.length <= CROWD || node.place === data.middle ? 'ink' : 'quiet';
}

/** From so many nodes on names stand out from their rings like spokes, until they are a crowd. */
const SPOKES = 40;

/** The rings of a picture that has them, and the direction in which a node is seen from their middle. */
function ringsAround() {
  const middle = nodes[data.middle];
  if (!middle) return { rings: [], spokeOf: () => null };
  const rings = data.rings[upright ? 1 : 0].map(([wide, high]) => ({ x: middle.x, y: middle.y, wide, high: high * stretch }));
  const spokes = nodes.length > SPOKES && nodes.length <= CROWD;
  return { rings, spokeOf: (node) => (spokes && node !== middle ? Math.atan2(node.y - middle.y, node.x - middle.x) : null) };
}

/** How far apart parallel edges are bent, and how far on the long ways between rings. */
const APART = 0.28;
const BESIDE = 0.12;

/** Give parallel edges a bend each, as seen from their start; what stands alone has none. */
function bent({ from, to }, apart) {
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
    bend[edge] = (place - (count - 1) / 2) * apart * (from[edge] <= to[edge] ? 1 : -1);
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
