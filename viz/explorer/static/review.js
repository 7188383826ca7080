/* Claims: what sources say, what accepting would change, and where they disagree. */

import { make, announce } from '/static/page/dom.js';
import { get, post, Problem, problemShown } from './api.js';
import { addKeys } from './keys.js';
import { disagreementShown } from './disagreement.js';
import { claimShown } from './pieces.js';
import { link, stay } from './router.js';
import { loadStyles } from './styles.js';

const STATES = [['proposed', 'To review'], ['accepted', 'Accepted'], ['rejected', 'Rejected'], ['disagreements', 'Disagreements']];

const MOST = 2000;

addKeys('Claims', [['j', 'next claim'], ['k', 'claim before'], ['a', 'accept'], ['r', 'reject']]);

/** Show the claims of a state, or the disagreements. */
export async function show({ place, query, signal }) {
  await loadStyles();
  const wanted = STATES.some(([name]) => name === query.get('show')) ? query.get('show') : null;
  const found = await get('/api/claims', { state: wanted }, { signal });
  const { state, claims = [], disagreements = [], counts = {}, write } = found;
  const more = query.get('source') ? await allOf(claims, state, found.more, signal) : found.more;
  place.append(
    make('h1', {}, 'Claims'),
    make('p', { class: 'lead' }, 'What sources say. A claim is believed only when somebody accepts it; where sources disagree, each stays beside the others.'),
    make('nav', { class: 'tabs', 'aria-label': 'Kinds of claims' }, ...STATES.map((one) => tab(one, state, counts))),
  );
  if (state === 'disagreements') place.append(disagreementList(disagreements));
  else place.append(...claimParts({ claims, more, state, write, query, signal }));
  return 'Claims';
}

function tab([name, title], state, counts) {
  const count = counts[name];
  const attributes = { class: 'tab', 'data-state': name, 'aria-current': name === state ? 'page' : null };
  return link(`/claims?show=${name}`, [title, count === undefined ? '' : make('small', {}, ` ${count}`)], attributes);
}

/** The numbers of the tabs after a decision, which may have settled more than its own claim. */
async function recount() {
  const { counts } = await get('/api/claims', { state: 'rejected' });
  for (const [name] of STATES) {
    const shown = document.querySelector(`.tab[data-state=${name}] small`);
    if (shown) shown.textContent = ` ${counts[name]}`;
  }
}

const disagreementList = (disagreements) => (disagreements.length
  ? make('div', { class: 'cards' }, ...disagreements.map((entry) => disagreementShown(entry, { heading: 'h2' })))
  : make('p', { class: 'quiet' }, 'No two sources disagree about anything.'));

function claimParts({ claims, more, state, write, query, signal }) {
  if (!claims.length) return [nothing(state)];
  const list = make('ol', { class: 'review' });
  const chosen = { source: query.get('source') ?? '', least: query.get('least') ?? '' };
  const fill = () => list.replaceChildren(...shownClaims(claims, chosen, state, write));
  const pick = (key) => (event) => {
    chosen[key] = event.currentTarget.value;
    stay({ [key]: chosen[key] || null });
    fill();
    announce(`${list.children.length} shown`);
  };
  fill();
  if (state === 'proposed' && write) listenToKeys(list, signal);
  const sources = select('Source', sourcesOf(claims), chosen.source, pick('source'));
  return [
    state === 'proposed' && !write ? readOnly() : '',
    make('form', { class: 'filters', 'aria-label': 'Which claims' },
      sources,
      select('Confidence', LEAST, chosen.least, pick('least'))),
    list,
    more ? moreClaims({ claims, more, state, signal, filled: () => { fill(); refill(sources, sourcesOf(claims)); } }) : '',
  ];
}

/** Fetch the rest: an address that names a source may speak of any of them. */
async function allOf(claims, state, more, signal) {
  let left = more;
  while (left && claims.length < MOST) {
    const next = await get('/api/claims', { state, offset: claims.length }, { signal });
    claims.push(...next.claims);
    left = next.more;
  }
  return left;
}

/** A button that fetches the next claims, until all are there. */
function moreClaims({ claims, more, state, signal, filled }) {
  const left = (count) => `${count.toLocaleString('en')} more claims`;
  const button = make('button', { type: 'button', class: 'button' }, left(more));
  button.addEventListener('click', async () => {
    button.disabled = true;
    try {
      const next = await get('/api/claims', { state, offset: claims.length }, { signal });
      claims.push(...next.claims);
      filled();
      button.disabled = false;
      button.textContent = left(next.more);
      button.hidden = !next.more;
    } catch (problem) {
      if (!signal.aborted) button.replaceWith(problemShown(problem));
    }
  });
  return make('p', {}, button);
}

const NOTHING = {
  proposed: ['Nothing waits for review.', 'Claims come from articles: loregraph load article FILE'],
  accepted: ['No claim was accepted.', 'Claims come from articles: loregraph load article FILE'],
  rejected: ['No claim was rejected.', null],
};

function nothing(state) {
  const [text, hint] = NOTHING[state];
  return make('div', { class: 'problem' }, make('p', {}, text), hint ? make('p', { class: 'hint' }, hint) : null);
}

