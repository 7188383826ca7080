/* Light and dark: the page follows the system until its reader says otherwise. */

const wantsDark = window.matchMedia('(prefers-color-scheme: dark)');
const themeListeners = [];

const theme = () => document.documentElement.dataset.theme ?? (wantsDark.matches ? 'dark' : 'light');

/** The value of a colour pair in the theme of the moment. */
const tone = ([light, dark]) => (theme() === 'dark' ? dark : light);

const paints = new Map();

/** The value of a colour of the page, by the name of its variable. */
function paint(name) {
  if (!paints.has(name)) {
    const page = getComputedStyle(document.documentElement);
    paints.set(name, page.getPropertyValue(`--${name}`).trim());
  }
  return paints.get(name);
}

/** Mix two colours written as #rrggbb. */
function mixed(one, other, share) {
  const part = (text, place) => parseInt(text.slice(1 + 2 * place, 3 + 2 * place), 16);
  const mix = [0, 1, 2].map((i) => Math.round(part(one, i) * share + part(other, i) * (1 - share)));
  return `#${mix.map((value) => value.toString(16).padStart(2, '0')).join('')}`;
}

function toggleTheme() {
  document.documentElement.dataset.theme = theme() === 'dark' ? 'light' : 'dark';
  themeChanged();
}

function themeChanged() {
  paints.clear();
  const button = byId('theme');
  const dark = theme() === 'dark';
  button.textContent = dark ? '☀' : '☾';
  button.setAttribute('aria-label', dark ? 'Change to light' : 'Change to dark');
  for (const listener of themeListeners) listener();
}

wantsDark.addEventListener('change', themeChanged);
byId('theme').addEventListener('click', toggleTheme);
