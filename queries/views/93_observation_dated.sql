-- Question: which days is each published figure of, and is it comparable with the year before?
-- Grain: one row per indicator, area and year. The macro answers it of either table of figures.
-- Parameters: held (the name of its numbered view).
-- Columns: observation_row (its number among the rows of its table), indicator_id, authority_id,
--          year, period_start, period_end, period_label, value,
--          missing_reason (of the source, or withheld as wrong), status, source_id, is_in_existence (the area existed in the period),
--          breaks_before (the series begins anew with this year).

create view observation_numbered as
select rowid as observation_row, * from observation;

create view further_numbered as
select rowid as observation_row, * from further_observation;

create macro figures_dated(held) as table
with dated as (
    select
        observation.observation_row,
        observation.indicator_id,
        observation.authority_id,
        observation.year,
        make_date(observation.year, period_kind.end_month, period_kind.end_day) as period_end,
        period_kind.months,
        period_words(period_kind.wording, observation.year) as period_label,
        case when doubt.why is null then observation.value end as value,
        case
            when doubt.why is null then observation.missing_reason
            else 'withheld as wrong'
        end as missing_reason,
        observation.status,
        observation.source_id,
        authority.created,
        authority.abolished
    from query_table(held) as observation
    inner join measure_described as indicator using (indicator_id)
    inner join period_kind using (period_kind_id)
    inner join authority using (authority_id)
    left join figure_in_doubt as doubt
        on
            doubt.indicator_id = observation.indicator_id
            and doubt.authority_id = observation.authority_id
            and doubt.year = observation.year
),

started as (
    select
        *,
        case
            when months = 0 then period_end
            else cast(period_end + interval 1 day - to_months(months) as date)
        end as period_start
    from dated
)

select
    started.observation_row,
    started.indicator_id,
    started.authority_id,
    started.year,
    started.period_start,
    started.period_end,
    started.period_label,
    started.value,
    started.missing_reason,
    started.status,
    started.source_id,
    coalesce(started.created <= started.period_end, true)
    and coalesce(started.abolished > started.period_start, true) as is_in_existence,
    series_remark.indicator_id is not null as breaks_before
from started
left join series_remark
    on
        series_remark.indicator_id = started.indicator_id
        and series_remark.year = started.year
        and series_remark.kind = 'break';

create view observation_dated as
from figures_dated('observation_numbered');
