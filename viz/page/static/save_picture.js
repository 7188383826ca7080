/* What is seen as a picture: SVG made from the places themselves, PNG at twice the size. */

import { sized } from './canvas_surface.js';
import { namesIn } from './captions.js';
import { creditLine, data, edges, nodeOf, nodes, story } from './data.js';
import { SVG, draw, fontFamily, textWidth } from './dom.js';
import { FACE_ROOM, faces, lettersIn, letterSize } from './faces.js';
import { sidesOf } from './filters.js';
import { host } from './host.js';
import { leadTo, pivotOf, plateOf, writtenLines } from './labels.js';
import { arrowHead, inkOf, lineGroups, lineOf, ringsIn } from './painter.js';
import { xml } from './save_data.js';
import { labelSaid } from './sentences.js';
import { CORNERS } from './sprites.js';
import { mixed, paint, readableOn, tone } from './theme.js';
import { timeline } from './timeline.js';
import { signsThere } from './timeline_event_places.js';
import { drawSign } from './timeline_events.js';

const PNG_RATIO = 2;
const number = (value) => String(Math.round(value * 10) / 10);

/** An SVG text of a view: the lines, the marks, the captions that are seen. */
function networkSvg(shown, whole) {
  const view = cropped(shown, whole);
  const parts = [
    ...svgRings(shown, view), ...svgLines(shown, view), ...svgMarks(shown, view), ...svgNames(shown, view),
  ];
  const [title, reading] = host.headline();
  return svgWhole(view, parts.join('\n'), [title, readingOf(shown, reading)], {
    legend: networkLegend(shown, view.width), credit: creditLine(isAll(shown) ? null : proofOf(shown)),
  });
}

/** Around what is shown a file leaves so much room; it is as wide as its title, up to so much. */
const ROOM_AROUND = 28;
const WIDE_TITLE = 760;

const HALO = 4;
const NOWHERE = { x: Infinity, y: Infinity, right: -Infinity, bottom: -Infinity };

/** The part of a view in which something is shown. */
function cropped(shown, view) {
  const [box, named] = [{ ...NOWHERE }, { ...NOWHERE }];
  const grow = (x, y, right = x, bottom = y, by = box) => Object.assign(by, {
    x: Math.min(by.x, x), y: Math.min(by.y, y), right: Math.max(by.right, right), bottom: Math.max(by.bottom, bottom),
  });
  for (const { x, y, r } of marksIn(shown, view)) grow(x - r, y - r, x + r, y + r);
  for (const { item, box: own } of namesIn(shown, view)) {
    const [x, y] = [item.x * view.scale + view.dx, item.y * view.scale + view.dy];
    grow(x + own.x, y + own.y, x + own.right, y + own.bottom);
    grow(x + own.x, y + own.y, x + own.right, y + own.bottom, named);
  }
  for (const line of linesIn(shown, view)) if (line.loop) grow(line.ax - line.loop, line.ay - 2 * line.loop, line.ax + line.loop);
  for (const { x, y, wide, high } of ringsIn(shown.drawing, view)) grow(x - wide, y - high, x + wide, y + high);
  if (box.x === Infinity) return view;
  // an edge of the view may cut a line, but no name
  const [left, top] = [Math.min(named.x - HALO, Math.max(0, box.x - ROOM_AROUND)), Math.min(named.y - HALO, Math.max(0, box.y - ROOM_AROUND))];
  const wide = Math.max(named.right + HALO, Math.min(view.width, box.right + ROOM_AROUND)) - left;
  const high = Math.max(named.bottom + HALO, Math.min(view.height, box.bottom + ROOM_AROUND)) - top;
  const width = Math.max(wide, Math.min(WIDE_TITLE, textWidth(`${host.headline()[0]} `, 26) + 10));
  return { ...view, dx: view.dx - left + (width - wide) / 2, dy: view.dy - top, width, height: high };
}

