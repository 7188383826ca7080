// title: How long did people wait for each next film?
// group: How the films were made
// param: franchise: Franchise = null
// column: film: string
// column: released: string
// column: after: string
// column: days: int
// column: years: int
// column: source: list of string
// draws: table
// example: --franchise "Mission: Impossible"
MATCH (f:Franchise)<-[:PART_OF]-(w:Film)
WHERE ($franchise IS NULL OR f.id = $franchise) AND w.released IS NOT NULL
WITH f, w
ORDER BY w.released, w.number, w.id
WITH f, collect(w) AS films
UNWIND range(1, size(films) - 1) AS n
WITH f, films[n] AS w, films[n - 1] AS before
OPTIONAL MATCH (s:Source)
WHERE s.id IN w.sources OR s.id IN before.sources
WITH f, w, before, s
ORDER BY s.name
WITH f, w, before, collect(DISTINCT s.name) AS source
RETURN w.title AS film,
       CASE w.released_precision
         WHEN 'year' THEN toString(w.released.year)
         WHEN 'month' THEN substring(toString(w.released), 0, 7)
         ELSE toString(w.released)
       END AS released,
       before.title AS after,
       CASE
         WHEN w.released_precision = 'day' AND before.released_precision = 'day'
         THEN duration.inDays(before.released, w.released).days
       END AS days,
       w.released.year - before.released.year AS years,
       source
ORDER BY w.released, film, w.id, f.id
