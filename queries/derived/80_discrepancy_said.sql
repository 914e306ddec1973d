-- Question: what does each source say where sources disagree, set a trap or leave a gap?
-- Grain: one row per statement of a discrepancy; made once, as queries ask it again and again.
-- Parameters: none.
-- Columns: discrepancy_id, kind, authority_id, inspection_id (null where more than one), subject,
--          used, why, position, statement, source_id, document, locator, is_used, known_from (the
--          day from which all the sources of the discrepancy are known).

create table discrepancy_said as
select
    discrepancy.discrepancy_id,
    discrepancy.kind,
    discrepancy.authority_id,
    discrepancy.inspection_id,
    discrepancy.subject,
    discrepancy.used,
    discrepancy.why,
    statement.position,
    statement.statement,
    statement.source_id,
    source.short_title as document,
    statement.locator,
    statement.is_used,
    max(coalesce(last_day_of(source.published), source.read_on)) over (
        partition by discrepancy.discrepancy_id
    ) as known_from
from discrepancy
inner join discrepancy_statement as statement using (discrepancy_id)
inner join source using (source_id)
order by discrepancy.discrepancy_id, statement.position;
