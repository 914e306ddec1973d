-- Question: where do the figures of inspection reports lie on the plan's bands?
-- Grain: one row per measure and figure of a report; made once, as it rests on no choice.
-- Parameters: none.
-- Columns: those of scorecard/reported, with chart_date and known_from of the inspection.

create table reported_scored as
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
    inspection.authority,
    inspection.chart_date,
    inspection.known_from,
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
    if(scored.of_value < fewest_children(), people_of('children'), null) as few_of,
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
inner join source on source.source_id = inspection.source_id
order by measure.position, inspection.authority_id, inspection.chart_date, scored.position;
