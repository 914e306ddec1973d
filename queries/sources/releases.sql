-- Question: in which month do the figures of each release come out, and how was that learnt?
-- Grain: one row per release that an indicator goes by; that of which nothing is known last.
-- Parameters: none.
-- Columns: title, publisher, month (in which figures usually come out), years_after (the year in
--          which a period ends), learnt, document, indicator_count.

select
    release.title,
    release.publisher,
    release.month,
    release.years_after,
    release.learnt,
    source.short_title as document,
    count(*) as indicator_count
from indicator
left join indicator_release using (indicator_id)
inner join release
    on release.release_id = coalesce(indicator_release.release_id, unknown_release())
inner join source using (source_id)
group by all
order by bool_or(indicator_release.release_id is null), release.publisher, release.title;
