/* An answer as graph, table or raw. */

/** Show an answer in a place. */
export function showResult(place, answer) {
  place.append(make('pre', {}, JSON.stringify(answer.rows, null, 1)));
}
