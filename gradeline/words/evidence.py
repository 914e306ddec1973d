"""How a grade is known, in words."""

SECOND_HAND = {
    "later report": "from a later report",
    "official list": "from Ofsted's list",
    "press": "from the press",
}
KNOWN = {evidence: f"known {words}" for evidence, words in SECOND_HAND.items()}
