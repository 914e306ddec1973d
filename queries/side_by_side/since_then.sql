-- Question: what has happened to each authority since its last graded inspection?
-- Grain: one row per ungraded visit, area SEND inspection or event after the publication of that inspection.
-- Parameters: as_at (date), authority_ids (list of varchar).
-- Columns: authority_id, happened (text, to the precision known), what, detail, inspection_id
--          (null where there is no record of it), address (of a report at its publisher, else
--          null), document (that tells of it), note
--          (what is not known of it), chart_date.
-- May be missing: address, inspection_id, note.

select
    happening.authority_id,
    happening.happened,
    happening.what,
    happening.detail,
    happening.inspection_id,
    happening.address,
    happening.document,
    happening.note,
    happening.chart_date
from happening
inner join last_graded(cast($as_at as date), $authority_ids) as last_graded using (authority_id)
where
    happening.happened_date > last_graded.chart_date
    and happening.known_from <= $as_at
order by
    list_position($authority_ids, happening.authority_id), happening.chart_date, happening.what;
