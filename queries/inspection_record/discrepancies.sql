-- Question: what did sources public by a day disagree on, or leave open, about one inspection?
-- Grain: one row per statement of an entry on the inspection, or that quotes its report.
-- Parameters: inspection_id (varchar), as_at (date).
-- Columns: discrepancy_id, kind, subject, used, why, position, statement, document, locator,
--          is_used.

with
own_reports as (
    select source_id
    from judgement
    where inspection_id = $inspection_id and evidence = 'primary'
),

told_later as (
    select said.discrepancy_id
    from discrepancy_said as said
    inner join source using (source_id)
    where coalesce(last_day_of(source.published), source.read_on) > $as_at
),

general as (
    select discrepancy_id
    from discrepancy_said
    where inspection_id is null and source_id in (select own_reports.source_id from own_reports)
)

select
    said.discrepancy_id,
    said.kind,
    said.subject,
    said.used,
    said.why,
    said.position,
    said.statement,
    said.document,
    said.locator,
    said.is_used
from discrepancy_said as said
where
    (
        said.inspection_id = $inspection_id
        or said.discrepancy_id in (select general.discrepancy_id from general)
    )
    and said.discrepancy_id not in (select told_later.discrepancy_id from told_later)
order by said.discrepancy_id, said.position;
