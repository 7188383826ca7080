/* The way between two nodes of a picture: asked of the store, added, and read step by step. */

import { showCard } from '/static/page/card.js';
import { nodeOf } from '/static/page/data.js';
import { announce } from '/static/page/dom.js';
import { shortestPath } from '/static/page/paths.js';
import { nameLink } from '/static/page/sentences.js';
import { pathBetween, pathList } from './graph_view_expand.js';

/** Add the way from one node to another, and tell it. */
export async function showPath(view, from, to) {
  const found = await view.asked(pathBetween(from, to, view.signal));
  if (!found) return;
  if (!found.nodes?.length) {
    view.say(`No way leads from ${from.caption} to ${to.caption}`, 'good');
    announce(`No way leads from ${from.caption} to ${to.caption}`);
    return;
  }
  if (view.mode !== 'timeline') {
    view.trail.record('path', from.key, to.key);
    view.add(found);
  }
  tellPath(view, found, nodeOf.get(from.key), nodeOf.get(to.key));
}

/** Let the way stand out; its steps are on the card. */
export function tellPath(view, found, from, to) {
  const all = new Set(found.nodes.map(([key]) => key));
  const steps = shortestPath(from, to, all);
  view.key = from.key;
  if (view.mode !== 'timeline') view.surface.choose(from.key);
  if (steps) showCard({ about: from.key, title: `${from.caption} and ${to.caption}`, extra: pathList(steps, nameLink) });
  // what is told is what stands out: neither another way as short, nor what else joins the same nodes
  const keys = steps ? new Set([from.key, ...steps.map((step) => step.to.key)]) : all;
  const places = steps && new Set(steps.map((step) => step.edge.place));
  view.standOut(keys, `From ${from.caption} to ${to.caption}`, [from.key, to.key], places);
  view.settle(steps ? `${steps.length} steps` : 'A path');
}
