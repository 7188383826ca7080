/* The room of a view as cells of a few pixels: where marks are, where names are. */

/** A mark and its own name are farther apart than a cell is wide: they are never in one. */
const CELL = 3;

/** So far beyond the view names are looked at too. */
const BEYOND = 240;

/** What covering a cell costs by the radius of a mark on the screen: specks hardly anything. */
const COSTS = [[1.9, 1], [4.2, 2], [Infinity, 200]];
const SPECK = COSTS[0][1];

/** Who covers more than this lies on somebody else's mark. */
export const TOUCHED = 199;

/** Cells over a view and what is beside it; they lie as the picture does, wherever the view is. */
function cellsOver({ dx, dy, width, height }) {
  const left = Math.floor((-dx - BEYOND) / CELL);
  const top = Math.floor((-dy - BEYOND) / CELL);
  const columns = Math.ceil((width + 2 * BEYOND) / CELL) + 1;
  const rows = Math.ceil((height + 2 * BEYOND) / CELL) + 1;
  return { left, top, columns, rows, cells: new Uint8Array(columns * rows) };
}

/** The columns and rows of a box, all that it touches or only what lies whole within it. */
function spanOf({ left, top, columns, rows }, box, whole) {
  const [from, to] = whole ? [Math.ceil, -1] : [Math.floor, 0];
  return {
    x: Math.max(0, from(box.x / CELL) - left), right: Math.min(columns - 1, Math.floor(box.right / CELL) + to - left),
    y: Math.max(0, from(box.y / CELL) - top), bottom: Math.min(rows - 1, Math.floor(box.bottom / CELL) + to - top),
  };
}

/** Where the marks of a drawing are; what is faded away is no more than specks. */
export function marksCells({ drawing, seen, lit }, view) {
  const grid = cellsOver(view);
  const { cells, columns, rows, left, top } = grid;
  const { x, y, radius } = drawing;
  const { scale } = view;
  for (let place = 0; place < x.length; place += 1) {
    if (seen && !seen[place]) continue;
    const [px, py, r] = [x[place] * scale, y[place] * scale, radius[place] * scale * 0.95];
    const value = lit && !lit[place] ? SPECK : COSTS[r < COSTS[0][0] ? 0 : r < COSTS[1][0] ? 1 : 2][1];
    const [from, to] = [Math.floor((px - r) / CELL) - left, Math.floor((px + r) / CELL) - left];
    const [first, last] = [Math.floor((py - r) / CELL) - top, Math.floor((py + r) / CELL) - top];
    if (from < 0 || first < 0 || to >= columns || last >= rows) continue;
    for (let row = first; row <= last; row += 1) {
      for (let at = row * columns + from; at <= row * columns + to; at += 1) if (cells[at] < value) cells[at] = value;
    }
  }
  return {
    /** How much a box covers; it is not counted on where that is more than enough. */
    cover(box, enough) {
      const span = spanOf(grid, box, true);
      let sum = 0;
      for (let row = span.y; row <= span.bottom; row += 1) {
        for (let at = row * columns + span.x; at <= row * columns + span.right; at += 1) sum += cells[at];
        if (sum > enough) return sum;
      }
      return sum;
    },
  };
}

/** Where names are. */
export function namesCells(view) {
  const grid = cellsOver(view);
  const { cells, columns } = grid;
  return {
    take(box) {
      const span = spanOf(grid, box, false);
      for (let row = span.y; row <= span.bottom; row += 1) cells.fill(1, row * columns + span.x, row * columns + span.right + 1);
    },
    isFree(box) {
      const span = spanOf(grid, box, false);
      for (let row = span.y; row <= span.bottom; row += 1) {
        for (let at = row * columns + span.x; at <= row * columns + span.right; at += 1) if (cells[at]) return false;
      }
      return true;
    },
  };
}