/** The marks in a view: their places, where they are and how large. */
function marksIn(shown, view) {
  const { drawing } = shown;
  return [...drawing.order].reverse().filter((place) => isShown(shown, place)).flatMap((place) => {
    const [x, y] = [drawing.x[place] * view.scale + view.dx, drawing.y[place] * view.scale + view.dy];
    const r = Math.max(0.7, drawing.radius[place] * view.scale);
    return x < -r || y < -r || x > view.width + r || y > view.height + r ? [] : [{ place, x, y, r }];
  });
}

/** Whether all of the graph is drawn. */
const isAll = ({ drawing, seen, edgesSeen, lit }) => drawing.nodes.length === nodes.length && !seen && !edgesSeen && !lit;

/** The sources of what is shown: of its lines, and of what has none. */
function proofOf(shown) {
  const only = host.only();
  const left = only ? only.left : shown.drawing.nodes.filter((_, place) => isShown(shown, place)).map(({ key }) => nodeOf.get(key));
  const there = new Set(left);
  const lines = only ? only.lines : edges.filter((edge) => there.has(edge.start) && there.has(edge.end));
  const joined = new Set(lines.filter(({ sources }) => sources.length).flatMap(({ start, end }) => [start, end]));
  return new Set([...lines, ...left.filter((node) => !joined.has(node))].flatMap(({ sources }) => sources));
}

const howMany = (count, word) => `${count.toLocaleString('en')} ${word}${count === 1 ? '' : 's'}`;

/** The line under a title: where not all is seen it counts what is. */
function readingOf(shown, reading) {
  const { drawing, edgesSeen, edgesLit } = shown;
  const count = drawing.nodes.filter((_, place) => isShown(shown, place)).length;
  const lines = drawing.edges.filter((_, at) =>
    (!edgesSeen || edgesSeen[at]) && (!edgesLit || edgesLit[at]) && isShown(shown, drawing.from[at]) && isShown(shown, drawing.to[at])).length;
  if (count === drawing.nodes.length && lines === drawing.edges.length) return reading;
  const rest = reading.replace(/^[\d,]+ nodes?( and [\d,]+ relationships?)?( · |$)/, '');
  return [`${howMany(count, 'node')} and ${howMany(lines, 'relationship')}`, ...(rest ? [rest] : [])].join(' · ');
}

/** What the shapes of a network are, and whose side a colour is, of what is seen. */
function networkLegend(shown, width) {
  const there = shown.drawing.nodes.filter((_, place) => isShown(shown, place)).map(({ key }) => nodeOf.get(key));
  const looks = data.styles.filter((look) => there.some((node) => node.style === look));
  const sides = sidesOf(there);
  const items = [...looks.map((look) => [labelSaid(look.label), look.shape, look.colour]), ...sides.map((side) => [side.name, 'dot', side.colour])];
  return inRows(items, ([text]) => textWidth(text, 12) + 36, width).map((row) => (y) => row.map(([[text, shape, colour], x]) =>
    `${svgShape(shape, SIDE + 6 + x, y - 4, 5.5, `fill="${tone(colour)}"`, '')}` +
    `<text x="${number(SIDE + 17 + x)}" y="${y}" font-size="12" fill="${paint('quiet')}">${xml(text)}</text>`).join(''));
}

/** Lay things out as one reads: rows of `[thing, x]`, none wider than there is room. */
function inRows(things, widthOf, room) {
  const rows = [[]];
  let x = 0;
  for (const thing of things) {
    const wide = widthOf(thing);
    if (x && x + wide > room) {
      rows.push([]);
      x = 0;
    }
    rows.at(-1).push([thing, x]);
    x += wide;
  }
  return rows;
}

/** A text in lines that are no wider than there is room. */
const inLines = (text, size, room) =>
  inRows(text.split(' '), (part) => textWidth(`${part} `, size), room).map((row) => row.map(([part]) => part).join(' '));

