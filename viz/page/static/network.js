/* The network view: a surface, its filters, and what is chosen in it. */

import { arrived, onItsWay, rememberOpening, stood } from './address.js';
import { hasBeliefs } from './beliefs.js';
import { card } from './card.js';
import { data, edges, neighboursOf, nodeOf, nodes, turn } from './data.js';
import { announce, byId } from './dom.js';
import { loadFaces } from './faces.js';
import { buildFilters, edgeLeft, filteredEdges, filteredKeys, filters, recount } from './filters.js';
import { host } from './host.js';
import { hoverOver } from './hover.js';
import { beginning, closeupScene, standInLayers, wholeCloseup } from './closeup.js';
import { rewriteAddress } from './main.js';
import { focusOn } from './standing_out.js';
import { surfaces, wholeScene } from './surface.js';
import { tables } from './table.js';
import { NARROW } from './timeline_measures.js';

/** A screen that is so much higher than wide. */
const UPRIGHT = 1.15;

export const network = {
  surface: null,
  starting: null,
  lit: null,

  /** The picture of its own that is shown instead of all; null: none. */
  closeup: null,

  /** Build the surface when the network is first asked for; what it draws with is unpacked first. */
  open(drawn) {
    if (byId('left')) this.count(filteredKeys());
    this.starting ??= this.start(drawn);
  },

  /** The filters were set from elsewhere: show them, and what they leave. */
  refilter() {
    if (!byId('left')) return;
    buildFilters(() => this.filter());
    this.filter();
  },

  /** Draw, and then all around it; `drawn` is called after the first frame. */
  async start(drawn) {
    const told = {
      drawn,
      picked: async (key) => {
        await host.furnished;
        if (key) host.choose(key);
        else host.unchoose();
      },
      opened: (key) => focusOn(nodeOf.get(key)),
      hovered: hoverOver,
      rested: () => this.rested(),
      led: onItsWay,
    };
    const place = byId('surface');
    this.surface = await this.surfaceFor(place, told);
    const { clientWidth: width, clientHeight: height } = place;
    if (!data.layered) turn(height > UPRIGHT * width, width, height);
    const first = data.layered ? standInLayers(width, height) : null;
    this.surface.draw(this.scene());
    if (first) this.surface.look(first);
    rememberOpening();
    const keys = filteredKeys();
    this.leave(keys);
    await host.furnished;
    buildFilters(() => this.filter());
    loadFaces(() => this.surface.redraw());
    this.count(keys);
  },

  /** What is drawn: everything, or a picture of its own for the room there is. */
  scene() {
    const { clientWidth, clientHeight } = byId('surface');
    return this.closeup ? closeupScene(this.closeup, clientWidth / clientHeight) : wholeScene();
  },

  /** Leave to see what the filters leave; a picture of its own is whole. */
  leave(keys) {
    if (!this.closeup && (keys || filters.types.size)) this.surface.show(keys, filteredEdges());
  },

  /** Show a picture of its own instead of everything; null: everything again. */
  closeUp(picture) {
    this.closeup = picture;
    this.lit = null;
    byId('network').classList.toggle('closeup', picture !== null);
    byId('filters-toggle').hidden = picture !== null || host.onStory();
    onItsWay();
    this.onSurface((surface) => {
      surface.draw(this.scene());
      this.leave(filteredKeys());
      surface.look(picture && beginning(picture));
    });
    tables.fill();
  },

  /** What a file shows: what is in view; of a picture of its own all. */
  seen() {
    return this.closeup ? wholeCloseup(this.closeup) : this.surface.seen();
  },

  /** Draw with vis-network where the page brings it, else on our own canvas. */
  async surfaceFor(place, told) {
    if (!byId('vis-network')) return surfaces.canvas(place, told);
    if (!window.vis) await startScript('vis-network');
    return surfaces.vis(place, told);
  },

  /** Do something with the surface: at once, or as soon as it is there. */
  async onSurface(work) {
    if (!this.surface) await this.starting;
    if (this.surface) work(this.surface);
  },

  filter() {
    const keys = filteredKeys();
    this.onSurface((surface) => {
      if (!this.closeup) surface.show(keys, filteredEdges());
      surface.look(null);
    });
    this.count(keys);
    tables.fill();
    if (!card.hidden && hasBeliefs(host.chosen())) host.choose(host.chosen());
    rewriteAddress();
  },

  count(keys) {
    const left = keys ? keys.size : nodes.length;
    const text = keys ? `${left} of ${nodes.length} are shown` : `${nodes.length} ${nodes.length === 1 ? 'is' : 'are'} shown`;
    byId('left').textContent = text;
    sayCounts(left, edges.filter((edge) => edgeLeft(edge, keys)).length);
    recount(keys);
    announce(text);
  },

  choose(key) {
    if (key !== null) closeFilters();
    card.classList.toggle('sheet', window.innerWidth < NARROW);
    this.onSurface((surface) => surface.choose(key));
  },

  /** Bring out some nodes, and of the edges between them those of some places, and go there; with null, everything again. */
  focus(keys, places = null) {
    this.lit = keys;
    onItsWay();
    this.onSurface((surface) => {
      surface.light(keys, places);
      surface.look(keys);
    });
  },

  /** The view has come to rest: where it went to show what stands out, a link finds that by itself. */
  rested() {
    arrived();
    rewriteAddress();
  },

  /** See it from a spot of an address. */
  goTo(spot) {
    arrived(true);
    this.onSurface((surface) => {
      surface.goTo(stood(spot));
      rewriteAddress();
    });
  },

  /** Go to a node and its neighbours. */
  look(node) {
    if (this.closeup) return;
    const keys = new Set([node.key, ...neighboursOf(node).map((other) => other.key)]);
    this.onSurface((surface) => surface.look(keys));
  },
};

const COUNTED = /^[\d,]+ nodes? and [\d,]+ relationships?/;
const many = (count, what) => `${count.toLocaleString('en')} ${what}${count === 1 ? '' : 's'}`;

/** The line under the title says how much is left to see. */
function sayCounts(left, ties) {
  const line = byId('say')?.children[1];
  if (line && !host.onStory() && !network.closeup) line.textContent = line.textContent.replace(COUNTED, `${many(left, 'node')} and ${many(ties, 'relationship')}`);
}

/** Open or close the filters; where they are a sheet, one sheet at a time lies over the picture. */
export function toggleFilters() {
  const open = byId('network').classList.toggle('filtering');
  byId('filters-toggle').setAttribute('aria-expanded', String(open));
  if (open && window.innerWidth < NARROW && !card.hidden) host.unchoose();
}

/** Close the filters where they are a sheet over the picture; tells whether they were open. */
export function closeFilters() {
  const open = window.innerWidth < NARROW && byId('network').classList.contains('filtering');
  if (open) toggleFilters();
  return open;
}
