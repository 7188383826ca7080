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

const inks = new Map();

/** What is read best on a colour: that of the page's ground, or of its ink. */
export function readableOn(colour) {
  if (!inks.has(colour)) {
    const [on, ground, ink] = [colour, paint('ground'), paint('ink')].map(luminance);
    const contrast = (one) => (Math.max(one, on) + 0.05) / (Math.min(one, on) + 0.05);
    inks.set(colour, paint(contrast(ground) >= contrast(ink) ? 'ground' : 'ink'));
  }
  return inks.get(colour);
}

/** How light a colour inks as #rrggbb is. */
function luminance(text) {
  const part = (place) => {
    const value = parseInt(text.slice(1 + 2 * place, 3 + 2 * place), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * part(0) + 0.7152 * part(1) + 0.0722 * part(2);
}

/** Mix two colours inks as #rrggbb. */
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
  inks.clear();
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
