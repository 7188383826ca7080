// title: How often was each speaker right?
// group: What the sources say
// param: announced: bool = true
// param: at_least: int = 1
// param: as_of: last_day = null
// column: speaker: string
// column: statements: int
// column: came_true: int
// column: did_not: int
// column: open: int
// column: verdict: string
// column: source: list of string
// draws: table
// example: --at-least 3
MATCH (p)<-[:SAID_BY]-(c:Claim)-[:STATED_IN]->(s:Source)
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
WITH c, s, p.name AS speaker
OPTIONAL MATCH (c)-[v:SETTLED_BY]->()
WITH speaker, c, s,
     coalesce(c.as_of, s.published, s.published_to) AS at,
     CASE
       WHEN c.as_of IS NOT NULL THEN c.as_of_precision
       ELSE coalesce(s.published_precision, s.published_to_precision)
     END AS precision,
     max(v.settled) AS settled,
     // of a day, what turned out later is open
     CASE
       WHEN $as_of IS NULL
         OR count(CASE WHEN v.settled + duration({
             months: CASE v.settled_precision WHEN 'year' THEN 12 WHEN 'month' THEN 1 ELSE 0 END,
             days: CASE v.settled_precision WHEN 'year' THEN -1 WHEN 'month' THEN -1 ELSE 0 END
           }) <= $as_of THEN v END) > 0 THEN coalesce(c.outcome, 'open')
       ELSE 'open'
     END AS outcome
ORDER BY s.name
// announced is what was to come: a plan, or what was settled after it was said
WHERE NOT $announced
  OR c.modality IN ['planned', 'expected']
  OR (c.outcome = 'open' AND c.kind = 'casting')
  OR settled >= at + duration({
       months: CASE precision WHEN 'year' THEN 12 WHEN 'month' THEN 1 ELSE 0 END,
       days: CASE precision WHEN 'year' THEN 0 WHEN 'month' THEN 0 ELSE 1 END
     })
WITH speaker,
     count(c) AS statements,
     sum(CASE outcome WHEN 'came_true' THEN 1 ELSE 0 END) AS came_true,
     sum(CASE outcome WHEN 'did_not' THEN 1 ELSE 0 END) AS did_not,
     sum(CASE outcome WHEN 'open' THEN 1 ELSE 0 END) AS open,
     collect(DISTINCT s.name) AS source
WHERE statements >= $at_least
RETURN speaker, statements, came_true, did_not, open,
       CASE
         WHEN open = statements THEN 'nothing settled yet'
         ELSE toString(did_not) + ' of ' + toString(statements) + CASE WHEN $announced THEN ' not kept' ELSE ' not kept or wrong' END
              + CASE open WHEN 0 THEN '' ELSE ', ' + toString(open) + ' open' END
       END AS verdict,
       source
ORDER BY did_not DESC, statements DESC, speaker
