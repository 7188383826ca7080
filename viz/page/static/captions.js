/* Which names a view of a network bears: of what is chosen and what is around it first, then of what matters. */

import { textWidth } from './dom.js';
import { CROWD, LEAD, WORK, cutBy, letters, placeNames } from './labels.js';
import { marksCells } from './room.js';

const MOST_NAMES = 160;
const MOST_TRIED = 500;

/** So many of the story must be named; in a crowd so many others are tried, the rest on approach. */
const MOST_LEADS = 70;
const TRIED_IN_CROWD = 120;

/** Up to so many marks each is named, wherever there is room at all. */
const FEW_NAMED = 42;

/** The least radius on the screen of what is named in a crowd; what is only proof is named later. */
const NAMED = 2.2;
const PROOF_NAMED = 4.5;

/** Of what stands out so many must be named. */
const MOST_LIT = 60;

/** Choose the names of a view and their places. */
export function namesIn(shown, view) {
  const marks = marksCells(shown, view);
  const fewLit = shown.lit !== null && shown.lit.reduce((sum, is) => sum + is, 0) <= MOST_LIT;
  const items = placesToName(shown, view).map((place, at) => nameOfPlace(shown, view, place, fewLit, at < MOST_LEADS));
  return placeNames([...items, ...edgeWords(shown, view)], marks, view).slice(0, MOST_NAMES);
}

/** While a view moves the names of before stay, unless its scale is so far off. */
const SCALE_OFF = 0.3;

const KEPT = ['drawing', 'seen', 'edgesSeen', 'lit', 'chosen'];

/** The names of a view that may be moving: those of before where nothing else has changed; then `later` is called. */
export function keptNames(shown, view, later) {
  const kept = shown.kept?.view ?? {};
  const same = shown.kept && KEPT.every((part) => shown.kept[part] === shown[part]) && kept.width === view.width && kept.height === view.height;
  if (!same || Math.abs(view.scale / kept.scale - 1) > SCALE_OFF) {
    shown.kept = { ...Object.fromEntries(KEPT.map((part) => [part, shown[part]])), view: { ...view }, names: namesIn(shown, view) };
  } else if (view.scale !== kept.scale || view.dx !== kept.dx || view.dy !== kept.dy) {
    later();
  }
  // while it moves an edge may come to lie over a name
  return shown.kept.names.filter((name) => !cutBy(name, name.item, view));
}

/**
 * How a picture is seen whole with its names: `drawn(view)` gives those of a view that lie inside a box,
 * `share` says to what part of its size it may shrink for them; in a crowd they are not worth it.
 */
export function namesToFit(shown, size, box) {
  const { order, rings } = shown.drawing;
  // around a ring every name counts, also those that an edge would cut
  const open = rings.length > 0 && order.length > FEW_NAMED && order.length <= CROWD;
  const inside = ({ item: { x, y } }) => x >= box.x && x <= box.right && y >= box.y && y <= box.bottom;
  return {
    drawn: (to) => namesIn(shown, { width: size.width, height: size.height, ...to, open }).filter(inside),
    share: order.length <= FEW_NAMED || open ? 0.6 : 0.94,
  };
}

/** The places whose names are tried, in the order of what matters. */
function placesToName(shown, view) {
  const { drawing, seen, lit, chosen } = shown;
  const near = chosen >= 0 ? neighbourPlaces(drawing, chosen) : null;
  const [first, then, rest] = [[], [], []];
  const least = drawing.order.length > CROWD ? NAMED / view.scale : 0;
  const most = least && !lit ? TRIED_IN_CROWD : MOST_TRIED;
  let tried = 0;
  for (const place of drawing.order) {
    if ((seen && !seen[place]) || (lit && !lit[place])) continue;
    const [px, py] = [drawing.x[place] * view.scale + view.dx, drawing.y[place] * view.scale + view.dy];
    if (px < 0 || py < 0 || px > view.width || py > view.height) continue;
    if (place === chosen) first.push(place);
    else if (near?.has(place)) then.push(place);
    else if (rest.length < MOST_LEADS && drawing.nodes[place].priority >= LEAD) rest.push(place);
    else if (tried < most && (lit || isWorthNaming(drawing, place, least))) {
      rest.push(place);
      tried += 1;
    }
  }
  return [...first, ...then, ...rest].slice(0, MOST_TRIED);
}

