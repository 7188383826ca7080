/*
 * Names of a network: each at the best free place around its mark, what matters most first.
 * A place is free where no other name lies and no other mark; who must be named takes the place
 * that covers least, and is left to a nearer view where that is somebody's mark, unless it is `essential`. Places are worked out in pixels from the middle of the picture, whatever part
 * of it is seen: a name does not jump while the picture is moved.
 */

import { fontFamily, textWidth } from './dom.js';
import { TOUCHED, namesCells } from './room.js';

const GAP = 4;
const LEADING = 1.16;
const BETWEEN_WORDS = 8;

/** Longer names stand in two lines. */
const ONE_LINE = 17;

/** Far from its mark a name is led to it by a line; so far are those that must be somewhere, in a crowd less far. */
const FAR = [12, 26, 44, 70, 100];
const FAR_IN_CROWD = FAR.slice(0, 3);

/** A line that leads to a name is looked at so often, and so wide. */
const LEAD_STEP = 6;
const LEAD_WIDE = 4;

/** What a name that must be there costs where it hangs over an edge of the view, and where it is far. */
const CUT_COST = 4000;
const FAR_COST = 300;

/** In a picture whose names stand at one side of their marks another side is worse than to hang over an edge; not to lie on a mark. */
const ELSEWHERE_COST = 6000;
const TOUCH_COST = 7000;

/** So many cells with specks may lie under a name that need not be there. */
const FEW_SPECKS = 2;

const SIDES = [
  { at: 'below', cost: 0 }, { at: 'right', cost: 3 }, { at: 'above', cost: 3 }, { at: 'left', cost: 4 },
  { at: 'below right', cost: 6 }, { at: 'above right', cost: 7 }, { at: 'below left', cost: 7 }, { at: 'above left', cost: 8 },
];

/** What it costs to write a long name in one line. */
const LONG_COST = 2;

const IN_ONE_WAY = SIDES.map((side) => ({ side, way: 0 }));
const IN_TWO_WAYS = [...IN_ONE_WAY, ...SIDES.map((side) => ({ side, way: 1 }))]
  .sort((a, b) => a.side.cost + a.way * LONG_COST - b.side.cost - b.way * LONG_COST);

/**
 * Choose the places of names in a view; `items` are in the order of what matters:
 * { x, y, radius, caption, size, weight, ink, must, essential, crowded, spoke, along, side }.  Gives names:
 * { item, lines, x, y, align, turn, box } with places in pixels from those of the item.
 */
export function placeNames(items, marks, view) {
  const names = namesCells(view);
  const placed = [];
  for (const item of items) {
    const found = item.must ? leastCovering(item, marks, names, view) : firstFree(item, marks, names, view);
    if (!found) continue;
    // words of two lines are not to read as one sentence
    for (const box of found.boxes) names.take(item.along ? { ...box, x: box.x - BETWEEN_WORDS, right: box.right + BETWEEN_WORDS } : box);
    placed.push(found);
  }
  return placed;
}

function firstFree(item, marks, names, view) {
  for (const place of placesOf(item, view.scale)) {
    const free = place.boxes.every((box) => marks.cover(box, FEW_SPECKS) <= FEW_SPECKS && names.isFree(box));
    if (free && !cutBy(place, item, view)) return place;
  }
  return null;
}

function leastCovering(item, marks, names, view) {
  let [best, least] = [null, Infinity];
  const tryThem = (places) => {
    for (const place of places) {
      if (place.cost >= least) break;
      if (!place.boxes.every((box) => names.isFree(box))) continue;
      const covered = place.boxes.reduce((sum, box) => sum + marks.cover(box, least), 0) + (place.far ? crossedBy(place, item, marks, view.scale) : 0);
      const bad = (covered > TOUCHED ? TOUCH_COST : 0) + (cutBy(place, item, view) ? CUT_COST : 0);
      if (bad && !item.essential) continue;
      const cost = place.cost + covered + bad;
      if (cost < least) [best, least] = [place, cost];
    }
  };
  tryThem(placesOf(item, view.scale));
  const distances = item.along ? [] : item.crowded ? FAR_IN_CROWD : FAR;
  if (least > FAR_COST) for (const far of distances) tryThem(placesOf(item, view.scale, far));
  return best;
}

/** What lies under the line that leads to a name that is far from its mark. */
function crossedBy({ box, far }, { x, y, radius }, marks, scale) {
  const [toX, toY] = [Math.min(Math.max(0, box.x), box.right), Math.min(Math.max(0, box.y), box.bottom)];
  const long = Math.hypot(toX, toY) || 1;
  let sum = 0;
  for (let at = Math.min(radius * scale * 1.45, long - far / 2) + LEAD_WIDE; at < long; at += LEAD_STEP) {
    const [px, py] = [x * scale + (toX * at) / long, y * scale + (toY * at) / long];
    sum += marks.cover({ x: px - LEAD_WIDE, y: py - LEAD_WIDE, right: px + LEAD_WIDE, bottom: py + LEAD_WIDE }, Infinity);
  }
  return sum;
}

