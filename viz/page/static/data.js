/* What is drawn: a graph with its positions unfolded into objects; another picture replaces all of it. */

export let data = null;
export let story = null;
export let sources = new Map();
export let sourceKeys = [];
export let nodes = [];
export let nodeOf = new Map();
export let edges = [];
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

/** Take the data of a picture, as viz/page/data.py writes it. */
export function takePicture(found) {
  data = found;
  story = data.story;
  sources = new Map(data.sources.map(([key, name, url]) => [key, { key, name, url }]));
  sourceKeys = data.sources.map(([key]) => key);
  disputes = new Map(Object.entries(data.disputes));
  unfold();
  shortTitle = new Map((story?.columns ?? []).map((column) => [column.card.about, column.title]));
  sideOf = new Map(Object.entries(data.sided).map(([key, side]) => [key, data.sides[side]]));
  threaded = new Set((story?.threads ?? []).map((thread) => thread.key));
  for (const listener of listeners) listener();
}

/** On a screen that is higher than wide a picture stands upright: films from above, not from the left. */
export let upright = false;

/** Let the picture stand upright, or lie as it is written. */
export function turn(wanted) {
  if (wanted === upright) return;
  upright = wanted;
  for (const node of nodes) [node.x, node.y] = [node.y, node.x];
}

const NONE = [];
const NOTHING = {};

function unfold() {
  upright = false;
  const labelLists = new Map();
  /** The labels of a node by their positions; nodes with the same ones share the list. */
  const labelsAt = (places) => {
    const name = places.join();
    if (!labelLists.has(name)) labelLists.set(name, places.map((place) => data.labels[place]));
    return labelLists.get(name);
  };
  const sourcesAt = (places) => (places ? places.map((place) => sourceKeys[place]) : NONE);
  nodes = data.nodes.map((row, place) => ({
    place,
    key: row[0],
    labels: labelsAt(row[1]),
    caption: row[2],
    style: data.styles[row[3]],
    radius: row[4],
    x: row[5] ?? 0,
    y: row[6] ?? 0,
    properties: row[7] ?? NOTHING,
    sources: sourcesAt(row[8]),
    edges: [],
  }));
  nodeOf = new Map(nodes.map((node) => [node.key, node]));
  edges = data.edges.map((row, place) => ({
    place,
    type: data.types[row[0]][0],
    reads: data.types[row[0]][1],
    readsBack: data.types[row[0]][2],
    mutual: data.types[row[0]][3] ?? false,
    start: nodes[row[1]],
    end: nodes[row[2]],
    properties: row[3] ?? NOTHING,
    sources: sourcesAt(row[4]),
  }));
  for (const edge of edges) {
    edge.start.edges.push(edge);
    if (edge.end !== edge.start) edge.end.edges.push(edge);
  }
}

export const otherEnd = (edge, node) => (edge.start === node ? edge.end : edge.start);
export const neighboursOf = (node) => [...new Set(node.edges.map((edge) => otherEnd(edge, node)))];
export const isWork = (node) => node.labels.includes('Film') || node.labels.includes('Series');

/** A text as it is compared: lower case, without accents. */
export const folded = (text) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** Where the facts come from, in a line: what sources ask to be said, and how many there are. */
export function creditLine() {
  const asked = nodes.map((node) => (node.labels.includes('Source') ? node.properties.attribution : null));
  const count = sources.size === 1 ? 'one source' : `${sources.size} sources`;
  return [...new Set(asked.filter((text) => typeof text === 'string')), sources.size ? `from ${count}` : null, 'made with Loregraph']
    .filter(Boolean).join(' · ');
}
