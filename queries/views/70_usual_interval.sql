-- Question: how long is it usually from one graded ILACS inspection to the next, by overall grade?
-- Grain: one row per overall grade and way of counting days.
-- Parameters: none.
-- Columns: overall_label, overall_rank, counting (calendar days, or days without the pause in which
--          no graded inspection began anywhere), is_used (shown to readers), case_count, followed_count (cases whose next
--          inspection is known), quarter_days, half_days, three_quarter_days (Kaplan-Meier: the
--          day by which that share had been inspected again; null where it was not reached),
--          observed_until,
--          published_date (of the list), pause_start, pause_end, pause_days.

create view usual_interval as
with
observed as (
    select
        max(source.as_at) as observed_until,
        max(last_day_of(source.published)) as published_date
    from source
    where source.source_id in (select national_inspection.source_id from national_inspection)
),

starts as (
    select start as resumed, lag(start) over (order by start) as stopped
    from (select distinct start from national_inspection)
),

-- Inspections stopped everywhere once, in 2020 and 2021: the longest time without any.
pause as (
    select
        stopped + 1 as pause_start,
        resumed - 1 as pause_end,
        resumed - stopped - 1 as pause_days
    from starts
    where stopped is not null
    order by resumed - stopped desc
    limit 1
),

intervals as (
    select
        overall_label,
        start,
        lead(start) over (partition by ons_code order by start) as next_start
    from national_inspection
    where is_current
),

measured as (
    select
        intervals.overall_label,
        intervals.next_start is not null as is_followed,
        coalesce(intervals.next_start, observed.observed_until) - intervals.start as days,
        greatest(
            0,
            least(coalesce(intervals.next_start, observed.observed_until), pause.pause_end + 1)
            - greatest(intervals.start, pause.pause_start)
        ) as days_in_pause
    from intervals
    cross join observed
    cross join pause
),

counted as (
    select overall_label, 'calendar days' as counting, is_followed, days
    from measured
    union all
    select overall_label, 'days without the pause' as counting, is_followed, days - days_in_pause
    from measured
),

at_risk as (
    select
        overall_label,
        counting,
        days,
        count(*) filter (is_followed) as followed,
        sum(count(*)) over (
            partition by overall_label, counting order by days desc
        ) as still_waiting
    from counted
    group by overall_label, counting, days
),

surviving as (
    select
        *,
        product(1 - followed / still_waiting) over (
            partition by overall_label, counting order by days
        ) as share_waiting
    from at_risk
)

-- Leaving the pause of 2020 and 2021 out makes the intervals before and after it agree for three
-- grades. Authorities graded Inadequate were followed through the pause, and for them plain
-- calendar days agree and the others do not, so theirs are counted by the calendar.
select
    surviving.overall_label,
    grade.rank as overall_rank,
    surviving.counting,
    surviving.counting
    = if(surviving.overall_label = 'Inadequate', 'calendar days', 'days without the pause')
        as is_used,
    any_value(cases.case_count) as case_count,
    any_value(cases.followed_count) as followed_count,
    min(days) filter (share_waiting <= 0.75 + 1e-9) as quarter_days,
    min(days) filter (share_waiting <= 0.5 + 1e-9) as half_days,
    min(days) filter (share_waiting <= 0.25 + 1e-9) as three_quarter_days,
    any_value(observed.observed_until) as observed_until,
    any_value(observed.published_date) as published_date,
    any_value(pause.pause_start) as pause_start,
    any_value(pause.pause_end) as pause_end,
    any_value(pause.pause_days) as pause_days
from surviving
inner join grade on grade.scale_id = 'ilacs' and grade.label = surviving.overall_label
inner join (
    select
        overall_label,
        counting,
        count(*) as case_count,
        count(*) filter (is_followed) as followed_count
    from counted
    group by overall_label, counting
) as cases on cases.overall_label = surviving.overall_label and cases.counting = surviving.counting
cross join observed
cross join pause
group by surviving.overall_label, grade.rank, surviving.counting
order by overall_rank, surviving.counting;
