/* The Cypher editor: a text, its parameters, and below them the answer. */

import { announce, make, word } from '/static/page/dom.js';
import { buildMenu } from '/static/page/menu.js';

import { storeInfo } from './api.js';
import { draftOf, keepDraft, readAddress, writtenAddress } from './editor_address.js';
import { checking, marksOf, problemLines } from './editor_check.js';
import { completion } from './editor_complete.js';
import { holdings } from './editor_holdings.js';
import { codeField } from './editor_layer.js';
import { parametersOf, refined, tokensOf } from './editor_lexer.js';
import { parameterFields } from './editor_parameters.js';
import { givenBefore, run } from './editor_run.js';
import { asked, keep, remember } from './history.js';
import { openQueries } from './history_panel.js';
import { addKeys } from './keys.js';
import { loadStyles } from './styles.js';
import { problemPanel } from './result_problem.js';
import { showResult } from './result.js';
import { stay } from './router.js';

addKeys('Cypher', [
  ['Ctrl+Enter', 'run; what runs already is cancelled'],
  ['Ctrl+Space', 'complete'],
  ['Tab Enter', 'take what is marked in the list'],
  ['Ctrl+↑ Ctrl+↓', 'what was asked before'],
  ['Esc', 'close the list; while it runs, cancel'],
]);

const EXAMPLES = [
  ['Characters and the films they are in', "MATCH p = (:Character)-[:APPEARS_IN]->(:Film)\nRETURN p LIMIT 200"],
  ['Who killed whom', "MATCH (killer:Character)-[k:TAKES_PART_IN {role: 'killer'}]->(e:Event {kind: 'death'})<-[v:TAKES_PART_IN {role: 'victim'}]-(victim)\nRETURN killer.name AS killer, victim.name AS victim, e.summary AS how"],
  ['Everything around a name', "MATCH p = (n {name: $name})--()\nRETURN p"],
];
/** More rows than these, as its plan expects, no link runs by itself. */
const MOST_BY_LINK = 1_000_000;
const aboutSo = (count) => (count < 1e15 ? Number(count.toPrecision(1)).toLocaleString('en') : '1,000,000,000,000,000');

const MODES = { run: 'Run', explain: 'Explain', profile: 'Profile' };

/** Show the view. */
export async function show({ place, query, signal }) {
  const info = await storeInfo().catch(() => ({ store: '' }));
  await loadStyles().catch(() => null);
  const editor = new Editor(place, info, signal);
  const asks = readAddress(query);
  editor.take(asks.text ? asks : { text: draftOf(info.store), parameters: {} });
  // the router puts the view on the page first
  setTimeout(() => editor.follow(asks));
  return 'Cypher';
}

class Editor {
  constructor(place, info, signal) {
    Object.assign(this, { info, store: info.store, signal, running: null, back: -1, found: null });
    this.code = codeField({ id: 'cypher', 'aria-label': 'Cypher', 'aria-describedby': 'problems', placeholder: 'MATCH (f:Film) RETURN f' });
    this.problems = make('ul', { id: 'problems', class: 'problems', 'aria-live': 'polite' });
    const fields = make('fieldset', { class: 'parameters', hidden: true });
    this.parameters = parameterFields(fields, () => this.run('run'));
    this.offer = completion(this.code, signal);
    this.check = checking((found, text) => this.checked(found, text), signal);
    this.out = make('section', { id: 'answer', 'aria-label': 'Answer' });
    place.append(
      make('h1', { class: 'unseen' }, 'Cypher'),
      make('div', { class: 'editor' }, this.code.box, this.problems, fields, this.bar()),
      this.out,
    );
    this.listen();
  }

  bar() {
    this.buttons = Object.fromEntries(Object.entries(MODES).map(([mode, name]) => [mode, make('button', {
      type: 'button', class: mode === 'run' ? 'button first' : 'button', title: mode === 'run' ? 'Ctrl+Enter' : null,
      on: { click: () => this.run(mode) },
    }, name)]));
    this.stop = make('button', { type: 'button', class: 'button stop', hidden: true, on: { click: () => this.cancel() } }, 'Cancel');
    this.clock = make('span', { class: 'clock quiet', 'aria-hidden': 'true' });
    const open = make('button', { type: 'button', class: 'button', on: { click: () => openQueries(this.store, (entry) => this.takeUp(entry)) } }, 'Queries');
    const keeping = make('button', { type: 'button', class: 'button', on: { click: () => this.askName() } }, 'Save query');
    const examples = make('details', { class: 'drop' }, make('summary', {}, 'Examples'));
    buildMenu(examples, EXAMPLES.map(([title, text]) => [title, () => this.takeUp({ text, parameters: {} })]));
    this.name = make('form', { class: 'naming', hidden: true });
    return make('div', { class: 'bar' }, ...Object.values(this.buttons), this.stop, this.clock,
      make('span', { class: 'gap' }), this.name, keeping, open, examples);
  }

