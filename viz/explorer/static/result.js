/* An answer: as picture, timeline, table, raw JSON, plan; what was said with it; ways to save it. */

import { announce, byId, make, word } from '/static/page/dom.js';
import { host } from '/static/page/host.js';
import { buildMenu } from '/static/page/menu.js';
import { copy } from '/static/page/share.js';

import { problemShown } from './api.js';
import { rowsBeside, rowsLeft } from './answer_rows.js';
import { graphView } from './graph_view.js';
import { planTree } from './plan.js';
import { hasLanes, hasPicture, saves } from './result_save.js';
import { changes, notices, summary } from './result_notes.js';
import { go, nodeAddress, stay } from './router.js';
import { showTable } from './table.js';

const NAMES = { graph: 'Graph', timeline: 'Timeline', lanes: 'Lanes', table: 'Table', raw: 'JSON', plan: 'Plan' };
/** Where an address says how rows are arranged. */
const ARRANGED = { sort: 'sort', rows: 'rows', column: 'rows_in' };
const MOST_RAW = 300_000;

/**
 * Show an answer in a place, under tabs.
 * `view` opens first, `onView` hears of every other; `chosen` is a node, `onChosen` hears of others;
 * `seen` is what was made of the picture, `onSeen` hears what it becomes;
 * `asks` is what is sent to ask for it again, to save it; `editor` leads to places of its text;
 * `short` says that its rows are read above it already; `tale` names the franchise of the timeline, `onTale` hears of another.
 */
export function showResult(place, answer, { view = null, onView = () => null, onNode = null, signal, chosen = null, onChosen = () => null, seen = null, onSeen = () => null, asks = null, editor = null, title = '', short = false, tale = null, onTale = () => null }) {
  const made = new Result(place, answer, { onView, onNode: onNode ?? ((id) => go(nodeAddress(id))), signal, onChosen, seen, onSeen, asks, editor, title, short, tale, onTale });
  const first = made.views.includes(view) ? view : made.views[0];
  made.open(first, { chosen });
  return made;
}

/** Which views an answer has, the one that shows most first: who asks for a plan wants to see it. */
export function viewsOf({ graph, columns, plan, count }) {
  const found = [];
  const drawn = hasPicture({ graph, columns });
  if (drawn) found.push('graph');
  if (drawn && graph.story) found.push('timeline');
  if (hasLanes(columns) && count) found.push('lanes');
  if (columns.length && (count || !plan)) found.push('table');
  found.push('raw');
  return plan ? ['plan', ...found] : found;
}

class Result {
  constructor(place, answer, how) {
    Object.assign(this, { place, answer, ...how, views: viewsOf(answer), leaving: null });
    host.headline = () => [how.title || 'Answer', ''];
    this.tabs = new Map(this.views.map((name) => [name, this.tab(name)]));
    this.panel = make('div', { class: 'panel', id: 'panel', role: 'tabpanel', 'aria-labelledby': `tab-${this.views[0]}` });
    this.saving = make('span', {});
    const list = make('div', { class: 'answer-tabs', role: 'tablist', 'aria-label': 'Views of the answer', on: { keydown: (event) => this.walk(event) } }, ...this.tabs.values());
    const said = summary(answer);
    answer.rest?.then(() => said.replaceWith(summary(answer)), (problem) => said.append(` · ${problem.message}`));
    place.replaceChildren(...[
      make('div', { class: 'over-answer' }, list, said, make('span', { class: 'gap' }), this.saving),
      notices(answer.notifications, how.editor),
      this.panel,
    ].filter(Boolean));
  }

  tab(name) {
    return make('button', {
      type: 'button', role: 'tab', id: `tab-${name}`, 'aria-controls': 'panel', tabindex: -1, 'aria-selected': 'false',
      on: { click: () => this.change(name) },
    }, NAMES[name]);
  }

