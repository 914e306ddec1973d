-- Question: what does each published figure mean beside the years before and beside other areas?
-- Grain: one row per indicator, area and year; made once, when the database is built. Those of
--        measures that only their publisher describes are a view, worked out by the same macro when
--        one is asked for, and take part in no question but those about one indicator.
-- Parameters: held (the name of the numbered view of the table of figures).
-- Columns: indicator_id, authority_id, year, period_end, known_from (see figure_released), value,
--          missing_reason, status, source_id, stretch (counts up where a year is missing or the
--          series breaks: no line is drawn from one stretch to the next; null without a value),
--          previous_value (of the year before, where it is held and comparable), start_value (of
--          three years before, where all four figures are held and comparable), trend (rising,
--          falling, level or up and down, by the macro trend; null without a start_value), verdict
--          (better, worse, same or no trend; null where neither way is better, there is no trend to
--          speak of for want of years, it rests on few children or it is not held on how many),
--          child_count (the children it rests on, or an upper bound of them, where held),
--          rests_on_few (null where it is not held on how many), few_of (the few whom it rests on:
--          children or social workers; null of a count, of more than few, or where it is not held
--          on how many), units_per_point (how many children a change of one percentage point is
--          at most; null where that is not held or the figure is no share), place (among the
--          authorities that existed then and have a figure: 1 is best or, where neither way is
--          better, the highest; figures that are equal as they are shown share a place; none for
--          totals, nor where only those compared can have a figure), of_count, quartile (1 to 4, by
--          place).

create macro figures_worked(held) as table
with
dated as (
    select
        dated.*,
        released.known_from,
        authority.kind = 'authority' as is_authority,
        authority.rowid as authority_number,
        indicator.is_total,
        indicator.slack,
        indicator.decimals,
        indicator.polarity,
        indicator.unit,
        indicator.base,
        indicator.base_indicator_id,
        indicator.people
    from figures_dated(held) as dated
    inner join figure_released as released using (indicator_id, year)
    inner join measure_described as indicator using (indicator_id)
    inner join authority using (authority_id)
),

-- What is set side by side is narrow: rows are put in order several times. Every step keeps the
-- indicator apart, so that whoever asks for one has only its rows worked out.
known as (
    select
        observation_row,
        indicator_id,
        authority_number,
        year,
        value,
        breaks_before,
        as_shown(if(polarity = 'low', value, -value), decimals) as badness,
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
    window by_year as (partition by indicator_id, authority_number order by year)
),

stretched as (
    select
        *,
        cast(
            sum(cast(previous_value is null as integer)) over (
                partition by indicator_id, authority_number order by year
            ) as bigint
        ) as stretch
    from before
),

-- The last four figures, and what a usual one of up to nine steps is.
moved as (
    select
        observation_row,
        indicator_id,
        value,
        previous_value,
        stretch,
        lag(value, 2) over by_year as second_value,
        lag(value, 3) over by_year as start_value,
        avg(abs(value - previous_value)) over usual_steps as usual_step
    from stretched
    window
        by_year as (partition by indicator_id, authority_number, stretch order by year),
        usual_steps as (
            partition by indicator_id, authority_number, stretch order by year
            rows between 8 preceding and current row
        )
),

placed as (
    select
        observation_row,
        indicator_id,
        rank() over (partition by indicator_id, year order by badness) as place,
        count(*) over (partition by indicator_id, year) as of_count
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
        moved.start_value,
        moved.stretch,
        trend(
            dated.value - moved.start_value,
            greatest(
                moved.value - least(moved.start_value, moved.second_value, moved.previous_value),
                moved.previous_value - least(moved.start_value, moved.second_value),
                moved.second_value - moved.start_value
            ),
            greatest(
                greatest(moved.start_value, moved.second_value, moved.previous_value)
                - moved.value,
                greatest(moved.start_value, moved.second_value) - moved.previous_value,
                moved.start_value - moved.second_value
            ),
            greatest(
                moved.start_value, moved.second_value, moved.previous_value, moved.value
            )
            - least(moved.start_value, moved.second_value, moved.previous_value, moved.value),
            moved.usual_step,
            dated.slack
        ) as trend,
        placed.place,
        placed.of_count,
        case when dated.value is not null then bases.value end as child_count,
        case
            when dated.value is null or dated.base = 'unknown' then null
            when dated.base = 'small' then dated.is_authority
            when dated.base = 'held' then bases.value < fewest_children()
            when dated.base = 'itself' then dated.value < fewest_children()
            else false
        end as rests_on_few
    from dated
    left join moved using (indicator_id, observation_row)
    left join placed using (indicator_id, observation_row)
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
    start_value,
    trend,
    case
        when polarity = 'none' or trend is null then null
        -- Nothing is judged of few children, nor where it is not known how many there are.
        when coalesce(rests_on_few, true) then null
        when trend = 'level' then 'same'
        when trend = 'up and down' then 'no trend'
        when (trend = 'rising') = (polarity = 'high') then 'better'
        else 'worse'
    end as verdict,
    child_count,
    rests_on_few,
    if(unit = '%' and base = 'held', child_count / 100, null) as units_per_point,
    -- A count says itself of how many it is.
    case when rests_on_few and base <> 'itself' then people end as few_of,
    place,
    of_count,
    (place - 1) * 4 // of_count + 1 as quartile
from weighed;

create table figure as
from figures_worked('observation_numbered')
order by indicator_id, authority_id, year;

create view further_figure as
from figures_worked('further_numbered');
