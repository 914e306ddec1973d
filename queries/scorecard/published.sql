-- Question: where does each published figure lie on the plan's bands?
-- Grain: one row per measure, indicator that stands for it, area and year whose figures were
--        known on the day.
-- Parameters: authority_ids (list of varchar), as_at (date). The country always stands beside them.
-- Columns: measure_id, measure, recommendation_number, measure_locator (in the plan), position,
--          series (of the measure), series_count (how many it has), indicator_id, indicator,
--          indicator_short, domain, match, reason, caveat, authority_id, area, kind, area_order,
--          year, period_end, period_label, status, stretch, unit, polarity, decimals, value,
--          missing_reason, few_of (see figure), score, plan_band, rank, remark, next_band, next_rule,
--          next_bound, change_needed (see plan_scored), document, licence.
-- May be missing: caveat, change_needed, few_of, missing_reason, next_band, next_bound, next_rule,
--                 plan_band, rank, remark, score, stretch, value.

select
    scored.measure_id,
    measure.measure,
    measure.recommendation_number,
    measure.measure_locator,
    measure.position,
    scored.series,
    measure.series_count,
    measure.indicator_id,
    measure.indicator,
    measure.indicator_short,
    measure.domain,
    measure.match,
    measure.reason,
    measure.caveat,
    scored.authority_id,
    authority.name as area,
    authority.kind,
    coalesce(list_position($authority_ids, authority.authority_id), len($authority_ids) + 1)
        as area_order,
    scored.year,
    scored.period_end,
    period_words(measure.wording, scored.year) as period_label,
    scored.status,
    scored.stretch,
    measure.unit,
    measure.polarity,
    measure.decimals,
    scored.value,
    scored.missing_reason,
    scored.few_of,
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
from figure_scored as scored
inner join measure_series as measure using (measure_id, series)
inner join authority on authority.authority_id = scored.authority_id
inner join source on source.source_id = scored.source_id
where
    scored.known_from <= $as_at
    and (
        list_contains($authority_ids, authority.authority_id)
        or authority.kind = 'country'
    )
order by measure.position, scored.series, area_order, scored.year;
