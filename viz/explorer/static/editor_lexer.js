/* Cypher cut into tokens while one types, for colours alone; the parser's own tokens follow. */

const WORDS = `ALL AND ANY AS ASC ASCENDING BY CALL CASE COLLECT CONSTRAINT CONTAINS COUNT CREATE CSV DELETE DESC DESCENDING DETACH DISTINCT
  DROP ELSE END ENDS EXISTS EXPLAIN FALSE FINISH FOR FOREACH FROM HEADERS IF IN INDEX IS LIMIT LOAD MATCH MERGE NONE NOT NULL OFFSET ON
  OPTIONAL OR ORDER PROFILE REMOVE REQUIRE RETURN SET SHORTESTPATH ALLSHORTESTPATHS SHOW SINGLE SKIP STARTS THEN TRANSACTIONS TRUE UNION
  UNIQUE UNWIND USE WHEN WHERE WITH XOR YIELD`;
const KEYWORDS = new Set(WORDS.split(/\s+/u));

/** Keywords that are called too. */
const CALLED = new Set(['ALL', 'ANY', 'COLLECT', 'COUNT', 'EXISTS', 'NONE', 'SHORTESTPATH', 'ALLSHORTESTPATHS', 'SINGLE']);

const PARTS = new RegExp([
  String.raw`(?<comment>\/\/[^\n]*|\/\*[^]*?(?:\*\/|$))`,
  String.raw`(?<string>'(?:[^'\\]|\\[^])*(?:'|$)|"(?:[^"\\]|\\[^])*(?:"|$))`,
  String.raw`(?<parameter>\$(?:[\p{L}_][\p{L}\p{N}_]*|\d+|${'`'}[^${'`'}]*${'`'}))`,
  String.raw`(?<number>(?:0x[\da-f]+|0o[0-7]+|(?:\d[\d_]*)?\.?\d+(?:e[+-]?\d+)?))`,
  String.raw`(?<word>[\p{L}_][\p{L}\p{N}_]*|${'`'}[^${'`'}]*(?:${'`'}|$))`,
  String.raw`(?<operator>[^\s])`,
].join('|'), 'giuy');

const SPACE = /\s*/uy;

/** Cut a text into `[from, to, kind]`. */
export function tokensOf(text) {
  const found = [];
  const open = [];
  let at = 0;
  while (at < text.length) {
    SPACE.lastIndex = at;
    at += SPACE.exec(text)[0].length;
    PARTS.lastIndex = at;
    const match = PARTS.exec(text);
    if (!match) break;
    const [kind] = Object.entries(match.groups).find(([, part]) => part !== undefined);
    const part = match[0];
    if (kind === 'operator') follow(open, part);
    const last = found.at(-1);
    found.push([at, at + part.length, kind === 'word' ? kindOfWord(text, at, part, last, open) : kind]);
    at += part.length;
  }
  return found;
}

const CLOSES = { ')': '(', ']': '[', '}': '{' };

function follow(open, sign) {
  if ('([{'.includes(sign)) open.push(sign);
  else if (CLOSES[sign] === open.at(-1)) open.pop();
}

/** What the parser calls a name may be called more closely by what stands around it. */
export function refined(tokens, text) {
  const own = tokensOf(text);
  const near = new Map(own.map(([from, to, kind]) => [`${from} ${to}`, kind]));
  const named = tokens.map(([from, to, kind]) => [from, to, LOOSE.has(kind) ? near.get(`${from} ${to}`) ?? kind : kind]);
  // the parser passes over comments
  return [...named, ...own.filter(([, , kind]) => kind === 'comment')].sort((a, b) => a[0] - b[0]);
}

/** The parameters that a text names, also where it is not finished; not the one that ends at a place. */
export const parametersOf = (text, except = -1) =>
  tokensOf(text).filter(([, to, kind]) => kind === 'parameter' && to !== except).map(([from, to]) => text.slice(from + 1, to).replaceAll('`', ''));

const LOOSE = new Set(['name', 'label', 'keyword', 'symbol']);

/** What a word is, by what stands around it. */
function kindOfWord(text, at, part, last, open) {
  const before = last ? text.slice(last[0], last[1]) : '';
  const after = /^\s*(.?)/u.exec(text.slice(at + part.length))[1];
  if (before === '.') return after === '(' ? 'function' : 'property';
  if (before === ':' || before === '|' || before === '&' || before === '!') {
    if (open.at(-1) === '[') return 'type';
    if (open.at(-1) !== '{') return 'label';
  }
  if (open.at(-1) === '{' && after === ':') return 'property';
  const name = part.toUpperCase();
  if (KEYWORDS.has(name) && !(after === '(' && CALLED.has(name))) return 'keyword';
  return after === '(' ? 'function' : 'variable';
}
