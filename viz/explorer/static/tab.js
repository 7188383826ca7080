/* What is too long for an address stays in this tab, under a name that the address can say. */

export function inTab(name) {
  try {
    return sessionStorage.getItem(name);
  } catch {
    return null;
  }
}

export function keepInTab(name, text) {
  try {
    sessionStorage.setItem(name, text);
  } catch {
    // a browser that keeps nothing forgets it on reload
  }
}

/** A short name for a long text, the same for the same text. */
export function checksum(text) {
  let sum = 5381;
  for (let at = 0; at < text.length; at += 1) sum = ((sum * 33) ^ text.charCodeAt(at)) >>> 0;
  return String(sum);
}
