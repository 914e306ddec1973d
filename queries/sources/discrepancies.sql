-- Question: where do the sources disagree, set a trap or leave a gap, and what is used?
-- Grain: one row per statement.
-- Parameters: none.
-- Columns: discrepancy_id, kind, authority (null where more than one), subject, used, why,
--          position, statement, document, locator, is_used.

select
    discrepancy.discrepancy_id,
    discrepancy.kind,
    authority.name as authority,
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
left join authority using (authority_id)
order by
    case discrepancy.kind when 'disagreement' then 1 when 'gap' then 2 else 3 end,
    authority.display_order nulls first,
    discrepancy.discrepancy_id,
    statement.position;
