// title: Who returns without having been away
// severity: error
// settle: The work in which they were last seen before (`LAST_SEEN_IN`), or an event of another kind.
MATCH (c:Character)-[:TAKES_PART_IN {role: 'returnee'}]->(e:Event {kind: 'return'})<-[:HAS_EVENT]-(back:Film|Series)
OPTIONAL MATCH (e)-[:LAST_SEEN_IN]->(last:Film|Series)
OPTIONAL MATCH (c)-[a:APPEARS_IN]->(between:Film|Series)
WHERE coalesce(a.archive, false) = false
  AND between.released > last.released AND between.released < back.released
WITH c, e, back, last, between
ORDER BY between.released, between.id
WITH c, e, back, last, collect(between) AS seen
WITH c, e, back, last, seen,
     CASE
       WHEN last IS NULL THEN 'nothing says where they were last seen'
       WHEN NOT EXISTS { (c)-[:APPEARS_IN]->(last) } THEN 'they do not appear in ' + last.title + ', where they are said to be last seen'
       WHEN size(seen) > 0 THEN 'they appear in ' + head(seen).title + ', after ' + last.title
       WHEN last.released >= back.released THEN 'they are said to be last seen in ' + last.title + ', which is not earlier'
       WHEN back.released.year - coalesce(last.ended, last.released).year < 5
            AND NOT EXISTS {
              (last)-[:PART_OF]->(:Franchise)<-[:PART_OF]-(x:Film|Series)
              WHERE x.released > last.released AND x.released < back.released
            }
       THEN 'no work came between it and ' + last.title
     END AS why
WHERE why IS NOT NULL
RETURN c.name + ' returns in ' + back.title + ', but ' + why + '.' AS finding,
       [c, e, back] AS nodes,
       coalesce(e.sources, []) AS source
ORDER BY finding, c.id, e.id
