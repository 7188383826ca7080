/* Places for nodes that came later: near what they belong to, apart from each other; the rest stays. */

import { standInLayers } from '/static/page/closeup.js';
import { nodes } from '/static/page/data.js';
import { wholeScene } from '/static/page/surface.js';

const LENGTH = 110;
const REACH = 150;
const ROUNDS = 90;
/** Captions are wide: nodes beside each other need more room than nodes above each other. */
const FLAT = 0.62;

/** Find places; `free` are the positions of the nodes that may move, `fresh` of those that have no place yet. */
export function settled(picture, free, fresh = []) {
  const x = Float64Array.from(picture.nodes, (row) => row[5] ?? 0);
  const y = Float64Array.from(picture.nodes, (row) => row[6] ?? 0);
  const near = neighbours(picture);
  seed(x, y, near, fresh, new Set(fresh));
  const rounds = free.length > 1500 ? 20 : ROUNDS;
  for (let round = 0; round < rounds; round += 1) relax(x, y, near, free, 26 * (1 - round / rounds) + 2);
  const moved = new Set(free);
  return picture.nodes.map((row, place) => (moved.has(place) ? row.with(5, Math.round(x[place] * 10) / 10).with(6, Math.round(y[place] * 10) / 10) : row));
}

function neighbours({ nodes, edges }) {
  const near = nodes.map(() => []);
  for (const [, start, end] of edges) {
    if (start === end) continue;
    near[start].push(end);
    near[end].push(start);
  }
  return near;
}

/** Begin around what is known already: on a ring, turned a little with each round. */
function seed(x, y, near, fresh, waiting) {
  const around = new Map();
  const middle = { x: mean(x, waiting), y: mean(y, waiting) };
  for (const place of fresh) {
    const known = near[place].filter((other) => !waiting.has(other));
    const anchor = known.length ? known[0] : -1;
    const number = around.get(anchor) ?? 0;
    around.set(anchor, number + 1);
    const [turn, far] = [number * 2.39996 + away(x, y, near, anchor), LENGTH * (0.9 + 0.22 * Math.sqrt(number))];
    const from = anchor < 0 ? middle : { x: x[anchor], y: y[anchor] };
    x[place] = from.x + far * Math.cos(turn);
    y[place] = from.y + far * Math.sin(turn);
    if (known.length > 1) {
      x[place] = (x[place] + 2 * meanOf(known, x)) / 3;
      y[place] = (y[place] + 2 * meanOf(known, y)) / 3;
    }
  }
}

const meanOf = (places, values) => places.reduce((sum, place) => sum + values[place], 0) / places.length;

function mean(values, without) {
  const kept = [...values.keys()].filter((place) => !without.has(place));
  return kept.length ? meanOf(kept, values) : 0;
}

/** The direction in which a node has nobody: away from the middle of its neighbours. */
function away(x, y, near, anchor) {
  if (anchor < 0 || !near[anchor].length) return 0;
  return Math.atan2(y[anchor] - meanOf(near[anchor], y), x[anchor] - meanOf(near[anchor], x));
}

/** One round: nodes push each other away within reach, relationships pull; no step is longer than allowed. */
function relax(x, y, near, free, longest) {
  const cells = gridOf(x, y);
  for (const place of free) {
    const force = { x: 0, y: 0 };
    push(force, place, x, y, cells);
    for (const other of near[place]) {
      const [dx, dy] = [x[other] - x[place], y[other] - y[place]];
      const far = Math.hypot(dx, dy) || 1;
      const pull = (0.12 * (far - LENGTH)) / far / Math.sqrt(near[place].length);
      force.x += dx * pull;
      force.y += dy * pull;
    }
    const size = Math.hypot(force.x, force.y) || 1;
    const step = Math.min(size, longest) / size;
    x[place] += force.x * step;
    y[place] += force.y * step;
  }
}

const cellOf = (x, y) => Math.floor(x / REACH) * 100_003 + Math.floor(y / REACH);

function gridOf(x, y) {
  const cells = new Map();
  x.forEach((_, place) => {
    const cell = cellOf(x[place], y[place]);
    if (cells.has(cell)) cells.get(cell).push(place);
    else cells.set(cell, [place]);
  });
  return cells;
}

