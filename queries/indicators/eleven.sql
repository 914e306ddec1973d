-- Question: where does an authority stand among its ten statistical neighbours?
-- Grain: one row for the authority and each of its neighbours, of the latest year in which any
--        English authority has a figure; the best first or, where neither way is better, the
--        highest; those without a figure last.
-- Parameters: figures (table: figure, or further_figure), indicator_id (varchar), authority_id
--          (varchar), model (integer), as_at (date).
-- Columns: authority_id, area, is_own, period_label, value, missing_reason (also where the year is
--          not held), trend, verdict, rests_on_few, few_of (see figure), units_per_point and
--          base_unit (what one percentage point is at most), place (among those with a figure;
--          figures equal as shown share one), of_count, neighbour_mean and neighbour_count (of the
--          neighbours alone, where five or more have a figure), document.
-- May be missing: base_unit, units_per_point, document, few_of, missing_reason, neighbour_mean,
--                 of_count, place, rests_on_few, trend, value, verdict.

with
figures as materialized (
    select
        figure.authority_id,
        figure.year,
        figure.value,
        figure.missing_reason,
        figure.few_of,
        figure.trend,
        figure.verdict,
        figure.rests_on_few,
        figure.units_per_point,
        source.short_title as document
    from query_table($figures) as figure
    inner join authority using (authority_id)
    inner join source on source.source_id = figure.source_id
    where
        figure.indicator_id = $indicator_id
        and authority.kind = 'authority'
        and figure.known_from <= $as_at
),

latest as (
    select max(year) as year from figures where value is not null
),

eleven as (
    select $authority_id as authority_id, 0 as closeness_rank
    union all
    select neighbour_id, rank
    from neighbour
    where authority_id = $authority_id and model = $model
),

held as (
    select
        eleven.authority_id,
        eleven.closeness_rank,
        authority.name as area,
        period_words(indicator.wording, latest.year) as period_label,
        figure.value,
        figure.few_of,
        if(eleven.authority_id = $authority_id, null, figure.value) as other_value,
        case
            when figure.value is null then coalesce(figure.missing_reason, 'not held')
        end as missing_reason,
        figure.trend,
        figure.verdict,
        figure.rests_on_few,
        figure.units_per_point,
        figure.document,
        indicator.base_unit,
        indicator.is_total,
        as_shown(
            if(indicator.polarity = 'low', figure.value, -figure.value), indicator.decimals
        ) as badness
    from eleven
    inner join authority using (authority_id)
    inner join measure_described as indicator on indicator.indicator_id = $indicator_id
    cross join latest
    left join figures as figure
        on
            figure.authority_id = eleven.authority_id
            and figure.year = latest.year
    where latest.year is not null
)

select
    authority_id,
    area,
    authority_id = $authority_id as is_own,
    period_label,
    value,
    missing_reason,
    trend,
    verdict,
    rests_on_few,
    units_per_point,
    base_unit,
    few_of,
    case
        when value is not null and not is_total
            then rank() over (order by badness nulls last)
    end as place,
    case when value is not null and not is_total then count(value) over () end as of_count,
    case
        when not is_total and count(other_value) over () >= 5 then avg(other_value) over ()
    end as neighbour_mean,
    count(other_value) over () as neighbour_count,
    document
from held
order by badness nulls last, closeness_rank;
