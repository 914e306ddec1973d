"""How a grade is known, in words."""

SECOND_HAND = {
    "later report": "from a later report",
    "official list": "from Ofsted's list",
    "press": "from the press",
}
