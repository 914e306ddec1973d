-- Question: where does each area stand in the latest year of the indicator?
-- Grain: one row per area.
-- Parameters: figures (table: figure, or further_figure), indicator_id (varchar), area_ids (list
--          of varchar), as_at (date).
-- Columns: authority_id, area, kind, period_label, value, missing_reason (also when the year is not
--          held for the area), previous_value, start_value (of three years before), trend,
--          verdict, rests_on_few, few_of (see figure), child_count, units_per_point and base_unit
--          (what one percentage point is at most), place, of_count, quartile, last_value,
--          last_period_label and last_few_of (of the latest figure, where the year has none),
--          document, polarity, unit, decimals.
-- May be missing: base_unit, child_count, units_per_point, document, few_of, last_few_of,
--                 last_period_label, last_value, missing_reason, of_count, place, previous_value,
--                 quartile, rests_on_few, start_value, trend, value, verdict.

with
held as materialized (
    select
        authority_id,
        year,
        value,
        missing_reason,
        previous_value,
        start_value,
        trend,
        verdict,
        rests_on_few,
        few_of,
        child_count,
        units_per_point,
        place,
        of_count,
        quartile,
        source_id
    from query_table($figures)
    where
        indicator_id = $indicator_id
        and list_contains($area_ids, authority_id)
        and known_from <= $as_at
),

last_known as (
    select
        authority_id,
        arg_max(value, year) as last_value,
        arg_max_null(few_of, year) as last_few_of,
        max(year) as last_year
    from held
    where value is not null
    group by authority_id
)

select
    authority.authority_id,
    authority.name as area,
    authority.kind,
    period_words(indicator.wording, latest.year) as period_label,
    own.value,
    case
        when own.value is null then coalesce(own.missing_reason, 'not held')
    end as missing_reason,
    own.previous_value,
    own.start_value,
    own.trend,
    own.verdict,
    own.rests_on_few,
    own.few_of,
    own.child_count,
    own.units_per_point,
    indicator.base_unit,
    own.place,
    own.of_count,
    own.quartile,
    last_known.last_value,
    period_words(indicator.wording, last_known.last_year) as last_period_label,
    last_known.last_few_of,
    source.short_title as document,
    indicator.polarity,
    indicator.unit,
    indicator.decimals
from authority
cross join (select max(year) as year from held where value is not null) as latest
inner join measure_described as indicator on indicator.indicator_id = $indicator_id
left join held as own
    on own.authority_id = authority.authority_id and own.year = latest.year
left join source on source.source_id = own.source_id
left join last_known on last_known.authority_id = authority.authority_id
where list_contains($area_ids, authority.authority_id) and latest.year is not null
order by list_position($area_ids, authority.authority_id);
