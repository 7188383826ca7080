/* Keys that work everywhere: / finds, t changes the theme, e shows everything, Escape lets go. */

document.addEventListener('keydown', (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.target.matches('input, textarea')) return;
  const act = { '/': () => field.focus(), t: toggleTheme, e: switchView, Escape: letGo }[event.key];
  if (!act) return;
  act();
  event.preventDefault();
});
