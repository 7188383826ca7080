/* The surface of vis-network: its physics is off, its menus are off, captions are our own. */

/** Start vis-network's script, which lies in the page packed by gzip until it is needed. */
async function startVis() {
  if (window.vis) return;
  const packed = Uint8Array.from(atob(byId('vis-network').textContent), (letter) => letter.charCodeAt(0));
  const unpacked = new Blob([packed]).stream().pipeThrough(new DecompressionStream('gzip'));
  document.head.append(make('script', {}, await new Response(unpacked).text()));
}

surfaces.vis = (container, told) => {
  const state = { items: [], byKey: new Map(), scene: null, seen: null, lit: null, chosen: null, scale: 0, labels: [] };
  const nodeSet = new vis.DataSet();
  const edgeSet = new vis.DataSet();
  const network = new vis.Network(container, { nodes: nodeSet, edges: edgeSet }, OPTIONS);

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

  function relabel() {
    const first = state.chosen ? neighbourKeys(state.chosen) : null;
    const weight = (item) =>
      (item.key === state.chosen ? 4e6 : 0) + (first?.has(item.key) ? 1e6 : 0) + (state.lit?.has(item.key) ? 2e6 : 0);
    const shown = state.items.filter((item) => isSeen(item.key) && isLit(item.key));
    shown.sort((a, b) => weight(b) + b.priority - weight(a) - a.priority);
    state.scale = network.getScale();
    state.labels = choosePlaces([...shown, ...edgeWords(state, isSeen)], state.scale);
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
  network.on('hoverNode', () => { container.style.cursor = 'pointer'; });
  network.on('blurNode', () => { container.style.cursor = ''; });

  const again = () => { relabel(); network.redraw(); };

  return {
    draw(scene) {
      state.scene = scene;
      state.items = scene.nodes.map((item) => ({ ...item, ...letters(item) }));
      state.byKey = new Map(state.items.map((item) => [item.key, item]));
      nodeSet.clear();
      edgeSet.clear();
      nodeSet.add(state.items.map((item) => ({ ...nodeLook(item), x: item.x, y: item.y, shape: item.shape, size: item.radius })));
      edgeSet.add(scene.edges.map((edge) => ({ ...edgeLook(edge), from: edge.start, to: edge.end, smooth: bendOf(edge) })));
      network.fit({ animation: false, maxZoomLevel: 1.5 });
      network.moveTo({ scale: Math.max(SMALLEST, network.getScale() * 0.93) });
      again();
    },
    show(keys, places) {
      state.seen = keys;
      nodeSet.update(state.items.map((item) => ({ id: item.key, hidden: !isSeen(item.key) })));
      edgeSet.update(state.scene.edges.map((edge) => ({ id: edge.place, hidden: places !== null && !places.has(edge.place) })));
      again();
    },
    choose(key) {
      const before = state.chosen;
      state.chosen = key;
      const touched = state.scene.edges.filter((e) => [e.start, e.end].some((end) => end === before || end === key));
      edgeSet.update(touched.map(edgeLook));
      again();
    },
    light(keys) {
      state.lit = keys;
      this.repaint();
    },
    look(keys) {
      const wanted = [...(keys ?? state.items.map((item) => item.key))].filter(isSeen);
      if (wanted.length) lookAt(network, wanted);
    },
    repaint() {
      nodeSet.update(state.items.map(nodeLook));
      edgeSet.update(state.scene.edges.map(edgeLook));
      again();
    },
    redraw() {
      network.body.emitter.emit('_redraw');
    },
  };
};

/** Go to where these nodes fill the view, with room for their captions. */
function lookAt(network, keys) {
  network.setSize('100%', '100%');
  const before = { position: network.getViewPosition(), scale: network.getScale() };
  network.fit({ nodes: keys, maxZoomLevel: 1.6, animation: false });
  const after = { position: network.getViewPosition(), scale: Math.max(SMALLEST, network.getScale() * 0.86) };
  network.moveTo({ ...before, animation: false });
  network.moveTo({ ...after, offset: { x: 0, y: -coveredBelow() / 2 }, animation: moving() });
}

/** How much of the view a card covers from below. */
const coveredBelow = () =>
  !card.hidden && getComputedStyle(card).position === 'fixed' ? card.offsetHeight : 0;

const OPTIONS = {
  physics: false,
  layout: { improvedLayout: false },
  interaction: { hover: true, selectConnectedEdges: false, hoverConnectedEdges: false, zoomSpeed: 0.7 },
  nodes: { borderWidth: 1.5, borderWidthSelected: 1.5, chosen: false, fixed: false },
  edges: { smooth: false, chosen: false, selectionWidth: 0, arrows: { to: { enabled: true, scaleFactor: 0.45 } } },
};

/** On small screens the picture opens on its middle rather than as a spot. */
const SMALLEST = 0.28;

const moving = () =>
  window.matchMedia('(prefers-reduced-motion: reduce)').matches ? false : { duration: 350, easingFunction: 'easeInOutQuad' };

const letters = (item) =>
  item.priority >= 10000 ? { size: 13, weight: 700 } : { size: LABEL_SIZE, weight: item.priority >= 1000 ? 600 : 400 };

/** A bend for vis-network: clockwise or against it, straight for what has no parallel. */
function bendOf({ bend }) {
  if (!bend) return false;
  return { enabled: true, type: bend > 0 ? 'curvedCW' : 'curvedCCW', roundness: Math.min(0.8, Math.abs(bend)) };
}

/** Mix two colours written as #rrggbb. */
function mixed(one, other, share) {
  const part = (text, place) => parseInt(text.slice(1 + 2 * place, 3 + 2 * place), 16);
  const mix = [0, 1, 2].map((i) => Math.round(part(one, i) * share + part(other, i) * (1 - share)));
  return `#${mix.map((value) => value.toString(16).padStart(2, '0')).join('')}`;
}

function ringAround(context, item, scale, ink) {
  context.beginPath();
  context.arc(item.x, item.y, item.radius + 6 / scale, 0, 2 * Math.PI);
  context.lineWidth = 1.6 / scale;
  context.strokeStyle = ink;
  context.stroke();
}

const MOST_WORDED = 60;

/** In small pictures each relationship says what it is, where its line is long enough. */
function edgeWords(state, isSeen) {
  if (state.scene.edges.length > MOST_WORDED) return [];
  return state.scene.edges.flatMap((edge) => {
    const [a, b] = [state.byKey.get(edge.start), state.byKey.get(edge.end)];
    const room = (Math.hypot(a.x - b.x, a.y - b.y) - a.radius - b.radius) * state.scale;
    if (!isSeen(a.key) || !isSeen(b.key) || edge.bend || room < textWidth(edge.reads, 11) + 16) return [];
    return {
      caption: edge.reads, size: 11, weight: 400, quiet: true, priority: -1,
      radius: -9 / state.scale, x: (a.x + b.x) / 2, y: (a.y + b.y) / 2,
    };
  });
}
