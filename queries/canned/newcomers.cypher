// title: How much of a cast is new to the franchise?
// group: Who comes and goes
// param: franchise: Franchise = null
// column: film: string
// column: year: int
// column: cast: int
// column: new: int
// column: returning: list of string
// column: source: list of string
// draws: table
// example: --franchise "Mission: Impossible"
MATCH (p:Person)-[r:ACTED_IN]->(w:Film|Series)-[:PART_OF]->(f:Franchise)
WHERE ($franchise IS NULL OR f.id = $franchise) AND coalesce(r.archive, false) = false
WITH p, r, w, f,
     EXISTS {
       MATCH (p)-[earlier:ACTED_IN]->(x:Film|Series)-[:PART_OF]->(f)
       WHERE x.released < w.released AND coalesce(earlier.archive, false) = false
     } AS known
ORDER BY p.name, p.id
WITH w, f, collect({name: p.name, known: known, sources: r.sources}) AS people
WITH w, f, people,
     reduce(seen = [], one IN people | seen + [id IN one.sources WHERE NOT id IN seen]) AS ids
OPTIONAL MATCH (s:Source)
WHERE s.id IN ids
WITH w, f, people, s
ORDER BY s.name
WITH w, f, people, collect(DISTINCT s.name) AS source
RETURN w.title AS film,
       w.released.year AS year,
       size(people) AS cast,
       size([one IN people WHERE NOT one.known]) AS new,
       [one IN people WHERE one.known | one.name] AS returning,
       source
ORDER BY w.released, film, w.id, f.id
