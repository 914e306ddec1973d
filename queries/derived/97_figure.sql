-- Question: what does each published figure mean beside the year before and beside other areas?
-- Grain: one row per indicator, area and year; made once, when the database is built.
-- Parameters: none.
-- Columns: indicator_id, authority_id, year, period_end, known_from (see figure_released), value,
--          missing_reason, status, source_id, stretch (counts up where a year is missing or the
--          series breaks: no line is drawn from one stretch to the next; null without a value),
--          previous_value (of the year before, where it is held and comparable), travel (rising,
--          falling, level within rounding, or null without a comparable year before), verdict
--          (better, worse, same, or null where neither way is better, nothing can be compared, it
--          rests on few children or it is not held on how many), child_count (the children it rests
--          on, where held), rests_on_few (null where it is not held on how many), few_of (the few
--          whom it rests on: children or social workers; null of a count, of more than few, or
--          where it is not held on how many), place (among the authorities that existed then and have a figure: 1
--          is best or, where neither way is better, the highest; equal figures share a place; none
--          for totals, nor where only those compared can have a figure), of_count, quartile (1 to
--          4, by place).

create table figure as
with
dated as (
    select
        dated.*,
        released.known_from,
        authority.kind = 'authority' as is_authority,
        indicator.rowid as indicator_number,
        authority.rowid as authority_number,
        indicator.is_total,
        indicator.slack,
        indicator.polarity,
        indicator.base,
        indicator.base_indicator_id,
        indicator.people
    from observation_dated as dated
    inner join figure_released as released using (indicator_id, year)
    inner join indicator_described as indicator using (indicator_id)
    inner join authority using (authority_id)
),

-- What is set side by side is narrow and goes by numbers: rows are put in order several times.
known as (
    select
        observation_row,
        indicator_number,
        authority_number,
        year,
        value,
        breaks_before,
        case polarity when 'low' then value else -value end as badness,
        is_in_existence and is_authority and not is_total as has_place
    from dated
    where value is not null
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
    window by_year as (partition by indicator_number, authority_number order by year)
),

moved as (
    select
        observation_row,
        previous_value,
        cast(
            sum(cast(previous_value is null as integer)) over (
                partition by indicator_number, authority_number order by year
            ) as bigint
        ) as stretch
    from before
),

placed as (
    select
        observation_row,
        rank() over (partition by indicator_number, year order by badness) as place,
        count(*) over (partition by indicator_number, year) as of_count
    from known
    where has_place
    -- Where only those compared can have a figure there is no place to speak of.
    qualify of_count > (select count(*) from authority where is_compared)
),

bases as (
    select indicator_id, authority_id, year, value
    from observation
    where indicator_id in (select base_indicator_id from indicator)
),

weighed as (
    select
        dated.*,
        moved.previous_value,
        moved.stretch,
        case
            when moved.previous_value is null then null
            when abs(dated.value - moved.previous_value) <= dated.slack then 'level'
            when dated.value > moved.previous_value then 'rising'
            else 'falling'
        end as travel,
        placed.place,
        placed.of_count,
        case when dated.value is not null then bases.value end as child_count,
        case
            when dated.value is null then null
            when dated.base = 'small' then dated.is_authority
            when dated.base = 'held' then bases.value < fewest_children()
            when dated.base = 'itself' then dated.value < fewest_children()
            else false
        end as rests_on_few
    from dated
    left join moved using (observation_row)
    left join placed using (observation_row)
    left join bases
        on
            bases.indicator_id = dated.base_indicator_id
            and bases.authority_id = dated.authority_id
            and bases.year = dated.year
)

select
    indicator_id,
    authority_id,
    year,
    period_end,
    known_from,
    value,
    missing_reason,
    status,
    source_id,
    stretch,
    previous_value,
    travel,
    case
        when polarity = 'none' or travel is null then null
        -- Nothing is judged of few children, nor where it is not known how many there are.
        when coalesce(rests_on_few, true) then null
        when travel = 'level' then 'same'
        when (travel = 'rising') = (polarity = 'high') then 'better'
        else 'worse'
    end as verdict,
    child_count,
    rests_on_few,
    -- A count says itself of how many it is.
    case when rests_on_few and base <> 'itself' then people end as few_of,
    place,
    of_count,
    (place - 1) * 4 // of_count + 1 as quartile
from weighed
order by indicator_id, authority_id, year;
