// title: Which characters appear most together?
// group: Across franchises
// param: works: int = 2
// column: one: string
// column: other: string
// column: times: int
// column: together_in: list of string
// column: source: list of string
// draws: table
// example: --works 4
MATCH (a:Character)-[r:APPEARS_IN]->(w:Film|Series)<-[q:APPEARS_IN]-(b:Character)
WHERE a.id < b.id AND coalesce(r.archive, false) = false AND coalesce(q.archive, false) = false
WITH a, b, w, r
ORDER BY w.released, w.id
WITH a, b, collect(w.title) AS together_in, collect(r.sources) AS lists
WHERE size(together_in) >= $works
WITH a, b, together_in,
     reduce(seen = [], ids IN lists | seen + [id IN ids WHERE NOT id IN seen]) AS ids
OPTIONAL MATCH (s:Source)
WHERE s.id IN ids
WITH a, b, together_in, s
ORDER BY s.name
WITH a, b, together_in, collect(DISTINCT s.name) AS source
RETURN a.name AS one,
       b.name AS other,
       size(together_in) AS times,
       together_in,
       source
ORDER BY times DESC, one, other, a.id, b.id
