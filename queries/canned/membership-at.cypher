// title: Who belonged to what in a given film?
// group: Who is who
// param: film: Film
// column: organization: string
// column: character: string
// column: role: string
// column: actor: list of string
// column: source: list of string
// draws: table
// example: --film Fallout
MATCH (f:Film {id: $film})<-[seen:APPEARS_IN]-(c:Character)-[m:MEMBER_OF]->(o:Organization)
WHERE coalesce(seen.archive, false) = false
OPTIONAL MATCH (first:Film {id: m.from_film})
OPTIONAL MATCH (last:Film {id: m.until_film})
OPTIONAL MATCH (only:Series {id: m.until_film})
WITH f, c, m, o, seen, first, last, only
WHERE only IS NULL
  AND coalesce(first.number, f.number) <= f.number
  AND coalesce(last.number, f.number) >= f.number
OPTIONAL MATCH (a:Person)
WHERE a.id IN seen.played_by
OPTIONAL MATCH (s:Source)
WHERE s.id IN m.sources
WITH c, m, o, a, s
ORDER BY a.name
WITH c, m, o, collect(DISTINCT a.name) AS actor, collect(DISTINCT s) AS found
RETURN o.name AS organization,
       c.name AS character,
       m.role AS role,
       actor,
       // what the row rests on first: the film itself if it shows it; `members` names every page
       [head([id IN m.sources WHERE any(s IN found WHERE s.id = id AND s.url IS NULL) | head([s IN found WHERE s.id = id | s.name])]
             + [id IN m.sources | head([s IN found WHERE s.id = id | s.name])])] AS source
ORDER BY organization, character, role, o.id, c.id, m.from_film
