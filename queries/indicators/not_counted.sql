-- Question: which indicators are not asked for what stands out, and why?
-- Grain: one row per such indicator.
-- Parameters: as_at (date), authority_ids (list of varchar).
-- Columns: indicator_id, label, domain, reason (no better way, context, said by another, ended, not
--          held, no others: none of these authorities is ranked, as only those shown at first have
--          a figure, few children: of none of them is it held on enough).

with
latest as (
    select indicator_id, year, has_ended
    from newest_years($as_at)
),

held as (
    select figure.indicator_id, count(figure.place) as ranked_count
    from figure
    inner join latest using (indicator_id, year)
    where figure.value is not null and list_contains($authority_ids, figure.authority_id)
    group by figure.indicator_id
),

counted as (
    select distinct standing.indicator_id
    from figure_standing as standing
    inner join latest using (indicator_id, year)
    where list_contains($authority_ids, standing.authority_id)
),

reasoned as (
    select
        indicator.indicator_id,
        indicator.label,
        indicator.domain,
        indicator.domain_order,
        indicator.display_order,
        case
            when indicator.polarity = 'none' then 'no better way'
            when indicator.is_context then 'context'
            when indicator.counted_by is not null then 'said by another'
            when latest.has_ended then 'ended'
            when held.indicator_id is null then 'not held'
            when held.ranked_count = 0 then 'no others'
            when counted.indicator_id is null then 'few children'
        end as reason
    from indicator_described as indicator
    left join latest using (indicator_id)
    left join held using (indicator_id)
    left join counted using (indicator_id)
)

select indicator_id, label, domain, reason
from reasoned
where reason is not null
order by domain_order, display_order;
