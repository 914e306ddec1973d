-- Question: from which day is each year of an indicator known to the public?
-- Grain: one row per indicator and year that has a row of figures or a remark; made once, as it
--        rests on no choice.
-- Parameters: none.
-- Columns: indicator_id, year, known_from (the first day of the month after that in which its
--          release usually comes out, or the day on which it is known to have come out; no later
--          than the publication of a source that gives figures of the year, or the day we read it).

create table figure_released as
with
held as (
    select
        given.indicator_id,
        given.year,
        min(coalesce(last_day_of(source.published), source.read_on)) as held_from
    from (
        select distinct indicator_id, year, source_id from observation
        union all
        select distinct indicator_id, year, source_id from further_observation
    ) as given
    inner join source using (source_id)
    group by given.indicator_id, given.year
),

years as (
    select indicator_id, year from held
    union
    select indicator_id, year from series_remark
)

select
    years.indicator_id,
    years.year,
    -- Where no source gives figures of the year, the least of one day is that day.
    least(
        coalesce(
            day_after(release_year.released),
            month_after(years.year + release.years_after, release.month)
        ),
        held.held_from
    ) as known_from
from years
left join held using (indicator_id, year)
left join indicator_release using (indicator_id)
left join published_measure using (indicator_id)
inner join release
    on
        release.release_id = coalesce(
            indicator_release.release_id, published_measure.release_id, unknown_release()
        )
left join release_year
    on release_year.release_id = release.release_id and release_year.year = years.year
order by years.indicator_id, years.year;
