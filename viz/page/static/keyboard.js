/* Keys that work everywhere: / finds, t changes the theme, e shows everything, Escape closes what lies over the picture and lets go, Enter focuses what is chosen. */

import { nodeOf } from './data.js';
import { byId } from './dom.js';
import { host } from './host.js';
import { letGo, switchView } from './main.js';
import { closeFilters } from './network.js';
import { finder } from './search.js';
import { focusOn } from './standing_out.js';
import { toggleTheme } from './theme.js';

const aroundChosen = () => host.chosen() && focusOn(nodeOf.get(host.chosen()));

export function listenToKeys(event) {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.key === 'Escape' && closeFilters()) {
    byId('filters-toggle').focus();
    event.preventDefault();
    return;
  }
  if (event.target.matches('input, textarea')) return;
  const free = event.target === document.body || event.target.matches('canvas');
  const act = { '/': () => finder.field.focus(), t: toggleTheme, e: switchView, Escape: letGo, Enter: free && aroundChosen }[event.key];
  if (!act) return;
  act();
  event.preventDefault();
}
