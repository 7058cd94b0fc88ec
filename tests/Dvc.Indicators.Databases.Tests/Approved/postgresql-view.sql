CREATE VIEW "v_facts" AS
WITH dvc_procedures(code, has_fee, returns_paper, unit, amount) AS (VALUES
('1.1', 1, 0, 1, 1),
('1.2', 0, 0, 3, 28800)),
dvc_calendar(place, working, by_working, by_calendar) AS (VALUES
(0, 0, 100000000000, 1154649599),
(1, 0, 1154563199, 1154649599),
(2, 1, 1154649599, 1154649599),
(3, 2, 1154735999, 1154735999),
(4, 3, 1154822399, 1154822399),
(5, 4, 1154908799, 1154908799),
(6, 5, 1155167999, 1154995199),
(7, 5, 100000000000, 100000000000),
(8, 5, 100000000000, 100000000000),
(9, 6, 100000000000, 100000000000),
(10, 6, 100000000000, 100000000000)),
dvc_petitions(named) AS (VALUES
('HS-1')),
dvc_source AS (
SELECT CASE WHEN UPPER(TRIM(CAST((ma) AS VARCHAR))) IN ('', 'NULL', E'\\N', 'N/A', 'NAN', 'NONE', '-', '–') THEN NULL ELSE TRIM(CAST((ma) AS VARCHAR)) END AS dossier,
  CASE WHEN UPPER(TRIM(CAST((thu_tuc) AS VARCHAR))) IN ('', 'NULL', E'\\N', 'N/A', 'NAN', 'NONE', '-', '–') THEN NULL ELSE TRIM(CAST((thu_tuc) AS VARCHAR)) END AS proc,
  CASE WHEN UPPER(TRIM(CAST((co_quan) AS VARCHAR))) IN ('', 'NULL', E'\\N', 'N/A', 'NAN', 'NONE', '-', '–') THEN NULL ELSE TRIM(CAST((co_quan) AS VARCHAR)) END AS agency,
  CASE COALESCE(UPPER(TRIM(CAST((kenh) AS VARCHAR))), '') WHEN '' THEN 0 WHEN '1' THEN 1 WHEN '2' THEN 2 WHEN '3' THEN 3 ELSE -1 END AS channel,
  CASE COALESCE(UPPER(TRIM(CAST((trang_thai) AS VARCHAR))), '') WHEN '' THEN 0 WHEN 'XONG' THEN 9 WHEN '1' THEN 1 WHEN '2' THEN 2 WHEN '3' THEN 3 WHEN '4' THEN 4 WHEN '5' THEN 5 WHEN '6' THEN 6 WHEN '7' THEN 7 WHEN '8' THEN 8 WHEN '9' THEN 9 WHEN '10' THEN 10 ELSE -1 END AS status,
  CAST(NULL AS BIGINT) AS submitted,
  (floor(date_part('epoch', (nhan)))::bigint - 631152000) AS received,
  (floor(date_part('epoch', (hen)))::bigint - 631152000) AS due,
  (floor(date_part('epoch', (xong)))::bigint - 631152000) AS finished,
  CAST(NULL AS BIGINT) AS returned,
  CAST(NULL AS BIGINT) AS requested,
  CAST(NULL AS BIGINT) AS completed,
  (floor(date_part('epoch', (sua)))::bigint - 631152000) AS updated,
  CASE WHEN co_gio = 1 THEN 1 ELSE 0 END AS due_has_time,
  0 AS rounds,
  CASE WHEN (phi) IS NULL THEN 0 WHEN (phi) < 0 THEN -1 WHEN (phi) = 0 THEN 1 ELSE 2 END AS fee,
  0 AS payment,
  0 AS has_papers,
  CASE COALESCE(UPPER(TRIM(CAST((EXISTS (SELECT 1 FROM tep WHERE tep.ma = h.ma)) AS VARCHAR))), '') WHEN '' THEN 0 WHEN 'CÓ' THEN 1 WHEN '1' THEN 1 WHEN 'TRUE' THEN 1 WHEN '0' THEN 0 WHEN 'FALSE' THEN 0 ELSE -1 END AS has_result,
  0 AS papers_digitised,
  CASE COALESCE(UPPER(TRIM(CAST('1' AS VARCHAR))), '') WHEN '' THEN 0 WHEN 'CÓ' THEN 1 WHEN '1' THEN 1 WHEN 'TRUE' THEN 1 WHEN '0' THEN 0 WHEN 'FALSE' THEN 0 ELSE -1 END AS digitised,
  0 AS from_store,
  0 AS identified,
  0 AS disliked,
  id AS version_order
FROM ho_so h
WHERE xoa = 0
OFFSET 0),
dvc_dated AS (
SELECT dossier, proc, agency, channel, status, CASE WHEN submitted BETWEEN -62766748800 AND -62766662401 OR submitted BETWEEN -2840313600 AND -2840227201 OR submitted BETWEEN -2840227200 AND -2840140801 OR submitted BETWEEN -2840140800 AND -2840054401 OR submitted BETWEEN -631152000 AND -631065601 OR submitted BETWEEN 252771062400 AND 252771148799 THEN NULL ELSE submitted END AS submitted,
  CASE WHEN received BETWEEN -62766748800 AND -62766662401 OR received BETWEEN -2840313600 AND -2840227201 OR received BETWEEN -2840227200 AND -2840140801 OR received BETWEEN -2840140800 AND -2840054401 OR received BETWEEN -631152000 AND -631065601 OR received BETWEEN 252771062400 AND 252771148799 THEN NULL ELSE received END AS received,
  CASE WHEN due BETWEEN -62766748800 AND -62766662401 OR due BETWEEN -2840313600 AND -2840227201 OR due BETWEEN -2840227200 AND -2840140801 OR due BETWEEN -2840140800 AND -2840054401 OR due BETWEEN -631152000 AND -631065601 OR due BETWEEN 252771062400 AND 252771148799 THEN NULL ELSE due END AS due,
  CASE WHEN finished BETWEEN -62766748800 AND -62766662401 OR finished BETWEEN -2840313600 AND -2840227201 OR finished BETWEEN -2840227200 AND -2840140801 OR finished BETWEEN -2840140800 AND -2840054401 OR finished BETWEEN -631152000 AND -631065601 OR finished BETWEEN 252771062400 AND 252771148799 THEN NULL ELSE finished END AS finished,
  CASE WHEN returned BETWEEN -62766748800 AND -62766662401 OR returned BETWEEN -2840313600 AND -2840227201 OR returned BETWEEN -2840227200 AND -2840140801 OR returned BETWEEN -2840140800 AND -2840054401 OR returned BETWEEN -631152000 AND -631065601 OR returned BETWEEN 252771062400 AND 252771148799 THEN NULL ELSE returned END AS returned,
  CASE WHEN requested BETWEEN -62766748800 AND -62766662401 OR requested BETWEEN -2840313600 AND -2840227201 OR requested BETWEEN -2840227200 AND -2840140801 OR requested BETWEEN -2840140800 AND -2840054401 OR requested BETWEEN -631152000 AND -631065601 OR requested BETWEEN 252771062400 AND 252771148799 THEN NULL ELSE requested END AS requested,
  CASE WHEN completed BETWEEN -62766748800 AND -62766662401 OR completed BETWEEN -2840313600 AND -2840227201 OR completed BETWEEN -2840227200 AND -2840140801 OR completed BETWEEN -2840140800 AND -2840054401 OR completed BETWEEN -631152000 AND -631065601 OR completed BETWEEN 252771062400 AND 252771148799 THEN NULL ELSE completed END AS completed,
  CASE WHEN updated BETWEEN -62766748800 AND -62766662401 OR updated BETWEEN -2840313600 AND -2840227201 OR updated BETWEEN -2840227200 AND -2840140801 OR updated BETWEEN -2840140800 AND -2840054401 OR updated BETWEEN -631152000 AND -631065601 OR updated BETWEEN 252771062400 AND 252771148799 THEN NULL ELSE updated END AS updated,
  due_has_time, rounds, fee, payment, has_papers, has_result, papers_digitised, digitised, from_store, identified, disliked, version_order
FROM dvc_source
OFFSET 0),
dvc_checked AS (
SELECT d.*,
  CASE WHEN dossier IS NULL OR proc IS NULL OR agency IS NULL THEN 'missing'
    WHEN agency IN ('X9', 'it''s') THEN 'agency'
    WHEN channel = -1 THEN 'channel'
    WHEN status = 0 THEN 'missing'
    WHEN status = -1 THEN 'status'
    WHEN submitted < 0 OR submitted >= 3471292800 THEN 'date'
    WHEN received < 0 OR received >= 3471292800 THEN 'date'
    WHEN due < 0 OR due >= 3471292800 THEN 'date'
    WHEN finished < 0 OR finished >= 3471292800 THEN 'date'
    WHEN returned < 0 OR returned >= 3471292800 THEN 'date'
    WHEN requested < 0 OR requested >= 3471292800 THEN 'date'
    WHEN completed < 0 OR completed >= 3471292800 THEN 'date'
    WHEN rounds < 0 OR fee = -1 OR payment < 0 THEN 'number'
    WHEN has_papers = -1 THEN 'flag'
    WHEN has_result = -1 THEN 'flag'
    WHEN papers_digitised = -1 THEN 'flag'
    WHEN digitised = -1 THEN 'flag'
    WHEN from_store = -1 THEN 'flag'
    WHEN identified = -1 THEN 'flag'
    WHEN disliked = -1 THEN 'flag'
    WHEN updated < 0 OR updated >= 3471292800 THEN 'date'
    ELSE '' END AS reason
FROM dvc_dated d
OFFSET 0),
dvc_ranked AS (
SELECT r.*, ROW_NUMBER() OVER (PARTITION BY dossier, reason ORDER BY COALESCE(updated, -1) DESC, version_order DESC) AS version
FROM dvc_checked r
OFFSET 0),
dvc_ended AS (
SELECT r.*, CASE WHEN reason = '' AND version > 1 THEN 'superseded' ELSE reason END AS outcome,
  CASE WHEN status IN (1, 3) THEN NULL ELSE COALESCE(received, submitted) END AS entered,
  CASE WHEN status IN (7, 8, 9, 10) THEN COALESCE(finished, returned, 100000000000) WHEN status IN (5, 6) THEN COALESCE(requested, 100000000000) ELSE 100000000000 END AS ended
FROM dvc_ranked r
OFFSET 0),
dvc_limited AS (
SELECT e.*, COALESCE(p.unit, -1) AS unit, COALESCE(p.amount, 0) AS amount, COALESCE(p.has_fee, 0) AS has_fee, COALESCE(p.returns_paper, 0) AS returns_paper,
  CASE WHEN entered >= 1154390400 AND entered < 1155211200 THEN 1 ELSE 0 END AS in_period,
  CASE WHEN entered >= 1154390400 AND entered < 1155211200 THEN ((entered - 1154390400) / 86400) ELSE -1 END AS day,
  CASE WHEN q.named IS NULL THEN 0 ELSE 1 END AS petitioned
FROM dvc_ended e
LEFT JOIN dvc_procedures p ON p.code = e.proc
LEFT JOIN dvc_petitions q ON q.named = e.dossier
OFFSET 0),
dvc_judged AS (
SELECT l.*,
  CASE WHEN due IS NOT NULL THEN CASE WHEN due_has_time = 1 THEN due ELSE (due / 86400) * 86400 + 86399 END
    WHEN unit = 3 THEN entered + amount
    WHEN unit = 1 THEN COALESCE(c2.by_working, 100000000000)
    WHEN unit = 2 THEN COALESCE(c2.by_calendar, 100000000000)
    ELSE 100000000000 END AS last,
  CASE WHEN due IS NULL AND unit IN (1, 2) THEN 1 ELSE 0 END AS by_days,
  CASE WHEN requested IS NULL OR completed IS NULL OR status IN (5, 6) THEN 100000000000 WHEN requested > entered THEN requested ELSE entered END AS paused
FROM dvc_limited l
LEFT JOIN dvc_calendar c1 ON c1.place = l.day
LEFT JOIN dvc_calendar c2 ON c2.place = CASE WHEN unit = 1 THEN c1.working + amount + 1 ELSE l.day + amount END
OFFSET 0),
dvc_timed AS (
SELECT j.*, CASE WHEN in_period = 0 OR received IS NULL THEN 0
  WHEN status IN (5, 6) AND rounds > 1 THEN 0
  WHEN paused < completed AND paused <= last AND (ended <= last + completed - paused OR 1155211200 <= last + completed - paused) THEN 1
  WHEN paused < completed AND paused <= last THEN 0
  WHEN last = 100000000000 OR ended <= last OR 1155211200 <= last + by_days THEN 1
  ELSE 0 END AS on_time
FROM dvc_judged j
OFFSET 0),
dvc_facts AS (
SELECT outcome, CASE WHEN outcome = '' THEN agency END AS agency, CASE WHEN outcome = '' THEN proc END AS proc,
  CASE WHEN outcome = '' AND status NOT IN (1, 3) AND received < 1155211200 THEN received END AS until,
  CASE WHEN outcome = '' AND in_period = 1 AND received IS NOT NULL THEN 1 ELSE 0 END AS Received,
  CASE WHEN outcome = '' AND on_time = 1 THEN 1 ELSE 0 END AS OnTime,
  CASE WHEN outcome = '' AND in_period = 1 AND received IS NOT NULL AND channel = 2 THEN 1 ELSE 0 END AS Online,
  CASE WHEN outcome = '' AND in_period = 1 AND channel = 2 THEN 1 ELSE 0 END AS OnlineService,
  CASE WHEN outcome = '' AND in_period = 1 AND received IS NOT NULL AND channel = 2 AND (has_result = 1 OR returns_paper = 0) THEN 1 ELSE 0 END AS OnlineWithResult,
  CASE WHEN outcome = '' AND in_period = 1 AND received IS NOT NULL AND payment IN (1, 2) THEN 1 ELSE 0 END AS PaidOnline,
  CASE WHEN outcome = '' AND in_period = 1 AND received IS NOT NULL AND fee = 2 THEN 1 ELSE 0 END AS CarriesFee,
  CASE WHEN outcome = '' AND in_period = 1 AND received IS NOT NULL AND (CASE WHEN unit >= 0 THEN CASE WHEN has_fee = 1 AND fee <> 1 THEN 1 ELSE 0 END WHEN fee = 2 THEN 1 ELSE 0 END) = 1 THEN 1 ELSE 0 END AS OwesFee,
  CASE WHEN outcome = '' AND in_period = 1 AND received IS NOT NULL AND (CASE WHEN unit >= 0 THEN CASE WHEN has_fee = 1 AND fee <> 1 THEN 1 ELSE 0 END WHEN fee = 2 THEN 1 ELSE 0 END) = 1 AND payment IN (1, 2) THEN 1 ELSE 0 END AS PaidOwedFeeOnline,
  CASE WHEN outcome = '' AND in_period = 1 AND received IS NOT NULL AND has_result = 1 THEN 1 ELSE 0 END AS ResultFile,
  CASE WHEN outcome = '' AND in_period = 1 AND received IS NOT NULL AND has_result = 1 AND has_papers = 1 THEN 1 ELSE 0 END AS PapersAndResult,
  CASE WHEN outcome = '' AND in_period = 1 AND received IS NOT NULL AND (papers_digitised = 1 OR digitised = 1) THEN 1 ELSE 0 END AS ReusedData,
  CASE WHEN outcome = '' AND in_period = 1 AND received IS NOT NULL AND from_store = 1 THEN 1 ELSE 0 END AS NationalStore,
  CASE WHEN outcome = '' AND in_period = 1 AND received IS NOT NULL AND (from_store = 1 OR identified = 1) THEN 1 ELSE 0 END AS PopulationData,
  CASE WHEN outcome = '' AND on_time = 1 AND disliked = 0 AND petitioned = 0 THEN 1 ELSE 0 END AS Satisfied,
  CASE WHEN outcome = '' AND in_period = 1 AND received IS NOT NULL AND disliked = 1 THEN 1 ELSE 0 END AS Disliked,
  CASE WHEN outcome = '' AND in_period = 1 AND received IS NOT NULL AND petitioned = 1 THEN 1 ELSE 0 END AS Petitioned
FROM dvc_timed)
SELECT * FROM dvc_facts;
WITH dvc_counted AS (
SELECT outcome, agency, proc, COUNT(*) AS dossiers, MAX(until) AS until,
  SUM(Received) AS Received, SUM(OnTime) AS OnTime, SUM(Online) AS Online, SUM(OnlineService) AS OnlineService, SUM(OnlineWithResult) AS OnlineWithResult, SUM(PaidOnline) AS PaidOnline, SUM(CarriesFee) AS CarriesFee, SUM(OwesFee) AS OwesFee, SUM(PaidOwedFeeOnline) AS PaidOwedFeeOnline, SUM(ResultFile) AS ResultFile, SUM(PapersAndResult) AS PapersAndResult, SUM(ReusedData) AS ReusedData, SUM(NationalStore) AS NationalStore, SUM(PopulationData) AS PopulationData, SUM(Satisfied) AS Satisfied, SUM(Disliked) AS Disliked, SUM(Petitioned) AS Petitioned
FROM "v_facts"
GROUP BY outcome, agency, proc)
SELECT 'facts=1|period=2026-08-01..2026-08-10|cut=2026-08-10T12:00:00|due=instant|calendar=03fc1cebce6d3b4e7a0e404a0b63c252589980d5ebcb8f9899b7d0d5000de857|procedures=5236706e0b8eb641a9cd186971c1e9500043d9e51707e98ee766bfb6d009a34a|petitions=01064ed4b16991c967623a743d483bd72d9b46df45707adef9307599525a3bff|columns=8521d' AS basis, outcome, agency, proc AS "procedure", dossiers, until,
  Received, OnTime, Online, OnlineService, OnlineWithResult, PaidOnline, CarriesFee, OwesFee, PaidOwedFeeOnline, ResultFile, PapersAndResult, ReusedData, NationalStore, PopulationData, Satisfied, Disliked, Petitioned
FROM dvc_counted
UNION ALL
SELECT 'facts=1|period=2026-08-01..2026-08-10|cut=2026-08-10T12:00:00|due=instant|calendar=03fc1cebce6d3b4e7a0e404a0b63c252589980d5ebcb8f9899b7d0d5000de857|procedures=5236706e0b8eb641a9cd186971c1e9500043d9e51707e98ee766bfb6d009a34a|petitions=01064ed4b16991c967623a743d483bd72d9b46df45707adef9307599525a3bff|columns=8521d', 'end', NULL, NULL, COALESCE(SUM(dossiers), 0), MAX(until),
  0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0
FROM dvc_counted;