function push(force, place, x, y, cells) {
  for (let i = -1; i <= 1; i += 1) {
    for (let j = -1; j <= 1; j += 1) {
      for (const other of cells.get(cellOf(x[place] + i * REACH, y[place] + j * REACH)) ?? []) {
        if (other === place) continue;
        const dx = (x[place] - x[other]) * FLAT || ((place % 7) - 3) * 0.1;
        const dy = y[place] - y[other] || ((place % 5) - 2) * 0.1;
        const far = Math.max(4, Math.hypot(dx, dy));
        if (far > REACH) continue;
        const strength = (14 * (REACH - far)) / REACH / far;
        force.x += dx * strength;
        force.y += dy * strength;
      }
    }
  }
}

const MOST_TURNED = 12;
const ASKED = 20_000;

/** The scene of the whole picture; who was asked for is named first, before all works. */
export function namedScene(asked) {
  const scene = wholeScene();
  for (const node of scene.nodes) if (asked.has(node.key)) node.priority += ASKED;
  return scene;
}

/** Names lie flat: on a high screen there is more room above and below a mark than beside it. */
const DRAWN_OUT = 1.3;

/** A picture as it stands on a high screen: where it has places for that there, else one of few nodes turned by a quarter. */
export function turned(picture) {
  if (picture.upright) return onHighScreen(picture);
  if (picture.nodes.length > MOST_TURNED) return picture;
  const span = (at) => Math.max(...picture.nodes.map((node) => node[at])) - Math.min(...picture.nodes.map((node) => node[at]));
  if (span(5) <= 1.5 * span(6)) return picture;
  return { ...picture, nodes: picture.nodes.map((node) => node.with(5, -node[6]).with(6, node[5])) };
}

function onHighScreen(picture) {
  const at = picture.upright;
  const rings = picture.rings[1].map(([wide, high]) => [wide, high * DRAWN_OUT]);
  return {
    ...picture, upright: null, rings: [rings, rings],
    nodes: picture.nodes.map((node, place) => node.with(5, at[2 * place]).with(6, at[2 * place + 1] * DRAWN_OUT)),
  };
}

const COLUMN = 84;
const ROW = 62;
const LETTERS = 22;
const MARK = 12;

/** A picture that is one way from the first that was asked for to its other end, from left to right; any other as it is. */
export function inAsked(picture, [first]) {
  const near = neighbours(picture);
  const start = picture.nodes.findIndex(([key]) => key === first);
  const isWay = picture.nodes.length > 1 && picture.edges.length === picture.nodes.length - 1 && near.every((others) => others.length <= 2);
  if (start < 0 || !isWay || near[start].length !== 1) return picture;
  const way = [start];
  for (let at = start; way.length < picture.nodes.length;) {
    const next = near[at].find((other) => !way.includes(other));
    if (next === undefined) return picture;
    way.push(next);
    at = next;
  }
  return { ...picture, upright: null, nodes: picture.nodes.map((node, place) => node.with(4, Math.max(node[4], MARK)).with(5, STEP * way.indexOf(place)).with(6, 0)) };
}

const STEP = 250;

/** The picture that was taken, with whoever begins a sentence at the left of whom it is about; and what of it is seen first, null: all. */
export function inLayers(picture, { clientWidth, clientHeight }) {
  const first = standInLayers(clientWidth, clientHeight);
  return [{ ...picture, nodes: picture.nodes.map((row, place) => row.with(4, nodes[place].radius).with(5, nodes[place].x).with(6, nodes[place].y)) }, first];
}

/** One node in the middle, the others in two columns beside it: each has room for its caption in a narrow place. */
export function besideOne(picture, key) {
  const others = picture.nodes.filter(([one]) => one !== key);
  const rows = Math.ceil(others.length / 2);
  // above and below in turn: the middle row is its own
  const heights = Array.from({ length: rows }, (_, row) => ROW * (row % 2 ? 1 : -1) * (1 + Math.floor(row / 2)));
  const placeOf = new Map(others.map(([one], place) => [one, [place % 2 ? COLUMN : -COLUMN, heights[Math.floor(place / 2)]]]));
  return { ...picture, middle: null, nodes: picture.nodes.map((node) => node.with(2, cut(node[2])).with(4, Math.min(node[4], MARK)).with(5, placeOf.get(node[0])?.[0] ?? 0).with(6, placeOf.get(node[0])?.[1] ?? 0)) };
}

const cut = (caption) => (caption.length > LETTERS ? `${caption.slice(0, LETTERS - 1).trimEnd()}…` : caption);
