/* Saving an answer: files that the server makes, and pictures of what is seen. */

import { nodes } from '/static/page/data.js';
import { announce } from '/static/page/dom.js';
import { hand, handText, seenGraph } from '/static/page/save.js';
import { graphml, table } from '/static/page/save_data.js';
import { drawingText, painted } from '/static/page/save_picture.js';

import { postForFile } from './api.js';
import { changes } from './result_notes.js';
import { textOf } from './table_values.js';

const SUFFIXES = { html: '.html', csv: '.csv', json: '.json', graphml: '.graphml', lanes: '.lanes.html' };

/** What a query is about, as a name: the labels and types in its patterns. */
const patternIn = (text) => [...text.matchAll(/[([|&:]\s*\w*\s*:\s*`?(\w+)/gu)].map(([, name]) => name).join(' ') || 'answer';

/** Whether rows are statements: when each was said, what, and what came of it (viz/lanes/lane.py). */
export const hasLanes = (columns) => columns.includes('said') && columns.includes('outcome') && ['announced', 'statement', 'release_date'].some((name) => columns.includes(name));

/** Whether there is something to see of a graph: of statements that are drawn as lanes only what is joined. */
export const hasPicture = ({ graph, columns }) => Boolean(graph?.nodes?.length && (graph.edges.length || !hasLanes(columns)));

/** Give pairs of a text and what it does. */
export function saves({ view, asks, answer, drawn, title }) {
  const picture = view === 'graph' || view === 'timeline';
  const name = title || patternIn(asks?.text ?? '');
  const found = [];
  if (picture) {
    found.push(
      ['Page to share, HTML', () => fromServer(pageOf({ view, asks, answer, drawn, title }, name), 'html', name)],
      ['Picture, PNG', async () => (await painted(drawingText())).toBlob((blob) => hand(blob, '.png', name))],
      ['Drawing, SVG', () => handText(drawingText(), 'image/svg+xml', '.svg', name)],
      ['Graph as seen, GraphML', () => handText(graphml(seenGraph().left, seenGraph().lines), 'application/xml', '-as-seen.graphml', name)],
    );
  }
  if (!asks) return found;
  if (view === 'lanes') {
    found.push(
      ['Picture, PNG', () => made(async () => (await painted(await lanesDrawing(asks))).toBlob((blob) => hand(blob, '.png', name)))],
      ['Drawing, SVG', () => made(async () => handText(await lanesDrawing(asks), 'image/svg+xml', '.svg', name))],
      ['Page of lanes, HTML', () => fromServer(asks, 'lanes', name)],
    );
  }
  if (changes(answer.counters).length) return [...found, ...shownHere(answer, name)];
  if (answer.columns.length) found.push(['Table, CSV', () => fromServer(asks, 'csv', name)], ['Answer, JSON', () => fromServer(asks, 'json', name)]);
  if (hasPicture(answer)) found.push(['Whole answer, GraphML', () => fromServer(asks, 'graphml', name)]);
  return found;
}

/** What changed the graph is not asked again: only what is shown is saved. */
const shownHere = (answer, name) => (answer.columns.length ? [
  ['Table, CSV', () => handText(rowsTable(answer), 'text/csv', '.csv', name)],
  ['Answer, JSON', () => handText(JSON.stringify({ columns: answer.columns, rows: answer.rows }, null, 2), 'application/json', '.json', name)],
] : []);

const rowsTable = ({ columns, rows }) =>
  table(rows.map((row) => Object.fromEntries(columns.map((name, place) => [name, textOf(row[place])]))));

/** The answer as it came; or what a person has made of it: what is seen, where it stands. */
function pageOf({ view, asks, answer, drawn, title }, name) {
  const { left, lines } = seenGraph();
  const same = asks && !changes(answer.counters).length && drawn.tools?.reset.hidden !== false && left.length === nodes.length
    && lines.length === answer.graph.edges.length && drawn.picture.edges.length === answer.graph.edges.length;
  if (same) return asks;
  const placeOf = ({ x, y }) => (drawn.isTurned ? [y, -x] : [x, y]).map(Math.round);
  return {
    ids: left.map((node) => node.key), lines: lines.map(({ start, type, end }) => [start.key, type, end.key]), title: title || name,
    ...(view === 'graph' ? { places: Object.fromEntries(left.map((node) => [node.key, placeOf(node)])) } : {}),
  };
}

/** Have the server make a file, and hand it to the person. */
const fromServer = (asks, format, name) => made(async () => {
  const { blob } = await postForFile('/api/save', { ...asks, format });
  hand(blob, SUFFIXES[format], name);
});

/** The lanes as one drawing, in the theme that is seen. */
async function lanesDrawing(asks) {
  const theme = matchesDark() ? 'dark' : 'light';
  return (await postForFile('/api/save', { ...asks, theme, format: 'svg' })).blob.text();
}

const matchesDark = () => (document.documentElement.dataset.theme ?? (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light')) === 'dark';

/** Make a file; what goes wrong is said. */
async function made(work) {
  announce('The file is being made');
  try {
    await work();
  } catch (problem) {
    announce(problem.message);
    failed(problem);
  }
}

/** What went wrong stands where one looks: in the line above the answer. */
function failed({ message }) {
  const line = document.querySelector('.over-answer .summary');
  if (line) line.textContent = message;
}
