-- Question: what do the sources disagree on, or leave open, about one inspection?
-- Grain: one row per statement of an entry on the inspection, or that quotes its report.
-- Parameters: inspection_id.
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
    said.inspection_id = $inspection_id
    or said.discrepancy_id in (select general.discrepancy_id from general)
order by said.discrepancy_id, said.position;
