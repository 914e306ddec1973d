-- Question: how do all the indicators of a domain stand at a glance?
-- Grain: one row per indicator, area and year of the last ten years with a figure.
-- Parameters: domain_id (varchar), area_ids (list of varchar), as_at (date).
-- Columns: indicator_id, short_label, label, unit, decimals, polarity, is_total, indicator_order,
--          authority_id, area, kind, year, period_label, value, stretch (no line is drawn from one
--          to the next), is_latest (of the area), has_ended (no figure for more than three years).

with
held as (
    select
        figure.*,
        max(figure.year) over (partition by figure.indicator_id) as last_year,
        max(figure.year) over (
            partition by figure.indicator_id, figure.authority_id
        ) as last_own_year
    from figure
    where
        figure.indicator_id in (
            select indicator_id from indicator where domain_id = $domain_id
        )
        and figure.authority_id in (select unnest($area_ids))
        and figure.period_end <= $as_at
        and figure.value is not null
)

select
    held.indicator_id,
    indicator.short_label,
    indicator.label,
    indicator.unit,
    indicator.decimals,
    indicator.polarity,
    is_total(indicator.base, indicator.unit) as is_total,
    indicator.display_order as indicator_order,
    held.authority_id,
    authority.name as area,
    authority.kind,
    held.year,
    period_words(period_kind.wording, held.year) as period_label,
    held.value,
    held.stretch,
    held.year = held.last_own_year as is_latest,
    held.last_year < year($as_at) - 3 as has_ended
from held
inner join indicator using (indicator_id)
inner join period_kind using (period_kind_id)
inner join authority using (authority_id)
where held.year > held.last_year - 10
order by has_ended, indicator.display_order, list_position($area_ids, authority.authority_id), held.year;