const readOnly = () => make('div', { class: 'problem' },
  make('p', {}, 'This store is opened read only: here claims can be read, not decided.'),
  make('p', { class: 'hint' }, 'To accept and reject on this page start it with: loregraph serve --write. In the terminal: loregraph review'));

const LEAST = [['', 'any'], ['0.9', '90 % and more'], ['0.7', '70 % and more'], ['0.5', '50 % and more']];

function sourcesOf(claims) {
  const names = new Map(claims.filter((claim) => claim.source).map(({ source }) => [source.id ?? source.name, source.name]));
  return [['', 'all'], ...[...names].sort(([, a], [, b]) => a.localeCompare(b))];
}

const choices = (options) => options.map(([key, text]) => make('option', { value: key }, text));

/** Offer other choices, and keep the one that was made. */
function refill(label, options) {
  const input = label.querySelector('select');
  const { value } = input;
  input.replaceChildren(...choices(options));
  input.value = value;
}

function select(title, options, value, pick) {
  const input = make('select', { class: 'field', on: { change: pick } }, ...choices(options));
  input.value = value;
  if (input.selectedIndex < 0) input.selectedIndex = 0;
  return make('label', {}, title, input);
}

function shownClaims(claims, { source, least }, state, write) {
  const kept = claims.filter((claim) => !(state === 'proposed' && claim.decided) && (!source || (claim.source?.id ?? claim.source?.name) === source)
    && (!least || (claim.confidence ?? 1) >= Number(least)));
  const shown = kept.map((claim) => claimCard(claim, state, write));
  return shown.length ? shown : [make('li', { class: 'quiet' }, 'No claim is left by these choices.')];
}

function claimCard(claim, state, write) {
  const { changes = [], confidence, disagrees } = claim;
  const item = make('li', { class: 'claim', tabindex: -1, 'data-id': claim.id });
  item.append(
    ...claimShown(claim),
    ...(typeof confidence === 'number' ? [make('p', { class: 'where' }, `Confidence ${Math.round(confidence * 100)} %`)] : []),
    ...(disagrees ? [make('p', { class: 'disagrees' }, disagrees === 1 ? 'Another claim says otherwise.' : `${disagrees} claims say otherwise.`)] : []),
    ...(state === 'proposed' ? [changesShown(changes)] : []),
  );
  if (state === 'proposed' && write) item.append(decisions(claim, item));
  return item;
}

const changesShown = (changes) => (changes.length
  ? make('div', { class: 'changes' }, make('p', {}, 'Accepting it would change:'), make('ul', {}, ...changes.map((text) => make('li', {}, text))))
  : make('p', { class: 'where' }, 'Accepting it would change nothing else: it is kept as what this source says.'));

function decisions(claim, item) {
  const button = (decision, text, attributes) => make('button', {
    type: 'button', 'data-decision': decision, on: { click: () => decide(claim, item, decision) }, ...attributes,
  }, text);
  return make('p', { class: 'decide' },
    button('accept', 'Accept', { class: 'button first' }), button('reject', 'Reject', { class: 'button' }));
}

const DECIDED = { accept: 'Accepted', reject: 'Rejected' };

async function decide(claim, item, decision) {
  const buttons = [...item.querySelectorAll('[data-decision]')];
  buttons.forEach((button) => { button.disabled = true; });
  item.querySelector('.problem')?.remove();
  try {
    const done = await post('/api/claims', { id: claim.id, decision });
    if (done.decision === 'refused') throw new Problem({ message: done.told.join(' ') });
    claim.decided = done.decision;
    recount().catch(() => null);
    settled(item, `${DECIDED[decision]}: ${claim.text}`, done.told ?? []);
  } catch (problem) {
    buttons.forEach((button) => { button.disabled = false; });
    item.append(problemShown(problem));
  }
}

/** A claim that was decided says so in a line, and the next one is at hand. */
function settled(item, text, changed) {
  const next = item.nextElementSibling;
  item.replaceChildren(make('p', { class: 'settled' }, text), changed.length ? make('ul', {}, ...changed.map((line) => make('li', {}, line))) : '');
  item.classList.add('done');
  announce(text);
  (next ?? item).focus();
}

function listenToKeys(list, signal) {
  const current = () => document.activeElement?.closest?.('.claim') ?? null;
  const step = (by) => {
    const items = [...list.querySelectorAll('.claim')];
    const place = items.indexOf(current());
    items[Math.max(0, Math.min(items.length - 1, place < 0 ? 0 : place + by))]?.focus();
  };
  const acts = {
    j: () => step(1), k: () => step(-1),
    a: () => current()?.querySelector('[data-decision=accept]')?.click(),
    r: () => current()?.querySelector('[data-decision=reject]')?.click(),
  };
  document.addEventListener('keydown', (event) => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.target.matches('input, textarea, select') || !Object.hasOwn(acts, event.key)) return;
    if (document.querySelector('dialog[open]')) return;
    event.preventDefault();
    acts[event.key]();
  }, { signal });
}
