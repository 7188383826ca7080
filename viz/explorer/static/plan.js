/* A plan as a tree that people who know Neo4j can read: what gives rows stands above what feeds it. */

import { make } from '/static/page/dom.js';

const FIGURES = [['estimated_rows', 'Estimated'], ['rows', 'Rows'], ['hits', 'Hits'], ['time', 'Time']];

/** Show a plan; figures that were measured have bars. */
export function planTree(plan) {
  const lines = flat(plan);
  const used = FIGURES.filter(([key]) => lines.some(({ step }) => typeof step[key] === 'number'));
  const most = Object.fromEntries(used.map(([key]) => [key, Math.max(...lines.map(({ step }) => step[key] ?? 0))]));
  const total = (key) => lines.reduce((sum, { step }) => sum + (step[key] ?? 0), 0);
  const head = make('tr', {}, ...['Operator', ...used.map(([, name]) => name)].map((name, place) =>
    make('th', { scope: 'col', class: place ? 'number' : null }, name)));
  const measured = used.some(([key]) => key === 'hits' || key === 'time');
  return make('div', { class: 'plan' },
    make('p', { class: 'quiet' }, measured
      ? `${shown('hits', total('hits'))} hits, ${shown('time', total('time'))}. Rows flow upwards; the longest bar is where the work is.`
      : 'Nothing was run. Rows flow upwards: each operator takes what the one below it gives.'),
    make('div', { class: 'rows', tabindex: 0, role: 'group', 'aria-label': 'Plan' }, make('table', { class: 'steps' },
      make('thead', {}, head), make('tbody', {}, ...lines.map((line) => stepRow(line, used, most))))));
}

/** The operators from the last to the first, each with how deep it stands and whether a branch begins with it. */
function flat(plan) {
  const found = [];
  const walk = (step, depth, begins = false) => {
    found.push({ step, depth, begins });
    // what feeds an operator goes on in its line; what runs inside it stands indented
    const [feeds, ...inside] = step.children ?? [];
    for (const child of inside) walk(child, depth + 1, true);
    if (feeds) walk(feeds, depth);
  };
  walk(plan, 0);
  return found;
}

function stepRow({ step, depth, begins }, used, most) {
  const name = make('th', { scope: 'row' }, make('span', { class: 'step' }, make('b', {}, step.operator), step.details ? make('code', {}, step.details) : null));
  name.style.setProperty('--depth', String(depth));
  return make('tr', { class: depth ? `inside${begins ? ' begins' : ''}` : null }, name, ...used.map(([key]) => figure(key, step[key], most[key])));
}

function figure(key, value, most) {
  const cell = make('td', { class: 'number' });
  if (typeof value !== 'number') return cell;
  cell.append(make('span', {}, shown(key, value)));
  if (key === 'estimated_rows') return cell;
  const bar = make('i', { class: `bar${most > 0 && value === most ? ' most' : ''}`, 'aria-hidden': 'true' });
  bar.style.setProperty('--part', String(most > 0 ? value / most : 0));
  cell.append(bar);
  return cell;
}

/** A figure as it is read: 1,234; 0.07 ms. */
function shown(key, value) {
  if (key !== 'time') return value.toLocaleString('en', { maximumFractionDigits: value < 10 ? 1 : 0 });
  return `${value.toLocaleString('en', { maximumFractionDigits: value < 10 ? 2 : 0 })} ms`;
}
