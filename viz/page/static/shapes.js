/* The shapes of the labels as SVG, for legends and cards; the surface draws the same ones. */

import { draw } from './dom.js';

const SHAPES = {
  dot: () => draw('circle', { r: 6 }),
  square: () => draw('rect', { x: -5.5, y: -5.5, width: 11, height: 11, rx: 1.5 }),
  diamond: () => draw('path', { d: 'M0-7L7 0L0 7L-7 0Z' }),
  triangle: () => draw('path', { d: 'M0-7L6.5 5L-6.5 5Z' }),
  triangleDown: () => draw('path', { d: 'M0 7L6.5-5L-6.5-5Z' }),
  hexagon: () => draw('path', { d: 'M-7 0L-3.5-6L3.5-6L7 0L3.5 6L-3.5 6Z' }),
  star: () => draw('path', { d: 'M0-7L2-2.2L7-2L3 1.2L4.4 6.3L0 3.4L-4.4 6.3L-3 1.2L-7-2L-2-2.2Z' }),
};

/** A small picture of a shape in its colour. */
export const swatch = (shape, colour) =>
  draw(
    'svg',
    { class: 'swatch', viewBox: '-8 -8 16 16', 'aria-hidden': 'true', hue: colour },
    (SHAPES[shape] ?? SHAPES.dot)(),
  );
