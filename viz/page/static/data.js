/* What is drawn: a graph with its positions unfolded into objects; another picture replaces all of it. */

export let data = null;
export let story = null;
export let sources = new Map();
export let sourceKeys = [];
export let nodes = [];
export let nodeOf = new Map();
export let edges = [];

/** The types and the ends of all edges, by their places, as arrays of numbers; there before `edges` is. */
export let ends = { types: [], from: [], to: [] };
export let disputes = new Map();

/** Films are called by their short titles where the story gives them one. */
let shortTitle = new Map();
export const nameOf = (node) => shortTitle.get(node.key) ?? node.caption;

/** Characters, and organizations that are sides, have the colour of their side in every picture of a graph. */
export let sideOf = new Map();
export const hueOf = (node) => (sideOf.get(node.key) ?? node.style).colour;

/** Who has a thread in the story. */
export let threaded = new Set();

const listeners = [];

/** Do something whenever another picture is taken: what was worked out of the last one is wrong now. */
export const whenTaken = (work) => listeners.push(work);

/** Take the data of a picture, as viz/page/data.py writes it; or its outline, to which details come later. */
export function takePicture(found) {
  data = { ...NO_DETAILS, ...found };
  story = data.story;
  sources = new Map(data.sources.map(([key, name, url]) => [key, { key, name, url }]));
  sourceKeys = data.sources.map(([key]) => key);
  unfold();
  shortTitle = new Map((story?.columns ?? []).map((column) => [column.card.about, column.title]));
  sideOf = new Map(Object.entries(data.sided).map(([key, side]) => [key, data.sides[side]]));
  threaded = new Set((story?.threads ?? []).map((thread) => thread.key));
  taken();
}

/** What an outline leaves out, see viz/page/outline.py. */
const NO_DETAILS = { disputes: {}, beliefs: [], answers: [], faces: {}, exact: [] };

/** Take the details of the picture whose outline was taken. */
export function takeDetails({ nodes: ofNodes, edges: ofEdges, ...rest }) {
  Object.assign(data, rest);
  ofNodes.forEach(([properties = NOTHING, places, exact], place) => {
    nodes[place].properties = properties;
    nodes[place].sources = sourcesAt(places);
    nodes[place].exact = exact;
  });
  join(ofEdges.map(([properties = NOTHING, places, exact], place) =>
    edgeAt(place, ends.types[place], ends.from[place], ends.to[place], properties, sourcesAt(places), exact)));
  taken();
}

const sourcesAt = (places) => (places ? places.map((place) => sourceKeys[place]) : NONE);

function taken() {
  disputes = new Map(Object.entries(data.disputes));
  for (const listener of listeners) listener();
}

/** On a screen that is higher than wide a picture stands upright: films from above, not from the left. */
export let upright = false;

/** How much higher an upright picture stands than it is written, to use the room of a narrow screen. */
export let stretch = 1;

/** Whether a picture that stands as an answer leads downwards. */
export const layers = { down: false };

/** Where nodes lie while they stand upright. */
const lying = [];

/** So much of a narrow screen is left to names beside marks, and above and below them. */
const NAMES_BESIDE = 150;
const NAMES_ABOVE = 70;
const MOST_STRETCHED = 2.4;

/**
 * Let the picture stand upright in a place of a width and height, or lie as it is written.
 * Small pictures have places of their own for it, which are drawn out to the height there is.
 */
export function turn(wanted, width, height) {
  if (wanted === upright) return;
  upright = wanted;
  const own = data.upright;
  for (const node of nodes) {
    if (!own) [node.x, node.y] = [node.y, node.x];
    else if (wanted) [lying[node.place], node.x, node.y] = [[node.x, node.y], ...own.slice(2 * node.place, 2 * node.place + 2)];
    else [node.x, node.y] = lying[node.place];
  }
  stretch = wanted && own ? stretchFor(width - NAMES_BESIDE, height - NAMES_ABOVE) : 1;
  if (stretch !== 1) for (const node of nodes) node.y *= stretch;
}

