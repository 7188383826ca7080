/* Why a fact stands on a page: a word beside it opens its sources and all that was said of it, in the order of saying. */

import { make, word } from '/static/page/dom.js';
import { inWords } from '/static/page/sentences.js';
import { get, problemShown } from './api.js';
import { commas, inDays, nameTo, outcomeShown, sourceShown } from './pieces.js';

/** A word that opens and closes the reasons of a fact; they stand in `place()`, asked for once. */
export function whyWord(id, topic, what, signal) {
  const box = make('div', { class: 'reasons', hidden: true });
  let asked = false;
  const button = word('why?', async () => {
    box.hidden = !box.hidden;
    button.setAttribute('aria-expanded', String(!box.hidden));
    if (asked) return;
    asked = true;
    box.replaceChildren(make('p', { class: 'quiet', role: 'status' }, 'Looking …'));
    try {
      box.replaceChildren(...reasons(await get('/api/why', { id, topic }, { signal })));
    } catch (problem) {
      if (signal.aborted) return;
      asked = false;
      box.replaceChildren(problemShown(problem));
    }
  }, { class: 'why', 'aria-expanded': 'false', 'aria-label': `Why: ${what}` });
  return { button, box };
}

function reasons({ facts, claims }) {
  const sources = new Map(facts.flatMap((fact) => fact.sources).map((source) => [source.id, source]));
  const checked = [...new Set(facts.flatMap((fact) => fact.checked))];
  const chosen = [...new Set(facts.map((fact) => fact.chosen_from).filter(Boolean))];
  return [
    make('p', {}, ...(sources.size ? ['It rests on ', ...commas([...sources.values()].map(sourceShown)), '.'] : ['No source is named for it.'])),
    chosen.length ? make('p', {}, `Of values that differ the one of ${chosen.join(', ')} is believed.`) : null,
    checked.length ? make('p', { class: 'where' }, `Checked by ${checked.join('; ')}.`) : null,
    doubted(facts),
    claims.length ? make('p', {}, claims.length === 1 ? 'What was said of it:' : 'What was said of it, one after the other:') : null,
    claims.length ? sayingList(claims) : null,
  ].filter(Boolean);
}

/** What is uncertain: the fact itself, or those of many, by name. */
function doubted(facts) {
  const [doubts, others] = [true, false].map((wanted) => facts.filter(({ uncertain }) => Boolean(uncertain) === wanted));
  if (!doubts.length) return null;
  if (!others.length && facts.length === 1) return make('p', {}, 'It is uncertain.');
  if (!others.length) return make('p', {}, 'All of it is uncertain.');
  const named = [...new Map(doubts.map(({ other, value }) => [other ?? value, other ? nameTo({ id: other, name: value }) : String(value)])).values()];
  return make('p', {}, 'Uncertain is only: ', ...commas(named), '.');
}

const dayOf = (one) => one.said ?? one.source.published ?? '';

/** Statements in the order in which they were made; the current one says so. */
function sayingList(claims) {
  const sorted = [...claims].sort((a, b) => (dayOf(a) < dayOf(b) ? -1 : dayOf(a) > dayOf(b) ? 1 : (b.rank ?? -1) - (a.rank ?? -1)));
  return make('ol', { class: 'sayings' }, ...sorted.map((one) => make(
    'li', { 'data-outcome': one.outcome, class: one.rank === 0 ? 'current' : null },
    make('span', { class: 'when' }, inDays(dayOf(one)) || 'no date'),
    make('span', {},
      one.value ? make('strong', { class: 'stated' }, inDays(inWords(String(one.value)))) : nameTo({ id: one.id, name: one.text ?? one.id }),
      make('span', { class: 'where' }, ...(one.by.length ? [` ${one.by.join(', ')}, in `] : [' ']), sourceShown(one.source)),
      ' ', stateOf(one)),
  )));
}

function stateOf(one) {
  if (one.decision && one.decision !== 'accepted') return make('span', { class: 'outcome' }, one.decision === 'proposed' ? 'to be reviewed' : 'rejected');
  if (one.rank === 0 && one.outcome !== 'did_not') return make('span', { class: 'outcome now' }, one.outcome === 'came_true' ? 'current: it came true' : 'current');
  return one.outcome && one.outcome !== 'open' ? outcomeShown(one.outcome, one.modality ?? 'stated') : make('span', { class: 'outcome' }, one.rank ? 'replaced' : '');
}
