-- Question: how long did authorities wait from one ILACS inspection to the next, by overall grade?
-- Grain: ilacs_wait, one row per inspection with an overall grade and way of counting days;
--        waiting_curve, one per overall grade, way of counting and length of a wait; usual_interval,
--        one per overall grade and way of counting.
-- Parameters: day (date); nothing that was published later is seen. No rows before the first of
--             Ofsted's lists was published.
-- Columns: overall_label, overall_rank, counting (calendar days, or days without the pause in which
--          no graded inspection began anywhere), is_used (shown to readers), observed_until (the
--          last day to which Ofsted's newest list has every inspection), pause_start, pause_end,
--          pause_days; ilacs_wait: inspection_id, days, is_followed; waiting_curve: days,
--          followed_count, waiting_count (cases that waited at least as long); usual_interval:
--          case_count, followed_count, first_waiting (first day of the first case that is not
--          known to have been followed; those before it all are), quarter_days, half_days,
--          three_quarter_days (Kaplan-Meier: the day by which that share had been inspected again;
--          null where it was not reached).

create macro ilacs_wait(day) as table
with
observed as (
    select max(as_at) as observed_until
    from source
    where
        publisher = 'Ofsted'
        and kind = 'official data set'
        and as_at is not null
        and last_day_of(published) <= day
),

inspected as (
    select
        authority_id,
        inspection_id,
        start,
        if(abolished <= day, abolished, null) as abolished,
        if(overall_known_from <= day, overall_label, null) as overall_label,
        overall_rank,
        lead(start) over (partition by authority_id order by start) as next_start
    from ilacs_inspection
    where known_from <= day
),

starts as (
    select start as resumed, lag(start) over (order by start) as stopped
    from (select distinct start from inspected)
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

-- After the newest list a next inspection may be missing. To count those held and to take the rest
-- for waiting no longer than to the list would make waits look short, as of long ones only those
-- that ended would count. So every case is watched to the day of the list, but for the oldest of
-- each grade, of which every one is known to have been followed: nothing of these can be missing.
watched as (
    select
        inspected.*,
        observed.observed_until,
        least(observed.observed_until, coalesce(inspected.abolished, observed.observed_until))
            as watched_until,
        min(inspected.start) filter (
            inspected.next_start is null and inspected.abolished is null
        ) over (partition by inspected.overall_label) as first_waiting
    from inspected
    cross join observed
    where inspected.overall_label is not null
),

followed as (
    select
        *,
        next_start is not null
        and (next_start <= watched_until or coalesce(start < first_waiting, true)) as is_followed
    from watched
    where start <= observed_until
),

measured as (
    select
        followed.*,
        pause.*,
        if(followed.is_followed, followed.next_start, followed.watched_until) - followed.start
            as days,
        if(pause.pause_days is null, 0, greatest(
            0,
            least(
                if(followed.is_followed, followed.next_start, followed.watched_until),
                pause.pause_end + 1
            )
            - greatest(followed.start, pause.pause_start)
        )) as days_in_pause
    from followed
    left join pause on true
)

-- Leaving the pause of 2020 and 2021 out makes the waits before and after it agree for three
-- grades. Authorities graded Inadequate were followed through the pause, and for them plain
-- calendar days agree and the others do not, so theirs are counted by the calendar.
select
    measured.inspection_id,
    measured.overall_label,
    measured.overall_rank,
    way.counting,
    way.counting = way_used(measured.overall_label) as is_used,
    measured.is_followed,
    measured.days - if(way.counting = 'calendar days', 0, measured.days_in_pause) as days,
    measured.first_waiting,
    measured.observed_until,
    measured.pause_start,
    measured.pause_end,
    measured.pause_days
from measured
cross join (values ('calendar days'), ('days without the pause')) as way (counting)
order by measured.overall_rank, way.counting, days, measured.inspection_id;

create macro waiting_curve(day) as table
select
    overall_label,
    overall_rank,
    counting,
    is_used,
    days,
    count(*) filter (is_followed) as followed_count,
    cast(
        sum(count(*)) over (partition by overall_label, counting order by days desc) as integer
    ) as waiting_count,
    any_value(observed_until) as observed_until,
    any_value(pause_start) as pause_start,
    any_value(pause_end) as pause_end,
    any_value(pause_days) as pause_days
from ilacs_wait(day)
group by overall_label, overall_rank, counting, is_used, days
order by overall_rank, counting, days;

create macro usual_interval(day) as table
with
surviving as (
    select
        *,
        product(1 - followed_count / waiting_count) over (
            partition by overall_label, counting order by days
        ) as share_waiting
    from waiting_curve(day)
),

cases as (
    select
        overall_label,
        counting,
        count(*) as case_count,
        count(*) filter (is_followed) as followed_count,
        any_value(first_waiting) as first_waiting
    from ilacs_wait(day)
    group by overall_label, counting
)

select
    surviving.overall_label,
    surviving.overall_rank,
    surviving.counting,
    surviving.is_used,
    any_value(cases.case_count) as case_count,
    any_value(cases.followed_count) as followed_count,
    any_value(cases.first_waiting) as first_waiting,
    min(surviving.days) filter (is_reached(surviving.share_waiting, 0.75)) as quarter_days,
    min(surviving.days) filter (is_reached(surviving.share_waiting, 0.5)) as half_days,
    min(surviving.days) filter (is_reached(surviving.share_waiting, 0.25)) as three_quarter_days,
    any_value(surviving.observed_until) as observed_until,
    any_value(surviving.pause_start) as pause_start,
    any_value(surviving.pause_end) as pause_end,
    any_value(surviving.pause_days) as pause_days
from surviving
inner join cases
    on
        cases.overall_label = surviving.overall_label
        and cases.counting = surviving.counting
group by
    surviving.overall_label, surviving.overall_rank, surviving.counting, surviving.is_used
order by surviving.overall_rank, surviving.counting;
