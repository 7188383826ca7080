/* The server counts letters as Python does, one for each code point; a browser counts UTF-16 units. */

const WIDE = /[\u{10000}-\u{10ffff}]/gu;

/** Give a function from places of the server to places of the browser's text. */
export function unitsIn(text) {
  const wide = Array.from(text.matchAll(WIDE), (match) => match.index);
  if (!wide.length) return (point) => Math.min(point, text.length);
  return (point) => {
    let units = point;
    for (const place of wide) {
      if (place >= units) break;
      units += 1;
    }
    return Math.min(units, text.length);
  };
}

/** How many code points stand before a place of the browser's text. */
export const pointsBefore = (text, unit) => [...text.slice(0, unit)].length;