/** Whether an edge of the view cuts a name; one that is open cuts none. */
export const cutBy = ({ box }, { x, y }, { scale, dx, dy, width, height, open }) => {
  if (open) return false;
  const [left, top] = [x * scale + dx, y * scale + dy];
  return left + box.x < 0 || top + box.y < 0 || left + box.right > width || top + box.bottom > height;
};

/** The sides at which a name may stand; one that has a side of its own tries that first. */
const sidesFor = ({ side: own }, sides) =>
  (own ? [...sides.filter(({ side }) => side.at === own), ...sides.filter(({ side }) => side.at !== own)] : sides);

/** Where a name may stand, the best place first; each is worked out when it is asked for. */
function* placesOf(item, scale, far = 0) {
  if (item.along) {
    for (const at of item.along) yield flat(item, [item.caption], { at: 'on', cost: 0 }, scale, { far: 0, at });
    return;
  }
  const half = item.radius * scale;
  if (item.spoke !== null && item.spoke !== undefined) {
    yield spoke(item, half + far, scale);
    yield spoke(item, half + far + 10, scale);
    return;
  }
  const ways = linesOf(item.caption);
  for (const { side, way } of sidesFor(item, ways.length > 1 ? IN_TWO_WAYS : IN_ONE_WAY)) {
    const { texts, cost } = ways[way];
    const elsewhere = item.side && side.at !== item.side ? ELSEWHERE_COST : 0;
    yield flat(item, texts, { at: side.at, cost: side.cost + cost + elsewhere }, scale, { far, at: null });
  }
}

const lined = new Map();

/** The ways to write a name: in one line, and where it is long in two. */
function linesOf(caption) {
  if (!lined.has(caption)) lined.set(caption, waysToWrite(caption));
  return lined.get(caption);
}

function waysToWrite(caption) {
  const whole = { texts: [caption], cost: 0 };
  const middle = caption.length / 2;
  const breaks = [...caption.matchAll(/ /g)].map(({ index }) => index).sort((a, b) => Math.abs(a - middle) - Math.abs(b - middle));
  if (caption.length <= ONE_LINE || !breaks.length) return [whole];
  const two = { texts: [caption.slice(0, breaks[0]), caption.slice(breaks[0] + 1)], cost: 0 };
  return [two, { ...whole, cost: LONG_COST }];
}

/** A name that lies flat at a side of its mark. */
function flat(item, texts, { at, cost }, scale, { far, at: along }) {
  const { size, weight } = item;
  const width = Math.max(...texts.map((text) => textWidth(text, size, weight)));
  const height = size * LEADING * texts.length;
  const half = item.radius * scale;
  const [right, left, below, above] = ['right', 'left', 'below', 'above'].map((word) => at.includes(word));
  const corner = (right || left) && (below || above);
  const [reach, out] = [half * (corner ? 0.72 : 1) + far, corner ? 1 : GAP];
  let [x, y] = [-width / 2, -height / 2];
  if (right) x = reach + out + (corner ? 1 : 0);
  if (left) x = -reach - out - width - (corner ? 1 : 0);
  if (below) y = reach + (corner ? 0 : GAP - 1);
  if (above) y = -reach - height - (corner ? 0 : GAP - 2);
  if (along) [x, y] = [x + along.x * scale, y + along.y * scale];
  const box = { x, y, right: x + width, bottom: y + height };
  const align = right ? 'left' : left ? 'right' : 'center';
  return {
    item, lines: texts, turn: 0, align, cost: cost + (far ? FAR_COST + far / 2 : 0), far, box, boxes: [moved(box, item, scale)],
    x: align === 'left' ? x : align === 'right' ? x + width : x + width / 2, y,
  };
}

const moved = (box, { x, y }, scale) =>
  ({ x: box.x + x * scale, y: box.y + y * scale, right: box.right + x * scale, bottom: box.bottom + y * scale });

/** A name that goes on in the direction in which its mark is seen from the middle of rings. */
function spoke(item, half, scale) {
  const { size, weight, caption } = item;
  const width = textWidth(caption, size, weight);
  const [cos, sin] = [Math.cos(item.spoke), Math.sin(item.spoke)];
  const back = cos < 0;
  const boxes = [];
  const step = size * 0.8;
  for (let at = GAP + step / 2; at < width + GAP; at += step) {
    const [x, y] = [(half + at) * cos, (half + at) * sin];
    boxes.push({ x: x - step / 2, y: y - step / 2, right: x + step / 2, bottom: y + step / 2 });
  }
  const [first, last] = [boxes[0], boxes.at(-1)];
  return {
    item, lines: [caption], cost: 0, far: 0, align: back ? 'right' : 'left', turn: back ? item.spoke + Math.PI : item.spoke,
    x: (half + GAP) * cos, y: (half + GAP) * sin, boxes: boxes.map((box) => moved(box, item, scale)),
    box: {
      x: Math.min(first.x, last.x), y: Math.min(first.y, last.y), right: Math.max(first.right, last.right), bottom: Math.max(first.bottom, last.bottom),
    },
  };
}

