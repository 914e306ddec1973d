-- Question: for which themes did authorities hold a grade for the whole theme on a day?
-- Grain: one row per theme for which any did.
-- Parameters: as_at (date), region (varchar or null: of all England).
-- Columns: theme_id, theme, authority_count.

select
    grade.theme_id,
    theme.label as theme,
    count(*) as authority_count
from theme_grade as grade
inner join theme using (theme_id)
inner join authority using (authority_id)
where
    grade.is_whole
    and grade.known_from <= $as_at
    and (grade.replaced_on is null or grade.replaced_on > $as_at)
    and coalesce(authority.abolished > $as_at, true)
    and coalesce(authority.region = $region, true)
group by grade.theme_id, theme.label, theme.display_order
order by theme.display_order;
