-- Question: when is the next graded inspection of each authority, as the past and as the rule has it?
-- Grain: one row per authority asked for that had a graded inspection published by the day, once
--        there is a list of Ofsted to tell how long others waited.
-- Parameters: as_at (date), authority_ids (list of varchar).
-- Columns: authority_id, overall_label (null, as all that follows, where the last inspection was
--          not of ILACS or has no overall grade), waited_days (from its start to the day, in the
--          way of counting that fits the grade), case_count (inspections with the same grade after
--          which an authority waited at least as many days), followed_count (of these, known to
--          have been followed by another), is_enough (whether so many cases tell anything),
--          quarter_date, half_date, three_quarter_date (the days by which that share of them had
--          been inspected again, counted from its start; null where it was not reached),
--          observed_until, rule_kind, rule_date, rule_from, rule_to (of the framework's rule; null
--          where it gives none after the grade).
-- May be missing: overall_label, waited_days, case_count, is_enough, quarter_date, half_date,
--                 three_quarter_date, observed_until, rule_kind, rule_date, rule_from, rule_to.

with
last_one as (
    select
        last_graded.authority_id,
        ilacs_inspection.start,
        ilacs_inspection.overall_label,
        ilacs_inspection.scale_id
    from last_graded(cast($as_at as date), $authority_ids) as last_graded
    left join ilacs_inspection
        on
            ilacs_inspection.inspection_id = last_graded.inspection_id
            and ilacs_inspection.overall_known_from <= $as_at
),

curve as materialized (select * from waiting_curve(cast($as_at as date)) where is_used),

measured as (
    select distinct
        last_one.*,
        curve.counting,
        curve.observed_until,
        curve.pause_start,
        curve.pause_days,
        $as_at - last_one.start
        - if(
            curve.counting = 'calendar days' or curve.pause_days is null,
            0,
            greatest(
                0,
                least($as_at, curve.pause_end + 1) - greatest(last_one.start, curve.pause_start)
            )
        ) as waited_days
    from last_one
    left join curve using (overall_label)
    where exists (from curve)
),

-- Kaplan-Meier among the cases that waited at least as long, each step after that wait.
surviving as (
    select
        measured.authority_id,
        curve.days,
        curve.waiting_count,
        curve.followed_count,
        product(1 - curve.followed_count / curve.waiting_count) over (
            partition by measured.authority_id order by curve.days
        ) as share_waiting
    from measured
    inner join curve using (overall_label)
    where curve.days >= measured.waited_days
),

reached as (
    select
        authority_id,
        max(waiting_count) as case_count,
        cast(sum(followed_count) as integer) as followed_count,
        min(days) filter (is_reached(share_waiting, 0.75)) as quarter_days,
        min(days) filter (is_reached(share_waiting, 0.5)) as half_days,
        min(days) filter (is_reached(share_waiting, 0.25)) as three_quarter_days
    from surviving
    group by authority_id
),

dated as (
    select
        measured.*,
        if(measured.overall_label is null, null, coalesce(reached.case_count, 0)) as case_count,
        coalesce(reached.followed_count, 0) as followed_count,
        list_transform(
            [reached.quarter_days, reached.half_days, reached.three_quarter_days],
            lambda days: measured.start + cast(
                days + if(
                    measured.counting <> 'calendar days'
                    and measured.start < measured.pause_start
                    and days >= measured.pause_start - measured.start,
                    measured.pause_days,
                    0
                ) as integer
            )
        ) as reached_dates
    from measured
    left join reached using (authority_id)
)

select
    dated.authority_id,
    dated.overall_label,
    dated.waited_days,
    dated.case_count,
    dated.followed_count,
    dated.case_count >= fewest_cases() as is_enough,
    dated.reached_dates[1] as quarter_date,
    dated.reached_dates[2] as half_date,
    dated.reached_dates[3] as three_quarter_date,
    dated.observed_until,
    inspection_kind.label as rule_kind,
    cast(dated.start + to_months(rule.months_after) as date) as rule_date,
    cast(dated.start + to_months(rule.months_after - rule.months_either_side) as date)
        as rule_from,
    cast(dated.start + to_months(rule.months_after + rule.months_either_side) as date) as rule_to
from dated
left join inspection_rule as rule
    on rule.scale_id = dated.scale_id and rule.label = dated.overall_label
left join inspection_kind on inspection_kind.kind_id = rule.kind_id
order by list_position($authority_ids, dated.authority_id);
