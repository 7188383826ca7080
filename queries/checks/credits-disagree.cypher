// title: Credits that do not fit each other
// severity: error
// settle: The cast list of the work: ACTED_IN, PLAYED and APPEARS_IN are to say the same.
CALL {
  MATCH (p:Person)-[r:PLAYED]->(c:Character)
  UNWIND r.films AS id
  MATCH (w:Film|Series {id: id})
  WITH p, r, c, w,
       CASE
         WHEN NOT EXISTS { (p)-[:ACTED_IN]->(w) } THEN p.name + ' is not in its cast'
         WHEN NOT EXISTS { (c)-[:APPEARS_IN]->(w) } THEN c.name + ' does not appear in it'
       END AS why
  WHERE why IS NOT NULL
  RETURN p.name + ' played ' + c.name + ' in ' + w.title + ', but ' + why + '.' AS finding, [p, c, w] AS nodes, r.sources AS source
  UNION ALL
  MATCH (c:Character)-[r:APPEARS_IN]->(w:Film|Series)
  UNWIND r.played_by AS id
  MATCH (p:Person {id: id})
  WHERE NOT EXISTS { MATCH (p)-[played:PLAYED]->(c) WHERE w.id IN played.films }
  RETURN c.name + ' is played by ' + p.name + ' in ' + w.title + ', but PLAYED does not say so.' AS finding, [p, c, w] AS nodes, r.sources AS source
}
RETURN finding, nodes, coalesce(source, []) AS source
ORDER BY finding, head(nodes).id, last(nodes).id
