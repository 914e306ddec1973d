-- Question: which figures that inspection reports state come near the indicator?
-- Grain: one row per figure of a report, with the comparators that stand beside it.
-- Parameters: indicator_id (varchar), as_at (date), authority_ids (list of varchar).
-- Columns: authority_id, authority, inspection_id, figure_id, compare_with, label, about, value, unit, qualifier,
--          period_start (text), date (text), figure_day, date_basis, document, page, paragraph.
-- May be missing: compare_with, page, paragraph, period_start, qualifier.

select
    authority_id,
    authority,
    inspection_id,
    figure_id,
    if(compared_indicator_id = $indicator_id, compare_with, null) as compare_with,
    label,
    about,
    value,
    unit,
    qualifier,
    period_start,
    date,
    last_day_of(date) as figure_day,
    date_basis,
    document,
    page,
    paragraph
from figure_reported
where
    known_from <= $as_at
    and list_contains($authority_ids, authority_id)
    and (indicator_id = $indicator_id or compared_indicator_id = $indicator_id)
order by list_position($authority_ids, authority_id), chart_date, display_order;
