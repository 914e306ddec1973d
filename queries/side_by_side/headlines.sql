-- Question: what do the headline indicators of each theme show?
-- Grain: one row per theme, headline indicator and area, of the latest year that any of the
--        authorities or England has a figure for.
-- Parameters: as_at (date), area_ids (list of varchar).
-- Columns: theme_id, theme, indicator_id, label, domain, short_label, unit, decimals, polarity, headline_order,
--          authority_id, area, kind, period_label, value, missing_reason, few_of (see figure),
--          trend, verdict, units_per_point and base_unit (what one percentage point is at most),
--          document.
-- May be missing: base_unit, units_per_point, few_of, missing_reason, trend, value, verdict.

with
held as materialized (
    select
        theme_indicator.theme_id,
        theme.label as theme,
        theme.display_order as theme_order,
        theme_indicator.display_order as headline_order,
        indicator.*,
        figure.authority_id,
        authority.name as area,
        authority.kind,
        figure.year,
        figure.value,
        figure.missing_reason,
        figure.few_of,
        figure.trend,
        figure.verdict,
        figure.units_per_point,
        source.short_title as document
    from theme_indicator
    inner join theme using (theme_id)
    inner join indicator_described as indicator using (indicator_id)
    inner join figure_headline as figure using (indicator_id)
    inner join authority using (authority_id)
    inner join source on source.source_id = figure.source_id
    where list_contains($area_ids, figure.authority_id) and figure.known_from <= $as_at
),

latest as (
    select indicator_id, max(year) as year
    from held
    where value is not null
    group by indicator_id
)

select
    held.theme_id,
    held.theme,
    held.indicator_id,
    held.label,
    held.domain,
    held.short_label,
    held.unit,
    held.decimals,
    held.polarity,
    held.headline_order,
    held.authority_id,
    held.area,
    held.kind,
    period_words(held.wording, held.year) as period_label,
    held.value,
    held.missing_reason,
    held.few_of,
    held.trend,
    held.verdict,
    held.units_per_point,
    held.base_unit,
    held.document
from held
inner join latest using (indicator_id, year)
order by held.theme_order, held.headline_order, list_position($area_ids, held.authority_id);
