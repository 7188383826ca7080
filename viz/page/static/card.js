/* The card: a title, one sentence, the sources, what to do next, and all that is known. */

import { believedThen, beliefShown } from './beliefs.js';
import { disputes, hueOf, nodeOf, otherEnd, sideOf, sourceKeys, sources } from './data.js';
import { make, word } from './dom.js';
import { filters } from './filters.js';
import { host } from './host.js';
import { inWords, labelSaid, nameLink, plain, sentence, valueShown, webLink } from './sentences.js';
import { swatch } from './shapes.js';
import { copy, webAddress } from './share.js';
import { whyShown } from './why.js';

export const card = make('aside', { id: 'card', 'aria-label': 'Details', tabindex: -1, hidden: true });

/** Fill the card and show it; `about` is the node whose details it offers, `proof` the sources of something else. */
export function showCard({ about, title, says = [], more = [], from = [], extra = null, open = false, proof = null }) {
  const node = nodeOf.get(about);
  const details = known(node, says, more, open);
  const parts = [
    make('header', {}, make('h2', {}, title), closer()),
    open ? make('p', { class: 'kicker' }, ...kicker(node)) : null,
    says.length ? make('p', { class: 'says' }, ...sentence(says)) : null,
    extra,
    ...(proof ? [sourceLine(proof)] : sourceLines(node, from)),
    actions(node, details),
    details,
  ];
  card.replaceChildren(...parts.filter(Boolean));
  card.hidden = false;
  card.scrollTop = 0;
}

export const closer = () =>
  make('button', { type: 'button', class: 'close', 'aria-label': 'Close', on: { click: () => host.unchoose() } }, '×');

/** What sort of thing it is: its label's shape, its label, its kind. */
export function kicker(node) {
  const kind = node.properties.kind;
  const side = sideOf.get(node.key);
  const words = [labelSaid(node.style.label), typeof kind === 'string' ? inWords(kind) : null, side?.name];
  return [swatch(node.style.shape, hueOf(node)), words.filter(Boolean).join(' · ')];
}

/** The sources by name, as links, and whether a claim says otherwise. */
function sourceLines(node, from) {
  const keys = [...new Set(from.length ? from.map((place) => sourceKeys[place]) : node.sources)];
  const claims = (disputes.get(node.key) ?? []).map((key) => nodeOf.get(key));
  const line = sourceLine(keys);
  if (!claims.length) return keys.length ? [line] : [];
  const list = make('ul', { class: 'claims', hidden: true }, ...claims.map(claimLine));
  const count = claims.length === 1 ? '1 claim disagrees' : `${claims.length} claims disagree`;
  const toggle = word(count, () => {
    list.hidden = !list.hidden;
    toggle.setAttribute('aria-expanded', String(!list.hidden));
    host.cardGrew();
  }, { 'aria-expanded': 'false' });
  line.append(keys.length ? ' · ' : '', toggle);
  return [line, list];
}

const FIRST_SOURCES = 2;

/** Sources by name in a line: the first, and how many more. */
function sourceLine(keys) {
  const line = make('p', { class: 'sources' });
  keys.slice(0, FIRST_SOURCES).forEach((key, place) => line.append(place ? ' · ' : 'Sources: ', sourceName(key)));
  if (keys.length > FIRST_SOURCES) line.append(' · ', restOfSources(keys.slice(FIRST_SOURCES)));
  return line;
}

function restOfSources(keys) {
  const more = word(`${keys.length} more`, () => {
    more.replaceWith(...keys.flatMap((key, place) => (place ? [' · ', sourceName(key)] : [sourceName(key)])));
    host.cardGrew();
  });
  return more;
}

/** A source by its name, as a link to where it stands. */
export function sourceName(key) {
  const source = sources.get(key);
  const address = source?.url ? webAddress(source.url) : null;
  if (address) return webLink(address, source.name);
  return nodeOf.has(key) ? nameLink(nodeOf.get(key), source.name) : make('span', {}, source?.name ?? key);
}

