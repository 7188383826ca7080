/* What is seen as data: GraphML that Loregraph reads again, and tables. */

const XML_SIGNS = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** A text as XML; letters that XML cannot hold are left out. */
export const xml = (text) =>
  String(text).replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '').replace(/[&<>"]/g, (sign) => XML_SIGNS[sign]);

/** A name as it stands in labels: with backticks where it is no plain word. */
export const quoted = (name) => (/^[\p{L}_][\p{L}\p{N}_]*$/u.test(name) ? name : `\`${name.replaceAll('`', '``')}\``);

/** The type of a value for GraphML, and the exact one for its description. */
function typesOf(value) {
  if (typeof value === 'boolean') return ['boolean', 'BOOLEAN'];
  if (Number.isInteger(value)) return ['long', 'INTEGER'];
  if (typeof value === 'number') return ['double', 'FLOAT'];
  if (!Array.isArray(value)) return ['string', 'STRING'];
  const inner = new Set(value.map((item) => typesOf(item)[1]));
  return ['string', `LIST<${inner.size === 1 ? [...inner][0] : 'STRING'}>`];
}

const written = (value) => (Array.isArray(value) ? JSON.stringify(value) : String(value));

/** All that a node or an edge holds, its sources too. */
const heldBy = ({ properties, sources }) => (sources.length ? { ...properties, sources } : properties);
const nodeValues = (node) => ({ id: node.key, name: node.caption, ...heldBy(node) });

/** Write nodes and edges as GraphML. */
export function graphml(someNodes, someEdges) {
  const keys = new Map();
  const data = (owner, values) =>
    Object.entries(values).map(([name, value]) => {
      const [kind, exact] = typesOf(value);
      const key = `${owner} ${name} ${exact}`;
      if (!keys.has(key)) keys.set(key, { id: `d${keys.size}`, owner, name, kind, exact });
      return `<data key="${keys.get(key).id}">${xml(written(value))}</data>`;
    }).join('');
  const ids = new Map(someNodes.map((node, place) => [node, `n${place}`]));
  const body = [
    ...someNodes.map((node) => {
      const labels = node.labels.map((label) => `:${quoted(label)}`).join('');
      return `    <node id="${ids.get(node)}"><data key="labels">${xml(labels)}</data>${data('node', nodeValues(node))}</node>`;
    }),
    ...someEdges.map((edge, place) =>
      `    <edge id="e${place}" source="${ids.get(edge.start)}" target="${ids.get(edge.end)}">` +
      `<data key="label">${xml(quoted(edge.type))}</data>${data('edge', heldBy(edge))}</edge>`),
  ];
  const declared = [...keys.values()].map(({ id, owner, name, kind, exact }) =>
    `  <key id="${id}" for="${owner}" attr.name="${xml(name)}" attr.type="${kind}"><desc>${xml(exact)}</desc></key>`);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<graphml xmlns="http://graphml.graphdrawing.org/xmlns">',
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

/** Write rows of values as a table; its columns are the names that come, in order. */
export function table(rows) {
  const names = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  return [names, ...rows.map((row) => names.map((name) => row[name]))]
    .map((row) => `${row.map(cell).join(',')}\r\n`).join('');
}

export const nodesTable = (someNodes) =>
  table(someNodes.map((node) => ({ id: node.key, labels: node.labels.join(':'), name: node.caption, ...heldBy(node) })));

export const edgesTable = (someEdges) =>
  table(someEdges.map((edge) => ({ start: edge.start.key, type: edge.type, end: edge.end.key, ...heldBy(edge) })));
