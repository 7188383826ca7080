/* What the page knows: the graph with its positions unfolded into objects, once. */

const data = JSON.parse(byId('data').textContent);
const story = data.story;

const sources = new Map(data.sources.map(([key, name, url]) => [key, { key, name, url }]));
const sourceKeys = data.sources.map(([key]) => key);

const nodes = data.nodes.map(
  ([key, labels, caption, style, radius, x, y, properties = {}, from = []]) => ({
    key,
    labels: labels.map((label) => data.labels[label]),
    caption,
    style: data.styles[style],
    radius,
    x: x ?? 0,
    y: y ?? 0,
    properties,
    sources: from.map((source) => sourceKeys[source]),
    edges: [],
  }),
);
const nodeOf = new Map(nodes.map((node) => [node.key, node]));

const edges = data.edges.map(([type, start, end, properties = {}, from = []], place) => ({
  place,
  type: data.types[type][0],
  reads: data.types[type][1],
  readsBack: data.types[type][2],
  start: nodes[start],
  end: nodes[end],
  properties,
  sources: from.map((source) => sourceKeys[source]),
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
