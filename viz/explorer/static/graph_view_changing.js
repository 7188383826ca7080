/* What a person makes of a picture: nodes added, moved, pinned and hidden; and how the address tells it. */

import { card } from '/static/page/card.js';
import { nodeOf, nodes, takePicture } from '/static/page/data.js';
import { announce } from '/static/page/dom.js';
import { loadFaces } from '/static/page/faces.js';
import { filters } from '/static/page/filters.js';

import { merged } from './graph_view_merge.js';
import { namedScene, settled } from './graph_view_places.js';
import { retrace } from './graph_view_retrace.js';
import { stepsIn } from './graph_view_trail.js';

const TOLD_MS = 150;
const placeOf = ({ x, y, scale }) => [x, y, scale].map((value) => value.toFixed(3)).join();

/** A picture that changes; graph_view.js shows it and listens. */
export class ChangingPicture {
  /** Come to what the address says: every step of it, who is chosen, from where it is seen. */
  async comeTo() {
    const { spot, steps, rest, lost } = this.trail;
    if (steps.length || rest.size || lost) await retrace(this);
    if (this.signal.aborted) return;
    const leads = this.wanted && nodeOf.has(this.wanted) && card.hidden;
    if (leads) this.choose(this.wanted, { go: !spot, quiet: true });
    if (spot) this.surface.goTo(spot);
    this.steady = true;
    this.told = stepsIn(this.trail.write(this.standing, null).text);
    if (spot || !leads) this.rested();
  }

  /** Tell the address what the picture has become. */
  tell() {
    if (this.small || this.mode === 'timeline' || !this.steady || this.signal.aborted) return;
    const spot = this.surface.spot();
    const seenFrom = this.opening === null ? this.trail.spot : placeOf(spot) === this.opening ? null : spot;
    const { text, long } = this.trail.write(this.standing, seenFrom);
    const steps = stepsIn(text);
    this.onSeen(text, this.told !== undefined && this.told !== steps);
    this.told = steps;
    if (long && !this.long) this.say('More was done here than a link can say: this tab shows it again, another does not. To share it, save it as a page.', 'good');
    this.long = long;
  }

  /** The view rests: from where it opens by itself goes without saying. */
  rested() {
    if (!this.steady || !this.surface || this.signal.aborted) return;
    if (this.opening !== null) this.tell();
    else this.opening = this.trail.spot ? '' : placeOf(this.surface.spot());
  }

  /** Add a picture to the picture; gives how many nodes are new. */
  add(more) {
    const { picture, added } = merged(this.picture, more);
    this.take({ ...picture, middle: null, layered: false, nodes: settled(picture, added, added) });
    this.tools.reset.hidden = this.tools.arrange.hidden = false;
    return added.length;
  }

  take(picture) {
    this.picture = picture;
    takePicture(picture, false);
    this.surface.draw(namedScene(this.namedFirst), true);
    this.surface.pin(this.pinned);
    this.legend();
    if (this.key) this.surface.choose(this.key);
    loadFaces(() => this.surface.redraw());
  }

  /** Find places anew for all that is not pinned. */
  arrange() {
    this.settleAll();
    this.trail.record('arrange');
    this.surface.look(null);
    this.tell();
    announce('Arranged anew');
  }

  settleAll() {
    const free = this.picture.nodes.flatMap(([key], place) => (this.pinned.has(key) ? [] : [place]));
    this.take({ ...this.picture, middle: null, layered: false, nodes: settled(this.picture, free) });
  }

  reset() {
    this.pinned.clear();
    this.trail.clear();
    filters.hidden.clear();
    this.unchoose();
    this.quiet();
    this.take(this.first);
    this.surface.look(null);
    this.tools.reset.hidden = this.tools.arrange.hidden = true;
  }

  /** A node was taken along: it stays where it was put. An address speaks of the picture as it was before it was turned. */
  moved(key) {
    const place = nodeOf.get(key).place;
    const { x, y } = this.surface.seen().shown.drawing.nodes[place];
    this.setDown(place, x, y);
    if (!this.pinned.has(key)) this.keep(nodeOf.get(key), true);
    const [toX, toY] = this.isTurned ? [y, -x] : [x, y];
    this.trail.record('put', key, Math.round(toX), Math.round(toY));
    clearTimeout(this.telling);
    this.telling = setTimeout(() => this.tell(), TOLD_MS);
  }

  /** Put a node where an address says. */
  put(key, x, y) {
    if (!nodeOf.has(key)) return;
    this.setDown(nodeOf.get(key).place, ...(this.isTurned ? [-y, x] : [x, y]));
    this.pinned.add(key);
    this.take(this.picture);
  }

  setDown(place, x, y) {
    Object.assign(nodes[place], { x, y });
    this.picture = { ...this.picture, nodes: this.picture.nodes.with(place, this.picture.nodes[place].with(5, x).with(6, y)) };
  }

  /** Let a node keep its place, or move again. */
  pin(node) {
    const pinned = !this.pinned.has(node.key);
    this.keep(node, pinned);
    this.trail.record(pinned ? 'pin' : 'free', node.key);
    this.tell();
  }

  keep(node, pinned) {
    this.pinned[pinned ? 'add' : 'delete'](node.key);
    this.tools.arrange.hidden = this.tools.reset.hidden = false;
    this.surface.pin(this.pinned);
    announce(pinned ? `${node.caption} keeps its place` : `${node.caption} may move`);
  }

  hide(node) {
    filters.hidden.add(node.key);
    this.unchoose();
    this.filtered();
    this.surfacePlace.querySelector('canvas').focus({ preventScroll: true });
  }

  showHidden() {
    filters.hidden.clear();
    this.filtered();
  }
}
