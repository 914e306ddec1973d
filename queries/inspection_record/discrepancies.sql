-- Question: what do the sources disagree on, or leave open, about one inspection?
-- Grain: one row per statement of an entry on the inspection, or that quotes its report.
-- Parameters: inspection_id.
-- Columns: discrepancy_id, kind, subject, used, why, position, statement, document, locator,
--          is_used.

select
    discrepancy.discrepancy_id,
    discrepancy.kind,
    discrepancy.subject,
    discrepancy.used,
    discrepancy.why,
    statement.position,
    statement.statement,
    source.short_title as document,
    statement.locator,
    statement.is_used
from discrepancy
inner join discrepancy_statement as statement using (discrepancy_id)
inner join source using (source_id)
where
    discrepancy.inspection_id = $inspection_id
    or (
        discrepancy.inspection_id is null
        and exists (
            select 1
            from judgement
            inner join discrepancy_statement as own_statement using (source_id)
            where
                judgement.inspection_id = $inspection_id
                and judgement.evidence = 'primary'
                and own_statement.discrepancy_id = discrepancy.discrepancy_id
        )
    )
order by discrepancy.discrepancy_id, statement.position;
