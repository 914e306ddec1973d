-- Question: what is the indicator?
-- Grain: one row.
-- Parameters: indicator_id (varchar).
-- Columns: indicator_id, label, short_label, domain, unit, polarity, decimals, period, definition,
--          caveat, base, is_total, base_label (what counts the children it rests on), release and
--          publisher (of its figures), release_month and release_years_after (when they usually
--          come out, after the year in which the period ends), is_further (only its publisher
--          describes it), measure, year_type and address (at the publisher, of such).
-- May be missing: address, base_label, caveat, definition, measure, year_type.

select
    indicator.indicator_id,
    indicator.label,
    indicator.short_label,
    indicator.domain,
    indicator.unit,
    indicator.polarity,
    indicator.decimals,
    indicator.period,
    indicator.definition,
    indicator.caveat,
    indicator.base,
    indicator.is_total,
    base.label as base_label,
    release.title as release,
    release.publisher,
    release.month as release_month,
    release.years_after as release_years_after,
    indicator.is_further,
    indicator.measure,
    indicator.year_type,
    indicator.address
from measure_described as indicator
left join indicator as base on base.indicator_id = indicator.base_indicator_id
left join indicator_release on indicator_release.indicator_id = indicator.indicator_id
inner join release
    on release.release_id = coalesce(indicator_release.release_id, unknown_release())
where indicator.indicator_id = $indicator_id;
