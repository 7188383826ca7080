// title: Where was a film shot?
// param: film: Film = null
// column: film: string
// column: place: string
// column: within: list of string
// column: date: string
// column: what: string
// column: scene: list of string
// column: source: list of string
// draws: table
// example: --film "Dead Reckoning"
MATCH (f:Film)-[:HAS_EVENT]->(e:Event {kind: 'filming', realm: 'production'})-[:HAPPENS_AT]->(p:Place)
WHERE $film IS NULL OR f.id = $film
OPTIONAL MATCH way = (p)-[:WITHIN*1..5]->(around:Place)
WITH f, e, p, around, length(way) AS steps
ORDER BY steps, around.name
WITH f, e, p, collect(around.name) AS within
OPTIONAL MATCH (e)-[:DEPICTS]->(scene:Event)
OPTIONAL MATCH (s:Source)
WHERE s.id IN e.sources
WITH f, e, p, within, scene, s
ORDER BY scene.name
WITH f, e, p, within, collect(DISTINCT scene.name) AS scene, collect(DISTINCT s) AS found
RETURN f.title AS film,
       p.name AS place,
       within,
       CASE e.from_precision
         WHEN 'year' THEN toString(e.from.year)
         WHEN 'month' THEN substring(toString(e.from), 0, 7)
         ELSE toString(e.from)
       END AS date,
       e.summary AS what,
       scene,
       [id IN e.sources | head([s IN found WHERE s.id = id | s.name])] AS source
ORDER BY f.number, e.from, place, e.id
