/* Comes next. */

/** Show the view. */
export async function show({ place }) {
  place.append(make('h1', {}, 'entity'));
  return 'entity';
}
