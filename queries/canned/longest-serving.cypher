// title: Who stayed with a franchise for the longest time?
// group: Across franchises
// param: years: int = 5
// column: person: string
// column: franchise: string
// column: did: list of string
// column: first: string
// column: last: string
// column: years: int
// column: works: int
// column: source: list of string
// draws: table
// example: --years 20
MATCH (p:Person)-[r:ACTED_IN|DIRECTED|WROTE|PRODUCED]->(w:Film|Series)-[:PART_OF]->(f:Franchise)
WHERE NOT (type(r) = 'ACTED_IN' AND coalesce(r.archive, false))
OPTIONAL MATCH (s:Source)
WHERE s.id IN r.sources
WITH p, f, r, w, s
ORDER BY s.name
WITH p, f, w, type(r) AS type, collect(DISTINCT s.name) AS names
ORDER BY w.released, w.id, type
WITH p, f, collect(DISTINCT w) AS works, collect(DISTINCT type) AS types, collect(names) AS lists
WITH p, f, works, types, lists, last(works).released.year - head(works).released.year AS years
WHERE years >= $years
RETURN p.name AS person,
       f.name AS franchise,
       [type IN ['ACTED_IN', 'DIRECTED', 'WROTE', 'PRODUCED'] WHERE type IN types
         | CASE type WHEN 'ACTED_IN' THEN 'actor' WHEN 'DIRECTED' THEN 'director' WHEN 'WROTE' THEN 'writer' ELSE 'producer' END] AS did,
       head(works).title AS first,
       last(works).title AS last,
       years,
       size(works) AS works,
       reduce(seen = [], names IN lists | seen + [name IN names WHERE NOT name IN seen]) AS source
ORDER BY years DESC, works DESC, person, franchise, p.id
