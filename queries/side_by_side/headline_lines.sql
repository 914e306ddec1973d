-- Question: how have the headline indicators gone over the last ten years?
-- Grain: one row per headline indicator, area and year of the last ten years with a figure.
-- Parameters: as_at (date), area_ids (list of varchar).
-- Columns: indicator_id, authority_id, kind, is_total, year, value, few_of (see figure), stretch
--          (no line is drawn from one to the next).
-- May be missing: few_of.

with
held as (
    select
        figure.indicator_id,
        figure.authority_id,
        authority.kind,
        indicator.is_total,
        figure.year,
        figure.value,
        figure.few_of,
        figure.stretch
    from figure_headline as figure
    inner join indicator_described as indicator using (indicator_id)
    inner join authority using (authority_id)
    where
        list_contains($area_ids, figure.authority_id)
        and figure.known_from <= $as_at
        and figure.value is not null
    qualify figure.year > max(figure.year) over (partition by figure.indicator_id) - 10
)

select indicator_id, authority_id, kind, is_total, year, value, few_of, stretch
from held
order by indicator_id, list_position($area_ids, authority_id), year;
