// title: Who kills after dying
// severity: error
// settle: The order of the two events (`ordinal`, or the film of each), another killer, or a return between them.
MATCH (k:Character)-[:TAKES_PART_IN {role: 'killer'}]->(e:Event {kind: 'death'})<-[:HAS_EVENT]-(f:Film|Series)
MATCH (k)-[:TAKES_PART_IN {role: 'victim'}]->(d:Event {kind: 'death'})<-[:HAS_EVENT]-(g:Film|Series)
WHERE d <> e AND coalesce(d.uncertain, false) = false
  AND CASE
        WHEN f = g THEN d.ordinal < e.ordinal
        WHEN f.number IS NOT NULL AND g.number IS NOT NULL
             AND EXISTS { (f)-[:PART_OF]->(:Franchise)<-[:PART_OF]-(g) }
        THEN g.number < f.number
        ELSE g.released < f.released
      END
  AND NOT EXISTS {
    (k)-[:TAKES_PART_IN {role: 'returnee'}]->(:Event)<-[:HAS_EVENT]-(back:Film|Series)
    WHERE back.released >= g.released AND back.released <= f.released
  }
RETURN k.name + ' kills in "' + e.name + '" (' + f.title + ') after dying in "' + d.name + '" (' + g.title + ').' AS finding,
       [k, e, d] AS nodes,
       coalesce(e.sources, []) + coalesce(d.sources, []) AS source
ORDER BY finding, k.id, e.id, d.id
