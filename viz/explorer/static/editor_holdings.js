/* What a store holds, before anything is asked: its labels and types, each a way to ask. */

import { make } from '/static/page/dom.js';
import { quoted } from '/static/page/save_data.js';

import { labelSwatch } from './styles.js';

const MOST = 60;

/** Labels and types with how many there are; `take` is given the query that shows some. */
export function holdings({ labels = {}, types = {} }, take) {
  const byCount = (counts) => Object.entries(counts).sort((a, b) => b[1] - a[1]).slice(0, MOST);
  const way = (name, count, text, mark) =>
    make('button', { type: 'button', class: 'way', on: { click: () => take({ text, parameters: {} }) } },
      mark, make('span', {}, name), make('small', {}, count.toLocaleString('en')));
  const found = make('section', { class: 'holdings', 'aria-label': 'What the store holds' });
  const add = (title, ways) => { if (ways.length) found.append(make('h2', {}, title), make('p', {}, ...ways)); };
  add('Labels', byCount(labels).map(([label, count]) => way(label, count, `MATCH (n:${quoted(label)})\nRETURN n LIMIT 100`, labelSwatch(label))));
  add('Relationships', byCount(types).map(([type, count]) => way(type, count, `MATCH p = ()-[:${quoted(type)}]->()\nRETURN p LIMIT 100`, null)));
  return found;
}
