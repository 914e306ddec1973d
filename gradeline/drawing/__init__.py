"""The drawing room: places what is small and exact on a page or a picture, without a chart library.

It takes plain values and knows no query, no view and no page. What is drawn has one form for pages,
as HTML, and one for pictures, as SVG; both stand on the same places. Pages do not get SVG because
what Streamlit inserts into a page is cleaned of it, links and titles with it.
"""
