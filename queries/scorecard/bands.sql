-- Question: what are the bands of the measures that have a published figure?
-- Grain: one row per measure and band, the best first.
-- Parameters: none.
-- Columns: measure_id, rank, plan_band (its name in the plan), printed, rule, bound, far_bound, unit.
-- May be missing: far_bound, unit.

select
    band.measure_id,
    band.rank,
    band.grade as plan_band,
    band.printed,
    band.rule,
    band.bound,
    band.far_bound,
    measure.unit
from plan_band as band
inner join plan_measure as measure on measure.measure_id = band.measure_id
where band.measure_id in (
    select measure_id
    from plan_measure_match
    where indicator_id is not null
)
order by measure.position, band.rank;
