// title: What ends before it begins
// severity: error
// settle: Both days or both films, in the sources that tell of them.
CALL {
  MATCH (e:Event)
  WHERE e.until < e.from
  RETURN '"' + e.name + '" lasts from ' + toString(e.from) + ' until ' + toString(e.until) + '.' AS finding, [e] AS nodes, e.sources AS source
  UNION ALL
  MATCH (p:Person)
  WHERE p.died < p.born
  RETURN p.name + ' was born ' + toString(p.born) + ' and died ' + toString(p.died) + '.' AS finding, [p] AS nodes, p.sources AS source
  UNION ALL
  MATCH (w:Series)
  WHERE w.ended < w.released
  RETURN w.title + ' began ' + toString(w.released) + ' and ended ' + toString(w.ended) + '.' AS finding, [w] AS nodes, w.sources AS source
  UNION ALL
  MATCH (a:Character)-[r]->(b)
  WHERE r.from_film IS NOT NULL AND r.until_film IS NOT NULL
  MATCH (first:Film|Series {id: r.from_film})
  MATCH (last:Film|Series {id: r.until_film})
  WHERE last.released < first.released
  RETURN a.name + ' ' + type(r) + ' ' + coalesce(b.name, '?') + ' from ' + first.title + ' until ' + last.title + '.' AS finding, [a, b] AS nodes, r.sources AS source
}
RETURN finding, nodes, coalesce(source, []) AS source
ORDER BY finding, head(nodes).id
