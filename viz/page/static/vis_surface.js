/* The surface of vis-network: its physics is off, its menus are off, captions are our own. */

import { OPEN, aroundAll, uncovering } from './camera.js';
import { boxAround, drawingOf } from './drawing.js';
import { paintFace } from './faces.js';
import { choosePlaces, drawLabel, letters } from './labels.js';
import { edgeWords } from './painter.js';
import { plain } from './sentences.js';
import { LARGEST_WHOLE, SETTLED_MS, coveredOf, legible, surfaces } from './surface.js';
import { mixed, paint, tone } from './theme.js';

surfaces.vis = (container, told) => {
  const state = { items: [], places: null, drawing: null, byKey: new Map(), scene: null, seen: null, lit: null, chosen: null, scale: 0, labels: [], aim: null };
  let nodeSet = new vis.DataSet();
  let edgeSet = new vis.DataSet();
  const network = new vis.Network(container, { nodes: nodeSet, edges: edgeSet }, OPTIONS);
  const frame = container.querySelector('.vis-network');
  frame.setAttribute('role', 'img');
  frame.setAttribute('aria-label', 'Network. Drag to move it, scroll to zoom; the search and the table lead to each node.');

  const isSeen = (key) => !state.seen || state.seen.has(key);
  const isLit = (key) => !state.lit || state.lit.has(key);

  function nodeLook(item) {
    const colour = tone(item.colour);
    const face = isLit(item.key) ? colour : mixed(colour, paint('ground'), 0.16);
    return { id: item.key, color: { background: face, border: paint('ground') } };
  }

  function edgeLook(edge) {
    const own = state.chosen && (edge.start === state.chosen || edge.end === state.chosen);
    const lit = isLit(edge.start) && isLit(edge.end);
    const between = own || state.lit !== null;
    const plain = lit ? paint('edge') : mixed(paint('edge'), paint('ground'), 0.25);
    return { id: edge.place, color: between && lit ? paint('quiet') : plain, width: between && lit ? 1.8 : 1 };
  }

  /** The captions that are drawn at a scale, what matters most first. */
  function labelsAt(scale) {
    const first = state.chosen ? neighbourKeys(state.chosen) : null;
    const weight = (item) =>
      (item.key === state.chosen ? 4e6 : 0) + (first?.has(item.key) ? 1e6 : 0) + (state.lit?.has(item.key) ? 2e6 : 0);
    const shown = state.items.filter((item) => isSeen(item.key) && isLit(item.key));
    shown.sort((a, b) => weight(b) + b.priority - weight(a) - a.priority);
    return choosePlaces([...shown, ...edgeWords(state.drawing, state.items.map((item) => isSeen(item.key)), { scale })], scale);
  }

  function relabel() {
    state.scale = network.getScale();
    state.labels = labelsAt(state.scale);
  }

  /** Go to where what is aimed at is seen whole, with its captions. */
  function aim(animation) {
    if (!state.aim) return;
    const { keys, largest, covered } = state.aim;
    const wanted = keys ? [...keys].map((key) => state.drawing.index.get(key)) : state.drawing.order;
    const box = boxAround(state.drawing, wanted.filter((place) => isSeen(state.items[place].key)));
    if (!box) return;
    const inside = ({ x, y }) => x >= box.x && x <= box.right && y >= box.y && y <= box.bottom;
    const drawn = ({ scale }) => labelsAt(scale).filter(inside);
    const size = sizeNow();
    const { scale, dx, dy } = aroundAll(size, box, drawn, largest, covered ? coveredOf(container) : OPEN);
    go({ position: { x: (size.width / 2 - dx) / scale, y: (size.height / 2 - dy) / scale }, scale, animation });
    state.gliding = Boolean(animation);
  }

  /** Move there, wherever it was moving to: what has not begun yet vis-network would not end by itself. */
  function go(to) {
    if (network.view.viewFunction) network.body.emitter.off('initRedraw', network.view.viewFunction);
    network.moveTo(to);
  }

  const sizeNow = () => ({ width: container.clientWidth, height: container.clientHeight });

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

  /** While one zooms the captions stay; they are chosen anew when the scale rests, or is far off. */
  function keepLabels(scale) {
    const off = Math.abs(scale / (state.scale || 1) - 1);
    if (off > 0.3) relabel();
    else if (off > 0.01 && !state.resting) state.resting = setTimeout(settled, 120);
  }

  function settled() {
    state.resting = 0;
    again();
  }

  const neighbourKeys = (key) =>
    new Set(state.scene.edges.flatMap((e) => (e.start === key ? [e.end] : e.end === key ? [e.start] : [])));

  network.on('afterDrawing', (context) => {
    const scale = network.getScale();
    keepLabels(scale);
    const [ink, ground] = [paint('ink'), paint('ground')];
    for (const item of state.items) {
      if (isSeen(item.key) && isLit(item.key)) paintFace(context, item.key, item.x, item.y, item.radius, tone(item.colour), scale);
    }
    const chosen = state.byKey.get(state.chosen);
    if (chosen && isSeen(chosen.key)) ringAround(context, chosen, scale, ink);
    const quiet = paint('quiet');
    for (const item of state.labels) drawLabel(context, item, scale, item.quiet ? quiet : ink, ground);
    if (state.scene && told.drawn) {
      told.drawn();
      told.drawn = null;
    }
  });
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
  network.on('resize', () => state.scene && queueMicrotask(resized));

  const again = () => { relabel(); network.redraw(); };

  return {
    draw(whole) {
      const scene = legible(whole, sizeNow());
      state.scene = scene;
      state.drawing = drawingOf(scene);
      state.items = scene.nodes.map((item) => ({ ...item, ...letters(item) }));
      state.byKey = new Map(state.items.map((item) => [item.key, item]));
      nodeSet = new vis.DataSet(state.items.map((item) => ({ ...nodeLook(item), x: item.x, y: item.y, shape: item.shape, size: item.radius })));
      edgeSet = new vis.DataSet(scene.edges.map((edge) => ({ ...edgeLook(edge), from: edge.start, to: edge.end, smooth: bendOf(edge) })));
      // all at once: what is added to a set makes vis-network count everything again
      network.setData({ nodes: nodeSet, edges: edgeSet });
      state.aim = { keys: null, largest: LARGEST_WHOLE, covered: false };
      aim(false);
      again();
    },
    show(keys, places) {
      state.seen = keys;
      state.places = places;
      // by way of its data sets vis-network would build everything anew
      const { body } = network;
      for (const item of state.items) body.nodes[item.key].options.hidden = !isSeen(item.key);
      for (const { place, start, end } of state.scene.edges) {
        body.edges[place].options.hidden = !(isSeen(start) && isSeen(end) && (!places || places.has(place)));
      }
      body.nodeIndices = Object.keys(body.nodes).filter((key) => !body.nodes[key].options.hidden);
      body.edgeIndices = Object.keys(body.edges).filter((place) => !body.edges[place].options.hidden);
      again();
    },
    choose(key) {
      const before = state.chosen;
      state.chosen = key;
      const touched = state.scene.edges.filter((e) => [e.start, e.end].some((end) => end === before || end === key));
      edgeSet.update(touched.map(edgeLook));
      again();
      cancelAnimationFrame(state.uncovering);
      // its card is shown after this
      state.uncovering = requestAnimationFrame(uncover);
    },
    light(keys) {
      state.lit = keys;
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
      edgeSet.update(state.scene.edges.map(edgeLook));
      again();
    },
    redraw() {
      network.body.emitter.emit('_redraw');
    },
    seen() {
      const [scale, middle] = [network.getScale(), network.getViewPosition()];
      const { clientWidth: width, clientHeight: height } = container;
      const view = { scale, lineWidth: Math.max(scale, THINNEST), width, height, dx: width / 2 - middle.x * scale, dy: height / 2 - middle.y * scale };
      const flags = (is) => Uint8Array.from(state.items, (item) => Number(is(item.key)));
      const chosen = state.chosen === null ? -1 : state.drawing.index.get(state.chosen) ?? -1;
      const edgesSeen = state.places && Uint8Array.from(state.scene.edges, (edge) => Number(state.places.has(edge.place)));
      return { view, shown: { drawing: state.drawing, seen: flags(isSeen), lit: state.lit && flags(isLit), edgesSeen, chosen } };
    },
  };
};

