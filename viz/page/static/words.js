/* The words of a typed question: which of them weigh, and which of them are a name. */

const STEM = 4;
const SMALL = new Set('a an and are at by did do does for from in into is it of on or the to was were which who whom whose what when where why how with'.split(' '));

export const isSmall = (word) => SMALL.has(word.toLowerCase());

const wordsOf = (text) => text.toLowerCase().split(/[^\p{L}\p{N}:.-]+/u).filter(Boolean);

/** The beginnings of the words of a text that weigh. */
export const weighty = (text) => wordsOf(text).filter((word) => !SMALL.has(word) && word.length > 2).map((word) => word.slice(0, STEM));

/** How many of the wanted words are among some. */
export const sharing = (stems, wanted) => wanted.filter((word) => stems.some((stem) => stem.startsWith(word))).length;

const MOST_WORDS = 5;

/** Parts of a sentence that may be a name, the longest first. */
export function spansOf(text) {
  const words = text.replace(/[?!.]+$/u, '').split(/\s+/u).filter(Boolean);
  const found = [];
  for (let long = Math.min(MOST_WORDS, words.length); long; long -= 1) {
    for (let first = words.length - long; first >= 0; first -= 1) {
      const span = words.slice(first, first + long);
      if (!isSmall(span[0]) && !isSmall(span.at(-1)) && span.join('').length > 2) found.push(span.join(' '));
    }
  }
  return found;
}
