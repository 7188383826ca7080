/* Two pictures as one: what both hold stands once, what is new comes after what was there. */

/** Give the picture of both, and the positions of the nodes that are new in it. */
export function merged(base, more) {
  const found = {
    ...base,
    styles: [...base.styles], labels: [...base.labels], types: [...base.types], sources: [...base.sources], exact: [...base.exact],
    nodes: [...base.nodes], edges: [...base.edges], disputes: { ...base.disputes, ...more.disputes },
    sided: { ...base.sided, ...more.sided }, names: { ...base.names, ...more.names }, attributions: [...new Set([...(base.attributions ?? []), ...(more.attributions ?? [])])],
  };
  const to = {
    styles: joined(found.styles, more.styles, (style) => style.label),
    labels: joined(found.labels, more.labels, (label) => label),
    types: joined(found.types, more.types, ([type, , , mutual]) => JSON.stringify([type, Boolean(mutual)])),
    sources: joined(found.sources, more.sources, ([key]) => key),
    exact: joined(found.exact, more.exact, (kind) => JSON.stringify(kind)),
  };
  nameSources(found.sources, more.sources, to.sources);
  const { places, added } = addNodes(found, more.nodes, to);
  addEdges(found, more.edges, to, places);
  found.faces = { ...base.faces };
  for (const [place, address] of Object.entries(more.faces ?? {})) found.faces[places[place]] = address;
  grow(found, base);
  return { picture: found, added };
}

/** Add to a list what it does not have; gives where each of the others is in it. */
function joined(list, others, nameOf) {
  const places = new Map(list.map((item, place) => [nameOf(item), place]));
  return others.map((item) => {
    const name = nameOf(item);
    if (!places.has(name)) {
      places.set(name, list.length);
      list.push(item);
    }
    return places.get(name);
  });
}

/** A source that was known by its key alone gets its name. */
function nameSources(list, others, to) {
  others.forEach((source, place) => {
    const [key, name] = list[to[place]];
    if (name === key) list[to[place]] = source;
  });
}

function addNodes(found, rows, to) {
  const known = new Map(found.nodes.map(([key], place) => [key, place]));
  const added = [];
  const places = rows.map(([key, labels, caption, style, radius, x, y, properties, sources, exact]) => {
    if (known.has(key)) return known.get(key);
    added.push(found.nodes.length);
    found.nodes.push([key, labels.map((label) => to.labels[label]), caption, to.styles[style], radius, x, y, properties ?? {}, (sources ?? []).map((source) => to.sources[source]), exactIn(exact, to)]);
    known.set(key, found.nodes.length - 1);
    return found.nodes.length - 1;
  });
  return { places, added };
}

/** What exact types an element has, see viz/page/exact.py. */
const exactIn = (exact, to) => (exact?.length ? [to.exact[exact[0]], ...exact.slice(1)] : []);

const signOf = ([type, start, end, properties]) => JSON.stringify([type, start, end, properties ?? {}]);

/** Relationships have no names of their own: of those that are alike there are as many as in either picture. */
function addEdges(found, rows, to, places) {
  const left = new Map();
  for (const edge of found.edges) left.set(signOf(edge), (left.get(signOf(edge)) ?? 0) + 1);
  for (const [type, start, end, properties, sources, exact] of rows) {
    const edge = [to.types[type], places[start], places[end], properties ?? {}, (sources ?? []).map((source) => to.sources[source]), exactIn(exact, to)];
    const sign = signOf(edge);
    const known = left.get(sign) ?? 0;
    if (known) left.set(sign, known - 1);
    else found.edges.push(edge);
  }
}

/** A node grows with its neighbours, as viz/drawing.py has it. */
function grow(found, base) {
  const growth = (degree) => 1 + Math.log2(1 + degree) / 9;
  const [before, after] = [degrees(base), degrees(found)];
  base.nodes.forEach((row, place) => {
    if (before[place] === after[place]) return;
    found.nodes[place] = row.with(4, Math.round((row[4] / growth(before[place])) * growth(after[place]) * 10) / 10);
  });
}

function degrees({ nodes, edges }) {
  const found = new Int32Array(nodes.length);
  for (const [, start, end] of edges) {
    found[start] += 1;
    found[end] += 1;
  }
  return found;
}
