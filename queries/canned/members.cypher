// title: Who belongs to an organization, and when?
// group: Who is who
// param: organization: Organization
// column: character: string
// column: role: string
// column: since: string
// column: until: string
// column: actor: list of string
// column: source: list of string
// draws: table
// example: --organization IMF
MATCH (c:Character)-[m:MEMBER_OF]->(:Organization {id: $organization})
OPTIONAL MATCH (first:Film|Series {id: m.from_film})
OPTIONAL MATCH (last:Film|Series {id: m.until_film})
OPTIONAL MATCH (a:Person)-[:PLAYED]->(c)
OPTIONAL MATCH (s:Source)
WHERE s.id IN m.sources
WITH c, m, first, last, a, s
ORDER BY a.name
WITH c, m, first, last, collect(DISTINCT a.name) AS actor, collect(DISTINCT s) AS found
RETURN c.name AS character,
       m.role AS role,
       first.title AS since,
       last.title AS until,
       actor,
       [id IN m.sources | head([s IN found WHERE s.id = id | s.name])] AS source
ORDER BY coalesce(first.number, 0), character, role, c.id, until
