/* What is seen as data: GraphML that Loregraph reads again without loss, and tables. */

import { data } from './data.js';

const XML_SIGNS = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** A text as XML; letters that XML cannot hold are left out. */
export const xml = (text) =>
  String(text).replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '').replace(/[&<>"]/g, (sign) => XML_SIGNS[sign]);

/** A name as it stands in labels: with backticks where it is no plain word. */
export const quoted = (name) => (/^[\p{L}_][\p{L}\p{N}_]*$/u.test(name) ? name : `\`${name.replaceAll('`', '``')}\``);

/** What GraphML itself calls the exact types that it knows. */
const PLAIN = { BOOLEAN: 'boolean', INTEGER: 'long', FLOAT: 'double' };

/** The type of a value as JSON tells it. */
function typeOfValue(value) {
  if (typeof value === 'boolean') return 'BOOLEAN';
  if (typeof value === 'number') return Number.isInteger(value) ? 'INTEGER' : 'FLOAT';
  if (!Array.isArray(value)) return 'STRING';
  const inner = new Set(value.map(typeOfValue));
  return `LIST<${inner.size === 1 ? [...inner][0] : 'STRING'}>`;
}

/** What XML cannot hold is written as JSON. */
const NO_XML = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u;

const inFull = (value) => (Array.isArray(value) ? JSON.stringify(value) : String(value));

/** A partial date is kept as its first day, and how precise it is beside it. */
const REST_OF_DATE = { 4: '-01-01', 7: '-01' };
const PRECISIONS = { 4: 'year', 7: 'month', 10: 'day' };

/** The exact type and the text of a property of an element, see viz/page/exact.py. */
const EXACTLY = {
  KEY: (element) => ['STRING', element.key],
  CAPTION: (element) => ['STRING', element.caption],
  DIGITS: ({ properties }, name) => ['STRING', PRECISIONS[String(properties[name.replace(/_precision$/, '')]).length]],
  DATE: ({ properties }, name) => ['DATE', `${properties[name]}${REST_OF_DATE[String(properties[name]).length] ?? ''}`],
};

/** All that a node or an edge holds, its sources too, as pairs of an exact type and a text by name. */
function heldBy(element) {
  const [kind, own] = element.exact ?? [];
  const found = {};
  for (const [name, value] of Object.entries(element.properties)) found[name] = [typeOfValue(value), inFull(value)];
  for (const [name, type] of Object.entries(data.exact[kind] ?? {})) {
    found[name] = EXACTLY[type]?.(element, name) ?? [type, inFull(element.properties[name])];
  }
  if (element.sources.length) found.sources = ['LIST<STRING>', JSON.stringify(element.sources)];
  for (const [name, [type, text]] of Object.entries(found)) {
    if (NO_XML.test(text) && type === 'STRING') found[name] = ['STRING AS JSON', ascii(text)];
  }
  return { ...found, ...own };
}

/** A text as JSON in letters that XML can hold. */
const ascii = (text) => JSON.stringify(text).replace(/[\u007f-\uffff]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);

/** Write nodes and edges as GraphML. */
export function graphml(someNodes, someEdges) {
  const keys = new Map();
  const told = (owner, values) =>
    Object.entries(values).map(([name, [exact, text]]) => {
      const key = `${owner} ${name} ${exact}`;
      if (!keys.has(key)) keys.set(key, { id: `d${keys.size}`, owner, name, exact });
      return `<data key="${keys.get(key).id}">${xml(text)}</data>`;
    }).join('');
  const ids = new Map(someNodes.map((node, place) => [node, `n${place}`]));
  const body = [
    ...someNodes.map((node) => {
      const labels = node.labels.map((label) => `:${quoted(label)}`).join('');
      const named = labels ? `<data key="labels">${xml(labels)}</data>` : '';
      return `    <node id="${ids.get(node)}">${named}${told('node', heldBy(node))}</node>`;
    }),
    ...someEdges.map((edge, place) =>
      `    <edge id="e${place}" source="${ids.get(edge.start)}" target="${ids.get(edge.end)}">` +
      `<data key="label">${xml(quoted(edge.type))}</data>${told('edge', heldBy(edge))}</edge>`),
  ];
  const declared = [...keys.values()].map(({ id, owner, name, exact }) =>
    `  <key id="${id}" for="${owner}" attr.name="${xml(name)}" attr.type="${PLAIN[exact] ?? 'string'}"><desc>${xml(exact)}</desc></key>`);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<graphml xmlns="http://graphml.graphdrawing.org/xmlns">',
    // whoever says so is taken at its word: graph/exchange/graphml/elements.py
    '  <desc>A property graph, written by Loregraph (GraphML 1)</desc>',
    '  <key id="labels" for="node" attr.name="labels" attr.type="string"><desc>LABELS</desc></key>',
    '  <key id="label" for="edge" attr.name="label" attr.type="string"><desc>TYPE</desc></key>',
    ...declared, '  <graph id="G" edgedefault="directed">', ...body, '  </graph>', '</graphml>', '',
  ].join('\n');
}

/** A cell of a table; what a spreadsheet would run is quoted. */
function cell(value) {
  if (value === undefined || value === null) return '';
  const text = Array.isArray(value) ? JSON.stringify(value) : String(value);
  const safe = /^[=+\-@\t\r]/.test(text) && typeof value === 'string' ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** Write rows of values as a table; its columns are these and the names that come, in order. */
export function table(rows, first = []) {
  const names = [...new Set([...first, ...rows.flatMap((row) => Object.keys(row))])];
  return [names, ...rows.map((row) => names.map((name) => row[name]))]
    .map((row) => `${row.map(cell).join(',')}\r\n`).join('');
}

/** What an element holds as cells: as it is shown, a number as a number, a date whole. */
function cellsOf(element) {
  const shown = element.properties;
  return Object.fromEntries(Object.entries(heldBy(element)).map(([name, [type, text]]) =>
    [name, type in PLAIN || type.startsWith('LIST') || type === 'STRING AS JSON' ? shown[name] ?? text : text]));
}

export const nodesTable = (someNodes) =>
  table(someNodes.map((node) => ({ id: node.key, labels: node.labels.join(':'), ...cellsOf(node) })), ['id', 'labels']);

export const edgesTable = (someEdges) =>
  table(someEdges.map((edge) => ({ start: edge.start.key, type: edge.type, end: edge.end.key, ...cellsOf(edge) })), ['start', 'type', 'end']);
