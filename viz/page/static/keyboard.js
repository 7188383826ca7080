/* Keys that work everywhere: / finds, t changes the theme, e shows everything, Escape lets go, Enter focuses what is chosen. */

const aroundChosen = () => chosenKey && focusOn(nodeOf.get(chosenKey));

document.addEventListener('keydown', (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.target.matches('input, textarea')) return;
  const free = event.target === document.body || event.target.matches('canvas');
  const act = { '/': () => field.focus(), t: toggleTheme, e: switchView, Escape: letGo, Enter: free && aroundChosen }[event.key];
  if (!act) return;
  act();
  event.preventDefault();
});
