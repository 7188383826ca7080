/* Things in groups, and the order in which groups of questions stand. */

/** Things by what they have in common, in the order in which they come. */
export function gathered(things, whatOf) {
  const found = new Map();
  for (const thing of things) {
    const what = whatOf(thing);
    if (found.has(what)) found.get(what).push(thing);
    else found.set(what, [thing]);
  }
  return found;
}

/** What a fan asks first before the rest. */
const FIRST = ['What happens', 'Who is who', 'Who comes and goes', 'How people are connected', 'What the sources say', 'How the films were made'];

/** Questions by their groups, as pairs of a group and what is in it. */
export function inGroups(questions, groupOf) {
  const place = ([group]) => (FIRST.includes(group) ? FIRST.indexOf(group) : FIRST.length);
  return [...gathered(questions, (one) => groupOf(one) || 'More')].sort((a, b) => place(a) - place(b));
}
