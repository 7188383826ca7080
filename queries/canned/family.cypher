// title: Who is kin to whom, married or in love?
// group: Who is who
// param: character: Character = null
// column: character: string
// column: relation: string
// column: other: string
// column: since: string
// column: until: string
// column: uncertain: bool
// column: source: list of string
// column: path: path
// link: character {relation} other
// draws: graph
// example: --character "Julia Meade"
MATCH path = (a:Character)-[r:SPOUSE_OF|CHILD_OF|SIBLING_OF|ROMANCE_WITH]->(b:Character)
WHERE $character IS NULL OR a.id = $character OR b.id = $character
OPTIONAL MATCH (first:Film|Series {id: r.from_film})
OPTIONAL MATCH (last:Film|Series {id: r.until_film})
OPTIONAL MATCH (s:Source)
WHERE s.id IN r.sources
WITH a, r, b, path, first, last, collect(s) AS found
RETURN a.name AS character,
       CASE type(r)
         WHEN 'SPOUSE_OF' THEN 'is married to'
         WHEN 'CHILD_OF' THEN 'is a child of'
         WHEN 'SIBLING_OF' THEN 'is a sibling of'
         ELSE 'has a romance with'
       END AS relation,
       b.name AS other,
       first.title AS since,
       last.title AS until,
       coalesce(r.uncertain, false) AS uncertain,
       [id IN r.sources | head([s IN found WHERE s.id = id | s.name])] AS source,
       path
ORDER BY coalesce(first.number, 0), relation, character, other, a.id, b.id, until
