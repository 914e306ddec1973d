-- Question: what does the improvement plan measure, and from which value on does each band begin?
-- Grain: one row per measure, as often as it is printed.
-- Parameters: recommendation_number (integer or null: null for all).
-- Columns: measure_id, recommendation_number, label, shows, unit, polarity, kind,
--          requires_improvement_printed, good_printed, outstanding_printed,
--          requires_improvement_rule, good_rule, outstanding_rule (how each band is read, null
--          without one), same_as, same_as_recommendation (where it is printed first), note,
--          has_figure (one that is published or in a report stands for it), locator, source,
--          licence.
-- May be missing: good_printed, good_rule, note, outstanding_printed, outstanding_rule,
--                 requires_improvement_printed, requires_improvement_rule, same_as,
--                 same_as_recommendation, shows, unit.

with
rules as (
    select
        measure_id,
        any_value(told) filter (rank = 3) as requires_improvement_rule,
        any_value(told) filter (rank = 2) as good_rule,
        any_value(told) filter (rank = 1) as outstanding_rule
    from (
        select measure_id, rank, rule || ' ' || printf('%g', bound) as told
        from plan_band
    )
    group by measure_id
)

select
    measure.measure_id,
    measure.recommendation_number,
    measure.label,
    measure.shows,
    measure.unit,
    measure.polarity,
    measure.kind,
    measure.requires_improvement_printed,
    measure.good_printed,
    measure.outstanding_printed,
    rules.requires_improvement_rule,
    rules.good_rule,
    rules.outstanding_rule,
    measure.same_as,
    first_printed.recommendation_number as same_as_recommendation,
    measure.note,
    exists(
        select 1
        from plan_measure_match as match
        where
            match.measure_id = coalesce(measure.same_as, measure.measure_id)
            and match.match <> 'none'
    ) as has_figure,
    measure.locator,
    source.short_title as source,
    source.licence
from plan_measure as measure
inner join source on source.source_id = measure.source_id
left join rules on rules.measure_id = measure.measure_id
left join plan_measure as first_printed on first_printed.measure_id = measure.same_as
where
    $recommendation_number is null
    or measure.recommendation_number = $recommendation_number
order by measure.position;
