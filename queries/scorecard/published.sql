-- Question: where does each published figure lie on the plan's bands?
-- Grain: one row per measure, indicator that stands for it, area and year, up to the day.
-- Parameters: authority_ids (list of varchar), as_at (date). The country always stands beside them.
-- Columns: measure_id, measure, recommendation_number, measure_locator (in the plan), position,
--          series (of the measure), series_count (how many it has), indicator_id, indicator,
--          indicator_short, domain, match, reason, caveat, authority_id, area, kind, area_order,
--          year, period_end, period_label, status, stretch, unit, polarity, decimals, value,
--          missing_reason, rests_on_few, score, plan_band, rank, remark, next_band, next_rule,
--          next_bound, change_needed (see plan_scored), document, licence.
-- May be missing: caveat, change_needed, missing_reason, next_band, next_bound, next_rule,
--                 plan_band, rank, remark, rests_on_few, score, stretch, value.

with
series_counts as (
    select
        measure_id,
        count(*) as series_count
    from plan_measure_match
    where indicator_id is not null
    group by measure_id
),

published as (
    select
        match.measure_id,
        match.position as series,
        match.indicator_id,
        match.match,
        match.reason,
        match.caveat,
        figure.authority_id,
        figure.year,
        figure.period_end,
        figure.status,
        figure.stretch,
        figure.value as published_value,
        case when match.match <> 'related' then figure.value end as value,
        cast(null as double) as baseline,
        figure.missing_reason,
        figure.rests_on_few,
        figure.source_id
    from plan_measure_match as match
    inner join figure on figure.indicator_id = match.indicator_id
    inner join authority on authority.authority_id = figure.authority_id
    where
        figure.period_end <= $as_at
        and (
            figure.authority_id in (select unnest($authority_ids))
            or authority.kind = 'country'
        )
)

select
    scored.measure_id,
    measure.label as measure,
    measure.recommendation_number,
    measure.locator as measure_locator,
    measure.position,
    scored.series,
    series_counts.series_count,
    scored.indicator_id,
    indicator.label as indicator,
    indicator.short_label as indicator_short,
    domain.label as domain,
    scored.match,
    scored.reason,
    scored.caveat,
    scored.authority_id,
    authority.name as area,
    authority.kind,
    coalesce(list_position($authority_ids, authority.authority_id), len($authority_ids) + 1)
        as area_order,
    scored.year,
    scored.period_end,
    period_words(period_kind.wording, scored.year) as period_label,
    scored.status,
    scored.stretch,
    indicator.unit,
    indicator.polarity,
    indicator.decimals,
    scored.published_value as value,
    scored.missing_reason,
    scored.rests_on_few,
    scored.score,
    scored.plan_band,
    scored.rank,
    scored.remark,
    scored.next_band,
    scored.next_rule,
    scored.next_bound,
    scored.change_needed,
    source.short_title as document,
    source.licence
from plan_scored('published') as scored
inner join plan_measure as measure on measure.measure_id = scored.measure_id
inner join series_counts on series_counts.measure_id = scored.measure_id
inner join indicator on indicator.indicator_id = scored.indicator_id
inner join indicator_domain as domain on domain.domain_id = indicator.domain_id
inner join period_kind on period_kind.period_kind_id = indicator.period_kind_id
inner join authority on authority.authority_id = scored.authority_id
inner join source on source.source_id = scored.source_id
order by measure.position, scored.series, area_order, scored.year;