const HEAD = 78;
const FOOT = 28;
const ROW = 20;
const SIDE = 32;

/** A whole SVG file: the headline above, the picture, below it a legend and where its facts come from. */
function svgWhole(view, inner, [title, reading], { legend = [], credit = creditLine() } = {}) {
  const [width, height] = [Math.ceil(view.width), Math.ceil(view.height)];
  const line = (y, size, weight, colour, text) =>
    `<text x="${SIDE}" y="${y}" font-size="${size}" font-weight="${weight}" fill="${paint(colour)}">${xml(text)}</text>`;
  const heads = inLines(title, 26, width);
  const readings = inLines(reading, 13.5, width);
  const credits = inLines(credit, 12, width);
  const [under, top] = [36 + 28 * (heads.length - 1), HEAD + 28 * (heads.length - 1) + 18 * (readings.length - 1)];
  const foot = top + height;
  const below = foot + FOOT + (legend.length ? ROW * legend.length + 8 : 0);
  const [w, h] = [width + 2 * SIDE, below + ROW * (credits.length - 1) + 16];
  return [
    `<svg xmlns="${SVG}" width="${w}" height="${h}" viewBox="0 0 ${w} ${h}" font-family="${xml(fontFamily())}">`,
    `<title>${xml(title)}</title>`,
    `<rect width="${w}" height="${h}" fill="${paint('ground')}"/>`,
    ...heads.map((text, at) => line(36 + 28 * at, 24, 700, 'ink', text)),
    ...readings.map((text, at) => line(under + 22 + 18 * at, 13.5, 400, 'quiet', text)),
    ...legend.map((row, at) => row(foot + FOOT + ROW * at)),
    ...credits.map((text, at) => line(below + ROW * at, 12, 400, 'quiet', text)),
    `<svg x="${SIDE}" y="${top}" width="${width}" height="${height}" overflow="${host.onStory() ? 'visible' : 'hidden'}">`,
    inner,
    '</svg>',
    '</svg>',
    '',
  ].join('\n');
}

const isShown = (shown, place) => (!shown.seen || shown.seen[place]) && (!shown.lit || shown.lit[place]);

function svgLine({ ax, ay, bx, by, cx, cy, bent, loop }) {
  const [start, end] = [`${number(ax)} ${number(ay)}`, `${number(bx)} ${number(by)}`];
  if (!loop) return `M${start}${bent ? `Q${number(cx)} ${number(cy)} ` : 'L'}${end}`;
  const arc = `a${number(loop)} ${number(loop)} 0 1 0`;
  return `M${start}${arc}0 ${number(-2 * loop)}${arc}0 ${number(2 * loop)}`;
}

const svgRings = ({ drawing }, view) => ringsIn(drawing, view).map(({ x, y, wide, high }) =>
  `<ellipse cx="${number(x)}" cy="${number(y)}" rx="${number(wide)}" ry="${number(high)}" fill="none" stroke="${paint('line')}"/>`);

/** Lines by their looks; what is faded is left out. */
function groupsIn(shown, view) {
  const { lit, edgesSeen, edgesLit } = shown;
  const left = lit ? { ...shown, seen: lit.map((is, place) => Number(isShown(shown, place))), edgesSeen: edgesLit ?? edgesSeen } : shown;
  return lineGroups(left, view);
}

const linesIn = (shown, view) => groupsIn(shown, view).flatMap(({ edges }) => edges.map((edge) => lineOf(shown.drawing, view, edge)));

function svgLines(shown, view) {
  const { drawing } = shown;
  return groupsIn(shown, view).flatMap(({ edges, colour, width, arrows }) => {
    const lines = edges.map((edge) => lineOf(drawing, view, edge));
    const pointed = lines.filter((line, at) => arrows && !line.loop && !drawing.mutual?.[edges[at]]);
    const heads = pointed.map(arrowHead).filter(Boolean);
    return [
      `<path d="${lines.map(svgLine).join('')}" fill="none" stroke="${colour}" stroke-width="${width}"/>`,
      ...(heads.length ? [`<path d="${heads.map(svgHead).join('')}" fill="${colour}"/>`] : []),
    ];
  });
}

