// title: Works that may be one
// severity: warning
// settle: Their ids at TMDB, IMDb or Wikidata, and the year of each.
MATCH (x:Film|Series)
WHERE x.name IS NOT NULL
WITH x, trim(replace(replace(replace(replace(toLower(x.name), '.', ''), '-', ' '), "'", ''), ',', '')) AS name
// two names that differ by a letter are the same when the right letter is left out of both
UNWIND [name] + CASE WHEN size(name) < 6 THEN [] ELSE [i IN range(0, size(name) - 1) | substring(name, 0, i) + '_' + substring(name, i + 1)] + [i IN range(0, size(name)) | substring(name, 0, i) + '_' + substring(name, i)] END AS key
WITH key, collect(DISTINCT x) AS alike
WHERE size(alike) > 1
UNWIND alike AS a
UNWIND alike AS b
WITH DISTINCT a, b
WHERE a.id < b.id
  // ids elsewhere that differ say that they are two
  AND coalesce(a.tmdb_id = b.tmdb_id, true) AND coalesce(a.imdb_id = b.imdb_id, true)
  AND coalesce(a.wikidata_id = b.wikidata_id, true)
  // what is numbered is told apart by its number
  AND [i IN range(0, size(a.name) - 1) WHERE substring(a.name, i, 1) IN ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9'] | substring(a.name, i, 1)]
    = [i IN range(0, size(b.name) - 1) WHERE substring(b.name, i, 1) IN ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9'] | substring(b.name, i, 1)]
  // a sequel or a remake has another year
  AND coalesce(abs(a.released.year - b.released.year) <= 1, true)
RETURN a.name + ' (' + a.id + ') and ' + b.name + ' (' + b.id + ') may be one.' AS finding,
       [a, b] AS nodes,
       coalesce(a.sources, []) + [id IN coalesce(b.sources, []) WHERE NOT id IN coalesce(a.sources, [])] AS source
ORDER BY finding, a.id, b.id
