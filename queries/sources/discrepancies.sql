-- Question: where do the sources disagree, set a trap or leave a gap, and what is used?
-- Grain: one row per statement.
-- Parameters: none.
-- Columns: discrepancy_id, kind, authority (null where more than one), subject, used, why,
--          position, statement, document, locator, is_used.
-- May be missing: authority.

select
    said.discrepancy_id,
    said.kind,
    authority.name as authority,
    said.subject,
    said.used,
    said.why,
    said.position,
    said.statement,
    said.document,
    said.locator,
    said.is_used
from discrepancy_said as said
left join authority using (authority_id)
order by
    case said.kind when 'disagreement' then 1 when 'gap' then 2 else 3 end,
    authority.display_order nulls first,
    said.discrepancy_id,
    said.position;
