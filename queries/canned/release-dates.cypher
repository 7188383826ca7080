// title: When was a film to come out, who said so, and what came of it?
// group: How the films were made
// param: film: Film
// column: said: string
// column: by: list of string
// column: release_date: string
// column: outcome: string
// column: source: list of string
// draws: timeline
// example: --film "Dead Reckoning"
MATCH (f:Film {id: $film})
OPTIONAL MATCH (f)<-[:ABOUT {role: 'subject'}]-(c:Claim {kind: 'release_date'})-[:STATED_IN]->(s:Source)
WHERE coalesce(c.decision, 'accepted') = 'accepted'
OPTIONAL MATCH (c)-[:SAID_BY]->(speaker)
WITH f, c, s, speaker
ORDER BY speaker.name
WITH f, c, s, collect(speaker.name) AS speakers
WITH f, collect({
       at: c.as_of,
       said: CASE c.as_of_precision
               WHEN 'year' THEN toString(c.as_of.year)
               WHEN 'month' THEN substring(toString(c.as_of), 0, 7)
               ELSE toString(c.as_of)
             END,
       by: CASE WHEN size(speakers) = 0 THEN ['the source itself'] ELSE speakers END,
       date: c.value,
       outcome: CASE c.outcome
                  WHEN 'came_true' THEN 'came true'
                  WHEN 'did_not' THEN 'not kept'
                  ELSE 'open'
                END,
       source: [s.name]
     }) AS said
OPTIONAL MATCH (f)-[:RELEASED_BY]->(o:Organization)
OPTIONAL MATCH (s:Source)
WHERE s.id IN f.sources
WITH f, said, o, s
ORDER BY o.name, s.name
WITH f, said, collect(DISTINCT o.name) AS companies, collect(DISTINCT s.name) AS names
UNWIND [row IN said WHERE row.date IS NOT NULL] + [{
         at: f.released,
         said: toString(f.released),
         by: companies,
         date: CASE f.released_precision
                 WHEN 'year' THEN toString(f.released.year)
                 WHEN 'month' THEN substring(toString(f.released), 0, 7)
                 ELSE toString(f.released)
               END,
         outcome: CASE WHEN f.status IN ['announced', 'filming', 'wrapped'] THEN 'to come' ELSE 'released' END,
         source: names
       }] AS row
RETURN row.said AS said,
       row.by AS by,
       row.date AS release_date,
       row.outcome AS outcome,
       row.source AS source
ORDER BY row.at, release_date, source, by, outcome
