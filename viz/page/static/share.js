/* What leaves the page: a link to what is chosen, a command to ask again. */

/** Read what the address asks for: which view, what is chosen in it, what is filtered out. */
function readAddress() {
  const [path, query = ''] = location.hash.slice(1).split('?');
  const [view, ...rest] = path.split('/');
  let key = '';
  try {
    key = decodeURIComponent(rest.join('/'));
  } catch {
    key = '';
  }
  return {
    view: view === 'all' || view === 'story' ? view : null,
    key: nodeOf.has(key) ? key : null,
    left: new URLSearchParams(query),
  };
}

const FILTERED = ['labels', 'films', 'types'];

/** The filters as a part of an address. */
function filtersWritten() {
  const written = new URLSearchParams();
  for (const kind of FILTERED) for (const value of filters[kind]) written.append(kind, value);
  if (filters.until !== null) written.set('until', String(filters.until));
  return String(written);
}

/** Take over the filters of an address; what the picture does not have is passed over. */
function takeFilters(left) {
  const known = {
    labels: new Set(data.styles.map((look) => look.label)),
    films: new Set(works.map((film) => film.key)),
    types: new Set(data.types.map(([type]) => type)),
  };
  for (const kind of FILTERED) filters[kind] = new Set(left.getAll(kind).filter((value) => known[kind].has(value)));
  filters.until = /^\d{4}$/.test(left.get('until') ?? '') ? Number(left.get('until')) : null;
}

/** Write into the address what is seen, so that a copied link shows the same. */
function writeAddress(view, key) {
  const left = view === 'all' ? filtersWritten() : '';
  const hash = `#${view}${key ? `/${encodeURIComponent(key)}` : ''}${left ? `?${left}` : ''}`;
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
