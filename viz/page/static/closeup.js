/*
 * A picture of its own of few nodes: a path from its one end to its other, or what the rows of an answer say.
 * It is { nodes, lines, path }: lines { start, end, reads, type, properties, sources } between nodes;
 * a path has them in the order of its steps.
 */

import { data, ends, layers, nodes, upright } from './data.js';
import { drawingOf } from './drawing.js';
import { textWidth } from './dom.js';
import { gathered } from './groups.js';
import { saidAs } from './paths.js';
import { markOf } from './surface.js';
import { NARROW } from './timeline_measures.js';

/** The picture of a path. */
export function pathPicture(from, steps) {
  const lines = steps.map(({ edge }) => ({ ...edge, reads: `${edge.reads}${saidAs(edge.properties)}` }));
  return { nodes: [from, ...steps.map((step) => step.to)], lines, path: true };
}

/** The picture of an answer: who is in it, and lines as their places and words. */
export function answerPicture(places, told) {
  const between = new Map();
  for (const [one, other, words] of told) {
    const pair = `${one} ${other}`;
    between.set(pair, [one, other, [...(between.get(pair)?.[2] ?? []), words]]);
  }
  const lines = [...between.values()].map(([one, other, words]) => ({
    start: nodes[one], end: nodes[other], reads: words.join(', '), type: typeOf(words.join(' and ')), properties: {}, sources: [],
  }));
  return { nodes: places.map((place) => nodes[place]), lines, path: false };
}

/** So many times as wide as high an answer stands: one of three, so that a link finds its spot on screens of a kind. */
const LAYERED_SHAPES = [0.6, 1, 1.8];

/** So many nodes are legible at once on a narrow screen. */
const MOST_HELD = 12;

/**
 * Let the whole picture stand as an answer does: whoever begins a sentence at the left of whom it is about.
 * Gives what a screen begins with that is too small for all of it: its largest part; null: all of it.
 */
export function standInLayers(width, height) {
  const shape = LAYERED_SHAPES.findLast((one) => one <= width / height) ?? LAYERED_SHAPES[0];
  const lines = Array.from(ends.from, (from, at) => ({ start: nodes[from], end: nodes[ends.to[at]], reads: data.types[ends.types[at]][1] }));
  const places = inLayers(nodes, lines, shape);
  // few stand below one another in a high place: there each line has room for what it says
  layers.down = shape < 1 && nodes.length <= MOST_HELD;
  nodes.forEach((node, at) => {
    const { x, y } = places[at];
    Object.assign(node, layers.down ? { x: y * LEVEL_WIDE, y: x * LEVEL_HIGH } : { x, y }, { radius: RADIUS });
  });
  return beginning({ nodes, lines });
}

const LEVEL_WIDE = 3.4;
const LEVEL_HIGH = 0.7;

/** What is seen first of an answer: on a narrow screen its largest part, if all of it is too much. */
export const beginning = (picture) => (picture.nodes.length > MOST_HELD && window.innerWidth < NARROW ? largestPart(picture) : null);

/** What a sentence says as the type of a relationship: `poses as` is POSES_AS. */
const typeOf = (words) => words.toUpperCase().replace(/[^\p{L}\p{N}]+/gu, '_');

/** So large is a mark. */
const RADIUS = 12;
const WORDS = 11;

/** The scene of such a picture for a room that is so many times as wide as high, lying or standing. */
export function closeupScene({ nodes: some, lines, path }, wide, standing = upright) {
  const places = path ? inARow(some, lines, standing) : inLayers(some, lines, wide);
  const at = new Map(some.map((node, place) => [node, place]));
  const ends = (end) => Int32Array.from(lines, (line) => at.get(line[end]));
  const pairs = new Set(lines.map(({ start, end }) => `${start.place} ${end.place}`));
  const bend = Float32Array.from(lines, ({ start, end }) => (start !== end && pairs.has(`${end.place} ${start.place}`) ? BEND : 0));
  return {
    worded: true,
    nodes: some.map((node, place) => ({ ...markOf(node), radius: RADIUS, side: path && standing ? 'right' : 'below', ...places[place] })),
    edges: lines.map(({ start, end, reads }, place) => ({ place, start: start.key, end: end.key, reads, bend: bend[place] })),
    lines: { from: ends('start'), to: ends('end'), bend },
  };
}

/** Two lines between the same two are bent apart. */
const BEND = 0.2;

const BESIDE_WORDS = 64;
const LEAST_APART = 190;
const STEP_DOWN = 104;
const NAME_SHARE = 0.62;

/** The nodes of a path in a row, from left to right or downwards: each step has room for its words. */
function inARow(some, lines, standing) {
  let far = 0;
  return some.map((node, place) => {
    const before = some[place - 1];
    if (before && standing) far += STEP_DOWN;
    else if (before) {
      const names = (textWidth(before.caption, 13, 700) + textWidth(node.caption, 13, 700)) * (NAME_SHARE / 2);
      far += Math.max(LEAST_APART, textWidth(lines[place - 1].reads, WORDS) + BESIDE_WORDS, names + 40);
    }
    return standing ? { x: 0, y: far } : { x: far, y: 0 };
  });
}

