-- Question: where does the series break, have a gap or need a remark?
-- Grain: one row per year and kind of remark, of years whose figures were known on the day.
-- Parameters: indicator_id (varchar), as_at (date).
-- Columns: year, kind (break, gap or note), is_pandemic (of a year that the pandemic marked), remark,
--          boundary (the day between the year before and this one), year_after (that between this
--          one and the next).

select
    series_remark.year,
    series_remark.kind,
    series_remark.is_pandemic,
    series_remark.remark,
    cast(
        make_date(series_remark.year, indicator.end_month, 1) - interval 5 month as date
    ) as boundary,
    cast(
        make_date(series_remark.year, indicator.end_month, 1) + interval 7 month as date
    ) as year_after
from series_remark
inner join measure_described as indicator using (indicator_id)
inner join figure_released as released using (indicator_id, year)
where
    series_remark.indicator_id = $indicator_id
    and released.known_from <= $as_at
order by series_remark.year, series_remark.kind;
