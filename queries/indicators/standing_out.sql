-- Question: on which indicators is each of these authorities among the worst or the best quarter of
--           England or of its ten neighbours?
-- Grain: one row per authority and indicator on which it is, in the latest year in which any
--        authority has a figure; what ended more than three years ago is left out. Figures of the
--        last two years first, then by their distance from the middle of England, the far ones first.
-- Parameters: as_at (date), authority_ids (list of varchar).
-- Columns: indicator_id, label, domain, unit, decimals, polarity, caveat, authority_id, authority,
--          side (worse or better), england_side and neighbour_side (of which it is in that quarter),
--          year, period_label, is_older (the period ended more than two years before), value,
--          place, of_count, middle (the median of England), distance (from it, in widths of the
--          middle half), neighbour_place, neighbour_count, neighbour_middle (their median), trend,
--          verdict, start_value (of three years before), units_per_point, base_unit,
--          england_years and neighbour_years (how many years in a row it has been in that quarter
--          of either), remark (why the year is not like others: the pandemic, or a series that
--          begins anew), document.
-- May be missing: base_unit, caveat, units_per_point, distance, england_side, england_years,
--                 neighbour_count, neighbour_middle, neighbour_place, neighbour_side,
--                 neighbour_years, remark, start_value, trend, verdict.

with
latest as (
    select indicator_id, year
    from newest_years($as_at)
    where not has_ended
),

own as (
    select figure_standing.*
    from figure_standing
    inner join latest
        on
            latest.indicator_id = figure_standing.indicator_id
            and figure_standing.year <= latest.year
    where list_contains($authority_ids, figure_standing.authority_id)
),

begun as (
    select
        *,
        lag(year) over by_year is distinct from year - 1 as is_apart,
        is_apart or lag(england_side) over by_year is distinct from england_side as begins,
        is_apart
        or lag(neighbour_side) over by_year is distinct from neighbour_side as begins_beside
    from own
    window by_year as (partition by indicator_id, authority_id order by year)
),

lasting as (
    select
        *,
        if(
            england_side is null, null, year - max(if(begins, year, null)) over by_year + 1
        ) as england_years,
        if(
            neighbour_side is null, null, year - max(if(begins_beside, year, null)) over by_year + 1
        ) as neighbour_years
    from begun
    window by_year as (partition by indicator_id, authority_id order by year)
),

remarked as (
    select indicator_id, year, string_agg(remark, ' ' order by kind) as remark
    from series_remark
    where is_pandemic or kind = 'break'
    group by indicator_id, year
)

select
    indicator.indicator_id,
    indicator.label,
    indicator.domain,
    indicator.unit,
    indicator.decimals,
    indicator.polarity,
    indicator.caveat,
    lasting.authority_id,
    authority.name as authority,
    lasting.side,
    lasting.england_side,
    lasting.neighbour_side,
    lasting.year,
    period_words(indicator.wording, lasting.year) as period_label,
    last_day(make_date(lasting.year, indicator.end_month, 1))
    < $as_at - interval 2 year as is_older,
    lasting.value,
    lasting.place,
    lasting.of_count,
    lasting.middle,
    lasting.distance,
    lasting.neighbour_place,
    lasting.neighbour_count,
    lasting.neighbour_middle,
    lasting.trend,
    lasting.verdict,
    lasting.start_value,
    lasting.units_per_point,
    indicator.base_unit,
    lasting.england_years,
    lasting.neighbour_years,
    remarked.remark,
    source.short_title as document
from lasting
inner join latest using (indicator_id, year)
inner join indicator_described as indicator using (indicator_id)
inner join authority using (authority_id)
inner join figure using (indicator_id, authority_id, year)
inner join source on source.source_id = figure.source_id
left join remarked using (indicator_id, year)
where lasting.side is not null
order by
    is_older,
    lasting.distance desc nulls last,
    indicator.domain_order,
    indicator.display_order,
    lasting.authority_id;
