-- Question: where do a reader's own values lie on the plan's bands?
-- Grain: one row per value given.
-- Parameters: measure_ids (list of varchar), own_values (list of double), baselines (list of double
--             or null: a baseline may be null), row_numbers (list of integer), all of one length.
-- Columns: row_number, measure_id, measure, position, unit, polarity, value, baseline, has_bands,
--          score, plan_band, rank, remark, next_band, next_rule, next_bound, change_needed (see
--          plan_scored), requires_improvement_printed, good_printed, outstanding_printed.
-- May be missing: baseline, change_needed, good_printed, next_band, next_bound, next_rule,
--                 outstanding_printed, plan_band, rank, remark, requires_improvement_printed,
--                 score, unit.

with
given_values as (
    select
        unnest($row_numbers) as row_number,
        unnest($measure_ids) as measure_id,
        cast(unnest($own_values) as double) as value,
        cast(unnest($baselines) as double) as baseline
)

select
    scored.row_number,
    scored.measure_id,
    measure.label as measure,
    measure.position,
    measure.unit,
    measure.polarity,
    scored.value,
    scored.baseline,
    scored.has_bands,
    scored.score,
    scored.plan_band,
    scored.rank,
    scored.remark,
    scored.next_band,
    scored.next_rule,
    scored.next_bound,
    scored.change_needed,
    measure.requires_improvement_printed,
    measure.good_printed,
    measure.outstanding_printed
from plan_scored('given_values') as scored
inner join plan_measure as measure on measure.measure_id = scored.measure_id
order by scored.row_number;