  listen() {
    const { field } = this.code;
    field.addEventListener('input', () => this.changed());
    field.addEventListener('keydown', (event) => this.keyed(event));
    this.signal.addEventListener('abort', () => this.offer.close());
  }

  keyed(event) {
    if (this.offer.keyed(event)) return;
    const control = event.ctrlKey || event.metaKey;
    const act = control && event.key === 'Enter' ? () => this.run('run')
      : control && event.key === ' ' ? () => this.offer.open()
        : control && event.key === 'ArrowUp' ? () => this.recall(1)
          : control && event.key === 'ArrowDown' ? () => this.recall(-1)
            : event.key === 'Escape' && this.running ? () => this.cancel() : null;
    if (!act) return;
    act();
    event.preventDefault();
  }

  /** Go back in what was asked, or forth again to what was being written. */
  recall(step) {
    const before = asked(this.store);
    const to = Math.max(-1, Math.min(before.length - 1, this.back + step));
    if (to === this.back) return;
    if (this.back < 0) this.draft = { text: this.code.field.value, parameters: this.parameters.values() };
    this.back = to;
    this.take(to < 0 ? this.draft : before[to]);
    announce(to < 0 ? 'What you were writing' : `Asked ${to + 1} ago`);
  }

  take({ text, parameters }) {
    this.code.field.value = text;
    this.parameters.set(parameters ?? {});
    this.changed();
  }

  takeUp(entry) {
    this.take(entry);
    this.code.field.focus();
  }

  /** Take a query up and run it. */
  askFor(entry) {
    this.takeUp(entry);
    this.run('run');
  }

  changed() {
    const text = this.code.field.value;
    this.found = null;
    this.code.paint(tokensOf(text), []);
    this.check.soon(text);
    keepDraft(this.store, text);
  }

  checked(found, text) {
    const { field } = this.code;
    if (text !== field.value) return;
    this.found = found;
    this.code.paint(found.tokens.length ? refined(found.tokens, text) : tokensOf(text), marksOf(found));
    this.problems.replaceChildren(...problemLines(found, text, (span) => this.goTo(span)));
    field.setAttribute('aria-invalid', String(found.errors.length > 0));
    this.parameters.show(found.errors.length ? parametersOf(text) : found.parameters);
  }

  goTo([from, to]) {
    const { field } = this.code;
    field.focus();
    field.setSelectionRange(from, Math.max(to, from));
  }

  /** An address may run what only reads; what writes waits for its button. */
  async follow({ text, mode, view, chosen, seen, tale }) {
    if (!text.trim()) {
      this.out.replaceChildren(holdings(this.info, (entry) => this.askFor(entry)));
      this.code.field.focus();
      return;
    }
    const found = await this.check.now(text).catch(() => null);
    if (this.signal.aborted || !found) return;
    if (found.errors.length || (mode !== 'explain' && this.waits(found))) return;
    const query = { text, parameters: this.parameters.values(), mode: Object.hasOwn(MODES, mode) ? mode : 'run' };
    const before = givenBefore(query);
    if (!before && mode !== 'explain' && this.isDear(found)) return;
    if (before) this.shown(query, before, { view, chosen, seen, tale });
    else this.run(query.mode, { view, chosen, seen, tale, follows: true });
  }

  /** What a link does not run at all: what writes, and what lacks a value. */
  waits(found) {
    const lacking = this.parameters.lacking();
    if (found.writes) this.noted('This query writes, so a link does not run it. Read it, then press Run.');
    else if (lacking.length) this.askFirst(lacking);
    return found.writes || lacking.length > 0;
  }

  /** A link runs what is answered soon; the rest keeps workers busy whenever the page is loaded. */
  isDear({ estimate }) {
    if (!(estimate > MOST_BY_LINK)) return false;
    this.noted(`This query may go through some ${aboutSo(estimate)} rows, so a link does not run it. Read it, then press Run.`);
    return true;
  }

  askFirst(lacking) {
    const names = lacking.map((name) => `$${name}`).join(', ');
    this.noted(`Say first what ${names} ${lacking.length === 1 ? 'is' : 'are'}; write null for nothing at all.`);
    this.parameters.ask();
  }

