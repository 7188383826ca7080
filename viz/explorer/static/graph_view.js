/* A picture of nodes and relationships. */

/** Draw a picture in a place. */
export function graphView(place) {
  place.hidden = true;
}
