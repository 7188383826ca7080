/* What several views show: names, faces, sources, dates, claims. */

import { make, word } from '/static/page/dom.js';
import { webAddress } from '/static/page/share.js';
import { inWords, labelSaid } from '/static/page/sentences.js';
import { initialsOf } from '/static/page/faces.js';
import { link, nodeAddress } from './router.js';
import { labelSwatch, styleOf } from './styles.js';

/** A name that leads to the page of its node. */
export const nameTo = ({ id, name }, text = name, attributes = {}) =>
  link(nodeAddress(id), text, { class: 'name', ...attributes });

/** The picture of a node, else its initials on the colour of its label. */
export function face({ name, image, label }, shape = 'round') {
  const { colour } = styleOf(label);
  const letters = make('span', { class: `face ${shape}`, 'aria-hidden': 'true', hue: colour }, initialsOf(name) || [...name][0] || '');
  const address = typeof image === 'string' ? shownImage(image) : null;
  if (!address) return letters;
  const picture = make('img', { class: `face ${shape}`, src: address, alt: '', loading: 'lazy', referrerpolicy: 'no-referrer' });
  picture.addEventListener('error', () => picture.replaceWith(letters));
  return picture;
}

/** Images come from the explorer itself: it asks nobody else for anything. */
const shownImage = (image) => (/^\/(?!\/)|^data:image\/(png|jpeg|webp);/u.test(image) ? image : null);

/** A label in its shape and colour, with what is said of it. */
export const kicker = (label, ...words) =>
  make('p', { class: 'kicker' }, labelSwatch(label), ' ', [labelSaid(label), ...words].filter(Boolean).join(' · '));

/** A source by name, which leads to what is known of it, and the way to the web where it is there. */
export function sourceShown({ id, name, url }) {
  const address = typeof url === 'string' ? webAddress(url) : null;
  const away = address
    ? make('a', { class: 'away', href: address, target: '_blank', rel: 'noopener noreferrer', 'aria-label': `${name} on the web`, title: address }, '↗')
    : null;
  return make('span', { class: 'source' }, id ? nameTo({ id, name }) : name, away);
}

const MONTHS = 'January February March April May June July August September October November December'.split(' ');

/** A date as it is said: 27 July 2018; what is no date stays as it is. */
export function inDays(text) {
  const [, year, month, day] = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?$/u.exec(text ?? '') ?? [];
  if (!year) return text ?? '';
  return [day && Number(day), month && MONTHS[Number(month) - 1], year].filter(Boolean).join(' ');
}

/** A title without the name of its franchise, where enough is left of it. */
export function shortTitle(name, franchise) {
  if (!franchise || !name.startsWith(franchise)) return name;
  const rest = name.slice(franchise.length).replace(/^[\s:–—-]+/u, '');
  return rest.length > 3 && !rest.startsWith('(') ? rest : name;
}

/** The first parts of a list, and a word that shows the rest. */
export function firstOf(items, most, what = 'more') {
  if (items.length <= most + 1) return items;
  const more = word(`${items.length - most} ${what}`, () => {
    const rest = items.slice(most);
    more.parentElement.replaceWith(...rest);
    (rest[0].querySelector('a, button') ?? rest[0]).focus?.();
  });
  return [...items.slice(0, most), make('li', { class: 'more' }, more)];
}

/** Texts and elements with commas between them. */
export const commas = (items) => items.flatMap((item, place) => (place ? [', ', item] : [item]));

const OUTCOMES = { came_true: 'came true', did_not: 'not kept', open: 'open' };
const FAILED = new Set(['not kept', 'was wrong']);
const PLANS = new Set(['planned', 'expected']);

/** An outcome as the graph has it, also where a question told it in words. */
export const outcomeKey = (outcome) => (String(outcome).split(', ').every((one) => FAILED.has(one)) ? 'did_not' : String(outcome).replaceAll(' ', '_'));
const DECISIONS = { proposed: 'to be reviewed', rejected: 'rejected' };

/** What became of a claim: a plan is not kept, a statement was wrong. */
export function outcomeShown(outcome, modality = 'planned') {
  const key = outcomeKey(outcome);
  const raw = Object.hasOwn(OUTCOMES, outcome);
  const word = raw && key === 'did_not' && !PLANS.has(modality) ? 'was wrong' : raw ? OUTCOMES[outcome] : inWords(String(outcome));
  return make('span', { class: 'outcome', 'data-outcome': key }, word);
}

/** A claim: what was said, when, by whom and where, and what came of it. */
export function claimShown(claim, { about = true } = {}) {
  const { text, sentence, said, source, by = [], outcome, modality, decision } = claim;
  const facts = [
    said ? inDays(said) : null,
    by.length ? `by ${by.join(', ')}` : null,
    source ? sourceShown(source) : null,
    outcome && outcome !== 'open' ? outcomeShown(outcome, modality) : null,
    DECISIONS[decision] ? make('span', { class: 'outcome' }, DECISIONS[decision]) : null,
  ].filter(Boolean);
  return [
    make('p', { class: 'told' }, nameTo({ id: claim.id, name: text })),
    sentence && sentence !== text ? make('blockquote', {}, sentence) : null,
    make('p', { class: 'where' }, ...facts.flatMap((fact, place) => (place ? [' · ', fact] : [fact]))),
    about && claim.about?.length ? make('p', { class: 'where' }, 'About ', ...commas(claim.about.map((node) => nameTo(node)))) : null,
  ].filter(Boolean);
}
