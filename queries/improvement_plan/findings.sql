-- Question: what did the inspection say that one recommendation of the improvement plan answers?
-- Grain: one row per finding of the recommendation's number and theme of findings.
-- Parameters: inspection_id (varchar), recommendation_number (integer).
-- Columns: finding_id, wording, page, paragraphs (as cited), text_paragraphs (where the findings
--          speak of it, if those cited are wrong), tag (null without one).
-- May be missing: page, paragraphs, tag, text_paragraphs.

select
    finding.finding_id,
    finding.wording,
    finding.page,
    finding.paragraphs,
    finding.text_paragraphs,
    finding_tag.label as tag
from finding
left join finding_about using (finding_id)
left join finding_tag using (tag_id)
where
    finding.inspection_id = $inspection_id
    and finding.number = cast($recommendation_number as varchar)
order by finding.display_order, finding_tag.display_order;
