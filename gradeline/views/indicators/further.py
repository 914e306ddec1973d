"""Tell the measures that only their publisher describes from the indicators we have described."""

# What the ids of measures of the interactive tool begin with, as the facts hold them to.
FURTHER = "lait_"


def figures_of(indicator_id: str) -> str:
    """Return the name of the table or view that has the figures of an indicator, for its queries.

    Figures of further measures are worked out when one is asked for.
    """
    return "further_figure" if indicator_id.startswith(FURTHER) else "figure"
