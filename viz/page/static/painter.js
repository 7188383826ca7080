/*
 * One frame of a picture on a canvas: lines, marks, what is chosen, captions.
 *
 * A view is { scale, dx, dy, width, height, ratio }; what it shows is
 * { drawing, seen, edgesSeen, lit, edgesLit, chosen, stamps }: arrays of 0 and 1 by place, or null for all;
 * chosen is a place, or -1.
 */

import { paintFace } from './faces.js';
import { namesIn } from './captions.js';
import { writeName } from './labels.js';
import { drawShape } from './sprites.js';
import { mixed, paint, tone } from './theme.js';

/** So many lines are seen before arrows are left out. */
const MANY_LINES = 4000;

/** How much of their colour lines keep: the more there are, the less. */
const lineShare = (count) => Math.max(0.35, Math.min(1, Math.sqrt(900 / Math.max(count, 1))));
const TINY = 1.4;

/** Paint all of it; `names` are those of the view, where they are known. */
export function paintPicture(context, shown, view, names) {
  context.setTransform(view.ratio, 0, 0, view.ratio, 0, 0);
  context.fillStyle = paint('ground');
  context.fillRect(0, 0, Math.ceil(view.width), Math.ceil(view.height));
  paintUnder(context, shown, view);
  paintMarks(context, shown, view);
  paintNames(context, shown, view, names);
  context.setTransform(1, 0, 0, 1, 0, 0);
}

/** Whether a line may cross the view at all. */
function crosses(ax, ay, bx, by, view) {
  if ((ax < 0 && bx < 0) || (ay < 0 && by < 0)) return false;
  return !((ax > view.width && bx > view.width) || (ay > view.height && by > view.height));
}

/** How much of its hue a line keeps whose end is on a side. */
const HUED = 0.5;
const STRONG_HUED = 0.85;

/** What lies below the marks: rings around one node, and the lines. */
export function paintUnder(context, shown, view) {
  paintRings(context, shown, view);
  paintLines(context, shown, view);
}

/** Rings on which nodes stand, as thin lines. */
function paintRings(context, { drawing }, view) {
  context.lineWidth = 1;
  context.strokeStyle = paint('line');
  for (const { x, y, wide, high } of ringsIn(drawing, view)) {
    context.beginPath();
    context.ellipse(x, y, wide, high, 0, 0, 2 * Math.PI);
    context.stroke();
  }
}

/** The rings of a drawing as they are seen. */
export const ringsIn = ({ rings }, view) => rings.map(({ x, y, wide, high }) => ({
  x: x * view.scale + view.dx, y: y * view.scale + view.dy, wide: wide * view.scale, high: high * view.scale,
}));

function paintLines(context, shown, view) {
  for (const group of lineGroups(shown, view)) paintGroup(context, shown, view, group);
}

/**
 * The lines of a view by their looks: { edges, colour, width, arrows }, what stands out last.
 * Whoever is on a side lends its lines the hue of it.
 */
export function lineGroups({ drawing, seen, edgesSeen, lit, edgesLit = null, chosen }, view) {
  const { x, y, from, to, look, sided } = drawing;
  const { scale, dx, dy } = view;
  // by the look of whoever lends its hue, and one place before for lines without
  const [plain, strong] = [[], []];
  let count = 0;
  for (let edge = 0; edge < from.length; edge += 1) {
    const [a, b] = [from[edge], to[edge]];
    if (edgesSeen && !edgesSeen[edge]) continue;
    if (seen && !(seen[a] && seen[b])) continue;
    if (!crosses(x[a] * scale + dx, y[a] * scale + dy, x[b] * scale + dx, y[b] * scale + dy, view)) continue;
    const out = edgesLit ? edgesLit[edge] === 1 : a === chosen || b === chosen || (lit !== null && lit[a] && lit[b]);
    const hue = sided[a] ? look[a] + 1 : sided[b] ? look[b] + 1 : 0;
    ((out ? strong : plain)[hue] ??= []).push(edge);
    if (!out) count += 1;
  }
  const share = lit !== null ? 0.3 : lineShare(count);
  const colourOf = (hue, without, of, ofHue) =>
    (hue ? mixed(tone(drawing.looks[hue - 1].colour), paint('ground'), ofHue) : mixed(paint(without), paint('ground'), of));
  const faint = plain.map((edges, hue) => ({
    edges, colour: colourOf(hue, 'edge', share, share * HUED), width: share < 1 ? 1 / (view.ratio ?? 1) : 1.1, arrows: count < MANY_LINES && lit === null,
  }));
  const bright = strong.map((edges, hue) => ({
    edges, colour: colourOf(hue, 'quiet', 1, STRONG_HUED), width: 1.6, arrows: edges.length < MANY_LINES,
  }));
  return [...faint, ...bright].filter(Boolean);
}

function paintGroup(context, { drawing }, view, { edges, colour, width, arrows }) {
  const heads = [];
  context.beginPath();
  for (const edge of edges) paintLine(context, drawing, view, edge, arrows ? heads : null);
  context.strokeStyle = colour;
  context.lineWidth = width;
  context.stroke();
  context.beginPath();
  for (const [tip, left, right] of heads) {
    context.moveTo(...tip);
    context.lineTo(...left);
    context.lineTo(...right);
    context.closePath();
  }
  context.fillStyle = colour;
  context.fill();
}

const LONG_ENOUGH = 26;

/** An arrow would be larger than a mark of less. */
const LEAST_MARK = 4;

