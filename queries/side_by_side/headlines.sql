-- Question: what do the headline indicators of each theme show?
-- Grain: one row per theme, headline indicator and area, of the latest year that any of the
--        authorities or England has a figure for.
-- Parameters: as_at (date), area_ids (list of varchar).
-- Columns: theme_id, theme, indicator_id, label, domain, short_label, unit, decimals, polarity, headline_order,
--          authority_id, area, kind, period_label, value, missing_reason, travel, verdict.
-- May be missing: missing_reason, travel, value, verdict.

with
headline as (
    select theme_indicator.theme_id, theme_indicator.display_order as headline_order, indicator.*
    from theme_indicator
    inner join indicator using (indicator_id)
),

held as (
    select *
    from figure
    where
        indicator_id in (select indicator_id from headline)
        and authority_id in (select unnest($area_ids))
        and period_end <= $as_at
),

latest as (
    select indicator_id, max(year) as year
    from held
    where value is not null
    group by indicator_id
)

select
    headline.theme_id,
    theme.label as theme,
    headline.indicator_id,
    headline.label,
    indicator_domain.label as domain,
    headline.short_label,
    headline.unit,
    headline.decimals,
    headline.polarity,
    headline.headline_order,
    held.authority_id,
    authority.name as area,
    authority.kind,
    period_words(period_kind.wording, held.year) as period_label,
    held.value,
    held.missing_reason,
    held.travel,
    held.verdict
from headline
inner join indicator_domain using (domain_id)
inner join period_kind using (period_kind_id)
inner join theme using (theme_id)
inner join latest using (indicator_id)
inner join held on held.indicator_id = headline.indicator_id and held.year = latest.year
inner join authority on authority.authority_id = held.authority_id
order by theme.display_order, headline.headline_order, list_position($area_ids, authority.authority_id);
