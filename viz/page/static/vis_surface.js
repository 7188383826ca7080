/* The surface of vis-network: it holds and draws the marks; its physics and menus are off, lines and names are our own. */

import { OPEN, aroundAll, uncovering } from './camera.js';
import { keptNames, namesToFit } from './captions.js';
import { boxAround, drawingOf } from './drawing.js';
import { paintFace } from './faces.js';
import { paintNames, paintUnder, ringAround } from './painter.js';
import { walkByKeys } from './surface_walk.js';
import { LARGEST_WHOLE, REST_MS, SETTLED_MS, coveredOf, legible, surfaces } from './surface.js';
import { mixed, paint, tone } from './theme.js';

surfaces.vis = (container, told) => {
  const state = { items: [], shown: null, byKey: new Map(), seen: null, lit: null, edgesLit: null, chosen: null, aim: null };
  let nodeSet = new vis.DataSet();
  const network = new vis.Network(container, { nodes: nodeSet, edges: new vis.DataSet() }, OPTIONS);
  const frame = container.querySelector('.vis-network');
  frame.setAttribute('role', 'img');
  frame.setAttribute('aria-label', 'Network. Arrows go from node to node; drag to move it, scroll to zoom; the search and the table lead to each node.');

  const isSeen = (key) => !state.seen || state.seen.has(key);
  const isLit = (key) => !state.lit || state.lit.has(key);

  function nodeLook(item) {
    const colour = tone(item.colour);
    const face = isLit(item.key) ? colour : mixed(colour, paint('ground'), 0.16);
    return { id: item.key, color: { background: face, border: paint('ground') } };
  }

  const sizeNow = () => ({ width: container.clientWidth, height: container.clientHeight });

  function viewNow() {
    const [scale, middle, { width, height }] = [network.getScale(), network.getViewPosition(), sizeNow()];
    return { scale, width, height, dx: width / 2 - middle.x * scale, dy: height / 2 - middle.y * scale };
  }

  /** What is shown of the drawing, by place. */
  function reshown() {
    const flags = (keys) => keys && Uint8Array.from(state.items, (item) => Number(keys.has(item.key)));
    Object.assign(state.shown, {
      seen: flags(state.seen), lit: flags(state.lit), edgesLit: state.edgesLit && Uint8Array.from(state.shown.drawing.from, (_, place) => Number(state.edgesLit.has(place))), chosen: state.chosen === null ? -1 : state.shown.drawing.index.get(state.chosen) ?? -1,
    });
  }

  /** It moves: when it rests its names are chosen anew. */
  function later() {
    clearTimeout(state.resting);
    state.resting = setTimeout(again, REST_MS);
  }

  /** Go to where what is aimed at is seen whole, with its captions. */
  function aim(animation) {
    if (!state.aim) return;
    const { keys, largest, covered } = state.aim;
    const { drawing } = state.shown;
    const wanted = keys ? [...keys].map((key) => drawing.index.get(key)) : drawing.order;
    const box = boxAround(drawing, wanted.filter((place) => isSeen(state.items[place].key)));
    if (!box) return;
    const size = sizeNow();
    const { scale, dx, dy } = aroundAll(size, box, namesToFit(state.shown, size, box), largest, covered ? coveredOf(container) : OPEN);
    go({ position: { x: (size.width / 2 - dx) / scale, y: (size.height / 2 - dy) / scale }, scale, animation });
    state.gliding = Boolean(animation);
  }

  /** Move there, wherever it was moving to: what has not begun yet vis-network would not end by itself. */
  function go(to) {
    if (network.view.viewFunction) network.body.emitter.off('initRedraw', network.view.viewFunction);
    network.moveTo(to);
  }

  /** What is chosen is not to lie under its own card. */
  function uncover() {
    const item = state.byKey.get(state.chosen);
    if (!item || !isSeen(item.key)) return;
    if (state.aim?.keys?.has(item.key)) {
      told.led?.();
      if (!moving()) rested();
      aim(moving());
      return;
    }
    if (state.gliding) return;
    const [scale, middle, size] = [network.getScale(), network.getViewPosition(), sizeNow()];
    const at = { x: (item.x - middle.x) * scale + size.width / 2, y: (item.y - middle.y) * scale + size.height / 2 };
    const move = uncovering(size, at.x, at.y, coveredOf(container));
    if (!move) return;
    told.led?.();
    go({ position: { x: middle.x - move.x / scale, y: middle.y - move.y / scale }, scale, animation: moving() });
  }

  /** Another size: what was shown whole is shown whole again, what was moved by hand stays. */
  function resized() {
    if (!state.aim) {
      uncover();
      return;
    }
    told.led?.();
    aim(false);
    rested();
  }

  /** Paint on vis-network's canvas in pixels of the screen. */
  function onScreen(context, work) {
    const { pixelRatio } = network.canvas;
    context.save();
    context.setTransform(pixelRatio, 0, 0, pixelRatio, 0, 0);
    work(viewNow());
    context.restore();
  }

  network.on('beforeDrawing', (context) => {
    if (state.shown) onScreen(context, (view) => paintUnder(context, state.shown, view));
  });
  network.on('afterDrawing', (context) => {
    if (!state.shown) return;
    const { drawing } = state.shown;
    onScreen(context, (view) => {
      drawing.nodes.forEach(({ key, x, y, radius, colour }) => {
        if (isSeen(key) && isLit(key)) paintFace(context, key, x * view.scale + view.dx, y * view.scale + view.dy, radius * view.scale, tone(colour));
      });
      if (state.shown.chosen >= 0 && isSeen(state.chosen)) ringAround(context, drawing, view, state.shown.chosen);
      paintNames(context, state.shown, view, keptNames(state.shown, view, later));
    });
    if (told.drawn) {
      told.drawn();
      told.drawn = null;
    }
  });
  const reached = (place) => isSeen(state.items[place].key) && isLit(state.items[place].key);
  walkByKeys(frame, () => ({ ...state.shown, isSeen: reached, view: viewNow() }), (key) => told.picked(key));
  network.on('click', ({ nodes: hit }) => told.picked(hit[0] ?? null));
  network.on('doubleClick', ({ nodes: hit }) => hit.length && told.opened(hit[0]));
  network.on('hoverNode', ({ node }) => {
    container.style.cursor = 'pointer';
    const { x, y } = network.canvasToDOM(network.getPosition(node));
    told.hovered?.(node, x, y);
  });
  network.on('blurNode', () => {
    container.style.cursor = '';
    told.hovered?.(null, 0, 0);
  });

  /** Told a moment after the last movement, by hand or by itself. */
  function rested() {
    clearTimeout(state.settling);
    state.settling = setTimeout(() => told.rested?.(), SETTLED_MS);
  }
  for (const what of ['dragEnd', 'zoom', 'animationFinished']) network.on(what, rested);
  network.on('animationFinished', () => { state.gliding = false; });
  for (const what of ['dragStart', 'zoom']) network.on(what, () => { state.aim = null; });
  // it sets its own scale right after it has told of another size
  network.on('resize', () => state.shown && queueMicrotask(resized));

  function again() {
    state.shown.kept = null;
    network.redraw();
  }

  return {
    draw(whole) {
      const scene = legible(whole, sizeNow());
      state.items = scene.nodes;
      state.byKey = new Map(scene.nodes.map((item) => [item.key, item]));
      state.shown = { drawing: drawingOf(scene), edgesSeen: null };
      Object.assign(state, { seen: null, lit: null, edgesLit: null, chosen: null });
      reshown();
      nodeSet = new vis.DataSet(scene.nodes.map((item) => ({ ...nodeLook(item), x: item.x, y: item.y, shape: item.shape, size: item.radius })));
      // all at once: what is added to a set makes vis-network count everything again
      network.setData({ nodes: nodeSet, edges: new vis.DataSet() });
      state.aim = { keys: null, largest: LARGEST_WHOLE, covered: false };
      aim(false);
      again();
    },
    show(keys, places) {
      state.seen = keys;
      reshown();
      state.shown.edgesSeen = places && Uint8Array.from(state.shown.drawing.edges, ({ place }) => Number(places.has(place)));
      // by way of its data set vis-network would build everything anew
      const { body } = network;
      for (const item of state.items) body.nodes[item.key].options.hidden = !isSeen(item.key);
      body.nodeIndices = Object.keys(body.nodes).filter((key) => !body.nodes[key].options.hidden);
      again();
    },
    choose(key) {
      state.chosen = key;
      reshown();
      again();
      cancelAnimationFrame(state.uncovering);
      // its card is shown after this
      state.uncovering = requestAnimationFrame(uncover);
    },
    light(keys, places = null) {
      state.lit = keys;
      state.edgesLit = places;
      reshown();
      this.repaint();
    },
    spot: () => ({ ...network.getViewPosition(), scale: network.getScale() }),
    goTo({ x, y, scale }) {
      state.aim = null;
      cancelAnimationFrame(state.uncovering);
      go({ position: { x, y }, scale, animation: false });
    },
    look(keys) {
      if (!moving()) rested();
      network.setSize('100%', '100%');
      state.aim = { keys, largest: 1.6, covered: true };
      aim(moving());
    },
    repaint() {
      nodeSet.update(state.items.map(nodeLook));
      again();
    },
    redraw() {
      network.body.emitter.emit('_redraw');
    },
    seen: () => ({ shown: state.shown, view: viewNow() }),
  };
};

const OPTIONS = {
  physics: false,
  layout: { improvedLayout: false },
  interaction: { hover: true, selectConnectedEdges: false, hoverConnectedEdges: false, zoomSpeed: 0.7 },
  nodes: { borderWidth: 1.5, borderWidthSelected: 1.5, chosen: false, fixed: false },
};

const moving = () =>
  window.matchMedia('(prefers-reduced-motion: reduce)').matches ? false : { duration: 350, easingFunction: 'easeInOutQuad' };
