// title: Facts that name no source
// severity: note
// settle: Where it was read: an id in `sources`.
CALL {
  MATCH (n)
  WHERE NOT n:Source AND size(coalesce(n.sources, [])) = 0
  RETURN coalesce(n.title, n.name, n.id, 'A node without a name') + ' (' + coalesce(head(labels(n)), 'no label') + ') names no source.' AS finding, [n] AS nodes
  UNION ALL
  MATCH (a)-[r]->(b)
  WHERE size(coalesce(r.sources, [])) = 0
  RETURN coalesce(a.title, a.name, a.id, '?') + ' ' + type(r) + ' ' + coalesce(b.title, b.name, b.id, '?') + ' names no source.' AS finding, [a, b] AS nodes
}
RETURN finding, nodes, [] AS source
ORDER BY finding, head(nodes).id, last(nodes).id
