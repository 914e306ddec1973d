-- Question: where do the figures of inspection reports lie on the plan's bands?
-- Grain: one row per measure and figure of a report that was known on the day.
-- Parameters: authority_ids (list of varchar), as_at (date).
-- Columns: measure_id, measure, recommendation_number, measure_locator (in the plan), position,
--          series (of the measure), authority_id, authority, inspection_id, figure_label,
--          period_start (text), date (text), date_basis, unit, value (as the measure has it),
--          printed_value, printed_unit, qualifier, of_value (what the printed value is a share of),
--          reckoned, match, reason, caveat, rests_on_few (the share is of few), score, plan_band,
--          rank, remark, next_band, next_rule, next_bound, change_needed (see plan_scored),
--          no_band_reason (related, qualified, no baseline, no bands), document, page, paragraph,
--          licence.
-- May be missing: caveat, change_needed, next_band, next_bound, next_rule, no_band_reason,
--                 of_value, page, paragraph, period_start, plan_band, qualifier, rank, remark,
--                 rests_on_few, score.

with
reported as (
    select
        match.*,
        figure.value as printed_value,
        whole.value as of_value,
        case match.reckoned
            when 'rest' then 100 - figure.value
            when 'share' then 100 * figure.value / whole.value
            when 'rest of share' then 100 - 100 * figure.value / whole.value
            else figure.value
        end as told_value,
        case
            when match.match <> 'related' and figure.qualifier is null then told_value
        end as value,
        cast(null as double) as baseline
    from plan_measure_match as match
    inner join reported_figure as figure
        on
            figure.inspection_id = match.inspection_id
            and figure.figure_id = match.figure_id
    left join reported_figure as whole
        on
            whole.inspection_id = match.inspection_id
            and whole.figure_id = match.with_figure_id
)

select
    scored.measure_id,
    measure.label as measure,
    measure.recommendation_number,
    measure.locator as measure_locator,
    measure.position,
    scored.position as series,
    inspection.authority_id,
    authority.name as authority,
    scored.inspection_id,
    figure.label as figure_label,
    figure.period_start,
    figure.date,
    figure.date_basis,
    case when scored.reckoned = 'as it is' then figure.unit else '%' end as unit,
    scored.told_value as value,
    scored.printed_value,
    figure.unit as printed_unit,
    figure.qualifier,
    scored.of_value,
    scored.reckoned,
    scored.match,
    scored.reason,
    scored.caveat,
    scored.of_value < fewest_children() as rests_on_few,
    scored.score,
    scored.plan_band,
    scored.rank,
    scored.remark,
    scored.next_band,
    scored.next_rule,
    scored.next_bound,
    scored.change_needed,
    case
        when not scored.has_bands then 'no bands'
        when scored.match = 'related' then 'related'
        when figure.qualifier is not null then 'qualified'
        when scored.plan_band is null then 'no baseline'
    end as no_band_reason,
    source.short_title as document,
    figure.page,
    figure.paragraph,
    source.licence
from plan_scored('reported') as scored
inner join plan_measure as measure on measure.measure_id = scored.measure_id
inner join reported_figure as figure
    on
        figure.inspection_id = scored.inspection_id
        and figure.figure_id = scored.figure_id
inner join inspection_dated as inspection on inspection.inspection_id = scored.inspection_id
inner join authority on authority.authority_id = inspection.authority_id
inner join source on source.source_id = inspection.source_id
where
    inspection.known_from <= $as_at
    and inspection.authority_id in (select unnest($authority_ids))
order by
    measure.position, list_position($authority_ids, authority.authority_id), inspection.chart_date, scored.position;
