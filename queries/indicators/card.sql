-- Question: what is the indicator?
-- Grain: one row.
-- Parameters: indicator_id (varchar).
-- Columns: indicator_id, label, domain, unit, polarity, decimals, period, definition, caveat, base,
--          is_total, base_label (what counts the children it rests on), release and publisher (of
--          its figures), release_month and release_years_after (when they usually come out, after
--          the year in which the period ends).
-- May be missing: base_label, caveat.

select
    indicator.indicator_id,
    indicator.label,
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
    release.years_after as release_years_after
from indicator_described as indicator
left join indicator as base on base.indicator_id = indicator.base_indicator_id
left join indicator_release on indicator_release.indicator_id = indicator.indicator_id
inner join release
    on release.release_id = coalesce(indicator_release.release_id, unknown_release())
where indicator.indicator_id = $indicator_id;
