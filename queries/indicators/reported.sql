-- Question: which figures that inspection reports state come near the indicator?
-- Grain: one row per figure of a report, with the comparators that stand beside it.
-- Parameters: indicator_id (varchar), as_at (date), authority_ids (list of varchar).
-- Columns: authority_id, authority, inspection_id, figure_id, compare_with, label, about, value, unit, qualifier,
--          period_start (text), date (text), figure_day, date_basis, document, page, paragraph.
-- May be missing: compare_with, page, paragraph, period_start, qualifier.

with near as (
    select inspection_id, figure_id
    from reported_figure
    where indicator_id = $indicator_id
)

select
    inspection.authority_id,
    authority.name as authority,
    reported.inspection_id,
    reported.figure_id,
    case
        when (reported.inspection_id, reported.compare_with) in (
            select (inspection_id, figure_id) from near
        )
            then reported.compare_with
    end as compare_with,
    reported.label,
    reported.about,
    reported.value,
    reported.unit,
    reported.qualifier,
    reported.period_start,
    reported.date,
    last_day_of(reported.date) as figure_day,
    reported.date_basis,
    source.short_title as document,
    reported.page,
    reported.paragraph
from reported_figure as reported
inner join inspection_dated as inspection using (inspection_id)
inner join authority on authority.authority_id = inspection.authority_id
inner join source on source.source_id = inspection.source_id
where
    inspection.known_from <= $as_at
    and inspection.authority_id in (select unnest($authority_ids))
    and (
        (reported.inspection_id, reported.figure_id) in (
            select (inspection_id, figure_id) from near
        )
        or (reported.inspection_id, reported.compare_with) in (
            select (inspection_id, figure_id) from near
        )
    )
order by list_position($authority_ids, authority.authority_id), inspection.chart_date, reported.display_order;
