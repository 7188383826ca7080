/* The shapes of nodes on a canvas, drawn once for each look and size and then stamped. */

export const CORNERS = {
  square: () => [[-0.88, -0.88], [0.88, -0.88], [0.88, 0.88], [-0.88, 0.88]],
  diamond: () => [[0, -1.1], [1.1, 0], [0, 1.1], [-1.1, 0]],
  triangle: () => [[0, -1.1], [1.05, 0.8], [-1.05, 0.8]],
  triangleDown: () => [[0, 1.1], [1.05, -0.8], [-1.05, -0.8]],
  hexagon: () => [[-1.05, 0], [-0.52, -0.92], [0.52, -0.92], [1.05, 0], [0.52, 0.92], [-0.52, 0.92]],
  star: () => Array.from({ length: 10 }, (_, i) => {
    const [turn, far] = [(i * Math.PI) / 5 - Math.PI / 2, i % 2 ? 0.5 : 1.2];
    return [far * Math.cos(turn), far * Math.sin(turn)];
  }),
};
const corners = new Map();

/** Trace a shape of this radius around a point. */
function trace(context, shape, x, y, radius) {
  if (!CORNERS[shape]) {
    context.moveTo(x + radius, y);
    context.arc(x, y, radius, 0, 2 * Math.PI);
    return;
  }
  if (!corners.has(shape)) corners.set(shape, CORNERS[shape]());
  corners.get(shape).forEach(([i, j], at) => context[at ? 'lineTo' : 'moveTo'](x + i * radius, y + j * radius));
  context.closePath();
}

const TURNS = 64;
const rims = new Map();

/** How far the rim of a shape of radius 1 is from its middle, in the direction of a point. */
export function rimAt(shape, x, y) {
  if (!CORNERS[shape]) return 1;
  const turn = (Math.round((Math.atan2(y, x) / (2 * Math.PI)) * TURNS) + TURNS) % TURNS;
  if (!rims.has(shape)) rims.set(shape, Float64Array.from({ length: TURNS }, (_, at) => rimTowards(CORNERS[shape](), (at / TURNS) * 2 * Math.PI)));
  return rims.get(shape)[turn];
}

/** Where the ray from the middle leaves a polygon. */
function rimTowards(points, turn) {
  const [u, v] = [Math.cos(turn), Math.sin(turn)];
  return Math.max(...points.map(([x, y], at) => {
    const [i, j] = points[(at + 1) % points.length];
    const across = u * (j - y) - v * (i - x);
    const along = (x * v - y * u) / (across || 1);
    const far = (x * (j - y) - y * (i - x)) / (across || 1);
    return across && along >= -1e-9 && along <= 1 + 1e-9 ? far : 0;
  }));
}

/** A shape with the border that keeps it off its neighbours. */
export function drawShape(context, shape, colour, border, x, y, radius, line = 1.5) {
  context.beginPath();
  trace(context, shape, x, y, radius);
  context.fillStyle = colour;
  context.fill();
  if (radius < 3) return;
  context.lineWidth = line;
  context.strokeStyle = border;
  context.stroke();
}

/** Stamps by look and radius in pixels, in half steps; a new theme begins with none. */
export function makeStamps() {
  const made = new Map();
  return {
    clear: () => made.clear(),
    of(name, shape, colour, border, radius, ratio) {
      const half = Math.max(1, Math.round(radius * ratio * 2)) / 2;
      const key = `${name} ${half}`;
      if (!made.has(key)) {
        const side = Math.ceil(half * 2.5) + 4;
        const canvas = document.createElement('canvas');
        canvas.width = canvas.height = side;
        drawShape(canvas.getContext('2d'), shape, colour, border, side / 2, side / 2, half, 1.5 * ratio);
        made.set(key, canvas);
      }
      return made.get(key);
    },
  };
}
