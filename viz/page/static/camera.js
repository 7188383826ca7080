/* Where the view stands: a place of the picture is seen at  x * scale + dx,  y * scale + dy. */

import { withNames } from './labels.js';

const NEAREST = 12;
const ROOM = 40;

/** Names keep their size while the view shrinks for them: each round comes nearer. */
const FIT_ROUNDS = 3;

/** A view that changes by less is the one: what names hang over by then, the room beside them takes. */
const FITS = 0.05;

/** Beside names, which are counted, less room is enough. */
const BESIDE_NAMES = 14;

/** Nothing lies over a surface. */
export const OPEN = { above: 0, below: 0 };

/** The view in which a box fills a surface of a size, less what is covered above and below. */
export function aroundBox(size, box, largest, covered = OPEN, room = ROOM) {
  const [width, height] = [size.width - 2 * room, size.height - 2 * room - covered.above - covered.below];
  const wide = Math.max(width, 40) / Math.max(box.right - box.x, 1);
  const high = Math.max(height, 40) / Math.max(box.bottom - box.y, 1);
  return inTheMiddle(size, box, Math.min(largest, wide, high), covered);
}

const inTheMiddle = (size, box, scale, covered) => ({
  scale,
  dx: size.width / 2 - (scale * (box.x + box.right)) / 2,
  dy: (size.height + covered.above - covered.below) / 2 - (scale * (box.y + box.bottom)) / 2,
});

/**
 * The view in which a box fills a surface together with its names: `drawn(view)` gives those of a view.
 * Names stand inside where they can; for those that cannot it shrinks to no less than a share.
 */
export function aroundAll(size, box, { drawn, share }, largest, covered = OPEN, room = BESIDE_NAMES) {
  const alone = aroundBox(size, box, largest, covered, room);
  let to = alone;
  for (let round = 0; round < FIT_ROUNDS; round += 1) {
    const whole = withNames(box, drawn(to), to.scale);
    const next = aroundBox(size, whole, largest, covered, room);
    const close = Math.abs(next.scale / to.scale - 1) < FITS;
    to = next.scale < share * alone.scale ? inTheMiddle(size, box, share * alone.scale, covered) : next;
    if (close) break;
  }
  return to;
}

/** So near to an edge nothing that is chosen stays. */
const EDGE = 48;

/** How far a view must move so that a point is off its edges and what covers it; null: it is. */
export function uncovering(size, x, y, covered) {
  const into = (value, least, most) => Math.min(Math.max(value, least + EDGE), Math.max(least + EDGE, most - EDGE)) - value;
  const move = { x: into(x, 0, size.width), y: into(y, covered.above, size.height - covered.below) };
  return move.x || move.y ? move : null;
}

/** A view over a surface of this size; `moved` is called whenever it is another. */
export function makeCamera(moved) {
  const camera = { scale: 1, dx: 0, dy: 0, width: 1, height: 1, least: 0.02, byHand: false };
  let gliding = 0;

  function set(scale, dx, dy) {
    camera.scale = Math.min(NEAREST, Math.max(camera.least, scale));
    camera.dx = dx;
    camera.dy = dy;
    moved();
  }

  /** Go there over a moment; at once where its reader wants nothing to move. */
  function glide(to, duration = 320) {
    stop();
    camera.byHand = false;
    if (!duration || window.matchMedia('(prefers-reduced-motion: reduce)').matches) {
      set(to.scale, to.dx, to.dy);
      return;
    }
    const from = { ...camera };
    const began = performance.now();
    const step = (now) => {
      const part = Math.min(1, (now - began) / duration);
      const eased = part < 0.5 ? 2 * part * part : 1 - 2 * (1 - part) ** 2;
      const between = (name) => from[name] + (to[name] - from[name]) * eased;
      set(between('scale'), between('dx'), between('dy'));
      gliding = part < 1 ? requestAnimationFrame(step) : 0;
    };
    gliding = requestAnimationFrame(step);
  }

  function stop() {
    cancelAnimationFrame(gliding);
    gliding = 0;
  }

  return Object.assign(camera, {
    glide,
    stop,
    isGliding: () => gliding !== 0,
    pan(x, y) {
      camera.byHand = true;
      set(camera.scale, camera.dx + x, camera.dy + y);
    },
    /** Zoom so that what is seen at a point stays there. */
    zoom(factor, x, y) {
      const scale = Math.min(NEAREST, Math.max(camera.least, camera.scale * factor));
      const real = scale / camera.scale;
      camera.byHand = true;
      set(scale, x - (x - camera.dx) * real, y - (y - camera.dy) * real);
    },
    resize(width, height) {
      camera.dx += (width - camera.width) / 2;
      camera.dy += (height - camera.height) / 2;
      Object.assign(camera, { width, height });
      moved();
    },
    /** The part of the picture that is seen, with a margin in pixels around it. */
    seen: (margin = 0) => ({
      x: (-margin - camera.dx) / camera.scale,
      y: (-margin - camera.dy) / camera.scale,
      right: (camera.width + margin - camera.dx) / camera.scale,
      bottom: (camera.height + margin - camera.dy) / camera.scale,
    }),
  });
}
