/* The theme that was chosen the last time, before the first paint; without one the page follows the system. */

try {
  const chosen = localStorage.getItem('loregraph.theme');
  if (chosen === 'light' || chosen === 'dark') document.documentElement.dataset.theme = chosen;
} catch {
  // a browser that keeps nothing follows the system
}