  noted(text) {
    this.out.replaceChildren(make('p', { class: 'note', role: 'status' }, text));
  }

  async run(mode, { view = null, chosen = null, seen = null, tale = null, follows = false } = {}) {
    const { field } = this.code;
    const text = field.value;
    if (!text.trim()) {
      this.noted('Write a query first, or take one of the examples.');
      field.focus();
      return;
    }
    this.offer.close();
    const found = this.found ?? await this.check.now(text).catch(() => null);
    const lacking = found && mode !== 'explain' ? this.parameters.lacking() : [];
    if (lacking.length) {
      this.askFirst(lacking);
      return;
    }
    const query = { text, parameters: found ? this.parameters.values() : {}, mode };
    if (!follows) stay(writtenAddress(query), { push: true });
    const running = run(query, this.signal);
    this.begin(running);
    try {
      const answer = await running.answer;
      if (this.running !== running) return;
      if (mode !== 'explain') remember(this.store, { text, parameters: query.parameters, rows: answer.count, time: answer.time_ms });
      this.shown(query, answer, { view, chosen, seen, tale });
    } catch (problem) {
      if (!this.signal.aborted && this.running === running) this.failed(problem, text);
    } finally {
      if (this.running === running) this.end();
    }
  }

  /** Another query takes the place of the one that runs: that one is cancelled, and nothing of it is shown. */
  begin(running) {
    const began = performance.now();
    this.running?.cancel();
    clearInterval(this.ticking);
    this.running = running;
    this.back = -1;
    // an answer stays until the next is there; what was said of another query does not
    if (this.out.querySelector(':scope > .problem, :scope > .note')) {
      if (this.out.querySelector(':scope > .panel')) this.out.querySelector(':scope > .problem')?.remove();
      else this.out.replaceChildren();
    }
    this.out.classList.add('waiting');
    this.out.setAttribute('aria-busy', 'true');
    for (const button of Object.values(this.buttons)) button.hidden = true;
    this.stop.hidden = false;
    this.ticking = setInterval(() => { this.clock.textContent = `${((performance.now() - began) / 1000).toFixed(1)} s`; }, 100);
  }

  end() {
    const held = document.activeElement === this.stop;
    this.running = null;
    clearInterval(this.ticking);
    this.clock.textContent = '';
    this.out.classList.remove('waiting');
    this.out.removeAttribute('aria-busy');
    this.stop.hidden = true;
    for (const button of Object.values(this.buttons)) button.hidden = false;
    if (held) this.buttons.run.focus();
  }

  cancel() {
    this.running?.cancel();
  }

  shown(query, answer, { view, chosen, seen, tale }) {
    const { text, parameters } = query;
    showResult(this.out, answer, {
      view, chosen, seen, tale, signal: this.signal, asks: { text, parameters }, editor: { goTo: (span) => this.goTo(span), text },
      onView: (to) => stay({ view: to, node: null }, { push: true }),
      onChosen: (key) => stay({ node: key }, { push: Boolean(key) }),
      onSeen: (see, push) => stay({ see }, { push }),
      onTale: (told) => stay({ tale: told }, { push: true }),
    });
    announce(`${answer.count} rows`);
  }

  failed(problem, text) {
    if (problem.name === 'AbortError') {
      this.out.replaceChildren(make('p', { class: 'note' }, 'Cancelled. Nothing of it stays.'));
      announce('Cancelled');
      return;
    }
    // it is said once: on the panel, with its line
    for (const line of this.problems.querySelectorAll('li')) if (line.dataset.says === problem.message) line.remove();
    const panel = problemPanel(problem, text, (span) => this.goTo(span));
    // where nobody answered, what was answered before stays
    if (problem.status === 0) this.out.prepend(panel);
    else this.out.replaceChildren(panel);
  }

  /** Ask for the name under which the query is kept. */
  askName() {
    const input = make('input', { class: 'field', 'aria-label': 'Name of the query', placeholder: 'Name', required: true, maxlength: 80 });
    const keeping = make('button', { class: 'button' }, 'Save');
    this.name.replaceChildren(input, keeping, word('no', () => { this.name.hidden = true; }));
    this.name.hidden = false;
    this.name.onsubmit = (event) => {
      event.preventDefault();
      const done = keep(this.store, input.value.trim(), { text: this.code.field.value, parameters: this.parameters.values() });
      this.name.hidden = true;
      announce(done ? `Saved as ${input.value.trim()}` : 'This browser saves nothing');
      this.code.field.focus();
    };
    input.focus();
  }
}
