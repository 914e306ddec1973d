-- Question: how far did the two readings of each report agree, before they were settled?
-- Grain: one row per report whose statements were read twice.
-- Parameters: none.
-- Columns: inspection_id, authority, framework (its family), inspected_year, pairs_either (of a
--          paragraph and a theme, that either reading has), pairs_both (that both have),
--          same_stance, same_change, same_speaks_of (of these), statement_count (rows held),
--          settled_count (of these, settled against the page).

with held as (
    select
        inspection_id,
        count(*) as statement_count,
        count(*) filter (readings = 'settled') as settled_count
    from statement
    group by inspection_id
)

select
    agreement.inspection_id,
    inspection.authority,
    inspection.framework,
    inspection.inspected_year,
    agreement.pairs_either,
    agreement.pairs_both,
    agreement.same_stance,
    agreement.same_change,
    agreement.same_speaks_of,
    coalesce(held.statement_count, 0) as statement_count,
    coalesce(held.settled_count, 0) as settled_count
from statement_agreement as agreement
inner join inspection_dated as inspection using (inspection_id)
inner join authority on authority.authority_id = inspection.authority_id
left join held on held.inspection_id = agreement.inspection_id
order by authority.display_order, inspection.chart_date, agreement.inspection_id;
