-- Question: where does each published figure of a plan's measure lie on its bands?
-- Grain: one row per measure, indicator that stands for it, area and year; made once, as it rests
--        on no choice.
-- Parameters: none.
-- Columns: measure_id, series (of the measure), authority_id, year, period_end, known_from (see
--          figure_released), status, stretch, value, missing_reason, few_of (see figure),
--          source_id, score, plan_band, rank, remark, next_band, next_rule, next_bound,
--          change_needed (see plan_scored).

create table figure_scored as
with published as (
    select
        measure.measure_id,
        measure.series,
        figure.authority_id,
        figure.year,
        figure.period_end,
        figure.known_from,
        figure.status,
        figure.stretch,
        figure.value as published_value,
        case when measure.match <> 'related' then figure.value end as value,
        cast(null as double) as baseline,
        figure.missing_reason,
        figure.few_of,
        figure.source_id
    from measure_series as measure
    inner join figure on figure.indicator_id = measure.indicator_id
)

select
    measure_id,
    series,
    authority_id,
    year,
    period_end,
    known_from,
    status,
    stretch,
    published_value as value,
    missing_reason,
    few_of,
    source_id,
    score,
    plan_band,
    rank,
    remark,
    next_band,
    next_rule,
    next_bound,
    change_needed
from plan_scored('published')
order by measure_id, series, authority_id, year;