const ROW_APART = 50;
const BETWEEN = 34;

/** An answer: whoever begins a sentence stands at the left of whom it is about; what has nothing to do with each other, apart. */
function inLayers(some, lines, wide) {
  const levels = levelsOf(some, lines);
  const boxes = [...partsOf(some, lines)].map((part) => layered(part, lines, levels)).sort((a, b) => b.height - a.height || b.width - a.width);
  const area = boxes.reduce((sum, box) => sum + (box.width + BETWEEN) * (box.height + BETWEEN), 0);
  const highest = Math.max(boxes[0].height, Math.sqrt(area / wide));
  const places = new Map();
  let [x, y, widest] = [0, 0, 0];
  for (const box of boxes) {
    if (y && y + box.height > highest) [x, y, widest] = [x + widest + 3 * BETWEEN, 0, 0];
    for (const [node, at] of box.places) places.set(node, { x: x + at.x, y: y + at.y });
    [y, widest] = [y + box.height + BETWEEN, Math.max(widest, box.width)];
  }
  return some.map((node) => places.get(node));
}

/** The nodes that hang together. */
function partsOf(some, lines) {
  const partOf = new Map(some.map((node) => [node, new Set([node])]));
  for (const { start, end } of lines) {
    const [one, other] = [partOf.get(start), partOf.get(end)];
    if (one === other) continue;
    for (const node of other) {
      one.add(node);
      partOf.set(node, one);
    }
  }
  return new Set(partOf.values());
}

const MOST_LEVELS = 5;

/** How far to the right each stands: beyond all of whom something is said of it. */
function levelsOf(some, lines) {
  const levels = new Map(some.map((node) => [node, 0]));
  for (let round = 0; round < MOST_LEVELS; round += 1) {
    for (const { start, end } of lines) {
      if (start !== end) levels.set(end, Math.min(MOST_LEVELS, Math.max(levels.get(end), levels.get(start) + 1)));
    }
  }
  return levels;
}

/** Columns do not stand quite level, or a line to the one after next would run through the marks between. */
const UNLEVEL = [0, 0.3, -0.3];

/** Places of one part in columns, each in the order of those before it. */
function layered(part, lines, levels) {
  const columns = [...gathered(part, (node) => levels.get(node))].sort(([a], [b]) => a - b).map(([, column]) => column);
  const high = Math.max(...columns.map((column) => column.length)) * ROW_APART;
  const places = new Map();
  let x = 0;
  columns.forEach((column, at) => {
    const width = Math.max(...column.map((node) => textWidth(node.caption, 13, 600))) * NAME_SHARE;
    x += at ? width / 2 : 0;
    const before = (node) => {
      const ys = lines.filter(({ start, end }) => end === node && places.has(start)).map(({ start }) => places.get(start).y);
      return ys.length ? ys.reduce((sum, y) => sum + y, 0) / ys.length : 0;
    };
    const ordered = at ? [...column].sort((a, b) => before(a) - before(b)) : column;
    ordered.forEach((node, row) => places.set(node, { x, y: high / 2 + (row - (column.length - 1) / 2 + UNLEVEL[at % 3]) * ROW_APART }));
    const words = Math.max(0, ...lines.filter(({ start }) => column.includes(start)).map(({ reads }) => textWidth(reads, WORDS)));
    x += width / 2 + (at < columns.length - 1 ? Math.max(words + BESIDE_WORDS, 90) : 0);
  });
  return { width: x, height: high, places };
}

/** The keys of the part of an answer that is largest. */
function largestPart({ nodes: some, lines }) {
  const [most] = [...partsOf(some, lines)].sort((a, b) => b.size - a.size);
  return new Set([...most].map(({ key }) => key));
}

/** What a file of it shows: all of it, from left to right, as large as it is written. */
export function wholeCloseup(picture) {
  const drawing = drawingOf(closeupScene(picture, FILE_SHAPE, false));
  const [left, top] = [Math.min(...drawing.x), Math.min(...drawing.y)];
  const [right, bottom] = [Math.max(...drawing.x), Math.max(...drawing.y)];
  return {
    shown: { drawing, seen: null, edgesSeen: null, lit: null, edgesLit: null, chosen: -1 },
    view: {
      scale: 1, dx: FILE_ROOM - left, dy: FILE_ROOM - top, width: right - left + 2 * FILE_ROOM, height: bottom - top + 2 * FILE_ROOM,
    },
  };
}

/** A file is so many times as wide as high; around it there is room for names, which is cut off again. */
const FILE_SHAPE = 1.5;
const FILE_ROOM = 240;
