/* An answer as it comes from the server: each node and relationship once, which rows name by their places. */

/**
 * An answer of one part or of two: a large one comes with its picture first, and `rest` is done when its rows are there
 * too. Until then it has none, and `count` says how many there will be.
 */
export function taken([first, rest]) {
  if (!rest) return joined(first);
  const answer = { rows: [], types: [], ...first };
  answer.rest = rest.then((found) => {
    Object.assign(answer, joined(found), { rest: null });
  });
  answer.rest.catch(() => null);
  return answer;
}

/** Put the elements of an answer where its rows name them. */
export function joined(answer) {
  const { elements = [] } = answer;
  if (elements.length) for (const row of answer.rows) row.forEach((value, place) => { row[place] = whole(value, elements); });
  return answer;
}

function whole(value, elements) {
  if (value === null || typeof value !== 'object') return value;
  if (Array.isArray(value)) return value.map((item) => whole(item, elements));
  if (typeof value.$node === 'number') return { $node: elements[value.$node] };
  if (typeof value.$relationship === 'number') return { $relationship: elements[value.$relationship] };
  if (value.$path) {
    const { nodes, relationships } = value.$path;
    return { $path: { nodes: nodes.map((at) => elements[at]), relationships: relationships.map((at) => elements[at]) } };
  }
  if (value.$map) return { $map: Object.fromEntries(Object.entries(value.$map).map(([key, item]) => [key, whole(item, elements)])) };
  if (typeof value.$type === 'string') return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, whole(item, elements)]));
}