const svgHead = (head) => `M${head.map(([x, y]) => `${number(x)} ${number(y)}`).join('L')}Z`;

function svgMarks(shown, view) {
  const { drawing } = shown;
  const border = ` stroke="${paint('ground')}" stroke-width="1.5"`;
  const marks = [];
  for (const { place, x, y, r } of marksIn(shown, view)) {
    const look = drawing.looks[drawing.look[place]];
    const name = `<title>${xml(drawing.nodes[place].caption)}</title>`;
    const face = faces.get(drawing.nodes[place].key);
    if (face && r >= FACE_ROOM) {
      marks.push(svgFace(face.src, place, x, y, r * 1.15, tone(look.colour), name));
      continue;
    }
    marks.push(svgShape(look.shape, x, y, r, `fill="${tone(look.colour)}"${r < 3 ? '' : border}`, name));
    const letters = lettersIn(drawing.nodes[place].key, r);
    if (letters) marks.push(svgInitials(letters, x, y, letterSize(drawing.nodes[place].key, r), tone(look.colour)));
  }
  return marks;
}

const svgInitials = (letters, x, y, size, colour) =>
  `<text x="${number(x)}" y="${number(y + size * 0.36)}" font-size="${number(size)}" font-weight="600" ` +
  `fill="${readableOn(colour)}" text-anchor="middle">${xml(letters)}</text>`;

/** A face as a round picture. */
function svgFace(address, place, x, y, r, colour, inner) {
  const circle = `cx="${number(x)}" cy="${number(y)}" r="${number(r)}"`;
  return `<clipPath id="face-${place}"><circle ${circle}/></clipPath>` +
    `<image href="${xml(address)}" x="${number(x - r)}" y="${number(y - r)}" width="${number(2 * r)}" height="${number(2 * r)}" clip-path="url(#face-${place})"/>` +
    `<circle ${circle} fill="none" stroke="${colour}" stroke-width="1.8">${inner}</circle>`;
}

function svgShape(shape, x, y, r, looks, inner) {
  if (!CORNERS[shape]) return `<circle cx="${number(x)}" cy="${number(y)}" r="${number(r)}" ${looks}>${inner}</circle>`;
  const points = CORNERS[shape]().map(([i, j]) => `${number(x + i * r)},${number(y + j * r)}`).join(' ');
  return `<polygon points="${points}" ${looks}>${inner}</polygon>`;
}

const ANCHORS = { left: 'start', center: 'middle', right: 'end' };

function svgNames(shown, view) {
  return namesIn(shown, view).flatMap((name) => {
    const { item, align, turn } = name;
    const looks = `font-size="${item.size}" font-weight="${item.weight}" text-anchor="${ANCHORS[align]}"`;
    const pivot = pivotOf(name, view);
    const turned = turn ? ` transform="rotate(${number((turn * 180) / Math.PI)} ${number(pivot.x)} ${number(pivot.y)})"` : '';
    const lines = writtenLines(name, view);
    const words = lines.length === 1 ? xml(lines[0].text)
      : lines.map(({ text, x, y }) => `<tspan x="${number(x)}" y="${number(y)}">${xml(text)}</tspan>`).join('<tspan font-size="0"> </tspan>');
    const [lead, plate] = [leadTo(name, view), plateOf(name, view)];
    return [
      ...(plate ? [`<rect x="${number(plate.x)}" y="${number(plate.y)}" width="${number(plate.width)}" height="${number(plate.height)}" fill="${paint('ground')}"/>`] : []),
      ...(lead ? [`<path d="M${number(lead.from.x)} ${number(lead.from.y)}L${number(lead.to.x)} ${number(lead.to.y)}" stroke="${paint('edge')}"/>`] : []),
      ...(plate ? [`<text x="${number(lines[0].x)}" y="${number(lines[0].y)}" ${looks} fill="${inkOf(item)}">${words}</text>`] : haloed(`x="${number(lines[0].x)}" y="${number(lines[0].y)}" ${looks}${turned}`, inkOf(item), words)),
    ];
  });
}

