// title: Which actors do two franchises share?
// group: Across franchises
// param: first: Franchise = null
// param: second: Franchise = null
// column: actor: string
// column: franchises: list of string
// column: works: list of string
// column: source: list of string
// link: actor acts in franchises
// draws: table
// example: --first "Mission: Impossible" --second Marvel
MATCH (p:Person)-[r:ACTED_IN]->(w:Film|Series)-[:PART_OF]->(f:Franchise)
WHERE coalesce(r.archive, false) = false
OPTIONAL MATCH (s:Source)
WHERE s.id IN r.sources
WITH p, w, f, s
ORDER BY s.name
WITH p, w, f, collect(DISTINCT s.name) AS names
ORDER BY w.released, w.id, f.name
WITH p, collect(DISTINCT f.id) AS ids, collect(DISTINCT f.name) AS franchises,
     collect(DISTINCT w.title) AS works, collect(names) AS lists
WHERE size(ids) > 1 AND ($first IS NULL OR $first IN ids) AND ($second IS NULL OR $second IN ids)
RETURN p.name AS actor,
       franchises,
       works,
       reduce(seen = [], names IN lists | seen + [name IN names WHERE NOT name IN seen]) AS source
ORDER BY size(franchises) DESC, size(works) DESC, actor, p.id
