// title: Sources that are named and are not there
// severity: warning
// settle: A Source with this id, or another id.
CALL {
  MATCH (n)
  UNWIND n.sources AS id
  RETURN DISTINCT id, [n] AS nodes, coalesce(n.title, n.name, n.id, 'A node') AS what
  UNION ALL
  MATCH (a)-[r]->(b)
  UNWIND r.sources AS id
  RETURN DISTINCT id, [a, b] AS nodes, coalesce(a.title, a.name, a.id, '?') + ' ' + type(r) + ' ' + coalesce(b.title, b.name, b.id, '?') AS what
}
WITH id, nodes, what
WHERE NOT EXISTS { (:Source {id: id}) }
RETURN what + ' names the source ' + id + ', which is not there.' AS finding, nodes, [id] AS source
ORDER BY finding, head(nodes).id, last(nodes).id