function claimLine(claim) {
  const said = claim.properties.value;
  const text = said === undefined ? claim.caption : `${claim.caption}: ${said}`;
  return make('li', {}, nameLink(claim, text));
}

/** What one can do next. */
function actions(node, details) {
  const line = make('p', { class: 'actions' });
  const add = (...what) => line.append(line.childNodes.length ? ' · ' : '', ...what);
  for (const way of host.actions(node)) add(way);
  const why = whyShown(node);
  if (why) add(whyWord(line, why));
  add(word('copy link', async (event) => {
    const button = event.currentTarget;
    button.textContent = (await copy(location.href, 'Link')) ? 'copied' : 'copy the address above';
  }));
  if (details.hidden) add(word('more', (event) => {
    event.currentTarget.previousSibling.remove();
    event.currentTarget.remove();
    details.hidden = false;
    host.cardGrew();
  }));
  return line;
}

/** A word that shows what a node rests on, and hides it again. */
function whyWord(line, why) {
  const toggle = word('why', () => {
    if (!why.isConnected) line.after(why);
    else why.remove();
    toggle.setAttribute('aria-expanded', String(why.isConnected));
    host.cardGrew();
  }, { 'aria-expanded': 'false' });
  return toggle;
}

/** What a node says of itself in a sentence. */
export function told(node) {
  const text = node.properties.summary ?? node.properties.sentence ?? node.properties.occupation;
  return typeof text === 'string' ? { says: [text] } : {};
}

/** Every property, and every relationship as a list to walk along. */
function known(node, says, more, open) {
  const heard = [plain(says), plain(more)];
  const said = more.length ? make('p', { class: 'more' }, ...sentence(more)) : '';
  const first = open ? '' : make('p', { class: 'kicker' }, ...kicker(node));
  return make('div', { class: 'known', hidden: !open }, first, said, properties(node, heard), ...relations(node));
}

function properties(node, said) {
  const list = make('dl');
  const then = filters.until === null || host.onStory() ? new Map() : believedThen(node, filters.until);
  for (const [key, claims] of then) list.append(make('dt', {}, inWords(key)), make('dd', {}, beliefShown(claims, filters.until)));
  for (const [key, value] of Object.entries(node.properties)) {
    if (said.includes(value) || then.has(key)) continue;
    list.append(make('dt', {}, inWords(key)), make('dd', {}, ...valueShown(value)));
  }
  list.append(make('dt', {}, 'id'), make('dd', {}, node.key));
  return list;
}

function relations(node) {
  const groups = new Map();
  for (const edge of node.edges) {
    const reads = edge.start === node ? edge.reads : edge.readsBack;
    if (!groups.has(reads)) groups.set(reads, []);
    groups.get(reads).push(edge);
  }
  return [...groups].map(([reads, found]) => relationGroup(node, reads, found));
}

const FIRST_SHOWN = 8;

function relationGroup(node, reads, found) {
  const list = make('ul', {}, ...found.slice(0, FIRST_SHOWN).map((edge) => relationLine(edge, node)));
  const left = found.slice(FIRST_SHOWN);
  if (left.length) {
    const more = word(`${left.length} more`, () => {
      more.parentElement.replaceWith(...left.map((edge) => relationLine(edge, node)));
    });
    list.append(make('li', {}, more));
  }
  return make('section', { class: 'relation' }, make('h3', {}, reads), list);
}

const TOLD = ['roles', 'role', 'credit', 'from_film', 'until_film'];

/** One relationship: who is at its other end, and what it says besides. */
function relationLine(edge, node) {
  const other = otherEnd(edge, node);
  const heard = TOLD.filter((key) => edge.properties[key] !== undefined).map((key) => {
    const value = [edge.properties[key]].flat().map((item) => nodeOf.get(item)?.caption ?? item);
    return key.endsWith('_film') ? `${inWords(key)}: ${value.join(', ')}` : value.join(', ');
  });
  const extra = heard.length ? make('span', { class: 'told' }, ` ${heard.join(' · ')}`) : null;
  return make('li', {}, nameLink(other), extra);
}
