-- Question: what does each published figure mean beside the year before and beside other areas?
-- Grain: one row per indicator, area and year; made once, when the database is built.
-- Parameters: none.
-- Columns: indicator_id, authority_id, year, period_end, value, missing_reason, status, source_id,
--          stretch (counts up where a year is missing or the series breaks: no line is drawn from
--          one stretch to the next; null without a value), previous_value (of the year before,
--          where it is held and comparable), travel (rising, falling, level within rounding, or null
--          without a comparable year before), verdict (better, worse, same, or null where neither
--          way is better, nothing can be compared, it rests on few children or it is not held on
--          how many), child_count (the children it rests on, where held), rests_on_few (null where
--          it is not held on how many), place (among the authorities that existed then and have a
--          figure: 1 is best or, where neither way is better, the highest; equal figures share a
--          place; none for totals, nor where only those compared can have a figure), of_count,
--          quartile (1 to 4, by place).

create table figure as
with
known as (
    select
        dated.indicator_id,
        dated.authority_id,
        dated.year,
        dated.value,
        dated.breaks_before,
        authority.kind = 'authority' as is_authority,
        dated.is_in_existence and authority.kind = 'authority' as has_place,
        indicator.polarity,
        indicator.base,
        indicator.base_indicator_id,
        is_total(indicator.base, indicator.unit) as is_total,
        case when indicator.base = 'itself' then 0 else rounding(indicator.decimals) end as slack
    from observation_dated as dated
    inner join indicator on indicator.indicator_id = dated.indicator_id
    inner join authority on authority.authority_id = dated.authority_id
    where dated.value is not null
),

before as (
    select
        *,
        case
            when
                not breaks_before
                and lag(year) over by_year is not distinct from year - 1
                then lag(value) over by_year
        end as previous_value
    from known
    window by_year as (partition by indicator_id, authority_id order by year)
),

moved as (
    select
        *,
        case
            when previous_value is null then null
            when abs(value - previous_value) <= slack then 'level'
            when value > previous_value then 'rising'
            else 'falling'
        end as travel,
        cast(
            sum(cast(previous_value is null as integer)) over (
                partition by indicator_id, authority_id order by year
            ) as bigint
        ) as stretch,
        case
            when
                has_place
                and not is_total
                and count(*) over (partition by indicator_id, year, has_place)
                > (select count(*) from authority where is_compared)
                then rank() over (
                    partition by indicator_id, year, has_place
                    order by case polarity when 'low' then value else -value end
                )
        end as place,
        count(*) over (partition by indicator_id, year, has_place) as of_count
    from before
),

bases as (
    select indicator_id, authority_id, year, value
    from observation
    where indicator_id in (select base_indicator_id from indicator)
),

weighed as (
    select
        moved.*,
        bases.value as child_count,
        case moved.base
            when 'small' then moved.is_authority
            when 'held' then bases.value < fewest_children()
            when 'itself' then moved.value < fewest_children()
            else false
        end as rests_on_few
    from moved
    left join bases
        on
            bases.indicator_id = moved.base_indicator_id
            and bases.authority_id = moved.authority_id
            and bases.year = moved.year
),

judged as (
    select
        *,
        case
            when polarity = 'none' or travel is null then null
            -- Nothing is judged of few children, nor where it is not known how many there are.
            when coalesce(rests_on_few, true) then null
            when travel = 'level' then 'same'
            when (travel = 'rising') = (polarity = 'high') then 'better'
            else 'worse'
        end as verdict
    from weighed
)

select
    dated.indicator_id,
    dated.authority_id,
    dated.year,
    dated.period_end,
    dated.value,
    dated.missing_reason,
    dated.status,
    dated.source_id,
    judged.stretch,
    judged.previous_value,
    judged.travel,
    judged.verdict,
    judged.child_count,
    judged.rests_on_few,
    judged.place,
    case when judged.place is not null then judged.of_count end as of_count,
    (judged.place - 1) * 4 // judged.of_count + 1 as quartile
from observation_dated as dated
left join judged
    on
        judged.indicator_id = dated.indicator_id
        and judged.authority_id = dated.authority_id
        and judged.year = dated.year
order by dated.indicator_id, dated.authority_id, dated.year;
