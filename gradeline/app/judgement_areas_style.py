"""How the filters of the judgement areas and the controls of their list stand in lines."""

JUDGEMENTS_STYLE = """
.st-key-facets { gap: .15rem; }
.st-key-facets [class*="st-key-facet-"] { gap: 0 1.1rem; position: relative; }
.st-key-facets [class*="st-key-facet-"]:has(.stCheckbox) { padding-left: 6.2rem; }
.st-key-facets .stCheckbox { min-height: 1.7rem; }
.st-key-facets .stCheckbox label { padding-block: .15rem; }
.st-key-facets .stElementContainer:has(> .stMarkdown) { position: absolute; left: 0; top: .1rem; }
.st-key-facets .stPopover button { min-height: 1.9rem; padding-block: .1rem; }
.st-key-list td:not(:first-child) { min-width: 7rem; }
.st-key-list-controls { gap: .5rem 2rem; }
.st-key-list-controls .stSelectbox { width: 18rem; }
.stPopoverBody:has(.st-key-area) { width: 30rem; max-width: 92vw; }
@media (min-width: 1000px) {
  .gl-grid:not(.gl-marks) tbody th { min-width: 24rem; }
  .st-key-list tbody th { min-width: 15rem; }
}
@media (max-width: 640px) {
  .st-key-list thead { position: absolute; clip-path: inset(50%); height: 1px; overflow: hidden; }
  .st-key-list :is(tr, th, td) { display: block; }
  .st-key-list tbody tr { margin-bottom: 1rem; }
  .st-key-list tbody th { background: var(--gl-band); }
  .st-key-list td { border: 0; padding-block: .2rem; }
  .st-key-facets [class*="st-key-facet-"]:has(.stCheckbox) { padding: 1.6rem 0 .2rem; }
}
@media print { .st-key-facets, .st-key-list-controls { display: none !important; } }
"""
