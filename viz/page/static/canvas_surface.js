/*
 * Our own surface on a canvas. What costs little is painted anew in every frame; what costs much is
 * painted once, wider than the view, moved while one drags, and painted anew when it rests.
 */

import { OPEN, aroundAll, aroundBox, makeCamera, uncovering } from './camera.js';
import { keptNames, namesToFit } from './captions.js';
import { make } from './dom.js';
import { boxAround, drawingOf, hitGrid } from './drawing.js';
import { paintPicture } from './painter.js';
import { listenTo } from './pointer.js';
import { makeStamps } from './sprites.js';
import { LARGEST_WHOLE, REST_MS, SETTLED_MS, coveredOf, legible, surfaces } from './surface.js';
import { paint } from './theme.js';

const CHEAP_MS = 9;
const MARGIN = 230;

surfaces.canvas = (container, told) => {
  const canvas = make('canvas', { tabindex: 0, role: 'img', 'aria-label': 'Network. Arrows move it, plus and minus zoom.' });
  const context = canvas.getContext('2d', { alpha: false });
  const wide = document.createElement('canvas');
  const shown = { drawing: null, seen: null, edgesSeen: null, lit: null, edgesLit: null, chosen: -1, stamps: makeStamps() };
  const state = { frame: 0, rest: 0, cost: 0, kept: null, hit: null, hovered: -1, aim: null };
  const camera = makeCamera(() => {
    ask();
    clearTimeout(state.settling);
    state.settling = setTimeout(() => shown.drawing && told.rested?.(), SETTLED_MS);
  });
  container.append(canvas);

  const isSeen = (place) => !shown.seen || shown.seen[place] === 1;
  const keyAt = (place) => (place < 0 ? null : shown.drawing.nodes[place].key);

  function ask() {
    if (shown.drawing && !state.frame) state.frame = requestAnimationFrame(frame);
  }

  function frame() {
    state.frame = 0;
    if (state.cost < CHEAP_MS) whole();
    else if (!slide()) {
      widen();
      slide();
    }
  }

  /** It moves: when it rests its names are chosen anew. */
  function later() {
    clearTimeout(state.naming);
    state.naming = setTimeout(() => { shown.kept = null; whole(); }, REST_MS);
  }

  /** Paint what is in view. */
  function whole() {
    clearTimeout(state.rest);
    const began = performance.now();
    const view = { ...here(), ratio: ratio() };
    paintPicture(context, shown, view, keptNames(shown, view, later));
    state.cost = performance.now() - began;
    state.kept = null;
    if (state.cost >= CHEAP_MS) state.rest = setTimeout(widen, REST_MS);
    if (told.drawn) {
      told.drawn();
      told.drawn = null;
    }
  }

  /** Paint more than is in view, to be moved while one drags. */
  function widen() {
    clearTimeout(state.rest);
    state.kept = widened(here(), ratio());
    sized(wide, state.kept.width * state.kept.ratio, state.kept.height * state.kept.ratio);
    paintPicture(wide.getContext('2d', { alpha: false }), shown, state.kept);
  }

  const ratio = () => window.devicePixelRatio || 1;

  const here = () => ({ scale: camera.scale, dx: camera.dx, dy: camera.dy, width: camera.width, height: camera.height });

  const widened = (view, pixels) => ({
    scale: view.scale, ratio: pixels, dx: view.dx + MARGIN, dy: view.dy + MARGIN,
    width: view.width + 2 * MARGIN, height: view.height + 2 * MARGIN,
  });

  /** Move what was painted to where the view is; false where it does not cover it. */
  function slide() {
    const kept = state.kept;
    if (!kept) return false;
    const zoom = camera.scale / kept.scale;
    const [x, y] = [camera.dx - kept.dx * zoom, camera.dy - kept.dy * zoom];
    const covers = x <= 0 && y <= 0 && x + kept.width * zoom >= camera.width && y + kept.height * zoom >= camera.height;
    if (zoom > 1.9 || (!covers && zoom >= 1) || zoom < 0.5) return false;
    if (!covers) {
      context.fillStyle = paint('ground');
      context.fillRect(0, 0, canvas.width, canvas.height);
    }
    const r = kept.ratio;
    context.drawImage(wide, x * r, y * r, kept.width * zoom * r, kept.height * zoom * r);
    clearTimeout(state.rest);
    state.rest = setTimeout(whole, REST_MS);
    return true;
  }

  function fresh() {
    cancelAnimationFrame(state.frame);
    state.frame = 0;
    whole();
  }

  function fit() {
    const box = container.getBoundingClientRect();
    if (!box.width || !box.height) return;
    if (box.width === camera.width && box.height === camera.height && canvas.width === Math.round(box.width * ratio())) return;
    sized(canvas, box.width * ratio(), box.height * ratio());
    state.kept = null;
    camera.resize(box.width, box.height);
  }

  /** Another size: what was shown whole is shown whole again, what was moved by hand stays. */
  function resized() {
    fit();
    if (!shown.drawing) return;
    if (state.aim && !camera.byHand) {
      told.led?.();
      camera.glide(fitted(state.aim), 0);
    } else {
      uncover();
    }
    fresh();
  }

  /** The view in which what is aimed at is seen whole, with its captions. */
  function fitted({ keys, largest, covered }) {
    const wanted = keys ? [...keys].map((key) => shown.drawing.index.get(key)) : shown.drawing.order;
    const box = boxAround(shown.drawing, wanted.filter(isSeen));
    if (!box) return here();
    return aroundAll(camera, box, namesToFit(shown, camera, box), largest, covered ? coveredOf(container) : OPEN, told.room);
  }

  /** What is chosen is not to lie under its own card. */
  function uncover() {
    if (shown.chosen < 0 || !isSeen(shown.chosen)) return;
    if (state.aim?.keys?.has(keyAt(shown.chosen)) && !camera.byHand) {
      told.led?.();
      camera.glide(fitted(state.aim));
      return;
    }
    if (camera.isGliding()) return;
    const [x, y] = [shown.drawing.x[shown.chosen], shown.drawing.y[shown.chosen]];
    const move = uncovering(camera, x * camera.scale + camera.dx, y * camera.scale + camera.dy, coveredOf(container));
    if (!move) return;
    told.led?.();
    camera.glide({ scale: camera.scale, dx: camera.dx + move.x, dy: camera.dy + move.y });
  }

  function spot(x, y) {
    state.hit ??= hitGrid(shown.drawing);
    return state.hit((x - camera.dx) / camera.scale, (y - camera.dy) / camera.scale, 7 / camera.scale, isSeen);
  }

  /** Take a node along, where the host lets nodes be moved. */
  function grabbed(x, y) {
    const place = told.moved && shown.drawing ? spot(x, y) : -1;
    if (place < 0) return null;
    return (toX, toY) => {
      put(place, (toX - camera.dx) / camera.scale, (toY - camera.dy) / camera.scale);
      told.moved(keyAt(place));
    };
  }

  function put(place, x, y) {
    const node = shown.drawing.nodes[place];
    shown.drawing.x[place] = node.x = x;
    shown.drawing.y[place] = node.y = y;
    state.kept = shown.kept = null;
    clearTimeout(state.moving);
    state.moving = setTimeout(() => { state.hit = null; }, REST_MS);
    ask();
  }

  listenTo(canvas, camera, {
    grabbed,
    clicked(x, y) {
      state.clicked = keyAt(spot(x, y));
      told.picked(state.clicked);
    },
    // the first press may have moved the picture away from under the second
    opened() {
      if (state.clicked !== null) told.opened(state.clicked);
    },
    hovered(x, y) {
      const place = shown.drawing && x >= 0 ? spot(x, y) : -1;
      if (place === state.hovered) return;
      state.hovered = place;
      canvas.style.cursor = place < 0 ? '' : 'pointer';
      told.hovered?.(keyAt(place), x, y);
    },
  });
  new ResizeObserver(resized).observe(container);
  fit();

  const flags = (keys) => {
    if (!keys) return null;
    const found = new Uint8Array(shown.drawing.nodes.length);
    for (const key of keys) found[shown.drawing.index.get(key)] = 1;
    return found;
  };
  const edgeFlags = (places) => places && Uint8Array.from(shown.drawing.from, (_, place) => Number(places.has(place)));

  return {
    draw(scene, stay = false) {
      shown.drawing = drawingOf(legible(scene, camera));
      shown.stamps.clear();
      state.hit = null;
      shown.seen = shown.edgesSeen = shown.lit = shown.edgesLit = shown.pinned = null;
      shown.chosen = -1;
      const box = boxAround(shown.drawing, shown.drawing.order);
      camera.least = Math.min(0.5, aroundBox(camera, box, LARGEST_WHOLE).scale * 0.5);
      if (!stay) {
        state.aim = { keys: null, largest: LARGEST_WHOLE, covered: false };
        camera.glide(fitted(state.aim), 0);
      }
      fresh();
    },
    show(keys, places) {
      shown.seen = flags(keys);
      shown.edgesSeen = edgeFlags(places);
      fresh();
    },
    choose(key) {
      shown.chosen = key === null ? -1 : shown.drawing.index.get(key) ?? -1;
      fresh();
      cancelAnimationFrame(state.uncovering);
      // its card is shown after this
      state.uncovering = requestAnimationFrame(uncover);
    },
    light(keys, places = null) {
      shown.lit = flags(keys);
      shown.edgesLit = edgeFlags(places);
      fresh();
    },
    spot: () => ({
      x: (camera.width / 2 - camera.dx) / camera.scale, y: (camera.height / 2 - camera.dy) / camera.scale, scale: camera.scale,
    }),
    goTo({ x, y, scale }) {
      fit();
      state.aim = null;
      cancelAnimationFrame(state.uncovering);
      camera.glide({ scale, dx: camera.width / 2 - x * scale, dy: camera.height / 2 - y * scale }, 0);
    },
    look(keys) {
      fit();
      state.aim = { keys, largest: 1.6, covered: true };
      camera.glide(fitted(state.aim));
    },
    pin(keys) {
      shown.pinned = flags(keys);
      fresh();
    },
    repaint() {
      shown.stamps.clear();
      fresh();
    },
    redraw: fresh,
    seen: () => ({ shown, view: here() }),
  };
};

export function sized(canvas, width, height) {
  const [w, h] = [Math.round(width), Math.round(height)];
  if (canvas.width !== w || canvas.height !== h) Object.assign(canvas, { width: w, height: h });
}
