// title: What stopped or delayed a film, why, and for how long?
// group: How the films were made
// param: film: Film = null
// column: film: list of string
// column: date: string
// column: until: string
// column: days: int
// column: event: string
// column: kind: string
// column: cause: string
// column: because_of: list of string
// column: uncertain: bool
// column: source: list of string
// draws: table
// example: --film "Dead Reckoning"
MATCH (f:Film)-[:HAS_EVENT]->(e:Event {realm: 'production'})
WHERE e.kind IN ['delay', 'shutdown'] AND ($film IS NULL OR f.id = $film)
WITH e, f
ORDER BY f.number, f.id
WITH e, collect(f.title) AS film
OPTIONAL MATCH (e)-[:CAUSED_BY]->(why:Event)
OPTIONAL MATCH (s:Source)
WHERE s.id IN e.sources
WITH e, film, why, s
ORDER BY why.name
WITH e, film, collect(DISTINCT why.name) AS because_of, collect(DISTINCT s) AS found
RETURN film,
       CASE e.from_precision
         WHEN 'year' THEN toString(e.from.year)
         WHEN 'month' THEN substring(toString(e.from), 0, 7)
         ELSE toString(e.from)
       END AS date,
       CASE e.until_precision
         WHEN 'year' THEN toString(e.until.year)
         WHEN 'month' THEN substring(toString(e.until), 0, 7)
         ELSE toString(e.until)
       END AS until,
       CASE
         WHEN e.from_precision = 'day' AND e.until_precision = 'day'
         THEN duration.inDays(e.from, e.until).days
       END AS days,
       e.name AS event,
       e.kind AS kind,
       e.cause AS cause,
       because_of,
       coalesce(e.uncertain, false) AS uncertain,
       [id IN e.sources | head([s IN found WHERE s.id = id | s.name])] AS source
ORDER BY e.from, event, e.id
