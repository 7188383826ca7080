/* What a label looks like, the same as on every page: its shape in its colour. */

import { swatch } from '/static/page/shapes.js';
import { storeInfo } from './api.js';

const STRANGER = { colour: ['#5d636d', '#a3a9b3'], shape: 'dot', meaning: '' };
let known = new Map();

/** Ask once what labels look like; views that show nodes wait for it. */
export async function loadStyles() {
  const { styles } = await storeInfo();
  known = new Map((styles ?? []).map((style) => [style.label, style]));
}

/** The look of a label. */
export const styleOf = (label) => known.get(label) ?? STRANGER;

/** A small picture of a label's shape in its colour. */
export const labelSwatch = (label) => swatch(styleOf(label).shape, styleOf(label).colour);
