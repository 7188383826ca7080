// title: When was a film to come out, who said so, and what came of it?
// group: How the films were made
// param: film: Film
// param: as_of: last_day = null
// column: said: string
// column: by: list of string
// column: release_date: string
// column: outcome: string
// column: source: list of string
// column: settled: string
// column: settled_by: list of string
// draws: lanes
// example: --film "Dead Reckoning"
// example: --film "Dead Reckoning" --as-of 2021-03
MATCH (f:Film {id: $film})
OPTIONAL MATCH (f)<-[:ABOUT {role: 'subject'}]-(c:Claim {kind: 'release_date'})-[:STATED_IN]->(s:Source)
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
OPTIONAL MATCH (c)-[:SAID_BY]->(speaker)
WITH f, c, s, speaker
ORDER BY speaker.name
WITH f, c, s, collect(speaker.name) AS speakers
// what turned out by then is known: on the last day on which it can have been settled
OPTIONAL MATCH (c)-[v:SETTLED_BY]->(x)
WHERE $as_of IS NULL OR v.settled + duration({
        months: CASE v.settled_precision WHEN 'year' THEN 12 WHEN 'month' THEN 1 ELSE 0 END,
        days: CASE v.settled_precision WHEN 'year' THEN -1 WHEN 'month' THEN -1 ELSE 0 END
      }) <= $as_of
WITH f, c, s, speakers, v, x
ORDER BY v.settled, coalesce(x.title, x.name)
WITH f, c, s, speakers, count(v) > 0 AS settled, collect(coalesce(x.title, x.name)) AS settled_by,
     // the last of what settled it, as precisely as it is known
     last(collect(CASE v.settled_precision
       WHEN 'year' THEN toString(v.settled.year)
       WHEN 'month' THEN substring(toString(v.settled), 0, 7)
       ELSE toString(v.settled)
     END)) AS settled_on,
     coalesce(c.as_of, s.published, s.published_from) AS at,
     c.as_of + duration({
       months: CASE c.as_of_precision WHEN 'year' THEN 12 WHEN 'month' THEN 1 ELSE 0 END,
       days: CASE c.as_of_precision WHEN 'year' THEN -1 WHEN 'month' THEN -1 ELSE 0 END
     }) AS until,
     coalesce(s.published, s.published_from) AS out_from,
     coalesce(s.published, s.published_to) + duration({
       months: CASE coalesce(s.published_precision, s.published_to_precision)
                 WHEN 'year' THEN 12 WHEN 'month' THEN 1 ELSE 0
               END,
       days: CASE coalesce(s.published_precision, s.published_to_precision)
               WHEN 'year' THEN -1 WHEN 'month' THEN -1 ELSE 0
             END
     }) AS out_by
WITH f, collect({
       at: at,
       // nothing speaks as of a day after it was published
       until: CASE WHEN until <= out_by OR out_by < at THEN until ELSE coalesce(out_by, until) END,
       as_of: c.as_of,
       precision: c.as_of_precision,
       out_from: out_from,
       out_by: out_by,
       settled: settled,
       settled_on: settled_on,
       settled_by: settled_by,
       said: CASE c.as_of_precision
               WHEN 'year' THEN toString(c.as_of.year)
               WHEN 'month' THEN substring(toString(c.as_of), 0, 7)
               ELSE toString(c.as_of)
             END,
       by: CASE WHEN size(speakers) = 0 THEN ['the source itself'] ELSE speakers END,
       date: c.value,
       outcome: CASE c.outcome
                  WHEN 'came_true' THEN 'came true'
                  WHEN 'did_not' THEN CASE
                           WHEN 'superseded=true' IN c.qualifiers THEN 'given up'
                           WHEN c.modality IN ['planned', 'expected'] THEN 'not kept'
                           ELSE 'was wrong'
                         END
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
// what came of it later nobody knew then: something had replaced it, or it was believed
WITH f, companies, names,
     [row IN said WHERE row.date IS NOT NULL |
       row {.*, outcome: CASE
         WHEN $as_of IS NULL THEN row.outcome
         WHEN row.settled AND row.outcome = 'came true' THEN 'came true'
         WHEN row.settled AND row.outcome IN ['given up', 'not kept', 'was wrong'] THEN 'replaced'
         WHEN any(later IN said WHERE later.at > row.until
                OR (later.as_of = row.as_of AND later.precision = row.precision
                    AND later.out_from > row.out_by)) THEN 'replaced'
         ELSE 'believed'
       END}] AS said
UNWIND said + CASE WHEN $as_of < f.released THEN [] ELSE [{
         at: f.released,
         said: toString(f.released),
         by: companies,
         date: CASE f.released_precision
                 WHEN 'year' THEN toString(f.released.year)
                 WHEN 'month' THEN substring(toString(f.released), 0, 7)
                 ELSE toString(f.released)
               END,
         outcome: CASE WHEN f.status IN ['announced', 'filming', 'wrapped'] THEN 'to come' ELSE 'released' END,
         source: names,
         settled_by: []
       }] END AS row
RETURN row.said AS said,
       row.by AS by,
       row.date AS release_date,
       row.outcome AS outcome,
       row.source AS source,
       CASE row.outcome WHEN 'released' THEN row.date ELSE row.settled_on END AS settled,
       row.settled_by AS settled_by
ORDER BY row.at, release_date, source, by, outcome
