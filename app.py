"""The entry of the dashboard: page settings, navigation and the shared sidebar."""

import streamlit as st

from gradeline.ui.frame import prepare_server, show_page

app = st.App(__file__)

if __name__ == "__main__":
    page = st.navigation(
        {
            "Compare": [
                st.Page(
                    "pages/compare/side_by_side.py",
                    title="Side by side",
                    default=True,
                ),
                st.Page(
                    "pages/compare/side_by_side.py",
                    title="Side by side",
                    url_path="side-by-side",
                    visibility="hidden",
                ),
                st.Page(
                    "pages/compare/grade_trajectories.py",
                    title="Grade trajectories",
                    url_path="grade-trajectories",
                ),
                st.Page(
                    "pages/compare/judgement_areas.py",
                    title="Judgement areas",
                    url_path="judgement-areas",
                ),
                st.Page(
                    "pages/compare/indicators.py",
                    title="Indicators",
                    url_path="indicators",
                ),
            ],
            "Improve": [
                st.Page(
                    "pages/improve/findings.py",
                    title="Findings",
                    url_path="findings",
                ),
                st.Page(
                    "pages/improve/improvement_plan.py",
                    title="Improvement plan",
                    url_path="improvement-plan",
                ),
                st.Page(
                    "pages/improve/scorecard.py",
                    title="Scorecard",
                    url_path="scorecard",
                ),
            ],
            "Evidence": [
                st.Page(
                    "pages/evidence/inspection_record.py",
                    title="Inspection record",
                    url_path="inspection-record",
                ),
                st.Page(
                    "pages/evidence/add_a_report.py",
                    title="Add a report",
                    url_path="add-a-report",
                ),
                st.Page(
                    "pages/evidence/sources_and_method.py",
                    title="Sources and method",
                    url_path="sources-and-method",
                ),
                st.Page(
                    "pages/evidence/accessibility.py",
                    title="Accessibility",
                    url_path="accessibility",
                ),
            ],
        },
        position="top",
    )
    show_page(page)
else:
    prepare_server()
