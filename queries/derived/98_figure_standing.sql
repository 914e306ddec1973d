-- Question: which figures are among the worst or the best quarter of England or of ten neighbours?
-- Grain: one row per figure that can be told to be: of an indicator of which high or low is better,
--        that tells of a service and that no other counts for, ranked, and of enough children; made
--        once, as it rests on no choice. The neighbours are those of the newest model.
-- Parameters: none.
-- Columns: indicator_id, authority_id, year, value, place, of_count, start_value, trend, verdict,
--          units_per_point (of the figure), middle (the median of England),
--          distance (from it, in widths of the middle half of England; null where that has none),
--          neighbour_place and neighbour_count (among the authority and its neighbours),
--          neighbour_middle (the median of the neighbours alone), england_side and neighbour_side
--          (worse or better where the figure is in that quarter, and still would be if it were one
--          unit of its last decimal nearer to the others; of fewer than eight figures there are no
--          quarters), side (worse or better in either, null where they contradict each other).

create table figure_standing as
with
-- What is set side by side is narrow and goes by numbers: rows are put in order several times.
counted as materialized (
    select
        indicator.rowid as indicator_number,
        authority.rowid as authority_number,
        figure.year,
        figure.value,
        figure.place,
        figure.of_count,
        figure.start_value,
        figure.trend,
        figure.verdict,
        figure.units_per_point,
        coalesce(not figure.rests_on_few, false) as is_on_enough,
        described.slack,
        as_shown(
            if(described.polarity = 'low', figure.value, -figure.value), described.decimals
        ) as badness
    from figure
    inner join indicator using (indicator_id)
    inner join indicator_described as described using (indicator_id)
    inner join authority using (authority_id)
    where
        figure.place is not null
        and described.polarity <> 'none'
        and not described.is_context
        and described.counted_by is null
),

-- A difference within rounding counts in favour of being like the others.
in_england as (
    select
        *,
        count(*) over (
            partition by indicator_number, year order by badness
            range between unbounded preceding and slack preceding
        ) as surely_better,
        count(*) over (
            partition by indicator_number, year order by badness
            range between unbounded preceding and slack following
        ) - 1 as perhaps_better
    from counted
),

one_year as (
    select
        indicator_number,
        year,
        median(value) as middle,
        quantile_cont(value, 0.75) - quantile_cont(value, 0.25) as middle_half
    from counted
    group by indicator_number, year
),

near as (
    select authority.rowid as authority_number, other.rowid as neighbour_number
    from neighbour
    inner join authority using (authority_id)
    inner join authority as other on other.authority_id = neighbour.neighbour_id
    where neighbour.model = (select max(model) from neighbour)
),

among_neighbours as (
    select
        own.indicator_number,
        own.authority_number,
        own.year,
        count(*) + 1 as neighbour_count,
        count(*) filter (where other.badness < own.badness) + 1 as neighbour_place,
        count(*) filter (where other.badness <= own.badness - own.slack) as surely_better,
        count(*) filter (where other.badness <= own.badness + own.slack) as perhaps_better,
        median(other.value) as neighbour_middle
    from counted as own
    inner join near using (authority_number)
    inner join counted as other
        on
            other.authority_number = near.neighbour_number
            and other.indicator_number = own.indicator_number
            and other.year = own.year
    where own.is_on_enough
    group by own.indicator_number, own.authority_number, own.year
),

sided as (
    select
        indicator.indicator_id,
        authority.authority_id,
        own.year,
        own.value,
        own.place,
        own.of_count,
        own.start_value,
        own.trend,
        own.verdict,
        own.units_per_point,
        one_year.middle,
        abs(own.value - one_year.middle) / nullif(one_year.middle_half, 0) as distance,
        beside.neighbour_place,
        beside.neighbour_count,
        beside.neighbour_middle,
        quarter_taken(own.surely_better, own.perhaps_better, own.of_count) as england_side,
        quarter_taken(
            beside.surely_better, beside.perhaps_better, beside.neighbour_count
        ) as neighbour_side
    from in_england as own
    inner join indicator on indicator.rowid = own.indicator_number
    inner join authority on authority.rowid = own.authority_number
    inner join one_year using (indicator_number, year)
    left join among_neighbours as beside using (indicator_number, authority_number, year)
    where own.is_on_enough
)

select
    *,
    if(
        england_side <> neighbour_side, null, coalesce(england_side, neighbour_side)
    ) as side
from sided
order by indicator_id, authority_id, year;
