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
  return drawing;
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
