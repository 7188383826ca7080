// title: What was announced and never happened?
// param: film: Film = null
// column: announced: string
// column: about: list of string
// column: said: string
// column: by: list of string
// column: statement: string
// column: source: string
// draws: table
// example: --film "Dead Reckoning"
MATCH (c:Claim {outcome: 'did_not'})-[:STATED_IN]->(s:Source)
WHERE c.modality IN ['planned', 'expected']
MATCH (c)-[:ABOUT]->(x)
WITH c, s, x
ORDER BY coalesce(x.title, x.name)
WITH c, s, collect(DISTINCT x.id) AS ids, collect(DISTINCT coalesce(x.title, x.name)) AS about
WHERE $film IS NULL OR $film IN ids
OPTIONAL MATCH (c)-[:SAID_BY]->(speaker)
WITH c, s, about, speaker
ORDER BY speaker.name
WITH c, s, about, collect(speaker.name) AS speakers
RETURN c.name AS announced,
       about,
       CASE c.as_of_precision
         WHEN 'year' THEN toString(c.as_of.year)
         WHEN 'month' THEN substring(toString(c.as_of), 0, 7)
         ELSE toString(c.as_of)
       END AS said,
       CASE WHEN size(speakers) = 0 THEN ['the source itself'] ELSE speakers END AS by,
       c.summary AS statement,
       s.name AS source
ORDER BY c.as_of, announced, source
