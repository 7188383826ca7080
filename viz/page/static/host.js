/* What the parts of a picture ask of the page that they stand in; its main script answers. */

export const host = {
  /** The key of the node that is chosen, or null. */
  chosen: () => null,
  /** Choose a node, wherever the wish came from; `go` moves the network there. */
  choose: () => {},
  /** Choose a name, a mark or a film of the timeline by its id. */
  chooseMark: () => {},
  unchoose: () => {},
  /** Show the answer to a question that came with the page. */
  ask: () => {},
  /** Show how two nodes are connected. */
  connect: () => {},
  /** An address that leads to a node. */
  address: () => '#',
  /** What one can do next with a node: words for its card. */
  actions: () => [],
  /** The card has more to say than before: it may need another place. */
  cardGrew: () => {},
  /** The title of the picture and the line under it. */
  headline: () => ['', ''],
  /** Comes when all of a picture is there, not only what is drawn first. */
  furnished: null,
  /** How high the timeline may be. */
  height: () => window.innerHeight,
  /** Whether the story timeline is what is seen. */
  onStory: () => false,
  /** The surface of the network, or null. */
  surface: () => null,
  /** What stands out as { left, lines }: its nodes and edges; null where all does. */
  only: () => null,
  /** What a file of the network shows: { shown, view } as painter.js reads them. */
  seen: () => host.surface().seen(),
};
