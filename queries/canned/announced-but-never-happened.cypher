// title: What was announced and never happened?
// group: How the films were made
// param: film: Film = null
// param: as_of: last_day = null
// column: announced: string
// column: about: list of string
// column: said: list of string
// column: by: list of string
// column: statement: string
// column: outcome: string
// column: source: list of string
// draws: table
// example: --film "Dead Reckoning"
MATCH (c:Claim)-[:STATED_IN]->(s:Source)
WHERE coalesce(c.decision, 'accepted') = 'accepted'
  // who tells that a plan was given up did not announce it
  AND NOT 'superseded=true' IN coalesce(c.qualifiers, [])
  AND ($as_of IS NULL
       OR coalesce(s.published, s.published_to) + duration({
            months: CASE coalesce(s.published_precision, s.published_to_precision)
                      WHEN 'year' THEN 12 WHEN 'month' THEN 1 ELSE 0
                    END,
            days: CASE coalesce(s.published_precision, s.published_to_precision)
                    WHEN 'year' THEN -1 WHEN 'month' THEN -1 ELSE 0
                  END
          }) <= $as_of)
  AND ((c.outcome = 'did_not' AND c.modality IN ['planned', 'expected'])
    OR (c.outcome = 'open' AND c.kind = 'casting'
        AND NOT EXISTS { (c)-[:ABOUT]->(:Person)-[:ACTED_IN]->(:Film)<-[:ABOUT]-(c) }))
MATCH (c)-[:ABOUT]->(x)
WHERE NOT x:Event
WITH c, s, x
ORDER BY coalesce(x.title, x.name)
WITH c, s, collect(DISTINCT x.id) AS ids, collect(DISTINCT coalesce(x.title, x.name)) AS about
WHERE $film IS NULL OR $film IN ids
OPTIONAL MATCH (c)-[:SAID_BY]->(speaker)
WITH c, s, about, speaker
ORDER BY c.as_of, s.name, speaker.name, c.id
WITH c.name AS announced, about, c, s.name AS source, coalesce(speaker.name, 'the source itself') AS by,
     CASE c.outcome WHEN 'did_not' THEN 'not kept' ELSE 'no credit known' END AS outcome,
     CASE c.as_of_precision
       WHEN 'year' THEN toString(c.as_of.year)
       WHEN 'month' THEN substring(toString(c.as_of), 0, 7)
       ELSE toString(c.as_of)
     END AS said
WITH announced, about, outcome,
     min(c.as_of) AS first,
     collect(DISTINCT said) AS said,
     collect(DISTINCT by) AS by,
     head(collect(c.summary)) AS statement,
     collect(DISTINCT source) AS source
RETURN announced, about, said, by, statement, outcome, source
ORDER BY first, announced, about, outcome
