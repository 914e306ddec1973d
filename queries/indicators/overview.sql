-- Question: how do all the indicators of a domain stand at a glance?
-- Grain: one row per indicator, area and year of the last ten years with a figure.
-- Parameters: domain_id (varchar), area_ids (list of varchar), as_at (date).
-- Columns: indicator_id, short_label, label, domain, unit, decimals, polarity, is_total, indicator_order,
--          authority_id, area, kind, year, period_label, value, few_of (see figure), trend and
--          verdict (over three years), stretch (no line is drawn from one to the next), is_latest
--          (of the area), has_ended (no figure for more than three years), document.
-- May be missing: few_of, trend, verdict.

with
held as materialized (
    select
        figure.indicator_id,
        indicator.short_label,
        indicator.label,
        indicator.domain,
        indicator.unit,
        indicator.decimals,
        indicator.polarity,
        indicator.is_total,
        indicator.display_order as indicator_order,
        indicator.wording,
        figure.authority_id,
        authority.name as area,
        authority.kind,
        figure.year,
        figure.value,
        figure.trend,
        figure.few_of,
        figure.verdict,
        figure.stretch,
        source.short_title as document
    from figure
    inner join indicator_described as indicator using (indicator_id)
    inner join authority using (authority_id)
    inner join source on source.source_id = figure.source_id
    where
        indicator.domain_id = $domain_id
        and list_contains($area_ids, figure.authority_id)
        and figure.known_from <= $as_at
        and figure.value is not null
),

last_ones as (
    select
        indicator_id,
        authority_id,
        max(year) as own_year,
        max(max(year)) over (partition by indicator_id) as year
    from held
    group by indicator_id, authority_id
)

select
    held.indicator_id,
    held.short_label,
    held.label,
    held.domain,
    held.unit,
    held.decimals,
    held.polarity,
    held.is_total,
    held.indicator_order,
    held.authority_id,
    held.area,
    held.kind,
    held.year,
    period_words(held.wording, held.year) as period_label,
    held.value,
    held.trend,
    held.few_of,
    held.verdict,
    held.stretch,
    held.year = last_ones.own_year as is_latest,
    last_ones.year < year($as_at) - 3 as has_ended,
    held.document
from held
inner join last_ones using (indicator_id, authority_id)
where held.year > last_ones.year - 10
order by
    has_ended, held.indicator_order, list_position($area_ids, held.authority_id), held.year;
