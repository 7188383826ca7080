// title: What did somebody say about the films?
// group: What the sources say
// param: speaker: Person|Organization
// param: as_of: last_day = null
// column: said: string
// column: statement: string
// column: about: list of string
// column: firmness: string
// column: outcome: string
// column: source: string
// draws: table
// example: --speaker "Simon Pegg"
MATCH (:Person|Organization {id: $speaker})<-[:SAID_BY]-(c:Claim)-[:STATED_IN]->(s:Source)
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
MATCH (c)-[:ABOUT]->(x)
WITH c, s, x
ORDER BY coalesce(x.title, x.name)
WITH c, s, collect(DISTINCT coalesce(x.title, x.name)) AS about
RETURN CASE c.as_of_precision
         WHEN 'year' THEN toString(c.as_of.year)
         WHEN 'month' THEN substring(toString(c.as_of), 0, 7)
         ELSE toString(c.as_of)
       END AS said,
       c.summary AS statement,
       about,
       c.modality AS firmness,
       CASE CASE WHEN $as_of IS NULL THEN c.outcome END
         WHEN 'came_true' THEN 'came true'
         WHEN 'did_not' THEN CASE
                           WHEN 'superseded=true' IN c.qualifiers THEN 'given up'
                           WHEN c.modality IN ['planned', 'expected'] THEN 'not kept'
                           ELSE 'was wrong'
                         END
         ELSE 'open'
       END AS outcome,
       s.name AS source
ORDER BY c.as_of, statement, source, c.id
