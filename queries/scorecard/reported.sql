-- Question: where do the figures of inspection reports lie on the plan's bands?
-- Grain: one row per measure and figure of a report that was known on the day.
-- Parameters: authority_ids (list of varchar), as_at (date).
-- Columns: measure_id, measure, recommendation_number, measure_locator (in the plan), position,
--          series (of the measure), authority_id, authority, inspection_id, figure_label,
--          period_start (text), date (text), date_basis, unit, value (as the measure has it),
--          printed_value, printed_unit, qualifier, of_value (what the printed value is a share of),
--          reckoned, match, reason, caveat, few_of (the few children whom it
--          is a share of), score, plan_band,
--          rank, remark, next_band, next_rule, next_bound, change_needed (see plan_scored),
--          no_band_reason (related, qualified, no baseline, no bands), document, page, paragraph,
--          licence.
-- May be missing: caveat, change_needed, next_band, next_bound, next_rule, no_band_reason,
--                 few_of, of_value, page, paragraph, period_start, plan_band, qualifier, rank,
--                 remark, score.

select * exclude (chart_date, known_from)
from reported_scored
where known_from <= $as_at and list_contains($authority_ids, authority_id)
order by position, list_position($authority_ids, authority_id), chart_date, series;
