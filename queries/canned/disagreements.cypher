// title: Where do the sources disagree, and who was right?
// param: topic: string = null
// column: about: list of string
// column: topic: string
// column: says: string
// column: said: list of string
// column: outcome: list of string
// column: source: list of string
// draws: table
// example: --topic newcomer
MATCH (c:Claim)-[:ABOUT {role: 'subject'}]->(x)
WHERE c.value IS NOT NULL AND ($topic IS NULL OR toLower(c.kind) = replace(toLower($topic), ' ', '_'))
WITH c, x
ORDER BY coalesce(x.title, x.name)
WITH c, collect(coalesce(x.title, x.name)) AS about
MATCH (c)-[:STATED_IN]->(s:Source)
OPTIONAL MATCH (w:Film|Series {id: c.value})
WITH about,
     replace(c.kind, '_', ' ') AS topic,
     CASE c.value WHEN 'true' THEN 'yes' WHEN 'false' THEN 'no' ELSE coalesce(w.title, c.value) END AS says,
     c.as_of AS at,
     CASE c.as_of_precision
         WHEN 'year' THEN toString(c.as_of.year)
         WHEN 'month' THEN substring(toString(c.as_of), 0, 7)
         ELSE toString(c.as_of)
       END AS said,
     CASE c.outcome
         WHEN 'came_true' THEN 'came true'
         WHEN 'did_not' THEN 'did not'
         ELSE 'open'
       END AS outcome,
     s.name AS source
ORDER BY at, source, said, outcome
WITH about, topic, says,
     min(at) AS first,
     collect(DISTINCT said) AS said,
     collect(DISTINCT outcome) AS outcome,
     collect(DISTINCT source) AS source
ORDER BY first, says
WITH about, topic, collect({first: first, says: says, said: said, outcome: outcome, source: source}) AS sides
WHERE size(sides) > 1
  AND any(side IN sides WHERE 'did not' IN side.outcome OR 'open' IN side.outcome)
UNWIND sides AS side
RETURN about,
       topic,
       side.says AS says,
       side.said AS said,
       side.outcome AS outcome,
       side.source AS source
ORDER BY topic, about, side.first, says
