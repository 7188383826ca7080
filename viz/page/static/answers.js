/* Answers that came with the page: a question lights up the nodes that answer it. */

import { data, nodes, story } from './data.js';
import { byId } from './dom.js';
import { onStory, setView, standOut } from './main.js';
import { buildMenu } from './menu.js';

/** Let an answer stand out: on the timeline where it is seen there, else in the network. */
function lightUp(title, places) {
  const keys = new Set(places.map((place) => nodes[place].key));
  const there = onStory() && story.threads.some((thread) => keys.has(thread.key));
  if (onStory() && !there) setView('all');
  standOut(keys, `${title} ${keys.size} found`);
}

/** Offer the answers that came with the page. */
export function offerAnswers() {
  if (!data.answers.length) return;
  byId('asks').hidden = false;
  buildMenu(byId('asks'), data.answers.map(([, title, places]) => [title, () => lightUp(title, places)]));
}