/** A text over its own halo, as two: many a program that reads SVG would paint the halo over the letters. */
const haloed = (looks, ink, words) => [
  `<text ${looks} fill="none" stroke="${paint('ground')}" stroke-width="3.5" stroke-linejoin="round" aria-hidden="true">${words}</text>`,
  `<text ${looks} fill="${ink}">${words}</text>`,
];

const KEPT_LOOKS = ['fill', 'stroke', 'stroke-width', 'stroke-dasharray', 'stroke-linecap', 'stroke-linejoin', 'opacity',
  'font-size', 'font-weight', 'text-anchor'];

/** The timeline as an SVG text: its looks, which the style sheet gives, stand on each element. */
function timelineSvg() {
  const { place, chart, layout } = timeline.forFile();
  const legend = svgLegend(layout.height + LEGEND - 10, layout.width);
  chart.append(...legend.flat());
  const copy = chart.cloneNode(true);
  const [from, to] = [chart.querySelectorAll('*'), copy.querySelectorAll('*')];
  from.forEach((element, at) => {
    const looks = getComputedStyle(element);
    for (const name of KEPT_LOOKS) to[at].setAttribute(name, looks.getPropertyValue(name));
    for (const name of ['class', 'style', 'id', 'role', 'tabindex', 'aria-pressed']) to[at].removeAttribute(name);
  });
  place.remove();
  const whole = { width: layout.width, height: layout.height + LEGEND + ROW * (legend.length - 1) };
  return svgWhole(whole, [...copy.children].map((child) => new XMLSerializer().serializeToString(child)).join('\n'), host.headline());
}

const LEGEND = 34;

/** Below the story, in rows: whose side a colour is, what a sign means. */
function svgLegend(top, width) {
  const item = (text, mark, className, hue, x, y) =>
    draw('g', { class: className, hue }, mark, draw('text', { class: 'event-text', x: x + 12, y: y + 4 }, text));
  const items = [
    ...(data.sides.length ? story.sides : []).map((side) => [side.name,
      (x, y) => item(side.name, draw('circle', { class: 'side-dot', cx: x, cy: y, r: 5 }), 'event', side.colour, x, y)]),
    ...signsThere().map((sign) => [sign, (x, y) => item(sign, drawSign(sign, x, y), 'event', null, x, y)]),
  ];
  return inRows(items, ([text]) => textWidth(text, 11.5) + 40, width).map((row, at) =>
    row.map(([[, made], x]) => made(x + 6, top + ROW * at)));
}

/** What is seen as an SVG text. */
export function drawingText() {
  if (host.onStory()) return timelineSvg();
  const { shown, view } = host.seen();
  return networkSvg(shown, view);
}

/** Browsers paint no canvas that is longer. */
const LONGEST = 16_000;

/** Paint an SVG text; resolves with a canvas of twice its size, less where that would be too long. */
export async function painted(text) {
  const address = URL.createObjectURL(new Blob([text], { type: 'image/svg+xml' }));
  const image = new Image();
  const loaded = new Promise((done, failed) => Object.assign(image, { onload: done, onerror: failed }));
  image.src = address;
  await loaded;
  const canvas = document.createElement('canvas');
  const ratio = Math.min(PNG_RATIO, LONGEST / Math.max(image.width, image.height));
  sized(canvas, image.width * ratio, image.height * ratio);
  canvas.getContext('2d').drawImage(image, 0, 0, canvas.width, canvas.height);
  URL.revokeObjectURL(address);
  return canvas;
}
