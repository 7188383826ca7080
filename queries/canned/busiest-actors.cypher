// title: Who acts in the most films?
// group: Across franchises
// param: works: int = 2
// column: actor: string
// column: works: int
// column: titles: list of string
// column: franchises: list of string
// column: source: list of string
// link: actor acts in titles
// draws: table
// example: --works 4
MATCH (p:Person)-[r:ACTED_IN]->(w:Film|Series)
WHERE coalesce(r.archive, false) = false
OPTIONAL MATCH (w)-[:PART_OF]->(f:Franchise)
OPTIONAL MATCH (s:Source)
WHERE s.id IN r.sources
WITH p, w, f, s
ORDER BY f.name, s.name
WITH p, w, collect(DISTINCT f.name) AS series, collect(DISTINCT s.name) AS names
ORDER BY w.released, w.id
WITH p, collect(w.title) AS titles, collect(series) AS several, collect(names) AS lists
WHERE size(titles) >= $works
RETURN p.name AS actor,
       size(titles) AS works,
       titles,
       reduce(seen = [], names IN several | seen + [name IN names WHERE NOT name IN seen]) AS franchises,
       reduce(seen = [], names IN lists | seen + [name IN names WHERE NOT name IN seen]) AS source
ORDER BY works DESC, actor, p.id