/** A box grown by the names that are drawn at a scale. */
export function withNames(box, names, scale) {
  const whole = { ...box };
  for (const { item, box: own } of names) {
    whole.x = Math.min(whole.x, item.x + own.x / scale);
    whole.y = Math.min(whole.y, item.y + own.y / scale);
    whole.right = Math.max(whole.right, item.x + own.right / scale);
    whole.bottom = Math.max(whole.bottom, item.y + own.bottom / scale);
  }
  return whole;
}

/** Where the lines of a name are written on the screen: their left, middle or right, and their baselines. */
export function writtenLines({ item, lines, x, y, turn }, view) {
  const [left, top] = [item.x * view.scale + view.dx + x, item.y * view.scale + view.dy + y];
  // a turned name has its middle on its spoke
  const first = turn || lines.length === 1 && item.spoke !== null && item.spoke !== undefined ? item.size * 0.36 : item.size * 0.92;
  return lines.map((text, at) => ({ text, x: left, y: top + first + at * item.size * LEADING }));
}

/** The line that leads from a mark to a name that is far from it; null where none is needed. */
export function leadTo({ item, box, far }, view) {
  if (!far) return null;
  const [x, y] = [item.x * view.scale + view.dx, item.y * view.scale + view.dy];
  const near = { x: x + Math.min(Math.max(0, box.x), box.right), y: y + Math.min(Math.max(0, box.y), box.bottom) };
  const long = Math.hypot(near.x - x, near.y - y) || 1;
  const rim = item.radius * view.scale + 1;
  return { from: { x: x + ((near.x - x) * rim) / long, y: y + ((near.y - y) * rim) / long }, to: near };
}

/** The plate on which words stand that lie on their line, or the line would show between them; null for all else. */
export function plateOf({ item, box }, view) {
  if (!item.along) return null;
  const [x, y] = [item.x * view.scale + view.dx + box.x, item.y * view.scale + view.dy + box.y];
  return { x: x - 3, y: y - 1, width: box.right - box.x + 6, height: box.bottom - box.y + 2 };
}

/** Draw a name on the screen, on a halo of the ground. */
export function writeName(context, name, view, { ink, ground, line }) {
  const { item } = name;
  const lead = leadTo(name, view);
  if (lead) {
    context.beginPath();
    context.moveTo(lead.from.x, lead.from.y);
    context.lineTo(lead.to.x, lead.to.y);
    context.lineWidth = 1;
    context.strokeStyle = line;
    context.stroke();
  }
  context.font = `${item.weight} ${item.size}px ${fontFamily()}`;
  context.textAlign = name.align;
  context.textBaseline = 'alphabetic';
  context.lineJoin = 'round';
  context.lineWidth = 3.5;
  context.strokeStyle = ground;
  context.fillStyle = ink;
  const plate = plateOf(name, view);
  if (plate) {
    context.fillStyle = ground;
    context.fillRect(plate.x, plate.y, plate.width, plate.height);
    context.fillStyle = ink;
  }
  const written = writtenLines(name, view);
  if (name.turn) turned(context, name, view, () => write(context, written));
  else write(context, written);
}

function write(context, lines) {
  for (const { text, x, y } of lines) context.strokeText(text, x, y);
  for (const { text, x, y } of lines) context.fillText(text, x, y);
}

/** The point on the screen around which a name is turned. */
export const pivotOf = ({ item, x, y }, view) => ({ x: item.x * view.scale + view.dx + x, y: item.y * view.scale + view.dy + y });

function turned(context, name, view, work) {
  const { x, y } = pivotOf(name, view);
  context.save();
  context.translate(x, y);
  context.rotate(name.turn);
  context.translate(-x, -y);
  work();
  context.restore();
}

/** From this priority on a node is a work, or who has a thread in the story: named first, whatever lies there. */
export const WORK = 10_000;
export const LEAD = 1000;

/** From so many marks on a picture is a crowd: not everything is named that has room. */
export const CROWD = 130;

/** A narrow surface is one that is held nearer. */
const HELD = 560;

/** How large a name is: works first, then who has a part in the story. */
export function letters(priority, width) {
  const more = width < HELD ? 1 : 0;
  if (priority >= WORK) return { size: 13 + more, weight: 700 };
  return { size: 12 + more, weight: priority >= LEAD ? 600 : 400 };
}
