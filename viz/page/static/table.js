/* The picture as a table: the same content for those who read rather than look. */

import { told } from './card.js';
import { otherEnd } from './data.js';
import { announce, byId, make, word } from './dom.js';
import { edgeLeft, filteredKeys } from './filters.js';
import { seenGraph } from './save.js';
import { labelSaid, nameLink } from './sentences.js';
import { priorityOf } from './surface.js';

const ROWS = 200;

export const tables = {
  get place() { return byId('table'); },
  shown: false,

  toggle() {
    this.shown = !this.shown;
    this.place.hidden = !this.shown;
    byId('surface').hidden = this.shown;
    const button = byId('as-table');
    button.setAttribute('aria-pressed', String(this.shown));
    button.textContent = this.shown ? 'Picture' : 'Table';
    if (this.shown) this.fill();
    announce(this.shown ? 'Shown as a table' : 'Shown as a picture');
  },

  /** Fill the table with what the filters leave; more rows come when they are asked for. */
  fill() {
    if (!this.shown) return;
    const { left } = seenGraph();
    const keys = filteredKeys();
    const rowOf = (node) => tableRow(node, keys);
    const rows = [...left].sort((a, b) => priorityOf(b) - priorityOf(a) || (a.caption < b.caption ? -1 : 1));
    const body = make('tbody', {}, ...rows.slice(0, ROWS).map(rowOf));
    const more = make('p', {});
    const grow = () => {
      const there = body.childElementCount;
      body.append(...rows.slice(there, there + ROWS).map(rowOf));
      tell();
    };
    const tell = () => {
      const there = body.childElementCount;
      more.replaceChildren(`${there} of ${rows.length} rows `, there < rows.length ? word('show more', grow) : '');
    };
    const head = ['Name', 'What', 'Says', 'Related to'].map((text) => make('th', { scope: 'col' }, text));
    tell();
    this.place.replaceChildren(make('table', {}, make('thead', {}, make('tr', {}, ...head)), body), more);
  },
};

const MOST_NAMED = 6;

/** A row of a node, with those that it is related to among what is left to see. */
function tableRow(node, keys) {
  const near = [...new Set(node.edges.filter((edge) => edgeLeft(edge, keys)).map((edge) => otherEnd(edge, node)))];
  const named = near.slice(0, MOST_NAMED).flatMap((other, place) => [place ? ', ' : '', nameLink(other)]);
  const rest = near.length > MOST_NAMED ? ` and ${near.length - MOST_NAMED} more` : '';
  const [says] = told(node).says ?? [];
  return make('tr', {},
    make('th', { scope: 'row' }, nameLink(node)), make('td', {}, labelSaid(node.style.label)),
    make('td', {}, says ?? String(node.properties.released ?? node.properties.from ?? '')),
    make('td', {}, ...named, rest));
}
