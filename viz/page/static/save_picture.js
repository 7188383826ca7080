/* What is seen as a picture: SVG made from the places themselves, PNG at twice the size. */

import { sized } from './canvas_surface.js';
import { creditLine, data, nodeOf, sideOf, story } from './data.js';
import { SVG, draw, fontFamily, textWidth } from './dom.js';
import { FACE_ROOM, faces, lettersIn } from './faces.js';
import { host } from './host.js';
import { MANY_LINES, arrowHead, captionsIn, crosses, lineOf, lineShare } from './painter.js';
import { xml } from './save_data.js';
import { CORNERS } from './sprites.js';
import { mixed, paint, readableOn, tone } from './theme.js';
import { timeline } from './timeline.js';
import { signsThere } from './timeline_event_places.js';
import { drawSign } from './timeline_events.js';

const PNG_RATIO = 2;
const number = (value) => String(Math.round(value * 10) / 10);

/** An SVG text of a view: the lines, the marks, the captions that are seen. */
function networkSvg(shown, view) {
  const parts = [
    ...svgLines(shown, view), ...svgMarks(shown, view), ...svgCaptions(shown, view),
  ];
  return svgWhole(view.width, view.height, parts.join('\n'), networkLegend(shown, view.width));
}

/** What the shapes of a network are, and whose side a colour is, of what is seen: as much as a line holds. */
function networkLegend(shown, width) {
  const there = shown.drawing.nodes.filter((_, place) => isShown(shown, place)).map(({ key }) => nodeOf.get(key));
  const looks = data.styles.filter((look) => there.some((node) => node.style === look));
  const sides = data.sides.filter((side) => there.some((node) => sideOf.get(node.key) === side));
  const items = [...looks.map((look) => [look.label, look.shape, look.colour]), ...sides.map((side) => [side.name, 'dot', side.colour])];
  let x = SIDE + 6;
  return items.flatMap(([text, shape, colour]) => {
    const [at, wide] = [x, textWidth(text, 12) + 36];
    if (at + wide > width + SIDE) return [];
    x += wide;
    return [(y) => `${svgShape(shape, at, y - 4, 5.5, `fill="${tone(colour)}"`, '')}` +
      `<text x="${number(at + 11)}" y="${y}" font-size="12" fill="${paint('quiet')}">${xml(text)}</text>`];
  });
}

const HEAD = 78;
const FOOT = 40;
const SIDE = 32;

