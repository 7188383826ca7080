// title: How was a film made, and what got in the way?
// group: How the films were made
// param: film: Film = null
// column: date: string
// column: until: string
// column: film: list of string
// column: event: string
// column: kind: string
// column: what: string
// column: cause: string
// column: place: list of string
// column: uncertain: bool
// column: source: list of string
// draws: table
// example: --film "Dead Reckoning"
MATCH (f:Film)-[:HAS_EVENT]->(e:Event {realm: 'production'})
WHERE $film IS NULL OR f.id = $film
WITH e, f
ORDER BY f.number, f.id
WITH e, collect(f.title) AS film
OPTIONAL MATCH (e)-[:HAPPENS_AT]->(p:Place)
OPTIONAL MATCH (s:Source)
WHERE s.id IN e.sources
WITH e, film, p, s
ORDER BY p.name
WITH e, film, collect(DISTINCT p.name) AS place, collect(DISTINCT s) AS found
RETURN CASE e.from_precision
         WHEN 'year' THEN toString(e.from.year)
         WHEN 'month' THEN substring(toString(e.from), 0, 7)
         ELSE toString(e.from)
       END AS date,
       CASE e.until_precision
         WHEN 'year' THEN toString(e.until.year)
         WHEN 'month' THEN substring(toString(e.until), 0, 7)
         ELSE toString(e.until)
       END AS until,
       film,
       e.name AS event,
       e.kind AS kind,
       e.summary AS what,
       e.cause AS cause,
       place,
       coalesce(e.uncertain, false) AS uncertain,
       [id IN e.sources | head([s IN found WHERE s.id = id | s.name])] AS source
ORDER BY e.from, event, e.id
