-- Question: which figures does the indicator have for these areas?
-- Grain: one row per area and year whose figures were known on the day.
-- Parameters: figures (table: figure, or further_figure), indicator_id (varchar), area_ids (list
--          of varchar), as_at (date).
-- Columns: authority_id, area, kind, area_order, year, period_end, period_label, value,
--          missing_reason, few_of (see figure), status, document, stretch (no line is drawn from one to the next).
-- May be missing: few_of, missing_reason, stretch, value.

select
    figure.authority_id,
    authority.name as area,
    authority.kind,
    list_position($area_ids, authority.authority_id) as area_order,
    figure.year,
    figure.period_end,
    period_words(indicator.wording, figure.year) as period_label,
    figure.value,
    figure.missing_reason,
    figure.few_of,
    figure.status,
    source.short_title as document,
    figure.stretch
from query_table($figures) as figure
inner join measure_described as indicator on indicator.indicator_id = figure.indicator_id
inner join authority on authority.authority_id = figure.authority_id
inner join source on source.source_id = figure.source_id
where
    figure.indicator_id = $indicator_id
    and list_contains($area_ids, figure.authority_id)
    and figure.known_from <= $as_at
order by list_position($area_ids, authority.authority_id), figure.year;
