-- Question: what is each indicator of a domain, and how do its latest figures spread over a group
--           of authorities?
-- Grain: one row per indicator that has a figure of an authority by the day; those that ended last.
-- Parameters: domain_id (varchar), group_ids (list of varchar), as_at (date).
-- Columns: indicator_id, label, domain, unit, decimals, polarity, slack, is_total, year (the latest
--          in which an authority has a figure), period_label, has_ended (no figure for more than
--          three years), group_values (list, of those that have a place, the lowest first),
--          first_quarter, last_quarter (the ends of the middle half of these).
-- May be missing: first_quarter, group_values, last_quarter.

with
latest as (
    select newest.indicator_id, newest.year, newest.has_ended
    from newest_years($as_at) as newest
    inner join indicator_described using (indicator_id)
    where indicator_described.domain_id = $domain_id
),

spread as (
    select
        figure.indicator_id,
        list(figure.value order by figure.value) as group_values,
        quantile_cont(figure.value, 0.25) as first_quarter,
        quantile_cont(figure.value, 0.75) as last_quarter
    from figure
    inner join latest using (indicator_id, year)
    where
        figure.place is not null
        and figure.authority_id in (select unnest($group_ids))
    group by figure.indicator_id
)

select
    indicator.indicator_id,
    indicator.label,
    indicator.domain,
    indicator.unit,
    indicator.decimals,
    indicator.polarity,
    indicator.slack,
    indicator.is_total,
    latest.year,
    period_words(indicator.wording, latest.year) as period_label,
    latest.has_ended,
    spread.group_values,
    spread.first_quarter,
    spread.last_quarter
from latest
inner join indicator_described as indicator using (indicator_id)
left join spread using (indicator_id)
order by has_ended, indicator.is_total, indicator.display_order;