function stretchFor(width, height) {
  const span = (name) => Math.max(...nodes.map((node) => node[name])) - Math.min(...nodes.map((node) => node[name]));
  return Math.min(MOST_STRETCHED, Math.max(1, (span('x') * height) / (width * span('y') || 1)));
}

const NONE = [];
const NOTHING = {};

function unfold() {
  upright = false;
  stretch = 1;
  if (Array.isArray(data.nodes)) unfoldRows();
  else unfoldOutline(data);
  nodeOf = new Map();
  for (const node of nodes) nodeOf.set(node.key, node);
  countDegrees();
}

/** How many edges each node has, without the edges themselves. */
function countDegrees() {
  const { from, to } = ends;
  for (let edge = 0; edge < from.length; edge += 1) {
    nodes[from[edge]].degree += 1;
    if (to[edge] !== from[edge]) nodes[to[edge]].degree += 1;
  }
}

/** Let nodes know their edges. */
function join(found) {
  edges = found;
  for (const edge of edges) {
    edge.start.edges.push(edge);
    if (edge.end !== edge.start) edge.end.edges.push(edge);
  }
}

function unfoldRows() {
  const labelLists = new Map();
  /** The labels of a node by their positions; nodes with the same ones share the list. */
  const labelsAt = (places) => {
    const name = places.join();
    if (!labelLists.has(name)) labelLists.set(name, labelNames(places));
    return labelLists.get(name);
  };
  nodes = data.nodes.map(([key, labels, caption, style, radius, x, y, properties, sources, exact], place) =>
    nodeAt(place, key, labelsAt(labels), caption, style, radius, x ?? 0, y ?? 0, properties ?? NOTHING, sourcesAt(sources), exact));
  const column = (at) => Int32Array.from(data.edges, (row) => row[at]);
  ends = { types: column(0), from: column(1), to: column(2) };
  join(data.edges.map(([type, start, end, properties, sources, exact], place) =>
    edgeAt(place, type, start, end, properties ?? NOTHING, sourcesAt(sources), exact)));
}

function unfoldOutline({ nodes: of, edges: { types, starts, ends: stops } }) {
  const kinds = data.kinds.map(labelNames);
  nodes = of.keys.map((key, place) =>
    nodeAt(place, key, kinds[of.kinds[place]], of.captions[place], of.styles[place], of.radii[place], of.x[place] / 10, of.y[place] / 10, NOTHING, NONE));
  ends = { types, from: Int32Array.from(starts), to: Int32Array.from(stops) };
  edges = [];
}

const labelNames = (places) => places.map((place) => data.labels[place]);

const nodeAt = (place, key, labels, caption, style, radius, x, y, properties, sources, exact) =>
  ({ place, key, labels, caption, style: data.styles[style], radius, x, y, properties, sources, exact, edges: [], degree: 0 });

function edgeAt(place, of, start, end, properties, sources, exact) {
  const [type, reads, readsBack] = data.types[of];
  return { place, type, reads, readsBack, start: nodes[start], end: nodes[end], properties, sources, exact };
}

export const otherEnd = (edge, node) => (edge.start === node ? edge.end : edge.start);
export const neighboursOf = (node) => [...new Set(node.edges.map((edge) => otherEnd(edge, node)))];
/** Sources, and what they claim. */
export const isProof = (node) => node.labels.includes('Source') || node.labels.includes('Claim');
export const isWork = (node) => node.labels.includes('Film') || node.labels.includes('Series');

/** A text as it is compared: lower case, without accents. */
export const folded = (text) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** What sources ask to be said of them; an outline says it without their properties. */
const askedOfUs = () => nodes.filter((node) => node.labels.includes('Source')).map((node) => node.properties.attribution)
  .filter((text) => typeof text === 'string' && text);

/** Where the facts come from, in a line: what sources ask to be said, and how many there are; of all, or of some sources. */
export function creditLine(some = null) {
  const size = some ? some.size : sources.size;
  const count = size === 1 ? 'one source' : `${size} sources`;
  return [...new Set([...data.attributions ?? [], ...askedOfUs()]), ...(size ? [`from ${count}`] : []), 'made with Loregraph'].join(' · ');
}
