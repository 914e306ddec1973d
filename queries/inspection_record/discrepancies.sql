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

general as (
    select discrepancy_id
    from discrepancy_said
    where inspection_id is null and source_id in (select own_reports.source_id from own_reports)
)

select
    discrepancy_id,
    kind,
    subject,
    used,
    why,
    position,
    statement,
    document,
    locator,
    is_used
from discrepancy_said
where
    known_from <= $as_at
    and (
        inspection_id = $inspection_id
        or discrepancy_id in (select general.discrepancy_id from general)
    )
order by discrepancy_id, position;
