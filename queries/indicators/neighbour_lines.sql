-- Question: what is the average of the statistical neighbours of each authority, year by year?
-- Grain: one row per authority and year in which at least five of its neighbours have a figure.
-- Parameters: figures (table: figure, or further_figure), indicator_id (varchar), authority_ids
--          (list of varchar), model (integer), as_at (date).
-- Columns: authority_id, authority, year, period_end, period_label, mean_value, median_value,
--          neighbour_count, stretch (no line is drawn from one to the next).

with
held as (
    select authority_id, year, period_end, value
    from query_table($figures)
    where
        indicator_id = $indicator_id
        and value is not null
        and known_from <= $as_at
),

averaged as (
    select
        neighbour.authority_id,
        held.year,
        any_value(held.period_end) as period_end,
        avg(held.value) as mean_value,
        median(held.value) as median_value,
        count(*) as neighbour_count
    from neighbour
    inner join held on held.authority_id = neighbour.neighbour_id
    where
        neighbour.model = $model
        and list_contains($authority_ids, neighbour.authority_id)
    group by neighbour.authority_id, held.year
    having count(*) >= 5
),

stepped as (
    select
        averaged.*,
        series_remark.year is not null
        or lag(averaged.year) over (
            partition by averaged.authority_id order by averaged.year
        ) is distinct from averaged.year - 1 as is_new
    from averaged
    left join series_remark
        on
            series_remark.indicator_id = $indicator_id
            and series_remark.year = averaged.year
            and series_remark.kind = 'break'
)

select
    stepped.authority_id,
    authority.name as authority,
    stepped.year,
    stepped.period_end,
    period_words(indicator.wording, stepped.year) as period_label,
    stepped.mean_value,
    stepped.median_value,
    stepped.neighbour_count,
    cast(
        sum(cast(stepped.is_new as integer)) over (
            partition by stepped.authority_id order by stepped.year
        ) as bigint
    ) as stretch
from stepped
inner join authority using (authority_id)
inner join measure_described as indicator on indicator.indicator_id = $indicator_id
order by list_position($authority_ids, authority.authority_id), stepped.year;
