// title: Whose face or name was borrowed, and by whom?
// group: What happens
// param: character: Character = null
// column: impersonated: string
// column: times: int
// column: by: list of string
// column: films: list of string
// column: uncertain: bool
// column: source: list of string
// link: by poses as impersonated
// draws: table
// example: --character "Solomon Lane"
MATCH (x:Character)-[:TAKES_PART_IN {role: 'impersonated'}]->(e:Event {kind: 'impersonation'})
WHERE $character IS NULL OR x.id = $character
MATCH (a:Character)-[:TAKES_PART_IN {role: 'impersonator'}]->(e)<-[:HAS_EVENT]-(f:Film)
OPTIONAL MATCH (s:Source)
WHERE s.id IN e.sources
WITH x, e, a, f, s
ORDER BY f.released, e.ordinal, a.name, s.name
RETURN x.name AS impersonated,
       count(DISTINCT e) AS times,
       collect(DISTINCT a.name) AS by,
       collect(DISTINCT f.title) AS films,
       max(CASE WHEN e.uncertain THEN 1 ELSE 0 END) = 1 AS uncertain,
       collect(DISTINCT s.name) AS source
ORDER BY times DESC, impersonated
