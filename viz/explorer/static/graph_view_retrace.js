/* A picture as its address tells it: every step again, in its order. */

import { nodeOf } from '/static/page/data.js';
import { Problem } from './api.js';
import { expanded, pathBetween } from './graph_view_expand.js';
import { tellPath } from './graph_view_path.js';
import { dropUnknown } from './graph_view_trail.js';

/** Do again what the address says; what the store does not have any more is passed over, and that is said. */
export async function retrace(view) {
  const { trail } = view;
  const answers = await Promise.all(trail.steps.map((step) => answerOf(step, view.signal)));
  if (view.signal.aborted) return;
  const ways = new Map();
  trail.steps.forEach(([name, ...fields], place) => {
    if (answers[place]?.nodes) view.add(answers[place]);
    if (name === 'path') ways.set(fields.join(' '), answers[place]);
    if (Object.hasOwn(AGAIN, name)) AGAIN[name](view, fields);
  });
  if (trail.steps.length) view.tools.reset.hidden = view.tools.arrange.hidden = false;
  view.surface.pin(view.pinned);
  dropUnknown();
  view.filtered();
  stand(view, ways);
  if (trail.lost) view.say('This link was too long to say what was done in the picture: only the tab that made it knows.', 'good');
  else if (answers.includes(null)) view.say('Some of what this link shows is not there any more.', 'good');
}

/** What a step asks of the store; null where that is not there, undefined where it asks nothing. */
async function answerOf([name, one, ...rest], signal) {
  try {
    if (name === 'expand') return await expanded({ key: one }, { type: rest[0] || undefined, direction: rest[1] || undefined, label: rest[2] || undefined }, signal);
    if (name === 'path') return await pathBetween({ key: one }, { key: rest[0] ?? '' }, signal);
  } catch (problem) {
    if (problem instanceof Problem || problem.name === 'AbortError') return null;
    throw problem;
  }
  return undefined;
}

const AGAIN = {
  put: (view, [key, x, y]) => view.put(key, Number(x) || 0, Number(y) || 0),
  pin: (view, [key]) => nodeOf.has(key) && view.pinned.add(key),
  free: (view, [key]) => view.pinned.delete(key),
  arrange: (view) => view.settleAll(),
};

function stand(view, ways) {
  const [one, other] = view.trail.standing;
  const way = ways.get(`${one} ${other}`);
  if (other && way?.nodes) tellPath(view, way, nodeOf.get(one), nodeOf.get(other));
  else if (one && !other && nodeOf.has(one)) view.focusOn(nodeOf.get(one));
}
