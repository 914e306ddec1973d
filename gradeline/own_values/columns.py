"""The columns of the template, in their order."""

TEMPLATE = ("measure_id", "measure", "unit", "authority", "period", "value", "baseline")
TO_FILL_IN = ("authority", "period", "value", "baseline")
NEEDED = ("measure_id", "value")
