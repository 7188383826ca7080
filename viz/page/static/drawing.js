/* A scene as numbers: places, sizes and ends in arrays, so that a frame only walks along them. */

/** Unfold a scene; nodes and edges keep their order, looks are counted once. */
export function drawingOf(scene) {
  const count = scene.nodes.length;
  const drawing = {
    nodes: scene.nodes, edges: scene.edges, index: new Map(), looks: [],
    x: new Float64Array(count), y: new Float64Array(count),
    radius: new Float64Array(count), look: new Uint16Array(count),
    from: new Int32Array(scene.edges.length), to: new Int32Array(scene.edges.length),
    bend: new Float32Array(scene.edges.length), sided: new Uint8Array(count), rings: scene.rings ?? [],
  };
  const looks = new Map();
  scene.nodes.forEach((node, place) => {
    drawing.index.set(node.key, place);
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
  scene.edges.forEach((edge, place) => {
    drawing.from[place] = drawing.index.get(edge.start);
    drawing.to[place] = drawing.index.get(edge.end);
    drawing.bend[place] = edge.bend;
  });
  drawing.order = Array.from(scene.nodes.keys()).sort((a, b) => scene.nodes[b].priority - scene.nodes[a].priority);
  return drawing;
}

/** The box around some nodes; null where there are none. */
export function boxAround(drawing, places) {
  const box = { x: Infinity, y: Infinity, right: -Infinity, bottom: -Infinity };
  for (const place of places) {
    const [x, y, r] = [drawing.x[place], drawing.y[place], drawing.radius[place]];
    box.x = Math.min(box.x, x - r);
    box.y = Math.min(box.y, y - r);
    box.right = Math.max(box.right, x + r);
    box.bottom = Math.max(box.bottom, y + r);
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
