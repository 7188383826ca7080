/* Light and dark: the page follows the system until its reader says otherwise. */

const wantsDark = window.matchMedia('(prefers-color-scheme: dark)');
export const themeListeners = [];

const theme = () => document.documentElement.dataset.theme ?? (wantsDark.matches ? 'dark' : 'light');

/** The value of a colour pair in the theme of the moment. */
export const tone = ([light, dark]) => (theme() === 'dark' ? dark : light);

const paints = new Map();

/** The value of a colour of the page, by the name of its variable. */
export function paint(name) {
  if (!paints.has(name)) {
    const page = getComputedStyle(document.documentElement);
    paints.set(name, page.getPropertyValue(`--${name}`).trim());
  }
  return paints.get(name);
}

/** Mix two colours written as #rrggbb. */
export function mixed(one, other, share) {
  const part = (text, place) => parseInt(text.slice(1 + 2 * place, 3 + 2 * place), 16);
  const mix = [0, 1, 2].map((i) => Math.round(part(one, i) * share + part(other, i) * (1 - share)));
  return `#${mix.map((value) => value.toString(16).padStart(2, '0')).join('')}`;
}

export function toggleTheme() {
  document.documentElement.dataset.theme = theme() === 'dark' ? 'light' : 'dark';
  themeChanged();
}

function themeChanged() {
  paints.clear();
  for (const listener of themeListeners) listener();
}

/** Let a button change the theme; it shows what it would change to. */
export function wireTheme(button) {
  const show = () => {
    const dark = theme() === 'dark';
    button.textContent = dark ? '☀' : '☾';
    button.setAttribute('aria-label', dark ? 'Change to light' : 'Change to dark');
  };
  themeListeners.push(show);
  button.addEventListener('click', toggleTheme);
  show();
}

wantsDark.addEventListener('change', themeChanged);
