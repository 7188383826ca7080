// title: Who takes part in an event of a film that they do not appear in
// severity: error
// settle: Their credit in the film (`APPEARS_IN`, with `archive: true` for old footage), or another participant.
MATCH (c:Character)-[t:TAKES_PART_IN]->(e:Event {realm: 'story'})<-[:HAS_EVENT]-(f:Film|Series)
WHERE NOT EXISTS { (c)-[:APPEARS_IN]->(:Film|Series)-[:HAS_EVENT]->(e) }
RETURN c.name + ' takes part in "' + e.name + '" (' + f.title + ')' + coalesce(' as ' + t.role, '')
         + ' and does not appear in ' + f.title + '.' AS finding,
       [c, e, f] AS nodes,
       coalesce(t.sources, e.sources, []) AS source
ORDER BY finding, c.id, e.id, f.id