function isWorthNaming(drawing, place, least) {
  const { isProof } = drawing.nodes[place];
  return drawing.radius[place] >= (isProof ? (least * PROOF_NAMED) / NAMED : least);
}

/** What is chosen is named in full ink. */
const CHOSEN = { weight: 700, ink: 'ink' };

function nameOfPlace({ drawing, chosen }, view, place, fewLit, early) {
  const { x, y, radius, caption, priority, ink, colour, spoke, side } = drawing.nodes[place];
  const essential = drawing.worded || place === chosen || fewLit || priority >= WORK || drawing.order.length <= FEW_NAMED;
  const must = essential || (early && priority >= LEAD);
  const crowded = !drawing.worded && drawing.order.length > FEW_NAMED;
  return { x, y, radius, caption, ink, colour, must, essential, crowded, side, spoke: priority >= WORK ? null : spoke, ...letters(priority, view.width), ...(place === chosen ? CHOSEN : {}) };
}

function neighbourPlaces(drawing, place) {
  const found = new Set();
  for (let edge = 0; edge < drawing.from.length; edge += 1) {
    if (drawing.from[edge] === place) found.add(drawing.to[edge]);
    if (drawing.to[edge] === place) found.add(drawing.from[edge]);
  }
  return found;
}

const MOST_WORDED = 60;

/** What is said more often is said by the legend, not on every line. */
const OFTEN = 8;

/** Along its line a word may stand here. */
const ALONG = [0.5, 0.4, 0.6];

/** A point of a line that begins at nought, at a share of it; a bent one has its control point beside its middle. */
const onLine = (x, y, bend, share) => {
  const out = 2 * share * (1 - share) * bend;
  return { x: x * share - y * out, y: y * share + x * out };
};

/** How long a line must be that a text may lie on it: on one that is steep its height is enough. */
const roomFor = (text, x, y) => {
  const long = Math.hypot(x, y) || 1;
  return 16 + Math.min(textWidth(text, 11) / (Math.abs(x) / long || 1e-9), 16 / (Math.abs(y) / long || 1e-9));
};

/** In small pictures each relationship says what it is, where its line is long enough. */
export function edgeWords({ drawing, seen, edgesSeen, lit, edgesLit = null }, view) {
  const named = edgesLit ? edgesLit.reduce((sum, is) => sum + is, 0) : drawing.from.length;
  if (named > MOST_WORDED) return [];
  const said = new Map();
  if (!edgesLit && !drawing.worded) for (const { reads } of drawing.edges) said.set(reads, (said.get(reads) ?? 0) + 1);
  return drawing.edges.flatMap((edge, at) => {
    const [a, b] = [drawing.from[at], drawing.to[at]];
    const { x, y, radius } = drawing;
    if ((seen && !(seen[a] && seen[b])) || (lit && !(lit[a] && lit[b])) || (edgesSeen && !edgesSeen[at])) return [];
    if (edgesLit ? !edgesLit[at] : edge.bend && !drawing.worded) return [];
    const room = (Math.hypot(x[a] - x[b], y[a] - y[b]) - radius[a] - radius[b]) * view.scale;
    const caption = [edge.says, edge.reads].find((text) => text && room >= roomFor(text, x[b] - x[a], y[b] - y[a]));
    if (!caption || said.get(edge.reads) > OFTEN) return [];
    const along = ALONG.map((share) => onLine(x[b] - x[a], y[b] - y[a], drawing.bend[at], share));
    return [{ caption, size: 11, weight: 400, ink: 'quiet', must: false, radius: 0, x: x[a], y: y[a], along }];
  });
}