const OPTIONS = {
  physics: false,
  layout: { improvedLayout: false },
  interaction: { hover: true, selectConnectedEdges: false, hoverConnectedEdges: false, zoomSpeed: 0.7 },
  nodes: { borderWidth: 1.5, borderWidthSelected: 1.5, chosen: false, fixed: false },
  edges: { smooth: false, chosen: false, selectionWidth: 0, arrows: { to: { enabled: true, scaleFactor: 0.45 } } },
};

/** Vis-network draws no line thinner than this on the screen, however far away it is. */
const THINNEST = 0.3;

const moving = () =>
  window.matchMedia('(prefers-reduced-motion: reduce)').matches ? false : { duration: 350, easingFunction: 'easeInOutQuad' };

/** A bend for vis-network: clockwise or against it, straight for what has no parallel. */
function bendOf({ bend }) {
  if (!bend) return false;
  return { enabled: true, type: bend > 0 ? 'curvedCW' : 'curvedCCW', roundness: Math.min(0.8, Math.abs(bend)) };
}

function ringAround(context, item, scale, ink) {
  context.beginPath();
  context.arc(item.x, item.y, item.radius + 6 / scale, 0, 2 * Math.PI);
  context.lineWidth = 1.6 / scale;
  context.strokeStyle = ink;
  context.stroke();
}
