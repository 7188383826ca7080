// title: Films that came out before they were filmed
// severity: error
// settle: The days of the shoot in a report of that time, or the film's release date.
MATCH (f:Film|Series)-[:HAS_EVENT]->(e:Event {realm: 'production'})
WHERE e.kind IN ['filming', 'wrap']
  // the last day of the release, as far as it is known
  AND e.from > CASE f.released_precision
                 WHEN 'year' THEN date({year: f.released.year, month: 12, day: 31})
                 WHEN 'month' THEN f.released + duration('P1M') - duration('P1D')
                 ELSE f.released
               END
RETURN f.title + ' came out ' + toString(f.released) + ', and "' + e.name + '" begins ' + toString(e.from) + '.' AS finding,
       [f, e] AS nodes,
       coalesce(e.sources, []) + coalesce(f.sources, []) AS source
ORDER BY finding, f.id, e.id
