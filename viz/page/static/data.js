/* What the page knows: the graph with its positions unfolded into objects, once. */

/** The page's data as JSON; much of it lies packed in the page. */
async function dataText() {
  const held = byId('data');
  return held.type === 'application/json' ? held.textContent : unpacked('data', byId('main'));
}

const data = JSON.parse(await dataText());
const story = data.story;

const sources = new Map(data.sources.map(([key, name, url]) => [key, { key, name, url }]));
const sourceKeys = data.sources.map(([key]) => key);

const NONE = [];
const NOTHING = {};
const labelLists = new Map();

/** The labels of a node by their positions; nodes with the same ones share the list. */
function labelsAt(places) {
  const name = places.join();
  if (!labelLists.has(name)) labelLists.set(name, places.map((place) => data.labels[place]));
  return labelLists.get(name);
}

const sourcesAt = (places) => (places ? places.map((place) => sourceKeys[place]) : NONE);

const nodes = data.nodes.map((row, place) => ({
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
const nodeOf = new Map(nodes.map((node) => [node.key, node]));

const edges = data.edges.map((row, place) => ({
  place,
  type: data.types[row[0]][0],
  reads: data.types[row[0]][1],
  readsBack: data.types[row[0]][2],
  start: nodes[row[1]],
  end: nodes[row[2]],
  properties: row[3] ?? NOTHING,
  sources: sourcesAt(row[4]),
}));
for (const edge of edges) {
  edge.start.edges.push(edge);
  if (edge.end !== edge.start) edge.end.edges.push(edge);
}

const disputes = new Map(Object.entries(data.disputes));

const otherEnd = (edge, node) => (edge.start === node ? edge.end : edge.start);
const neighboursOf = (node) => [...new Set(node.edges.map((edge) => otherEnd(edge, node)))];
const isWork = (node) => node.labels.includes('Film') || node.labels.includes('Series');

/** A text as it is compared: lower case, without accents. */
const folded = (text) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** Films are called by their short titles where the story gives them one. */
const shortTitle = new Map();
if (story) for (const column of story.columns) shortTitle.set(column.card.about, column.title);
const nameOf = (node) => shortTitle.get(node.key) ?? node.caption;

/** Characters have the colour of their side, on the timeline and in the network. */
const sideOf = new Map();
if (story) for (const thread of story.threads) sideOf.set(thread.key, story.sides[thread.side]);
const hueOf = (node) => (sideOf.get(node.key) ?? node.style).colour;

/** Where the facts come from, in a line: what sources ask to be said, and how many there are. */
function creditLine() {
  const asked = nodes.map((node) => (node.labels.includes('Source') ? node.properties.attribution : null));
  const count = sources.size === 1 ? 'one source' : `${sources.size} sources`;
  return [...new Set(asked.filter((text) => typeof text === 'string')), sources.size ? `from ${count}` : null, 'made with Loregraph']
    .filter(Boolean).join(' · ');
}
