// title: Who reported what, and what came of it, outlet by outlet?
// group: What the sources say
// param: outlet: string = null
// param: as_of: last_day = null
// column: outlet: string
// column: said: string
// column: by: list of string
// column: statement: string
// column: firmness: string
// column: outcome: string
// column: source: string
// draws: table
// example: --outlet ComicBook.com
MATCH (c:Claim)-[:STATED_IN]->(s:Source)
WHERE coalesce(c.decision, 'accepted') = 'accepted'
  AND ($as_of IS NULL
       OR coalesce(s.published, s.published_to) + duration({
            months: CASE coalesce(s.published_precision, s.published_to_precision)
                      WHEN 'year' THEN 12 WHEN 'month' THEN 1 ELSE 0
                    END,
            days: CASE coalesce(s.published_precision, s.published_to_precision)
                    WHEN 'year' THEN -1 WHEN 'month' THEN -1 ELSE 0
                  END
          }) <= $as_of)
WITH c, s, coalesce(s.publisher, s.name) AS outlet
// what a studio's own films and credits show is no report
WHERE NOT EXISTS { (:Film)-[:RELEASED_BY]->(:Organization {name: outlet}) }
  AND ($outlet IS NULL OR toLower(outlet) CONTAINS toLower($outlet))
OPTIONAL MATCH (c)-[:SAID_BY]->(speaker)
WITH c, s, outlet, speaker
ORDER BY speaker.name
WITH c, s, outlet, collect(speaker.name) AS speakers
RETURN outlet,
       CASE c.as_of_precision
         WHEN 'year' THEN toString(c.as_of.year)
         WHEN 'month' THEN substring(toString(c.as_of), 0, 7)
         ELSE toString(c.as_of)
       END AS said,
       CASE WHEN size(speakers) = 0 THEN ['the source itself'] ELSE speakers END AS by,
       c.summary AS statement,
       c.modality AS firmness,
       CASE c.outcome
         WHEN 'came_true' THEN 'came true'
         WHEN 'did_not' THEN 'did not'
         ELSE 'open'
       END AS outcome,
       s.name AS source
ORDER BY outlet, c.as_of, statement, c.id
