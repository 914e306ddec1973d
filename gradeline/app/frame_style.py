"""How menu, parts and shared choices stand in one line each, above every page."""

FRAME_STYLE = """
.stAppHeader { background: transparent; height: 2.75rem; }
.stAppHeader, .stAppHeader div { pointer-events: none; }
.stAppHeader button { pointer-events: auto; }
.st-key-menu, .st-key-parts { gap: .1rem 1.25rem; padding-right: 3rem; }
.st-key-menu { border-bottom: 1px solid var(--gl-line); padding-bottom: .35rem; }
.st-key-search_found { border: 1px solid var(--gl-line); border-radius: 4px; padding: .75rem 1rem; }
.st-key-parts { font-size: .95rem; }
.st-key-menu a, .st-key-parts a { padding: .15rem 0; background: none; }
.st-key-menu a p, .st-key-parts a p { text-decoration: none; }
.st-key-menu a:hover p, .st-key-parts a:hover p { text-decoration: underline; }
.gl-name { font-weight: 700; font-size: 1.15rem; color: var(--gl-ink); }
.gl-here { font-weight: 700; color: var(--gl-ink); border-bottom: 3px solid var(--gl-link);
  padding: .15rem 0; white-space: nowrap; }
.st-key-choices { gap: .25rem 1.1rem; margin-top: .15rem; }
.st-key-choices :is(.stTextInput input) { padding-block: .25rem; }
.st-key-authorities { gap: .25rem 1rem; align-items: center; }
.st-key-choices .stTextInput, .st-key-theme-of-all .stSelectbox {
  display: flex; align-items: center; gap: .5rem; }
.st-key-theme-of-all { min-width: 17rem; }
.st-key-choices .stTextInput > label, .st-key-theme-of-all .stSelectbox > label {
  min-height: 0; white-space: nowrap; padding: 0; margin: 0; }
.st-key-choices .stTextInput > div:last-of-type { flex: 1; }
.st-key-theme-of-all .stSelectbox > div:last-of-type { flex: 1; }
@media (max-width: 640px) {
  .st-key-menu, .st-key-parts { gap: 0 .7rem; }
  .st-key-menu { padding-right: 2rem; padding-bottom: .2rem; }
  .st-key-menu :is(a p, .gl-here) { font-size: .85rem; }
  .st-key-menu .gl-name { font-size: 1rem; }
  .st-key-menu :has(> .stTextInput) { margin-top: .25rem; }
  .st-key-menu :is(a, .gl-here) { padding-block: .17rem; }
  .st-key-menu .stTextInput input, .st-key-choices input { padding-block: .15rem; }
  :is(.st-key-menu, .st-key-choices) :is(.stTextInput, .stSelectbox)
    :is([data-baseweb="input"], [data-baseweb="base-input"], [data-baseweb="select"] > div),
  :is(.st-key-menu, .st-key-choices) .stTextInput
    :is([data-testid="stTextInputRootElement"], input),
  .st-key-choices .stPopover button { height: 2rem; min-height: 0; padding-block: 0; }
  .st-key-choices { gap: .1rem .8rem; }
  .st-key-choices > :has(> .stPopover) { order: -1; }
  .st-key-choices > .st-key-as_at { order: -2; }
  .st-key-authorities { gap: 0 .8rem; }
  .stMainBlockContainer .stHorizontalBlock:not([class*="st-key-"]) { row-gap: .4rem; }
  /* The menu of the app goes with the page instead of lying over it. */
  @supports (animation-timeline: scroll()) {
    .stAppViewContainer { timeline-scope: --gl-page; }
    .stMain { scroll-timeline: --gl-page block; }
    .stAppHeader { animation: gl-away linear both; animation-timeline: --gl-page;
      animation-range: 0 2.75rem; }
  }
}
@keyframes gl-away { to { transform: translateY(-2.75rem); visibility: hidden; } }
@media (forced-colors: active) {
  .stRadio label:has(input:checked) > div > div:first-child,
  .stCheckbox label:has(input:checked) > div:first-of-type {
    forced-color-adjust: none; background: Highlight; border: 2px solid CanvasText;
    outline: 2px solid Canvas; outline-offset: -4px; }
}
"""
