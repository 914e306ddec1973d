-- Question: where do these areas stand on each indicator of a domain, among a group of authorities
--           and among their statistical neighbours?
-- Grain: one row per area and indicator that has a figure of an authority by the day, in the latest
--        year in which an authority has one.
-- Parameters: domain_id (varchar), area_ids (list of varchar), group_ids (list of varchar), model
--             (integer), as_at (date).
-- Columns: indicator_id, authority_id, area, kind, value, missing_reason (also where the year is
--          not held), trend, verdict, rests_on_few, few_of (see figure), units_per_point and
--          base_unit (what one percentage point is at most), place and of_count (in the group; none
--          of an area outside it), neighbour_place and neighbour_count (among the area and its
--          neighbours with a figure), last_value, last_period_label and last_few_of (of the latest
--          figure, where the year has none), document.
-- May be missing: base_unit, units_per_point, document, few_of, last_few_of, last_period_label, last_value,
--                 missing_reason, neighbour_count, neighbour_place, of_count, place, rests_on_few,
--                 trend, value, verdict.

with
latest as materialized (
    select newest.indicator_id, newest.year
    from newest_years($as_at) as newest
    inner join indicator_described using (indicator_id)
    where indicator_described.domain_id = $domain_id
),

held as materialized (
    select figure.*
    from figure
    inner join latest using (indicator_id, year)
),

own as materialized (
    select indicator_id, authority_id, place
    from held
    where authority_id in (select unnest($area_ids)) and place is not null
),

grouped as (
    select
        own.indicator_id,
        own.authority_id,
        count(*) filter (where other.place < own.place) + 1 as place,
        count(*) as of_count
    from own
    inner join held as other using (indicator_id)
    where
        own.authority_id in (select unnest($group_ids))
        and other.authority_id in (select unnest($group_ids))
        and other.place is not null
    group by own.indicator_id, own.authority_id
),

among_neighbours as (
    select
        own.indicator_id,
        own.authority_id,
        count(*) filter (where other.place < own.place) + 1 as neighbour_place,
        count(*) + 1 as neighbour_count
    from own
    inner join neighbour
        on neighbour.authority_id = own.authority_id and neighbour.model = $model
    inner join held as other
        on
            other.indicator_id = own.indicator_id
            and other.authority_id = neighbour.neighbour_id
    where other.place is not null
    group by own.indicator_id, own.authority_id
),

last_known as (
    select
        indicator_id,
        authority_id,
        arg_max(value, year) as value,
        arg_max_null(few_of, year) as few_of,
        max(year) as year
    from figure
    where
        authority_id in (select unnest($area_ids))
        and known_from <= $as_at
        and value is not null
    group by indicator_id, authority_id
)

select
    latest.indicator_id,
    area.authority_id,
    area.name as area,
    area.kind,
    held.value,
    if(held.value is null, coalesce(held.missing_reason, 'not held'), null) as missing_reason,
    held.trend,
    held.verdict,
    held.rests_on_few,
    held.units_per_point,
    indicator.base_unit,
    held.few_of,
    grouped.place,
    grouped.of_count,
    among_neighbours.neighbour_place,
    among_neighbours.neighbour_count,
    if(held.value is null, last_known.value, null) as last_value,
    if(
        held.value is null, period_words(indicator.wording, last_known.year), null
    ) as last_period_label,
    if(held.value is null, last_known.few_of, null) as last_few_of,
    source.short_title as document
from latest
inner join indicator_described as indicator using (indicator_id)
inner join authority as area on area.authority_id in (select unnest($area_ids))
left join held using (indicator_id, authority_id)
left join grouped using (indicator_id, authority_id)
left join among_neighbours using (indicator_id, authority_id)
left join last_known using (indicator_id, authority_id)
left join source on source.source_id = held.source_id
order by indicator.display_order, list_position($area_ids, area.authority_id);