function paintLine(context, drawing, view, edge, heads) {
  const { ax, ay, bx, by, cx, cy, bent, loop, rim } = lineOf(drawing, view, edge);
  if (loop) {
    context.moveTo(ax + loop, ay - loop);
    context.arc(ax, ay - loop, loop, 0, 2 * Math.PI);
    return;
  }
  context.moveTo(ax, ay);
  if (bent) context.quadraticCurveTo(cx, cy, bx, by);
  else context.lineTo(bx, by);
  const head = heads && !drawing.mutual?.[edge] && arrowHead(cx, cy, bx, by, rim);
  if (head) heads.push(head);
}

/** A line as it is seen: its ends, what bends it, the radius where it ends; of what leads back to itself the radius. */
export function lineOf({ x, y, radius, from, to, bend: bends }, view, edge) {
  const [a, b, bend] = [from[edge], to[edge], bends[edge]];
  const [ax, ay] = [x[a] * view.scale + view.dx, y[a] * view.scale + view.dy];
  const [bx, by] = [x[b] * view.scale + view.dx, y[b] * view.scale + view.dy];
  return {
    ax, ay, bx, by, cx: (ax + bx) / 2 - (by - ay) * bend, cy: (ay + by) / 2 + (bx - ax) * bend,
    bent: bend !== 0, loop: a === b ? (radius[a] + 8) * view.scale : 0, rim: radius[b] * view.scale,
  };
}

/** The corners of an arrow's head at the rim of a mark; null where the line is too short for one. */
export function arrowHead(fromX, fromY, x, y, radius, times = 1) {
  const far = Math.hypot(x - fromX, y - fromY);
  if (radius < LEAST_MARK || far * 2 < LONG_ENOUGH + radius) return null;
  const [ux, uy] = [(x - fromX) / far, (y - fromY) / far];
  const [tx, ty] = [x - ux * (radius + 2), y - uy * (radius + 2)];
  const [long, wide] = [7 * times, 2.6 * times];
  return [[tx, ty], [tx - long * ux - wide * uy, ty - long * uy + wide * ux], [tx - long * ux + wide * uy, ty - long * uy - wide * ux]];
}

/** Marks: those of nearly no size as points, the rest as stamps; the faded first. */
function paintMarks(context, shown, view) {
  const { drawing, seen, lit, chosen, stamps } = shown;
  const ground = paint('ground');
  const hues = drawing.looks.map((look) => tone(look.colour));
  const faded = hues.map((hue) => mixed(hue, ground, 0.16));
  const rest = [];
  const points = drawing.looks.map(() => []);
  for (const place of [...drawing.order].reverse()) {
    if (seen && !seen[place]) continue;
    const r = drawing.radius[place] * view.scale;
    const [px, py] = [drawing.x[place] * view.scale + view.dx, drawing.y[place] * view.scale + view.dy];
    if (px < -2 * r || py < -2 * r || px > view.width + 2 * r || py > view.height + 2 * r) continue;
    if (lit && !lit[place]) stamp(context, shown, view, place, faded, '~', px, py, r);
    else if (r < TINY) points[drawing.look[place]].push(px, py, r);
    else rest.push(place, px, py, r);
  }
  points.forEach((found, look) => {
    context.fillStyle = hues[look];
    for (let i = 0; i < found.length; i += 3) {
      const side = Math.max(1, 1.8 * found[i + 2]);
      context.fillRect(found[i] - side / 2, found[i + 1] - side / 2, side, side);
    }
  });
  for (let i = 0; i < rest.length; i += 4) stamp(context, { drawing, stamps }, view, rest[i], hues, '', rest[i + 1], rest[i + 2], rest[i + 3]);
  if (chosen >= 0 && (!seen || seen[chosen])) ringAround(context, drawing, view, chosen);
  shown.pinned?.forEach((is, place) => { if (is && (!seen || seen[place])) paintPin(context, drawing, view, place); });
}

/** What keeps its place has a pin at its upper right. */
function paintPin(context, drawing, view, place) {
  const r = drawing.radius[place] * view.scale;
  const [x, y] = [drawing.x[place] * view.scale + view.dx + r * 0.8, drawing.y[place] * view.scale + view.dy - r * 0.8];
  context.beginPath();
  context.arc(x, y, 4, 0, 2 * Math.PI);
  context.fillStyle = paint('ink');
  context.fill();
  context.lineWidth = 1.5;
  context.strokeStyle = paint('ground');
  context.stroke();
}

const LARGEST_STAMP = 60;

function stamp(context, { drawing, stamps }, view, place, hues, mode, x, y, radius) {
  const look = drawing.look[place];
  const { shape } = drawing.looks[look];
  if (radius > LARGEST_STAMP) drawShape(context, shape, hues[look], paint('ground'), x, y, radius);
  else {
    const image = stamps.of(`${look}${mode}`, shape, hues[look], paint('ground'), radius, view.ratio);
    const side = image.width / view.ratio;
    context.drawImage(image, x - side / 2, y - side / 2, side, side);
  }
  if (!mode) paintFace(context, drawing.nodes[place].key, x, y, radius, hues[look]);
}

/** The thin ring around what is chosen. */
export function ringAround(context, drawing, view, place) {
  const [x, y] = [drawing.x[place] * view.scale + view.dx, drawing.y[place] * view.scale + view.dy];
  context.beginPath();
  context.arc(x, y, drawing.radius[place] * view.scale + 6, 0, 2 * Math.PI);
  context.lineWidth = 1.6;
  context.strokeStyle = paint('ink');
  context.stroke();
}

/** Names of what matters most in view, none on top of another. */
export function paintNames(context, shown, view, names = namesIn(shown, view)) {
  const [ground, line] = [paint('ground'), paint('edge')];
  for (const name of names) writeName(context, name, view, { ink: inkOf(name.item), ground, line });
}

/** The colour of a name: of the side that somebody is on, else that of text. */
export const inkOf = ({ ink, colour }) => (ink === 'hue' ? tone(colour) : paint(ink));