  walk(event) {
    const at = this.views.indexOf(this.view);
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: this.views.length - 1 }[event.key];
    if (to === undefined) return;
    const name = this.views[(to + this.views.length) % this.views.length];
    this.change(name);
    this.tabs.get(name).focus();
    event.preventDefault();
  }

  change(name) {
    if (name === this.view) return;
    this.open(name, {});
    this.onView(name);
    announce(NAMES[name]);
  }

  /** Show one of the views; the one before lets go of what it holds. */
  open(name, { chosen = null }) {
    this.leaving?.abort();
    this.leaving = new AbortController();
    const leave = () => this.leaving.abort();
    this.signal?.addEventListener('abort', leave, { once: true, signal: this.leaving.signal });
    this.view = name;
    this.place.dataset.view = name;
    for (const [other, tab] of this.tabs) {
      tab.setAttribute('aria-selected', String(other === name));
      tab.tabIndex = other === name ? 0 : -1;
    }
    this.panel.setAttribute('aria-labelledby', `tab-${name}`);
    this.panel.className = `panel ${name}`;
    this.fill(name, chosen);
    this.offerSaves(name);
  }

  fill(name, chosen) {
    const { answer, panel } = this;
    const { signal } = this.leaving;
    if (name === 'graph' || name === 'timeline') {
      this.drawn = graphView(this.stage(name), name === 'timeline' ? this.told() : answer.graph, { chooser: this.taleChooser(), signal, mode: name, chosen, title: this.title, asked: Object.values(this.asks?.parameters ?? {}), onChosen: (key) => this.onChosen(key), seen: this.seen, onSeen: (seen, step) => this.sees(seen, step), onFiltered: () => this.beside?.follow() });
      this.beside?.fill();
      return;
    }
    if (answer.rest && (name === 'table' || name === 'raw')) this.await(name, signal);
    else if (name === 'table' && answer.rows.length) this.tabulate(rowsLeft(answer, this.seen));
    else if (name === 'table') panel.replaceChildren(make('p', { class: 'quiet' }, this.nothing()));
    else if (name === 'lanes') panel.replaceChildren(this.inLanes());
    else if (name === 'plan') panel.replaceChildren(planTree(answer.plan));
    else panel.replaceChildren(...raw(answer));
  }

  /** The picture with the story that was chosen of several. */
  told() {
    const { graph } = this.answer;
    const found = graph.stories?.find(({ name }) => name === this.tale);
    return found ? { ...graph, story: found.story } : graph;
  }

  /** Which franchise the timeline tells of, where there are several. */
  taleChooser() {
    const stories = this.answer.graph.stories ?? [];
    if (stories.length < 2) return null;
    const choose = make('select', { class: 'field', id: 'tale' }, ...stories.map(({ name, story }) =>
      make('option', { value: name }, `${name || 'Others'} (${story.columns.length} films)`)));
    choose.value = stories.some(({ name }) => name === this.tale) ? this.tale : stories[0].name;
    choose.addEventListener('change', () => {
      this.tale = choose.value;
      this.onTale(choose.value);
      this.open('timeline', {});
      byId('tale').focus();
    });
    return make('label', { class: 'tale' }, 'Story of ', choose);
  }

  /** The rows are on their way: they are shown as soon as they are there. */
  async await(name, signal) {
    this.panel.replaceChildren(make('p', { class: 'quiet' }, 'The rows are on their way …'));
    const problem = await this.answer.rest.then(() => null, (reason) => reason);
    if (signal.aborted) return;
    if (problem) this.panel.replaceChildren(problemShown(problem));
    else this.fill(name, null);
  }

  /** Where the picture stands: alone, or beside the rows that it answers with. */
  stage(name) {
    this.beside = name === 'graph' && this.asks?.question && !this.short ? rowsBeside(this.answer, () => this.change('table')) : null;
    if (!this.beside) return this.panel;
    const stage = make('div', { class: 'stage' });
    this.panel.classList.add('with-rows');
    this.panel.replaceChildren(stage, this.beside.place);
    return stage;
  }

  /** Show rows as a table; where the filters of the picture leave some out, that is said. */
  tabulate(rows) {
    const { answer, panel, onNode } = this;
    showTable(panel, { ...answer, rows }, { onNode, signal: this.leaving.signal, plain: Boolean(this.asks?.question), arranged: this.arranged(), onArranged: (how) => this.arranges(how) });
    if (rows.length === answer.rows.length) return;
    const text = `${rows.length.toLocaleString('en')} of ${answer.rows.length.toLocaleString('en')} rows: those that the filters of the picture leave. `;
    panel.prepend(make('p', { class: 'quiet left-out' }, text, word('show all rows', () => this.tabulate(answer.rows))));
  }

  /** How the address says that rows are sorted and filtered. */
  arranged() {
    const query = new URLSearchParams(location.search);
    return Object.fromEntries(Object.entries(ARRANGED).map(([name, key]) => [name, query.get(key) ?? '']));
  }

  arranges(how) {
    stay(Object.fromEntries(Object.entries(ARRANGED).map(([name, key]) => [key, how[name]])));
  }

  /** The picture has become another: the address says so, and so does the picture when it is opened again. */
  sees(seen, step) {
    this.seen = seen;
    this.onSeen(seen, step);
  }

  /** What is said where there are no rows. */
  nothing() {
    const changed = changes(this.answer.counters);
    return changed.length ? `Done: ${changed.join(', ')}.` : 'No rows: nothing in the store fits.';
  }

  /** Each statement as a lane of time that ends in what came of it: a page of its own within this one. */
  inLanes() {
    const { parameters, ...asks } = this.asks;
    const theme = document.documentElement.dataset.theme ?? 'system';
    const query = new URLSearchParams({ ...asks, parameters: JSON.stringify(parameters ?? {}), theme });
    return make('iframe', { class: 'lanes-frame', src: `/api/lanes?${query}`, title: 'Statements as lanes of time' });
  }

  offerSaves(name) {
    const menu = make('details', { class: 'drop' }, make('summary', {}, 'Save'));
    const entries = saves({ view: name, asks: this.asks, answer: this.answer, drawn: this.drawn, title: this.title });
    if (entries.length) buildMenu(menu, entries);
    this.saving.replaceChildren(...(entries.length ? [menu] : []));
  }
}

/** The answer as JSON: as much as a page can hold, the rest by saving. */
function raw({ columns, rows, plan, counters, notifications }) {
  const kept = [];
  let size = 0;
  for (const row of rows) {
    size += JSON.stringify(row).length;
    if (size > MOST_RAW) break;
    kept.push(row);
  }
  const whole = { columns, rows: kept, ...(plan ? { plan } : {}), counters, notifications };
  const text = JSON.stringify(whole, null, 2);
  const left = rows.length - kept.length;
  return [
    make('p', { class: 'tools' },
      make('button', { type: 'button', class: 'button small', on: { click: () => copy(text, 'JSON') } }, 'Copy JSON'),
      left ? make('span', { class: 'quiet' }, ` ${left.toLocaleString('en')} further rows are not written here: save as JSON for all.`) : null),
    make('pre', { class: 'raw', tabindex: 0, 'aria-label': 'JSON' }, text),
  ];
}
