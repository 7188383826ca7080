/* What leaves the page: a link to what is chosen, a command to ask again. */

/** Read what the address asks for: which view, and what is chosen in it. */
function readAddress() {
  const [view, ...rest] = location.hash.slice(1).split('/');
  let key = '';
  try {
    key = decodeURIComponent(rest.join('/'));
  } catch {
    key = '';
  }
  return { view: view === 'all' || view === 'story' ? view : null, key: nodeOf.has(key) ? key : null };
}

/** Write into the address what is seen, so that a copied link shows the same. */
function writeAddress(view, key) {
  const hash = `#${view}${key ? `/${encodeURIComponent(key)}` : ''}`;
  if (location.hash === hash) return;
  try {
    history.replaceState(null, '', hash);
  } catch {
    /* some viewers forbid it: then a link cannot say what was chosen */
  }
}

async function copy(text, what) {
  try {
    await navigator.clipboard.writeText(text);
    announce(`${what} copied`);
    return true;
  } catch {
    announce(`${what} could not be copied`);
    return false;
  }
}

/** An id that a shell reads as one word without a quote being able to end it. */
const isPlain = (key) => /^[a-z][a-z0-9_]*:[a-z0-9][a-z0-9._-]*$/.test(key);

/** The command that says where a fact comes from; none for ids that a shell could misread. */
function whyCommand(key) {
  if (!isPlain(key)) return null;
  const query =
    'MATCH (n {id: $id}) UNWIND n.sources AS said ' +
    'MATCH (s:Source {id: said}) RETURN s.name, s.publisher, s.url';
  return `loregraph query '${query}' -p 'id="${key}"'`;
}

/** Only addresses of the web become links. */
function webAddress(text) {
  try {
    const url = new URL(text);
    return url.protocol === 'https:' || url.protocol === 'http:' ? url.href : null;
  } catch {
    return null;
  }
}
