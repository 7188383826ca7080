/* The start of a graph that holds no films: what is in it, how it looks, how it is asked. */

import { make } from '/static/page/dom.js';
import { quoted } from '/static/page/save_data.js';
import { post } from './api.js';
import { holdings } from './editor_holdings.js';
import { go, link } from './router.js';
import { sheetsOf } from './sheets.js';

const OVERVIEW = 'MATCH p = ()-->()\nRETURN p LIMIT 100';
const queryAddress = (text, view) => `/query?${new URLSearchParams({ text, ...(view ? { view } : {}) })}`;

/** What stands before the most connected nodes. */
export async function otherParts(info, signal) {
  await sheetsOf('query');
  return [
    ['What is in it', 'holdings', holdings(info, ({ text }) => go(queryAddress(text, 'graph')))],
    ['How it looks', 'overview', Object.keys(info.types ?? {}).length ? overview(signal) : null],
    ['Ask it in Cypher', 'cypher', examples(info)],
  ];
}

function overview(signal) {
  const stage = make('div', { class: 'around' }, make('p', { class: 'quiet' }, 'Drawing …'));
  drawn(stage, signal).catch((problem) => { if (!signal.aborted) stage.replaceChildren(make('p', { class: 'quiet' }, problem.message)); });
  return make('div', {}, stage, make('p', { class: 'where' }, link(queryAddress(OVERVIEW, 'graph'), 'Show the graph')));
}

async function drawn(stage, signal) {
  const [{ graph }, { graphView }] = await Promise.all([
    post('/api/query', { text: OVERVIEW, parameters: {}, mode: 'run' }, { signal }), import('./graph_view.js'),
  ]);
  if (!signal.aborted) graphView(stage, graph, { signal, small: true });
}

/** Queries of this graph's own labels and types that one can change. */
function examples({ labels = {}, types = {} }) {
  const first = (counts) => Object.entries(counts).sort((a, b) => b[1] - a[1])[0]?.[0];
  const [label, type] = [first(labels), first(types)];
  const found = [
    ['How many nodes there are of each label', 'MATCH (n)\nUNWIND labels(n) AS label\nRETURN label, count(*) AS nodes\nORDER BY nodes DESC'],
    type && ['What hangs together with most others', 'MATCH (n)-[r]-()\nRETURN n, count(r) AS ties\nORDER BY ties DESC LIMIT 20', 'table'],
    label && [`Some of ${label} with all that is known`, `MATCH (n:${quoted(label)})\nRETURN n.name AS name, properties(n) AS properties\nLIMIT 20`],
    type && [`What ${type} joins`, `MATCH p = ()-[:${quoted(type)}]->()\nRETURN p LIMIT 50`],
  ].filter(Boolean);
  return make('ul', {}, ...found.map(([text, query, view]) => make('li', {}, link(queryAddress(query, view), text))));
}
