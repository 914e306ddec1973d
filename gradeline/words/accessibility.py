"""The words of the page on accessibility."""

MET = (
    "Every page is tested with axe, an accessibility checker, in the light and the dark theme: "
    "nothing serious or critical.",
    "Text, letters on grades and lines in charts have at least the contrast that level AA of the "
    "Web Content Accessibility Guidelines (WCAG) asks for.",
    "Grades and authorities are told apart by letter, position and shape as well as by colour.",
    "Every chart has a text that describes it; Trajectories says what it shows in words and "
    "in a table.",
    "Each block in the board of grades is a link that a keyboard reaches and that says grade, "
    "inspection and year; the grades stand in words below it.",
    "Tables have captions, column headers and row headers. Wide ones scroll by themselves, by "
    "keyboard as well.",
    "Every choice is a checkbox, a radio, a select box or a text field and works by keyboard, as "
    "do the buttons with which a report is added and the pages of long lists are turned. The menu "
    "and the parts of a page are links; what is folded away opens with Enter.",
    "Pages fit a phone without scrolling sideways, wide tables apart.",
)
NOT_MET = (
    "The marks in a chart cannot be reached by keyboard: use the table below it.",
    "Some blocks in the board of grades are narrower or lower than 24 pixels: the page "
    "Inspections lists their inspections too.",
    "The picture of a page of a report has a text that names the page and does not read it out: "
    "what was read from it stands in words beside it.",
    "A link in a table opens the page afresh, so that a screen reader starts at its top.",
    "Nobody has tried it with a screen reader, or at a zoom of 400 per cent.",
)
WAYS = (
    "Every table of facts can be downloaded as CSV or Excel, and what was read from a report as "
    "CSV and JSON.",
    "A page printed from the browser leaves out menu and choices.",
)
