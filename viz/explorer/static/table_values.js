/* Values of an answer: how they are read, compared and copied. */

import { inDays } from './pieces.js';

/** What sort of value it is, as it came from the server. */
export function kindOf(value) {
  if (value === null || value === undefined) return 'Null';
  if (Array.isArray(value)) return 'List';
  if (typeof value !== 'object') return { number: 'Number', boolean: 'Boolean', string: 'String' }[typeof value];
  if (value.$node) return 'Node';
  if (value.$relationship) return 'Relationship';
  if (value.$path) return 'Path';
  return typeof value.$type === 'string' ? value.$type : 'Map';
}

const relationText = ({ type, properties }) => `[:${type}${mapText(properties, ' ')}]`;
const nodeText = ({ labels, name }) => `(${labels.map((label) => `:${label}`).join('')} ${name})`;

function mapText(properties, before = '') {
  const parts = Object.entries(properties ?? {}).filter(([key]) => key !== 'sources').map(([key, value]) => `${key}: ${textOf(value, true)}`);
  return parts.length ? `${before}{${parts.join(', ')}}` : '';
}

/** A value as a line of text; texts inside of others stand in quotes. */
export function textOf(value, inside = false) {
  switch (kindOf(value)) {
    case 'Null': return inside ? 'null' : '';
    case 'String': return inside ? JSON.stringify(value) : value;
    case 'Number': return String(value);
    case 'Boolean': return String(value);
    case 'List': return `[${value.map((item) => textOf(item, true)).join(', ')}]`;
    case 'Node': return inside ? nodeText(value.$node) : value.$node.name;
    case 'Relationship': return relationText(value.$relationship);
    case 'Path': return pathText(value.$path);
    case 'Map': return mapText(value.$map ?? value) || '{}';
    case 'Point': return `point(${mapText(value.value)})`;
    default: return String(value.value);
  }
}

/** A value as who knows Cypher reads it. */
export const exactText = (value) => (kindOf(value) === 'Null' ? 'null' : textOf(value));

/** A value as everybody reads it: names instead of lists of texts, dates as they are said, nothing where nothing is. */
export function plainText(value) {
  if (Array.isArray(value)) return value.map(plainText).filter(Boolean).join(', ');
  if (typeof value === 'boolean') return value ? 'yes' : '';
  return inDays(textOf(value));
}

function pathText({ nodes, relationships }) {
  const parts = [nodeText(nodes[0])];
  relationships.forEach((found, place) => {
    const forth = found.start === nodes[place].id;
    parts.push(forth ? `-[:${found.type}]->` : `<-[:${found.type}]-`, nodeText(nodes[place + 1]));
  });
  return parts.join('');
}

const RANKS = ['Map', 'Node', 'Relationship', 'List', 'Path', 'Point', 'String', 'Boolean', 'Number', 'Float', 'Integer', 'Null'];
const rankOf = (kind) => (RANKS.includes(kind) ? RANKS.indexOf(kind === 'Float' || kind === 'Integer' ? 'Number' : kind) : 6.5);
const words = new Intl.Collator('en', { numeric: true, sensitivity: 'variant' });

/** Compare two values as they are sorted: kinds apart, numbers by size, what is missing last. */
export function compared(one, other) {
  const kinds = [kindOf(one), kindOf(other)];
  const ranks = kinds.map(rankOf);
  if (ranks[0] !== ranks[1]) return ranks[0] - ranks[1];
  if (ranks[0] === RANKS.indexOf('Number')) return numberOf(one) - numberOf(other) || 0;
  if (kinds[0] === 'Boolean') return Number(one) - Number(other);
  return words.compare(textOf(one), textOf(other));
}

const numberOf = (value) => (typeof value === 'number' ? value : Number(value.value));

/** A cell as a spreadsheet takes it: tabs and line ends become spaces. */
export const tsvOf = (value) => textOf(value).replace(/[\t\r\n]+/gu, ' ');
