/* Before the first paint: the theme that was chosen the last time, and what the address will ask for first. */

try {
  const chosen = localStorage.getItem('loregraph.theme');
  if (chosen === 'light' || chosen === 'dark') document.documentElement.dataset.theme = chosen;
} catch {
  // a browser that keeps nothing follows the system
}

window.askedEarly = new Map();
for (const address of ['/api/info', ...(location.pathname === '/' ? ['/api/start'] : [])]) {
  const asking = fetch(address);
  asking.catch(() => null);
  window.askedEarly.set(address, asking);
}