/** A whole SVG file: the headline above, the picture, below it a legend and where its facts come from. */
function svgWhole(width, height, inner, legend = []) {
  const foot = legend.length ? FOOT + LEGEND : FOOT;
  const [w, h] = [Math.ceil(width) + 2 * SIDE, Math.ceil(height) + HEAD + foot];
  const [title, reading] = host.headline().map(xml);
  const line = (y, size, weight, colour, text) =>
    `<text x="${SIDE}" y="${y}" font-size="${size}" font-weight="${weight}" fill="${paint(colour)}">${text}</text>`;
  return [
    `<svg xmlns="${SVG}" width="${w}" height="${h}" viewBox="0 0 ${w} ${h}" font-family="${xml(fontFamily())}">`,
    `<title>${title}</title>`,
    `<rect width="${w}" height="${h}" fill="${paint('ground')}"/>`,
    line(36, 24, 700, 'ink', title),
    line(58, 13.5, 400, 'quiet', reading),
    ...legend.map((item) => item(h - 46)),
    line(h - 16, 12, 400, 'quiet', xml(creditLine())),
    `<svg x="${SIDE}" y="${HEAD}" width="${Math.ceil(width)}" height="${Math.ceil(height)}" overflow="${host.onStory() ? 'visible' : 'hidden'}">`,
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

/** Arrows grow with a picture that is near, up to so many times. */
const LARGEST_ARROW = 1.8;

function svgLines(shown, view) {
  const { drawing, edgesSeen } = shown;
  const arrow = Math.min(LARGEST_ARROW, Math.max(1, view.lineWidth ?? 1));
  const groups = { plain: { path: [], heads: [] }, strong: { path: [], heads: [] } };
  for (let edge = 0; edge < drawing.from.length; edge += 1) {
    const [a, b] = [drawing.from[edge], drawing.to[edge]];
    if ((edgesSeen && !edgesSeen[edge]) || !isShown(shown, a) || !isShown(shown, b)) continue;
    const line = lineOf(drawing, view, edge);
    if (!crosses(line.ax, line.ay, line.bx, line.by, view)) continue;
    const head = line.loop ? null : arrowHead(line.cx, line.cy, line.bx, line.by, line.rim, arrow);
    const { path, heads } = groups[shown.lit || a === shown.chosen || b === shown.chosen ? 'strong' : 'plain'];
    if (head) heads.push(`M${head.map(([x, y]) => `${number(x)} ${number(y)}`).join('L')}Z`);
    path.push(svgLine(line));
  }
  const share = lineShare(groups.plain.path.length);
  const thin = view.lineWidth ?? (share < 1 ? 0.5 : 1);
  return [
    ...svgGroup(groups.plain, mixed(paint('edge'), paint('ground'), share), thin),
    ...svgGroup(groups.strong, paint('quiet'), 1.6 * thin),
  ];
}

/** Lines of one look, and their arrows where they are not too many. */
function svgGroup({ path, heads }, colour, width) {
  if (!path.length) return [];
  const lines = `<path d="${path.join('')}" fill="none" stroke="${colour}" stroke-width="${Math.round(width * 100) / 100}"/>`;
  return path.length > MANY_LINES || !heads.length ? [lines] : [lines, `<path d="${heads.join('')}" fill="${colour}"/>`];
}

function svgMarks(shown, view) {
  const { drawing } = shown;
  const border = ` stroke="${paint('ground')}" stroke-width="${number(1.5 * (view.lineWidth ?? 1))}"`;
  const marks = [];
  for (const place of [...drawing.order].reverse()) {
    if (!isShown(shown, place)) continue;
    const [x, y] = [drawing.x[place] * view.scale + view.dx, drawing.y[place] * view.scale + view.dy];
    const r = Math.max(0.7, drawing.radius[place] * view.scale);
    if (x < -r || y < -r || x > view.width + r || y > view.height + r) continue;
    const look = drawing.looks[drawing.look[place]];
    const name = `<title>${xml(drawing.nodes[place].caption)}</title>`;
    const face = faces.get(drawing.nodes[place].key);
    if (face && r >= FACE_ROOM) {
      marks.push(svgFace(face.src, place, x, y, r * 1.15, tone(look.colour), name));
      continue;
    }
    marks.push(svgShape(look.shape, x, y, r, `fill="${tone(look.colour)}"${r < 3 ? '' : border}`, name));
    const letters = lettersIn(drawing.nodes[place].key, r);
    if (letters) marks.push(svgInitials(letters, x, y, r, tone(look.colour)));
  }
  return marks;
}

const svgInitials = (letters, x, y, r, colour) =>
  `<text x="${number(x)}" y="${number(y + r * 0.3)}" font-size="${number(r * 0.82)}" font-weight="600" ` +
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

function svgCaptions(shown, view) {
  return captionsIn(shown, view).map((item) => {
    const [x, y] = [item.x * view.scale + view.dx, (item.y + item.radius) * view.scale + view.dy + 3 + item.size * 0.9];
    const looks = `font-size="${item.size}" font-weight="${item.weight}" fill="${paint(item.quiet ? 'quiet' : 'ink')}"`;
    return `<text x="${number(x)}" y="${number(y)}" ${looks} text-anchor="middle" paint-order="stroke" ` +
      `stroke="${paint('ground')}" stroke-width="3.5" stroke-linejoin="round">${xml(item.caption)}</text>`;
  });
}

const KEPT_LOOKS = ['fill', 'stroke', 'stroke-width', 'stroke-dasharray', 'stroke-linecap', 'stroke-linejoin', 'paint-order', 'opacity',
  'font-size', 'font-weight', 'text-anchor'];

/** The timeline as an SVG text: its looks, which the style sheet gives, stand on each element. */
function timelineSvg() {
  const { place, chart, layout } = timeline.forFile();
  const legend = svgLegend(layout.height + LEGEND - 10);
  chart.append(...legend);
  const copy = chart.cloneNode(true);
  const [from, to] = [chart.querySelectorAll('*'), copy.querySelectorAll('*')];
  from.forEach((element, at) => {
    const looks = getComputedStyle(element);
    for (const name of KEPT_LOOKS) to[at].setAttribute(name, looks.getPropertyValue(name));
    for (const name of ['class', 'style', 'id', 'role', 'tabindex', 'aria-pressed']) to[at].removeAttribute(name);
  });
  place.remove();
  return svgWhole(layout.width, layout.height + LEGEND, [...copy.children].map((child) => new XMLSerializer().serializeToString(child)).join('\n'));
}

const LEGEND = 34;

/** Below the story: whose side a colour is, what a sign means. */
function svgLegend(y) {
  let x = 6;
  const item = (text, mark, className, hue) => {
    const part = draw('g', { class: className, hue }, mark, draw('text', { class: 'event-text', x: x + 12, y: y + 4 }, text));
    x += textWidth(text, 11.5) + 40;
    return part;
  };
  return [
    ...(data.sides.length ? story.sides : []).map((side) => item(side.name, draw('circle', { class: 'side-dot', cx: x, cy: y, r: 5 }), 'event', side.colour)),
    ...signsThere().map((sign) => item(sign, drawSign(sign, x, y), 'event', null)),
  ];
}

/** What is seen as an SVG text. */
export function drawingText() {
  if (host.onStory()) return timelineSvg();
  const { shown, view } = host.surface().seen();
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
