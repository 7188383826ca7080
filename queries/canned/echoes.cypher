// title: Which events recall earlier ones?
// group: What happens
// param: film: Film = null
// column: event: string
// column: film: list of string
// column: recalls: string
// column: earlier_film: list of string
// column: years: int
// column: what: string
// column: source: list of string
// column: path: path
// link: event recalls recalls
// draws: graph
// example: --film "Final Reckoning"
MATCH path = (later:Event)-[:ECHOES]->(earlier:Event)
MATCH (f:Film)-[:HAS_EVENT]->(later)
MATCH (g:Film)-[:HAS_EVENT]->(earlier)
WHERE $film IS NULL
   OR EXISTS { (:Film {id: $film})-[:HAS_EVENT]->(later) }
   OR EXISTS { (:Film {id: $film})-[:HAS_EVENT]->(earlier) }
OPTIONAL MATCH (s:Source)
WHERE s.id IN later.sources
WITH path, later, earlier, f, g, s
ORDER BY f.released, f.id, g.released, g.id
WITH path, later, earlier,
     collect(DISTINCT f.title) AS film,
     collect(DISTINCT g.title) AS earlier_film,
     min(f.released.year) - min(g.released.year) AS years,
     collect(DISTINCT s) AS found
RETURN later.name AS event,
       film,
       earlier.name AS recalls,
       earlier_film,
       years,
       later.summary AS what,
       [id IN later.sources | head([s IN found WHERE s.id = id | s.name])] AS source,
       path
ORDER BY years DESC, event, recalls, later.id, earlier.id
