-- Question: what is every figure, published or reported in an inspection, flat?
-- Grain: one row per indicator or further measure, area and year, and one per figure of an inspection report, which
--        has an indicator_id of its own and is never joined to a published series.
-- Parameters: none.
-- Columns: indicator_id, indicator_label, unit, polarity, area, ons_code, period_end, period_label,
--          value, missing_reason, status, source_title, locator. Other tools read them: they stay.

create view observation_long as
select
    observation_dated.indicator_id,
    indicator.label as indicator_label,
    indicator.unit,
    indicator.polarity,
    authority.name as area,
    authority.ons_code,
    observation_dated.period_end,
    observation_dated.period_label,
    observation_dated.value,
    observation_dated.missing_reason,
    observation_dated.status,
    source.title as source_title,
    series.locator
from observation_dated
inner join indicator using (indicator_id)
inner join authority on authority.authority_id = observation_dated.authority_id
inner join source on source.source_id = observation_dated.source_id
inner join series
    on
        series.indicator_id = observation_dated.indicator_id
        and series.source_id = observation_dated.source_id
union all
select
    further.indicator_id,
    measure.label,
    measure.unit,
    measure.polarity,
    authority.name,
    authority.ons_code,
    further.period_end,
    further.period_label,
    further.value,
    further.missing_reason,
    further.status,
    source.title,
    'measure ' || measure.measure
from figures_dated('further_numbered') as further
inner join further_measure as measure using (indicator_id)
inner join authority on authority.authority_id = further.authority_id
inner join source on source.source_id = further.source_id
union all
select
    'reported:' || reported.inspection_id || ':' || reported.figure_id,
    reported.label,
    reported.unit,
    'none',
    case reported.about
        when 'authority' then authority.name
        when 'England' then 'England'
        when 'region' then authority.region
        else reported.about || ' of ' || authority.name
    end,
    case reported.about
        when 'authority' then authority.ons_code
        when 'England' then 'E92000001'
    end,
    last_day_of(reported.date),
    concat_ws(' to ', reported.period_start, reported.date),
    reported.value,
    null,
    'as reported in an inspection',
    source.title,
    concat_ws(', ', 'page ' || reported.page, 'paragraph ' || reported.paragraph)
from reported_figure as reported
inner join inspection using (inspection_id)
inner join authority on authority.authority_id = inspection.authority_id
inner join source on source.source_id = inspection.source_id;
