/* Where the arrow keys lead in a network: from node to node. */

const WAYS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };

/** What lies aside counts so many times as much as what lies ahead. */
const ASIDE = 2;

/**
 * Let arrows lead from what is chosen to what is next in their direction, and from nowhere to what matters most in view.
 * `now()` gives { drawing, chosen, isSeen, view }: chosen is a place or -1; `picked` is told the key of where they lead.
 */
export function walkByKeys(element, now, picked) {
  element.addEventListener('keydown', (event) => {
    const way = WAYS[event.key];
    if (!way || event.shiftKey || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    const { drawing, chosen, isSeen, view } = now();
    const place = chosen >= 0 && isSeen(chosen) ? nextPlace(drawing, isSeen, chosen, way) : firstPlace(drawing, isSeen, view);
    if (place >= 0) picked(drawing.nodes[place].key);
  });
}

/** The nearest node in a direction; -1 where there is none. */
export function nextPlace({ x, y }, isSeen, from, [toX, toY]) {
  let [best, least] = [-1, Infinity];
  for (let place = 0; place < x.length; place += 1) {
    const ahead = (x[place] - x[from]) * toX + (y[place] - y[from]) * toY;
    const aside = Math.abs((x[place] - x[from]) * toY) + Math.abs((y[place] - y[from]) * toX);
    if (ahead <= 0 || aside > ASIDE * ahead || !isSeen(place)) continue;
    const far = ahead + ASIDE * aside;
    if (far < least) [best, least] = [place, far];
  }
  return best;
}

function firstPlace({ order, x, y }, isSeen, { scale, dx, dy, width, height }) {
  const inView = (place) => {
    const [left, top] = [x[place] * scale + dx, y[place] * scale + dy];
    return left >= 0 && top >= 0 && left <= width && top <= height;
  };
  return order.find((place) => isSeen(place) && inView(place)) ?? -1;
}
