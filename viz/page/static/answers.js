/* Answers that came with the page: a question lights up the nodes that answer it. */

import { data, nodes, story } from './data.js';
import { byId } from './dom.js';
import { onStory, setView, standOut } from './main.js';
import { buildMenu } from './menu.js';

/** Let an answer stand out: on the timeline where it is seen there, else in the network. */
function lightUp([name, title, places]) {
  const keys = new Set(places.map((place) => nodes[place].key));
  const there = onStory() && story.threads.some((thread) => keys.has(thread.key));
  if (onStory() && !there) setView('all');
  standOut(keys, `${title} ${keys.size} found`, [['ask', name]]);
}

/** Let the answer of this name stand out, where the page has it. */
export function answerNamed(name) {
  const answer = data.answers.find(([one]) => one === name);
  if (answer) lightUp(answer);
}

/** Offer the answers that came with the page. */
export function offerAnswers() {
  if (!data.answers.length) return;
  byId('asks').hidden = false;
  buildMenu(byId('asks'), data.answers.map((answer) => [answer[1], () => lightUp(answer)]));
}
