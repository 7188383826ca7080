// title: Where was a film shot?
// group: How the films were made
// param: film: Film = null
// column: film: string
// column: place: list of string
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
WITH f, e, p, around, min(length(way)) AS steps
ORDER BY steps, around.name
WITH f, e, collect(DISTINCT p.name) AS places, collect(DISTINCT around.name) AS within
UNWIND places AS name
WITH f, e, within, name
ORDER BY name
WITH f, e, within, collect(name) AS place
OPTIONAL MATCH (e)-[:DEPICTS]->(scene:Event)
OPTIONAL MATCH (s:Source)
WHERE s.id IN e.sources
WITH f, e, place, within, scene, s
ORDER BY scene.name
WITH f, e, place, within, collect(DISTINCT scene.name) AS scene, collect(DISTINCT s) AS found
RETURN f.title AS film,
       place,
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
