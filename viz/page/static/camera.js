/* Where the view stands: a place of the picture is seen at  x * scale + dx,  y * scale + dy. */

const NEAREST = 12;
const ROOM = 40;

/** A view over a surface of this size; `moved` is called whenever it is another. */
export function makeCamera(moved) {
  const camera = { scale: 1, dx: 0, dy: 0, width: 1, height: 1, least: 0.02 };
  let gliding = 0;

  function set(scale, dx, dy) {
    camera.scale = Math.min(NEAREST, Math.max(camera.least, scale));
    camera.dx = dx;
    camera.dy = dy;
    moved();
  }

  /** The view in which a box fills the surface, less what is covered below. */
  function around(box, largest, covered = 0, room = ROOM) {
    const [width, height] = [camera.width - 2 * room, camera.height - 2 * room - covered];
    const wide = Math.max(width, 40) / Math.max(box.right - box.x, 1);
    const high = Math.max(height, 40) / Math.max(box.bottom - box.y, 1);
    const scale = Math.min(largest, wide, high);
    return {
      scale,
      dx: camera.width / 2 - (scale * (box.x + box.right)) / 2,
      dy: (camera.height - covered) / 2 - (scale * (box.y + box.bottom)) / 2,
    };
  }

  /** Go there over a moment; at once where its reader wants nothing to move. */
  function glide(to, duration = 320) {
    stop();
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
    around,
    glide,
    stop,
    pan: (x, y) => set(camera.scale, camera.dx + x, camera.dy + y),
    /** Zoom so that what is seen at a point stays there. */
    zoom(factor, x, y) {
      const scale = Math.min(NEAREST, Math.max(camera.least, camera.scale * factor));
      const real = scale / camera.scale;
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
