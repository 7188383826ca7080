/* Saving what is seen: a menu of files, each made on the spot. */

import { edges, folded, nodes } from './data.js';
import { announce, make } from './dom.js';
import { filteredEdges, filteredKeys } from './filters.js';
import { host } from './host.js';
import { edgesTable, graphml, nodesTable } from './save_data.js';
import { drawingText, painted } from './save_picture.js';

const LONGEST_NAME = 60;

/** A text as the name of a file: lower case letters and digits, with hyphens. */
export const fileName = (text) => folded(text).replace(/[^a-z0-9]+/g, '-').slice(0, LONGEST_NAME).replace(/^-|-$/g, '') || 'picture';

/** Hand a file to the reader, called as what is seen unless it has a name. */
export function hand(blob, suffix, name = host.headline()[0]) {
  const address = URL.createObjectURL(blob);
  const link = make('a', { href: address, download: `${fileName(name)}${suffix}` });
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
  announce(`Saved as ${link.download}`);
}

export const handText = (text, kind, suffix, name) => hand(new Blob([text], { type: `${kind};charset=utf-8` }), suffix, name);

/** The nodes and edges that are seen: on the story all of them, in the network what the filters leave. */
export function seenGraph() {
  const keys = host.onStory() ? null : filteredKeys();
  const places = host.onStory() ? null : filteredEdges();
  const left = keys ? nodes.filter((node) => keys.has(node.key)) : nodes;
  const both = (edge) => !keys || (keys.has(edge.start.key) && keys.has(edge.end.key));
  return { left, lines: edges.filter((edge) => both(edge) && (!places || places.has(edge.place))) };
}

export const SAVES = [
  ['Picture, PNG', async () => (await painted(drawingText())).toBlob((blob) => hand(blob, '.png'))],
  ['Drawing, SVG', () => handText(drawingText(), 'image/svg+xml', '.svg')],
  ['Graph, GraphML', () => handText(graphml(seenGraph().left, seenGraph().lines), 'application/xml', '.graphml')],
  ['Nodes, CSV', () => handText(nodesTable(seenGraph().left), 'text/csv', '-nodes.csv')],
  ['Relationships, CSV', () => handText(edgesTable(seenGraph().lines), 'text/csv', '-relationships.csv')],
];
