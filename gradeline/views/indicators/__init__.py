"""Views of published indicators: one of them, a whole domain, who stands out, neighbours."""
