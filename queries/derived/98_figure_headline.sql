-- Question: what do the figures of headline indicators mean beside the years before?
-- Grain: one row per headline indicator, area and year; made once, when the database is built, as
--        the first page asks for a few of many figures each time.
-- Parameters: none.
-- Columns: indicator_id, authority_id, year, known_from, value, missing_reason, few_of, stretch,
--          trend, verdict, units_per_point, source_id (see figure).

create table figure_headline as
select
    figure.indicator_id,
    figure.authority_id,
    figure.year,
    figure.known_from,
    figure.value,
    figure.missing_reason,
    figure.few_of,
    figure.stretch,
    figure.trend,
    figure.verdict,
    figure.units_per_point,
    figure.source_id
from figure
where figure.indicator_id in (select theme_indicator.indicator_id from theme_indicator)
order by figure.indicator_id, figure.authority_id, figure.year;
