/* A scene as numbers: places, sizes and ends in arrays, so that a frame only walks along them. */

/** Unfold a scene; nodes and edges keep their order, looks are counted once. */
export function drawingOf(scene) {
  const count = scene.nodes.length;
  let index = null;
  const drawing = {
    nodes: scene.nodes, looks: [], ...scene.lines,
    get edges() { return scene.edges; },
    /** The places of nodes by their keys. */
    get index() { return (index ??= new Map(scene.nodes.map(({ key }, place) => [key, place]))); },
    x: new Float64Array(count), y: new Float64Array(count),
    radius: new Float64Array(count), look: new Uint16Array(count),
    sided: new Uint8Array(count), rings: scene.rings ?? [],
    // a picture of its own, in which each is named and each line says what it is
    worded: scene.worded ?? false,
  };
  const looks = new Map();
  scene.nodes.forEach((node, place) => {
    drawing.x[place] = node.x;
    drawing.y[place] = node.y;
    drawing.radius[place] = node.radius;
    drawing.sided[place] = Number(node.ink === 'hue');
    const name = `${node.shape} ${node.colour}`;
    if (!looks.has(name)) {
      looks.set(name, looks.size);
      drawing.looks.push({ shape: node.shape, colour: node.colour });
    }
    drawing.look[place] = looks.get(name);
  });
  drawing.order = placesInOrder(scene.nodes);
  if (count <= MOST_CLEARED && drawing.from.length <= MOST_BENT) drawing.bend = clearedBends(drawing);
  return drawing;
}

/** In a larger picture lines are not followed one by one. */
const MOST_CLEARED = 130;
const MOST_BENT = 300;

/** How far lines are bent that would run through a mark, the least first; and how near is through it. */
const AROUND = [0.14, -0.14, 0.24, -0.24, 0.36, -0.36, 0.5, -0.5];
const BESIDE_MARK = 3;
const STEPS_ALONG = 16;

/** The bends of lines, so that none runs through a mark that it does not lead to: that would read as a fact. */
function clearedBends(drawing) {
  return Float32Array.from(drawing.bend, (bend, edge) => {
    const [a, b] = [drawing.from[edge], drawing.to[edge]];
    const near = a === b ? [] : marksNear(drawing, a, b);
    let [best, least] = [bend, hitsOn(drawing, a, b, bend, near)];
    for (const more of AROUND) {
      if (!least) break;
      const hits = hitsOn(drawing, a, b, bend + more, near);
      if (hits < least) [best, least] = [bend + more, hits];
    }
    return best;
  });
}

/** The marks that some bend between two might come to. */
function marksNear({ x, y, radius }, a, b) {
  const reach = Math.hypot(x[b] - x[a], y[b] - y[a]) * 0.6;
  const [left, right] = [Math.min(x[a], x[b]) - reach, Math.max(x[a], x[b]) + reach];
  const [top, bottom] = [Math.min(y[a], y[b]) - reach, Math.max(y[a], y[b]) + reach];
  const found = [];
  for (let at = 0; at < x.length; at += 1) {
    const r = radius[at];
    if (at !== a && at !== b && x[at] + r > left && x[at] - r < right && y[at] + r > top && y[at] - r < bottom) found.push(at);
  }
  return found;
}

/** How many marks a line with such a bend runs through. */
function hitsOn({ x, y, radius }, a, b, bend, near) {
  if (!near.length) return 0;
  const [wide, high] = [x[b] - x[a], y[b] - y[a]];
  const hit = new Set();
  let [px, py] = [x[a], y[a]];
  const steps = bend ? STEPS_ALONG : 1;
  for (let step = 1; step <= steps; step += 1) {
    const share = step / steps;
    const out = 2 * share * (1 - share) * bend;
    const [qx, qy] = [x[a] + wide * share - high * out, y[a] + high * share + wide * out];
    for (const at of near) if (fromSegment(x[at], y[at], px, py, qx, qy) < radius[at] + BESIDE_MARK) hit.add(at);
    [px, py] = [qx, qy];
  }
  return hit.size;
}

/** How far a point is from a segment. */
function fromSegment(x, y, ax, ay, bx, by) {
  const [wide, high] = [bx - ax, by - ay];
  const share = Math.max(0, Math.min(1, ((x - ax) * wide + (y - ay) * high) / (wide * wide + high * high || 1)));
  return Math.hypot(x - ax - share * wide, y - ay - share * high);
}

/** Places, those of the highest priority first. As one number each they are sorted many times as fast. */
function placesInOrder(nodes) {
  const count = nodes.length;
  const ranks = Float64Array.from(nodes, ({ priority }, place) => place - priority * count).sort();
  return Array.from(ranks, (rank) => ((rank % count) + count) % count);
}

/** The box around some nodes; null where there are none. */
export function boxAround(drawing, places) {
  const box = { x: Infinity, y: Infinity, right: -Infinity, bottom: -Infinity };
  for (const place of places) {
    const x = drawing.x[place];
    const y = drawing.y[place];
    const r = drawing.radius[place];
    if (x - r < box.x) box.x = x - r;
    if (y - r < box.y) box.y = y - r;
    if (x + r > box.right) box.right = x + r;
    if (y + r > box.bottom) box.bottom = y + r;
  }
  return box.x === Infinity ? null : box;
}

const HIT_CELL = 80;

/** Find nodes by their place: those of a cell are looked at, not all. */
export function hitGrid(drawing) {
  const cells = new Map();
  const key = (x, y) => Math.floor(x / HIT_CELL) * 1e6 + Math.floor(y / HIT_CELL);
  for (let place = 0; place < drawing.x.length; place += 1) {
    const cell = key(drawing.x[place], drawing.y[place]);
    if (cells.has(cell)) cells.get(cell).push(place);
    else cells.set(cell, [place]);
  }
  /** The nearest node within reach of a point, among those that are seen; -1 where none is. */
  return (x, y, reach, isSeen) => {
    let [best, least] = [-1, Infinity];
    const span = HIT_CELL + reach;
    for (let i = x - span; i <= x + span; i += HIT_CELL) {
      for (let j = y - span; j <= y + span; j += HIT_CELL) {
        for (const place of cells.get(key(i, j)) ?? []) {
          const far = Math.hypot(drawing.x[place] - x, drawing.y[place] - y) - drawing.radius[place];
          if (far < least && far < reach && isSeen(place)) [best, least] = [place, far];
        }
      }
    }
    return best;
  };
}
