-- Question: on which indicators is an authority worse than both neighbours and getting worse, or
--           better than both and getting better?
-- Grain: one row per indicator and authority that stands out; one per indicator that is left out,
--        without an authority.
-- Parameters: as_at (date).
-- Columns: indicator_id, label, domain, unit, decimals, polarity, period_label, authority_id,
--          authority, side (worse or better), value, previous_value, first_other,
--          first_other_value, second_other, second_other_value (the two neighbours), reason (why an
--          indicator is left out: no better way, not held for all three, ended, few children; null
--          otherwise).

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
        authority.display_order
    from figure_compared as figure
    inner join authority on authority.authority_id = figure.authority_id
    where
        authority.is_compared
        and figure.period_end <= $as_at
        and figure.value is not null
),

whole_years as (
    select indicator_id, year, bool_or(rests_on_few) as rests_on_few
    from held
    group by indicator_id, year
    having count(*) = (select count(*) from authority where is_compared)
),

latest as materialized (
    select
        indicator_id,
        max(year) as year,
        arg_max(rests_on_few, year) as rests_on_few
    from whole_years
    group by indicator_id
),

reasoned as materialized (
    select
        indicator.indicator_id,
        indicator.polarity,
        latest.year,
        case
            when indicator.polarity = 'none' then 'no better way'
            when latest.year is null then 'not held for all three'
            when latest.year < year($as_at) - 3 then 'ended'
            when latest.rests_on_few then 'few children'
        end as reason,
        case when indicator.base = 'itself' then 0 else rounding(indicator.decimals) end as slack
    from indicator
    left join latest using (indicator_id)
),

latest_figure as materialized (
    select
        held.*,
        reasoned.slack,
        case reasoned.polarity when 'low' then held.value else -held.value end as badness
    from reasoned
    inner join held on held.indicator_id = reasoned.indicator_id and held.year = reasoned.year
    where reasoned.reason is null
),

placed as materialized (
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
        arg_min(other.short_name, other.display_order) as first_other,
        arg_min(other.value, other.display_order) as first_other_value,
        arg_max(other.short_name, other.display_order) as second_other,
        arg_max(other.value, other.display_order) as second_other_value
    from latest_figure as own
    inner join latest_figure as other
        on other.indicator_id = own.indicator_id and other.authority_id <> own.authority_id
    group by
        own.indicator_id, own.authority_id, own.authority, own.display_order, own.value,
        own.previous_value, own.badness, own.slack, own.verdict
)

select
    indicator.indicator_id,
    indicator.label,
    indicator_domain.label as domain,
    indicator.unit,
    indicator.decimals,
    indicator.polarity,
    period_words(period_kind.wording, reasoned.year) as period_label,
    placed.authority_id,
    placed.authority,
    placed.side,
    placed.value,
    placed.previous_value,
    placed.first_other,
    placed.first_other_value,
    placed.second_other,
    placed.second_other_value,
    reasoned.reason
from reasoned
inner join indicator using (indicator_id)
inner join indicator_domain using (domain_id)
inner join period_kind using (period_kind_id)
left join placed on placed.indicator_id = reasoned.indicator_id and placed.side is not null
where reasoned.reason is not null or placed.side is not null
order by
    placed.display_order, placed.side desc, indicator_domain.display_order,
    indicator.display_order;
