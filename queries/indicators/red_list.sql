-- Question: on which indicators is one of these authorities worse than all the others of them and
--           getting worse, or better than all and getting better?
-- Grain: one row per indicator and authority that stands out; one per indicator that is left out,
--        without an authority.
-- Parameters: as_at (date), authority_ids (list of varchar, two or more).
-- Columns: indicator_id, label, domain, unit, decimals, polarity, period_label, authority_id,
--          authority, side (worse or better), value, previous_value, other_names, other_values
--          (lists, of the others in their order), reason (why an indicator is left out: no better
--          way, not held for all, ended, few children; null otherwise).
-- May be missing: authority, authority_id, other_names, other_values, period_label, previous_value,
--                 reason, side, value.

with
held as materialized (
    select
        figure.indicator_id,
        figure.authority_id,
        figure.year,
        figure.value,
        figure.previous_value,
        figure.verdict,
        figure.rests_on_few,
        authority.name as authority,
        authority.short_name,
        list_position($authority_ids, figure.authority_id) as display_order
    from figure
    inner join authority using (authority_id)
    where
        list_contains($authority_ids, figure.authority_id)
        and figure.known_from <= $as_at
        and figure.value is not null
),

whole_years as (
    select indicator_id, year, bool_or(coalesce(rests_on_few, true)) as rests_on_few
    from held
    group by indicator_id, year
    having count(*) = len($authority_ids)
),

latest as (
    select
        indicator_id,
        max(year) as year,
        arg_max(rests_on_few, year) as rests_on_few
    from whole_years
    group by indicator_id
),

reasoned as materialized (
    select
        indicator.*,
        latest.year,
        case
            when indicator.polarity = 'none' then 'no better way'
            when latest.year is null then 'not held for all'
            when latest.year < year($as_at) - 3 then 'ended'
            when latest.rests_on_few then 'few children'
        end as reason
    from indicator_described as indicator
    left join latest using (indicator_id)
),

figures as materialized (
    select
        held.*,
        reasoned.slack,
        case reasoned.polarity when 'low' then held.value else -held.value end as badness
    from reasoned
    inner join held using (indicator_id, year)
    where reasoned.reason is null
),

placed as (
    select
        own.indicator_id,
        own.authority_id,
        own.authority,
        own.display_order,
        own.value,
        own.previous_value,
        case
            when own.badness > max(other.badness) + own.slack and own.verdict = 'worse'
                then 'worse'
            when own.badness < min(other.badness) - own.slack and own.verdict = 'better'
                then 'better'
        end as side,
        list_sort(list(struct_pack(
            display_order := other.display_order,
            name := other.short_name,
            value := other.value
        ))) as others
    from figures as own
    inner join figures as other
        on other.indicator_id = own.indicator_id and other.authority_id <> own.authority_id
    where own.verdict in ('worse', 'better')
    group by
        own.indicator_id, own.authority_id, own.authority, own.display_order, own.value,
        own.previous_value, own.badness, own.slack, own.verdict
)

select
    reasoned.indicator_id,
    reasoned.label,
    reasoned.domain,
    reasoned.unit,
    reasoned.decimals,
    reasoned.polarity,
    period_words(reasoned.wording, reasoned.year) as period_label,
    placed.authority_id,
    placed.authority,
    placed.side,
    placed.value,
    placed.previous_value,
    [other.name for other in placed.others] as other_names,
    [other.value for other in placed.others] as other_values,
    reasoned.reason
from reasoned
left join placed on placed.indicator_id = reasoned.indicator_id and placed.side is not null
where reasoned.reason is not null or placed.side is not null
order by
    placed.display_order, placed.side desc, reasoned.domain_order, reasoned.display_order;
