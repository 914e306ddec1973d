-- Question: which figures do inspection reports state, and near which indicators do they come?
-- Grain: one row per figure of a report; made once, as it rests on no choice.
-- Parameters: none.
-- Columns: those of reported_figure, with authority_id, authority, chart_date, known_from (of the
--          inspection), document, compared_indicator_id (near which the figure comes that it is
--          set beside).

create table figure_reported as
select
    reported.*,
    inspection.authority_id,
    inspection.authority,
    inspection.chart_date,
    inspection.known_from,
    source.short_title as document,
    beside.indicator_id as compared_indicator_id
from reported_figure as reported
inner join inspection_dated as inspection using (inspection_id)
inner join source on source.source_id = inspection.source_id
left join reported_figure as beside
    on
        beside.inspection_id = reported.inspection_id
        and beside.figure_id = reported.compare_with
order by inspection.authority_id, inspection.chart_date, reported.display_order;
