// title: Who was on the team in a film?
// group: Who is who
// param: film: Film
// column: member: string
// column: role: string
// column: team: string
// column: actor: list of string
// column: source: list of string
// draws: table
// example: --film "Rogue Nation"
MATCH (f:Film {id: $film})<-[seen:APPEARS_IN]-(c:Character)-[m:MEMBER_OF]->(o:Organization)
WHERE toLower(o.name) CONTAINS 'team' AND coalesce(seen.archive, false) = false
OPTIONAL MATCH (first:Film {id: m.from_film})
OPTIONAL MATCH (last:Film {id: m.until_film})
WITH f, c, m, o, first, last
WHERE coalesce(first.number, f.number) <= f.number AND coalesce(last.number, f.number) >= f.number
OPTIONAL MATCH (a:Person)-[p:PLAYED]->(c)
WHERE f.id IN p.films
OPTIONAL MATCH (s:Source)
WHERE s.id IN m.sources
WITH c, m, o, a, s
ORDER BY a.name
WITH c, m, o, collect(DISTINCT a.name) AS actor, collect(DISTINCT s) AS found
RETURN c.name AS member,
       m.role AS role,
       o.name AS team,
       actor,
       // what the row rests on first: the film itself if it shows it; `members` names every page
       [head([id IN m.sources WHERE any(s IN found WHERE s.id = id AND s.url IS NULL) | head([s IN found WHERE s.id = id | s.name])]
             + [id IN m.sources | head([s IN found WHERE s.id = id | s.name])])] AS source
ORDER BY team DESC, CASE role WHEN 'leader' THEN 0 ELSE 1 END, member, role, o.id, c.id
