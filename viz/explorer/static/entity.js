/* The page of one node: a film, a person, a character, anything. */

import { make } from '/static/page/dom.js';
import { webAddress } from '/static/page/share.js';
import { inWords, webLink } from '/static/page/sentences.js';
import { get, post } from './api.js';
import { castTogether } from './entity_cast.js';
import { aboutIt, allQuestions } from './entity_questions.js';
import { relationGroups } from './entity_relations.js';
import { leadOf, topicId } from './entity_lead.js';
import { storyParts } from './entity_story.js';
import { whyWord } from './entity_why.js';
import { disagreementShown } from './disagreement.js';
import { claimShown, face, firstOf, inDays, kicker, nameTo, sourceShown } from './pieces.js';
import { link } from './router.js';
import { loadStyles } from './styles.js';

const MOST_CLAIMS = 6;
const NEIGHBOURS = 8;

/** Show the page of the node that the address names. */
export async function show({ place, query, signal }) {
  const id = query.get('id') ?? '';
  const [node] = await Promise.all([get('/api/node', { id }, { signal }), loadStyles(), allQuestions().catch(() => null)]);
  const cited = citing(node.sources ?? []);
  const label = node.name_label ?? node.labels?.[0] ?? '';
  const name = node.name ?? node.caption ?? id;
  const asked = await aboutIt(node, signal).catch(() => null);
  const main = make('div', { class: 'entity-main' }, asked, ...mainParts(node, cited, signal));
  const aside = make('aside', { class: 'entity-aside', 'aria-label': 'Facts' }, ...asideParts(node, cited, signal));
  place.append(head(node, name, label), make('div', { class: 'entity' }, main, aside));
  return name;
}

function head(node, name, label) {
  const picture = face({ name, image: node.image, label });
  const lead = leadOf(node);
  return make(
    'header', { class: 'entity-head' },
    picture,
    make('div', {},
      kicker(label, ...(node.kind ? [inWords(String(node.kind))] : [])),
      make('h1', {}, name),
      lead.length ? make('p', { class: 'lead' }, ...lead) : null),
  );
}

function part(title, name, body) {
  if (!body) return null;
  const id = `part-${name}`;
  return make('section', { class: 'part', 'aria-labelledby': id, 'data-part': name }, make('h2', { id, tabindex: -1 }, title), body);
}

function mainParts(node, cited, signal) {
  const { disagreements = [], claims = [] } = node;
  return [
    ...relationGroups(castTogether(node), node, cited, (type, what) => whyWord(node.id, type, what, signal)),
    ...storyParts(node, cited).map((told) => part(...told)),
    part('Where sources disagree', 'disagreements', disagreements.length
      ? make('div', { class: 'cards wide' }, ...disagreements.map((entry) => disagreementHere(entry, node, cited)))
      : null),
    part('What was said', 'claims', claims.length ? claimList(claims) : null),
  ].filter(Boolean);
}

/** A disagreement that a link of the page's head leads to. */
function disagreementHere(entry, node, cited) {
  const shown = disagreementShown({ ...entry, about: [], causes: causesOf(entry, node, cited) });
  Object.assign(shown, { id: topicId(entry.topic), tabIndex: -1 });
  return shown;
}

const DELAYS = new Set(['delay', 'shutdown', 'reschedule']);

/** What happened that moved a date, as far as the page tells it. */
const causesOf = ({ topic }, { timeline = [] }, cited) => (/release/u.test(topic)
  ? timeline.filter(({ kind, realm }) => realm === 'production' && DELAYS.has(kind)).map((moment) => ({ ...moment, sources: cited(moment.sources) }))
  : []);

const claimList = (claims) => make('ul', { class: 'cards claims' },
  ...firstOf(claims.map((claim) => make('li', {}, ...claimShown(claim, { about: false }))), MOST_CLAIMS, 'more claims'));

/** The numbers of sources, given out as they are met; each leads to the source below. */
function citing(sources) {
  const numbers = new Map();
  const there = new Set(sources.map(({ id }) => id));
  const cited = (ids = []) => {
    const known = ids.filter((id) => there.has(id));
    if (!known.length) return [];
    for (const id of known) if (!numbers.has(id)) numbers.set(id, numbers.size + 1);
    return [make('sup', { class: 'cited' }, ...known.flatMap((id, place) => [
      place ? ' ' : '',
      make('a', { href: `#source-${numbers.get(id)}`, 'aria-label': `Source ${numbers.get(id)}` }, String(numbers.get(id))),
    ]))];
  };
  /** The sources by their numbers; what nothing cites comes last. */
  cited.sorted = () => [...sources].sort((a, b) => (numbers.get(a.id) ?? Infinity) - (numbers.get(b.id) ?? Infinity) || 0);
  return cited;
}

function asideParts(node, cited, signal) {
  return [
    part('Facts', 'facts', factList(node, cited, signal)),
    neighbourhood(node, signal),
    part('Sources', 'sources', node.sources?.length ? sourceList(cited.sorted()) : null),
  ].filter(Boolean);
}

function factList({ id, facts = [], claims = [] }, cited, signal) {
  if (!facts.length) return null;
  return make('dl', { class: 'facts' }, ...facts.flatMap(({ key, value, sources }) => {
    const why = sources.length || claims.length ? whyWord(id, key, inWords(key), signal) : null;
    return [
      make('dt', {}, inWords(key)),
      make('dd', {}, ...factShown(value), ...cited(sources), ...(why ? [' ', why.button, why.box] : [])),
    ];
  }));
}

/** A value of a property as something to read; only addresses of the web become links. */
function factShown(value) {
  if (Array.isArray(value)) return value.flatMap((item, place) => (place ? [', ', ...factShown(item)] : factShown(item)));
  if (value && typeof value === 'object') {
    if (value.id && value.name) return [nameTo(value)];
    if ('value' in value) return [inDays(String(value.value))];
    return [JSON.stringify(value)];
  }
  if (typeof value === 'boolean') return [value ? 'yes' : 'no'];
  const address = typeof value === 'string' ? webAddress(value) : null;
  const text = /^[a-z]+(_[a-z]+)+$/u.test(value) ? inWords(value) : inDays(String(value));
  return [address ? webLink(address, value) : text];
}

const sourceList = (sources) => make('ol', { class: 'sources numbered' }, ...sources.map((source, place) => make(
  'li', { id: `source-${place + 1}`, tabindex: -1 },
  sourceShown(source),
  source.licence ? make('small', {}, ` ${source.licence}`) : null,
)));

/** A small picture of what is around, drawn when the rest is there. */
function neighbourhood(node, signal) {
  if (!node.relationships?.length) return null;
  const stage = make('div', { class: 'around' }, make('p', { class: 'quiet' }, 'Drawing …'));
  const section = part('Around it', 'around', make('div', {}, stage, make('p', { class: 'where' },
    link(`/query?${new URLSearchParams({ text: aroundText(node.id), view: 'graph' })}`, 'Open as a picture'))));
  drawAround(node.id, stage, signal).catch(() => { if (!signal.aborted) section.remove(); });
  return section;
}

/** The query that draws what is around; the id is a text of Cypher. */
const aroundText = (id) => `MATCH p = ({id: '${id.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'})--()\nRETURN p\nLIMIT 100`;

async function drawAround(id, stage, signal) {
  const [picture, { graphView }] = await Promise.all([
    post('/api/expand', { id, limit: NEIGHBOURS }, { signal }), import('./graph_view.js'),
  ]);
  if (!signal.aborted) graphView(stage, picture, { signal, small: true, chosen: id });
}
