// title: Who appears after dying, without a return
// severity: error
// settle: An event `return` in the later film in which they take part as returnee, or `archive: true` where only old footage is shown.
MATCH (c:Character)-[:TAKES_PART_IN {role: 'victim'}]->(d:Event {kind: 'death'})<-[:HAS_EVENT]-(f:Film|Series)
MATCH (c)-[a:APPEARS_IN]->(w:Film|Series)
WHERE w <> f AND coalesce(a.archive, false) = false AND coalesce(d.uncertain, false) = false
  // the order of the story where works are numbered, else that of their release
  AND CASE
        WHEN f.number IS NOT NULL AND w.number IS NOT NULL
             AND EXISTS { (f)-[:PART_OF]->(:Franchise)<-[:PART_OF]-(w) }
        THEN w.number > f.number
        ELSE w.released > f.released
      END
  AND NOT EXISTS {
    (c)-[:TAKES_PART_IN {role: 'returnee'}]->(:Event)<-[:HAS_EVENT]-(back:Film|Series)
    WHERE back.released >= f.released AND back.released <= w.released
  }
RETURN c.name + ' dies in ' + f.title + ' and appears in ' + w.title + '.' AS finding,
       [c, d, w] AS nodes,
       coalesce(d.sources, []) + coalesce(a.sources, []) AS source
ORDER BY finding, c.id, d.id, w.id
