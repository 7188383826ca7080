// title: Who was away for the longest time?
// group: Who comes and goes
// param: years: int = 5
// column: character: string
// column: last_seen: string
// column: last_year: int
// column: next_seen: string
// column: next_year: int
// column: years: int
// column: films_missed: int
// column: actor: list of string
// column: source: list of string
// draws: table
// example: --years 20
MATCH (c:Character)-[r:APPEARS_IN]->(w:Film|Series)
WHERE coalesce(r.archive, false) = false
WITH c, r, w
ORDER BY w.released, w.id
WITH c, collect({work: w, sources: r.sources, played_by: r.played_by}) AS seen
UNWIND range(0, size(seen) - 2) AS i
WITH c, seen[i] AS before, seen[i + 1] AS after
WITH c, before.work AS last, after.work AS next, after.sources AS sources, after.played_by AS players
WITH c, last, next, sources, players, coalesce(last.ended, last.released).year AS gone
WITH c, last, next, sources, players, gone, next.released.year - gone AS years,
     COUNT { (missed:Film)-[:PART_OF]->(:Franchise)<-[:PART_OF]-(next)
             WHERE last.released < missed.released AND missed.released < next.released } AS missed
WHERE years >= $years AND (missed > 0 OR last:Series)
OPTIONAL MATCH (a:Person)
WHERE a.id IN players
OPTIONAL MATCH (s:Source)
WHERE s.id IN sources
WITH c, last, next, gone, years, missed, sources, a, s
ORDER BY a.name
WITH c, last, next, gone, years, missed, sources,
     collect(DISTINCT a.name) AS actor, collect(DISTINCT s) AS found
RETURN c.name AS character,
       last.title AS last_seen,
       gone AS last_year,
       next.title AS next_seen,
       next.released.year AS next_year,
       years,
       missed AS films_missed,
       actor,
       [id IN sources | head([s IN found WHERE s.id = id | s.name])] AS source
ORDER BY years DESC, character, c.id, last_year, last.id
