// title: Which directors moved on to further films, and to other franchises?
// group: Across franchises
// param: works: int = 2
// column: director: string
// column: franchises: list of string
// column: works: list of string
// column: first_year: int
// column: last_year: int
// column: source: list of string
// draws: table
// example: --works 2
MATCH (p:Person)-[r:DIRECTED]->(w:Film|Series)
OPTIONAL MATCH (w)-[:PART_OF]->(f:Franchise)
OPTIONAL MATCH (s:Source)
WHERE s.id IN r.sources
WITH p, w, f, s
ORDER BY f.name, s.name
WITH p, w, collect(DISTINCT f.name) AS series, collect(DISTINCT s.name) AS names
ORDER BY w.released, w.id
WITH p, collect(w) AS works, collect(series) AS several, collect(names) AS lists
WHERE size(works) >= $works
WITH p, works, lists,
     reduce(seen = [], names IN several | seen + [name IN names WHERE NOT name IN seen]) AS franchises
RETURN p.name AS director,
       franchises,
       [w IN works | w.title] AS works,
       head(works).released.year AS first_year,
       last(works).released.year AS last_year,
       reduce(seen = [], names IN lists | seen + [name IN names WHERE NOT name IN seen]) AS source
ORDER BY size(franchises) DESC, size(works) DESC, director, p.id
