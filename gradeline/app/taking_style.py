"""The part of the style sheet for what is taken away: a button, and nothing of it on paper."""

TAKING_STYLE = """
[class*="st-key-take-"] summary { width: fit-content; color: var(--gl-ink);
  opacity: 1;
  border: 1px solid var(--gl-muted); border-radius: .5rem; padding: .35rem .8rem !important; }
[class*="st-key-take-"] summary * { color: var(--gl-ink); }
[class*="st-key-take-"] summary:hover { border-color: var(--gl-link); }
[class*="st-key-take-"] summary:hover * { color: var(--gl-link); }
@media print { [class*="st-key-take-"] { display: none !important; } }
"""
