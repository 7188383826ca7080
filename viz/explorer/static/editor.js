/* The Cypher editor. */

/** Show the view. */
export async function show({ place }) {
  place.append(make('h1', {}, 'Cypher'));
  return 'Cypher';
}
